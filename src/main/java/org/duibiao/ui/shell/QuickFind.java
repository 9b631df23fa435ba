package org.duibiao.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.duibiao.ui.kit.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The search field of the tool bar: a few words, and what they find, to be opened by Enter or a click. */
final class QuickFind {
    private static final double ROW = 30;
    private static final int ROWS = 9;
    private static final double WIDTH = 460;

    private final TextField field;
    private final ShellViewModel model;
    private final Consumer<String> search;
    private final ListView<ShellViewModel.Found> list = new ListView<>();
    private final Popup popup = new Popup();

    QuickFind(TextField field, ShellViewModel model, Consumer<String> search) {
        this.field = field;
        this.model = model;
        this.search = search;
    }

    void install() {
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(view -> new FoundCell());
        list.setFocusTraversable(false);
        list.setId("found");
        VBox box = new VBox(list);
        box.getStyleClass().addAll("pop-up", "found");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        field.textProperty().addListener((property, before, now) -> find(now));
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                popup.hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setOnMouseClicked(event -> open());
    }

    private void find(String typed) {
        List<ShellViewModel.Found> found = model.find(typed);
        list.getItems().setAll(found);
        if (found.isEmpty()) {
            popup.hide();
            return;
        }
        list.getSelectionModel().select(0);
        list.setPrefHeight(Math.min(found.size(), ROWS) * ROW + 2);
        Bounds at = field.localToScreen(field.getBoundsInLocal());
        if (at != null && !popup.isShowing()) {
            popup.show(field, at.getMaxX() - WIDTH - 14, at.getMaxY() + 4);
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER -> {
                open();
                event.consume();
            }
            case ESCAPE -> {
                if (popup.isShowing()) {
                    popup.hide();
                } else {
                    field.clear();
                }
                event.consume();
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(next);
        }
        event.consume();
    }

    private void open() {
        ShellViewModel.Found found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            popup.hide();
            field.clear();
            if (found instanceof ShellViewModel.Found.OfWords words) {
                search.accept(words.typed());
            } else {
                model.open(found);
            }
        }
    }

    private final class FoundCell extends ListCell<ShellViewModel.Found> {
        private final Label name = new Label();
        private final Label more = new Label();
        private final HBox row = new HBox(8, name, more);

        FoundCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            more.getStyleClass().add("secondary");
            name.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(more, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ShellViewModel.@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            if (empty || found == null) {
                setGraphic(null);
                return;
            }
            name.setText(model.say(found));
            name.setGraphic(Icons.of(icon(found), 14));
            more.setText(model.sayMore(found));
            setGraphic(row);
        }

        private static Feather icon(ShellViewModel.Found found) {
            if (found instanceof ShellViewModel.Found.OfWords) {
                return Feather.SEARCH;
            }
            return found instanceof ShellViewModel.Found.OfReport ? Feather.FILE_TEXT : Feather.MAP_PIN;
        }
    }
}
