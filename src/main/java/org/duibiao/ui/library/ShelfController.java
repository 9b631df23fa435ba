package org.duibiao.ui.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.ObservableSet;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.View;

/** The library panel. */
public final class ShelfController {
    private static final String UNFOLDED = "shelf.unfolded";
    private static final int FEW_REPORTS = 40;

    private final ShelfViewModel model;
    private final PropertiesDialog properties;
    private final RereadingViewModel rereading;
    private final Words words;
    private final Phrases phrases;
    private final Theme theme;
    private final Memory memory;
    private final Map<String, Boolean> unfolded = new TreeMap<>();

    @FXML
    private VBox panel;

    @FXML
    private TextField text;

    @FXML
    private ToggleButton warned;

    @FXML
    private HBox filters;

    @FXML
    private MenuButton years;

    @FXML
    private MenuButton kinds;

    @FXML
    private MenuButton levels;

    @FXML
    private Label span;

    @FXML
    private Label note;

    @FXML
    private TreeView<ShelfRow> tree;

    private final Map<String, TreeItem<ShelfRow>> items = new HashMap<>();
    private boolean building;

    public ShelfController(
            ShelfViewModel model,
            PropertiesDialog properties,
            RereadingViewModel rereading,
            Words words,
            Theme theme,
            Memory memory) {
        this.rereading = rereading;
        this.model = model;
        this.properties = properties;
        this.words = words;
        this.phrases = words.of(ShelfController.class);
        this.theme = theme;
        this.memory = memory;
        memory.get(UNFOLDED)
                .orElse("")
                .lines()
                .filter(line -> line.length() > 1)
                .forEach(line -> unfolded.put(line.substring(1), line.charAt(0) == '+'));
    }

    @FXML
    void initialize() {
        text.textProperty().bindBidirectional(model.textProperty());
        warned.selectedProperty().bindBidirectional(model.warnedOnlyProperty());
        tree.setShowRoot(false);
        tree.setFixedCellSize(27);
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        freshRows();
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> menu.getItems().setAll(menuItems()));
        menu.getItems().add(new SeparatorMenuItem());
        tree.setContextMenu(menu);
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                tree.requestFocus();
                if (tree.getSelectionModel().isEmpty()) {
                    tree.getSelectionModel().select(0);
                }
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                model.showAll();
                event.consume();
            }
        });
        menuOf(years, model.years(), model::yearsThere, String::valueOf);
        menuOf(kinds, model.kinds(), model::kindsThere, kind -> phrases.text("kind." + kind.id()));
        menuOf(levels, model.levels(), model::levelsThere, level -> phrases.text("level." + level.id()));
        model.shelfProperty().addListener((property, before, now) -> show(now));
        model.openedProperty().addListener((property, before, now) -> openedMoved(before, now));
        model.reportProperty().addListener((property, before, now) -> now.ifPresent(this::select));
        words.languageProperty().addListener(change -> {
            freshRows();
            showNote();
        });
        theme.paletteProperty().addListener(change -> freshRows());
        show(model.shelfProperty().get());
    }

    /** Rows made anew: those that only wait to be shown again keep their old words when the tree is refreshed. */
    private void freshRows() {
        tree.setCellFactory(view -> new ShelfCell(model, words, theme));
    }

    /** Puts the cursor where districts and titles are looked for. */
    public void focusFilter() {
        text.requestFocus();
        text.selectAll();
    }

    // ---- filters
    // -----------------------------------------------------------------------------------------------------

    private <T> void menuOf(
            MenuButton button,
            ObservableSet<T> chosen,
            java.util.function.Supplier<List<T>> there,
            Function<T, String> name) {
        button.setOnShowing(event -> {
            List<MenuItem> entries = new ArrayList<>();
            for (T value : there.get()) {
                CheckBox box = new CheckBox(name.apply(value));
                box.setSelected(chosen.contains(value));
                box.selectedProperty().addListener((property, before, now) -> {
                    if (now) {
                        chosen.add(value);
                    } else {
                        chosen.remove(value);
                    }
                });
                entries.add(new CustomMenuItem(box, false));
            }
            if (!chosen.isEmpty()) {
                MenuItem all = new MenuItem(phrases.text("filter.all"));
                all.setOnAction(choice -> chosen.clear());
                entries.add(new SeparatorMenuItem());
                entries.add(all);
            }
            button.getItems().setAll(entries);
        });
        button.getItems().add(new SeparatorMenuItem());
        chosen.addListener((javafx.collections.SetChangeListener<T>) change ->
                button.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("chosen"), !chosen.isEmpty()));
    }

    // ---- the tree
    // ----------------------------------------------------------------------------------------------------

    private void show(Shelf shelf) {
        building = true;
        items.clear();
        TreeItem<ShelfRow> root = new TreeItem<>();
        if (shelf.shown() > 0) {
            root.getChildren().add(item(shelf.nation()));
        }
        if (!shelf.unknown().isEmpty()) {
            TreeItem<ShelfRow> unknown = remembered(new ShelfRow.OfUnknown(shelf.unknown()));
            shelf.unknown().forEach(report -> unknown.getChildren().add(item(report)));
            root.getChildren().add(unknown);
        }
        tree.setRoot(root);
        root.setExpanded(true);
        building = false;
        span.setText(shelf.lastYear() == 0 ? "" : shelf.firstYear() + "–" + shelf.lastYear());
        listOwn(model.openedProperty().get());
        model.reportProperty().get().ifPresent(this::select);
        showNote();
    }

    private void showNote() {
        boolean none = model.shelfProperty().get().shown() == 0;
        note.setText(phrases.text(model.filtered() ? "note.nothing-found" : "note.empty"));
        note.setVisible(none && model.libraryOpen());
        note.setManaged(none);
        tree.setVisible(!none);
        tree.setManaged(!none);
        span.setVisible(!none);
        boolean filterable = !none || model.filtered();
        filters.setVisible(filterable);
        filters.setManaged(filterable);
        text.setDisable(!filterable);
        warned.setDisable(!filterable);
    }

    private TreeItem<ShelfRow> item(Shelf.District district) {
        TreeItem<ShelfRow> item = remembered(new ShelfRow.OfDistrict(district));
        district.below().forEach(child -> item.getChildren().add(item(child)));
        return item;
    }

    private TreeItem<ShelfRow> item(Listed report) {
        TreeItem<ShelfRow> item = new TreeItem<>(new ShelfRow.OfReport(report));
        items.put(item.getValue().key(), item);
        return item;
    }

    private TreeItem<ShelfRow> remembered(ShelfRow row) {
        TreeItem<ShelfRow> item = new TreeItem<>(row);
        String key = row.key();
        items.put(key, item);
        item.setExpanded(model.filtered() || unfolded.getOrDefault(key, unfoldedAtFirst(row)));
        item.expandedProperty().addListener((property, before, now) -> {
            if (!building && !model.filtered()) {
                unfolded.put(key, now);
                memory.put(
                        UNFOLDED,
                        unfolded.entrySet().stream()
                                .map(entry -> (entry.getValue() ? "+" : "-") + entry.getKey())
                                .collect(Collectors.joining("\n")));
            }
        });
        return item;
    }

    /** The nation and the provinces; of a small library, everything. */
    private boolean unfoldedAtFirst(ShelfRow row) {
        return row instanceof ShelfRow.OfDistrict district
                && (district.district().region().path().size() <= 1
                        || model.shelfProperty().get().shown() <= FEW_REPORTS);
    }

    private void openedMoved(Region before, Region now) {
        find(before)
                .ifPresent(item -> item.getChildren().removeIf(child -> child.getValue() instanceof ShelfRow.OfReport));
        listOwn(now);
    }

    /** Lists a district's own reports above the districts below it. */
    private void listOwn(Region region) {
        find(region).ifPresent(item -> {
            if (item.getValue() instanceof ShelfRow.OfDistrict row
                    && item.getChildren().stream().noneMatch(child -> child.getValue() instanceof ShelfRow.OfReport)) {
                item.getChildren()
                        .addAll(0, row.district().own().stream().map(this::item).toList());
                for (TreeItem<ShelfRow> up = item; up != null && up.getValue() != null; up = up.getParent()) {
                    up.setExpanded(true);
                }
            }
        });
    }

    private Optional<TreeItem<ShelfRow>> find(Region region) {
        return Optional.ofNullable(items.get(String.join("/", region.path())));
    }

    private void select(ReportId id) {
        TreeItem<ShelfRow> item = items.get("#" + id.value());
        if (item == null || item.getParent() == null) {
            return;
        }
        for (TreeItem<ShelfRow> up = item.getParent(); up != null; up = up.getParent()) {
            up.setExpanded(true);
        }
        int index = tree.getRow(item);
        if (index >= 0 && !tree.getSelectionModel().getSelectedItems().equals(List.of(item))) {
            tree.getSelectionModel().clearAndSelect(index);
            Platform.runLater(() -> scrollIntoView(tree.getRow(item)));
        }
    }

    private void scrollIntoView(int index) {
        double rows = tree.getHeight() / tree.getFixedCellSize();
        if (index >= rows - 1) {
            tree.scrollTo(Math.max(0, index - (int) (rows / 2)));
        }
    }

    private List<Listed> selectedReports() {
        return tree.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .map(row -> {
                    if (row instanceof ShelfRow.OfReport report) {
                        return List.of(report.report());
                    }
                    return row instanceof ShelfRow.OfUnknown unknown ? unknown.reports() : List.<Listed>of();
                })
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    private Optional<Shelf.District> selectedDistrict() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue)
                .filter(ShelfRow.OfDistrict.class::isInstance)
                .map(row -> ((ShelfRow.OfDistrict) row).district());
    }

    private void onKey(KeyEvent event) {
        TreeItem<ShelfRow> item = tree.getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
            editProperties();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                || (event.getCode() == KeyCode.RIGHT
                        && item.isLeaf()
                        && item.getValue() instanceof ShelfRow.OfDistrict)) {
            if (item.getValue() instanceof ShelfRow.OfReport report) {
                model.open(report.report());
            } else if (item.getValue() instanceof ShelfRow.OfDistrict district) {
                model.open(district.district().region());
            }
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(selectedReports());
            event.consume();
        }
    }

    // ---- what can be done
    // ----------------------------------------------------------------------------------------------

    /** Opens the properties of the selected reports, else of the open one. */
    public void editProperties() {
        List<Listed> chosen = selectedReports();
        if (!chosen.isEmpty()) {
            properties.edit(chosen);
        }
    }

    /** The selected reports; of a district, its own. */
    public List<Listed> selected() {
        List<Listed> chosen = selectedReports();
        return chosen.isEmpty() ? selectedDistrict().map(Shelf.District::own).orElse(List.of()) : chosen;
    }

    /** Takes the selected reports out of the library. */
    public void removeSelected() {
        model.remove(selectedReports());
    }

    /** Writes the original of the selected report to a file. */
    public void saveOriginal() {
        selectedReports().stream().findFirst().ifPresent(model::saveOriginal);
    }

    private List<MenuItem> menuItems() {
        List<MenuItem> entries = new ArrayList<>();
        List<Listed> reports = selectedReports();
        if (!reports.isEmpty()) {
            if (reports.size() == 1) {
                entries.add(entry("menu.open", () -> model.open(reports.get(0))));
                entries.add(entry("menu.beside", () -> model.openBeside(reports.get(0))));
            }
            entries.add(entry("menu.properties", () -> properties.edit(reports)));
            if (reports.size() == 1) {
                entries.add(entry("menu.original", () -> model.saveOriginal(reports.get(0))));
            }
            entries.add(entry("menu.reread", () -> rereading.reread(reports)));
            entries.add(new SeparatorMenuItem());
            entries.add(entry("menu.remove", () -> model.remove(reports)));
        }
        selectedDistrict().ifPresent(district -> {
            Region region = district.region();
            entries.add(entry("menu.ledger", () -> model.openIn(View.LEDGER, region)));
            entries.add(entry("menu.charts", () -> model.openIn(View.CHARTS, region)));
            if (!district.own().isEmpty()) {
                entries.add(new SeparatorMenuItem());
                entries.add(entry("menu.properties-all", () -> properties.edit(district.own())));
                entries.add(entry("menu.reread-all", () -> rereading.reread(district.own())));
            }
        });
        return entries;
    }

    private MenuItem entry(String key, Runnable action) {
        MenuItem item = new MenuItem(phrases.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The panel, to be folded away by the shell. */
    VBox panel() {
        return panel;
    }
}
