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
     * @param entry its words
     * @param from which glossary it stands in, in words
     * @param mark where the mark is on the screen
     * @param onOpen goes to the entry itself
     */
    void show(Node owner, String label, String entry, String from, Bounds mark, Runnable onOpen) {
        Label source = new Label(from);
        source.getStyleClass().add("secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Hyperlink open = new Hyperlink(phrases.text("note.open"));
        open.setOnAction(event -> {
            popup.hide();
            onOpen.run();
        });
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        VBox box = box(label, entry, "note-text");
        box.getChildren().addAll(rule, new HBox(source, gap, open));
        put(owner, box, mark);
    }

    /** Says why there is no entry to show, or that it is being looked for. */
    void say(Node owner, String label, String words, Bounds mark) {
        put(owner, box(label, words, "secondary"), mark);
    }

    /** Whether it is still there: the person may have turned to something else. */
    boolean isShowing() {
        return popup.isShowing();
    }

    private static VBox box(String label, String text, String style) {
        Label title = new Label(label);
        title.getStyleClass().add("note-title");
        Label words = new Label(text);
        words.getStyleClass().add(style);
        words.setWrapText(true);
        VBox box = new VBox(title, words);
        box.getStyleClass().addAll("pop-up", "note-pop-up");
        box.getStylesheets()
                .add(Objects.requireNonNull(NotePopup.class.getResource("Document.css"))
                        .toExternalForm());
        return box;
    }

    private void put(Node owner, VBox box, Bounds mark) {
        popup.getContent().setAll(box);
        popup.show(owner, mark.getMinX() - 24, mark.getMaxY() + 8);
    }

    void hide() {
        popup.hide();
    }
}
