package org.duibiao.ui.search;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A tree to choose from, districts or codes, each with everything below it: there can be thousands, so they are found by
 * typing and only those in sight have a row. FX thread.
 */
final class TreeMenu<T> extends MenuButton {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 14;

    private final Supplier<List<T>> there;
    private final Function<T, List<String>> path;
    private final Choice<T> choice;
    private final TextField wanted = new TextField();
    private final Label none = new Label();
    private final ObservableList<T> shown = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(shown);
    private List<T> all = List.of();

    /** What is chosen. */
    interface Choice<T> {
        boolean isChosen(T one);

        /** Chooses it, or takes it out of what is chosen. */
        void turn(T one);
    }

    /**
     * @param id of the button; what is in its menu is called after it
     * @param there what there is now, each after what it lies below
     * @param path the names of one from the top
     */
    TreeMenu(String id, Supplier<List<T>> there, Function<T, List<String>> path, Choice<T> choice) {
        this.there = there;
        this.path = path;
        this.choice = choice;
        setId(id);
        getStyleClass().add("small");
        wanted.setId("wanted-" + id);
        list.setId("list-of-" + id);
        list.setPlaceholder(none);
        list.getStyleClass().add("takes-keys");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        wanted.textProperty().addListener((property, before, now) -> list());
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::onFieldKey);
        VBox box = new VBox(6, wanted, list);
        box.getStyleClass().add("tree-menu");
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.getStyleClass().add("plain-item");
        getItems().add(item);
        setOnShowing(event -> {
            wanted.clear();
            refresh();
        });
        setOnShown(event -> wanted.requestFocus());
    }

    /**
     * Puts its words in the language of the moment.
     *
     * @param what what is chosen from
     * @param find asks for a name
     * @param nothing there is nothing to choose from
     */
    void say(String what, String find, String nothing) {
        wanted.setPromptText(find);
        wanted.setAccessibleText(find);
        list.setAccessibleText(what);
        none.setText(nothing);
    }

    /** Looks again what there is. */
    void refresh() {
        all = there.get();
        list();
    }

    private void list() {
        String name = wanted.getText().strip();
        shown.setAll(
                name.isEmpty()
                        ? all
                        : all.stream().filter(one -> name(one).contains(name)).toList());
        list.setPrefHeight(ROW * Math.max(1, Math.min(MOST_ROWS, shown.size())) + 2);
    }

    private String name(T one) {
        List<String> names = path.apply(one);
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    private void onFieldKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            shown.stream().findFirst().ifPresent(this::turn);
            event.consume();
        }
    }

    private void onListKey(KeyEvent event) {
        T one = list.getSelectionModel().getSelectedItem();
        if (one != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            turn(one);
            event.consume();
        } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() == 0) {
            wanted.requestFocus();
            event.consume();
        }
    }

    private void turn(T one) {
        choice.turn(one);
        list.refresh();
    }

    private final class Cell extends ListCell<T> {
        private final CheckBox box = new CheckBox();

        Cell() {
            box.setMouseTransparent(true);
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    turn(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            List<String> names = path.apply(one);
            // found by its name alone, it says where it lies
            box.setText(
                    wanted.getText().isBlank()
                            ? "\u3000".repeat(Math.max(0, names.size() - 1)) + name(one)
                            : String.join(" › ", names));
            box.setSelected(choice.isChosen(one));
            setGraphic(box);
        }
    }
}
