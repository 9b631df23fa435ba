package org.duibiao.ui.importing;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.duibiao.library.PastedText;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/** Asks for a text and its name; begins with what is on the clipboard. */
public final class PasteDialog {
    private static final int LONGEST_NAME = 40;

    private final PreviewViewModel model;
    private final Words words;
    private final Supplier<Window> owner;

    public PasteDialog(PreviewViewModel model, Words words, Supplier<Window> owner) {
        this.model = model;
        this.words = words;
        this.owner = owner;
    }

    /** Shows it, and then what was understood of the text or brings it in, as is set, unless the person changes their mind. */
    public void show() {
        Phrases phrases = words.of(PasteDialog.class);
        String clipboard = Clipboard.getSystemClipboard().getString();
        TextArea text = new TextArea(clipboard == null ? "" : clipboard);
        text.setWrapText(true);
        text.setPrefSize(620, 340);
        text.setPromptText(phrases.text("paste.text"));
        text.getStyleClass().add("serif");
        TextField name = new TextField(proposedName(text.getText()));
        // Follows the text until the person writes a name of their own.
        text.textProperty().addListener((property, before, now) -> {
            if (name.getText().equals(proposedName(before))) {
                name.setText(proposedName(now));
            }
        });
        name.setPromptText(phrases.text("paste.name"));
        Label count = new Label();
        count.getStyleClass().add("caption");
        count.textProperty().bind(phrases.binding("paste.count", text.lengthProperty()));
        VBox content =
                new VBox(8, label(phrases.text("paste.name")), name, label(phrases.text("paste.text")), text, count);
        VBox.setVgrow(text, Priority.ALWAYS);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(phrases.text("paste.title"));
        dialog.setHeaderText(phrases.text("paste.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        ButtonType bringIn = new ButtonType(phrases.text("paste.do"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(bringIn, new ButtonType(phrases.text("paste.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane()
                .lookupButton(bringIn)
                .disableProperty()
                .bind(text.textProperty()
                        .map(String::isBlank)
                        .flatMap(blank -> name.textProperty().map(title -> blank || title.isBlank())));
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                Node next = event.isShiftDown() ? name : dialog.getDialogPane().lookupButton(bringIn);
                (next.isDisabled() ? name : next).requestFocus();
                event.consume();
            }
        });
        dialog.setOnShown(event -> text.requestFocus());
        if (dialog.showAndWait().filter(bringIn::equals).isPresent()) {
            model.take(new PastedText(name.getText().strip(), text.getText()));
        }
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        return label;
    }

    /** The first line that says something. */
    private static String proposedName(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("[\\\\/:*?\"<>|]", ""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME))
                .orElse("");
    }
}
