package org.duibiao.ui.document;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.duibiao.ui.kit.Phrases;

/** The bar to find words with: controls of the document's FXML, bound to what is looked for. */
final class FindBar {
    private final FindViewModel find;
    private final HBox bar;
    private final TextField wanted;
    private final Runnable toPage;

    /** @param toPage gives the keyboard back to the text */
    FindBar(FindViewModel find, HBox bar, TextField wanted, Runnable toPage) {
        this.find = find;
        this.bar = bar;
        this.wanted = wanted;
        this.toPage = toPage;
    }

    void bind(ToggleButton expression, Label status, Phrases phrases) {
        bar.visibleProperty().bind(find.openProperty());
        bar.managedProperty().bind(find.openProperty());
        wanted.textProperty().bindBidirectional(find.wantedProperty());
        expression.selectedProperty().bindBidirectional(find.expressionProperty());
        status.textProperty()
                .bind(Bindings.createStringBinding(
                        find::status, find.findingProperty(), find.currentProperty(), phrases.binding("find.none")));
        wanted.setOnAction(event -> find.step(true));
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void buttons(Button previous, Button next, Button close, Button everywhere) {
        previous.setOnAction(event -> find.step(false));
        next.setOnAction(event -> find.step(true));
        close.setOnAction(event -> close());
        everywhere.setOnAction(event -> find.everywhere());
        everywhere.disableProperty().bind(find.wantedProperty().isEmpty());
    }

    /** Opens it, with what is selected if that may be what is wanted. */
    void open(String selected) {
        find.openProperty().set(true);
        if (!selected.isEmpty() && selected.length() < 60 && !selected.contains("\n")) {
            wanted.setText(selected);
        }
        focus();
        wanted.selectAll();
    }

    void focus() {
        Platform.runLater(wanted::requestFocus);
        wanted.requestFocus();
    }

    void close() {
        find.openProperty().set(false);
        toPage.run();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            find.everywhere();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            find.step(false);
        } else if (event.getCode() == KeyCode.F3) {
            find.step(!event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }
}
