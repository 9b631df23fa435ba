package org.duibiao.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Districts to choose from, each with everything below it: a library can have thousands, so they are found by typing and
 * only those in sight have a row. FX thread.
 */
final class DistrictMenu extends MenuButton {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 14;

    private final SearchViewModel model;
    private final TextField wanted = new TextField();
    private final ObservableList<Region> shown = FXCollections.observableArrayList();
    private final ListView<Region> list = new ListView<>(shown);
    private List<Region> all = List.of();

    DistrictMenu(SearchViewModel model) {
        this.model = model;
        setId("districts");
        getStyleClass().add("small");
        wanted.setId("wanted-district");
        list.setId("district-list");
        list.getStyleClass().add("takes-keys");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        wanted.textProperty().addListener((property, before, now) -> list());
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::onFieldKey);
        VBox box = new VBox(6, wanted, list);
        box.getStyleClass().add("district-menu");
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.getStyleClass().add("plain-item");
        getItems().add(item);
        setOnShowing(event -> {
            all = model.places().districts();
            wanted.clear();
            list();
        });
        setOnShown(event -> wanted.requestFocus());
    }

    /** Puts its words in the language of the moment. */
    void say(Phrases phrases) {
        wanted.setPromptText(phrases.text("filter.districts.find"));
        wanted.setAccessibleText(phrases.text("filter.districts.find"));
        list.setAccessibleText(phrases.text("filter.districts"));
    }

    private void list() {
        String name = wanted.getText().strip();
        shown.setAll(
                name.isEmpty()
                        ? all
                        : all.stream()
                                .filter(region -> region.name()
                                        .filter(own -> own.contains(name))
                                        .isPresent())
                                .toList());
        list.setPrefHeight(ROW * Math.max(1, Math.min(MOST_ROWS, shown.size())) + 2);
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
        Region region = list.getSelectionModel().getSelectedItem();
        if (region != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            turn(region);
            event.consume();
        } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() == 0) {
            wanted.requestFocus();
            event.consume();
        }
    }

    private boolean isChosen(Region region) {
        return model.filterProperty().get().districts().contains(region);
    }

    private void turn(Region region) {
        model.narrow(filter -> {
            List<Region> chosen = new ArrayList<>(filter.districts());
            if (!chosen.remove(region)) {
                chosen.add(region);
            }
            return filter.inDistricts(chosen);
        });
        list.refresh();
    }

    private final class Cell extends ListCell<Region> {
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
        protected void updateItem(@Nullable Region region, boolean empty) {
            super.updateItem(region, empty);
            if (empty || region == null) {
                setGraphic(null);
                return;
            }
            String name = region.name().orElse("");
            // found by its name alone, a district says where it lies
            box.setText(
                    wanted.getText().isBlank() ? "\u3000".repeat(region.path().size() - 1) + name : region.fullName());
            box.setSelected(isChosen(region));
            setGraphic(box);
        }
    }
}
