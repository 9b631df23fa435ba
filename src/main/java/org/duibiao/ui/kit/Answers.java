package org.duibiao.ui.kit;

import java.util.Optional;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What dialogs are answered with, in the window's language: JavaFX's own buttons speak the computer's. FX thread. */
public final class Answers {
    private final Phrases phrases;

    public Answers(Words words) {
        this.phrases = words.of(Answers.class);
    }

    /** The button that agrees, pressed by Enter. */
    public ButtonType ok() {
        return new ButtonType(phrases.text("ok"), ButtonBar.ButtonData.OK_DONE);
    }

    /** The button that leaves everything as it was, pressed by Escape. */
    public ButtonType cancel() {
        return new ButtonType(phrases.text("cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    /**
     * Asks for a name.
     *
     * @param question what for; also the title of the dialog
     * @param label beside the field; may be empty
     * @param proposed what the field holds at first
     * @return without blanks around it; empty where none was given
     */
    public Optional<String> name(@Nullable Window owner, String question, String label, String proposed) {
        TextInputDialog dialog = new TextInputDialog(proposed);
        dialog.initOwner(owner);
        dialog.setTitle(question);
        dialog.setHeaderText(question);
        dialog.setGraphic(null);
        dialog.setContentText(label);
        dialog.getEditor().setPrefColumnCount(24);
        dialog.getDialogPane().getButtonTypes().setAll(ok(), cancel());
        return dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty());
    }
}
