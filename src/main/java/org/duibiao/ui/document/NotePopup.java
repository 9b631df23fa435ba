package org.duibiao.ui.document;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.duibiao.report.Note;
import org.duibiao.ui.kit.Phrases;

/** An entry of the glossary, opened beside its mark. */
final class NotePopup {
    private final Phrases phrases;
    private final Popup popup = new Popup();

    NotePopup(Phrases phrases) {
        this.phrases = phrases;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /**
     * Shows the entry of a note.
     *
     * @param text the report's text
     * @param mark where the mark is on the screen
     * @param onOpen goes to the entry itself
     */
    void show(Node owner, Note note, String text, Bounds mark, Runnable onOpen) {
        String entry = note.text().in(text).strip();
        Label title = new Label(note.label());
        title.getStyleClass().add("note-title");
        Label words = new Label(entry.isEmpty() ? phrases.text("note.missing") : entry);
        words.getStyleClass().add(entry.isEmpty() ? "secondary" : "note-text");
        words.setWrapText(true);
        VBox box = new VBox(title, words);
        box.getStyleClass().addAll("pop-up", "note-pop-up");
        box.getStylesheets()
                .add(Objects.requireNonNull(NotePopup.class.getResource("Document.css"))
                        .toExternalForm());
        if (!entry.isEmpty()) {
            Label from = new Label(phrases.text("note.from"));
            from.getStyleClass().add("secondary");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Hyperlink open = new Hyperlink(phrases.text("note.open"));
            open.setOnAction(event -> {
                popup.hide();
                onOpen.run();
            });
            Region rule = new Region();
            rule.getStyleClass().add("rule");
            box.getChildren().addAll(rule, new HBox(from, gap, open));
        }
        popup.getContent().setAll(box);
        popup.show(owner, mark.getMinX() - 24, mark.getMaxY() + 8);
    }

    void hide() {
        popup.hide();
    }
}
