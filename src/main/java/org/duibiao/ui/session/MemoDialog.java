package org.duibiao.ui.session;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;

/** Asks for words of some length: a memo on an annotation, a code or a report. */
public final class MemoDialog {
    private final Theme theme;
    private final Phrases phrases;
    private final Supplier<Window> window;

    public MemoDialog(Theme theme, Words words, Supplier<Window> window) {
        this.theme = theme;
        this.phrases = words.of(MemoDialog.class);
        this.window = window;
    }

    /**
     * Asks, beginning with what is there.
     *
     * @return the words as they shall be, may be blank to have none; empty if it was left as it was
     */
    public Optional<String> ask(String header, String there) {
        Dialog<String> dialog = new Dialog<>();
        dialog.initOwner(window.get());
        dialog.setHeaderText(header);
        ButtonType keep = new ButtonType(phrases.text("memo.keep"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(phrases.text("correct.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(keep, cancel);
        theme.dress(dialog.getDialogPane().getScene());
        TextArea words = new TextArea(there);
        words.setWrapText(true);
        words.setPrefSize(420, 160);
        words.setAccessibleText(header);
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                dialog.setResult(words.getText());
                dialog.close();
                event.consume();
            }
        });
        dialog.getDialogPane().setContent(words);
        dialog.setResultConverter(button -> button == keep ? words.getText() : null);
        dialog.setOnShown(event -> Platform.runLater(() -> {
            words.requestFocus();
            words.end();
        }));
        return dialog.showAndWait().filter(now -> !now.equals(there));
    }
}
