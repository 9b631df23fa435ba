package org.duibiao.ui.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.View;

/** The library panel. */
public final class ShelfController {
    private final ShelfViewModel model;
    private final PropertiesDialog properties;
    private final RereadingViewModel rereading;
    private final Words words;
    private final Phrases phrases;
    private final Theme theme;
    private final ShelfTree rows;

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

    private final ReadOnlyStringWrapper which = new ReadOnlyStringWrapper("");

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
        this.rows = new ShelfTree(new Unfolded(memory, Platform::runLater));
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
        menu.setOnHidden(event -> Platform.runLater(this::showOpenOne));
        tree.setContextMenu(menu);
        tree.getSelectionModel().getSelectedItems().addListener((InvalidationListener) change -> sayWhich());
        model.reportProperty().addListener(change -> sayWhich());
        text.setOnKeyPressed(event -> {
            if (PlainKey.isOneOf(event, KeyCode.DOWN, KeyCode.ENTER)) {
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
        // no change listener: that compares the whole shelves
        model.shelfProperty().addListener((InvalidationListener) change -> show());
        model.openedProperty().addListener((property, before, now) -> show());
        model.reportProperty()
                .addListener((property, before, now) -> now.flatMap(rows::find).ifPresent(this::select));
        words.languageProperty().addListener(change -> {
            sayWhich();
            freshRows();
            showNote();
        });
        theme.paletteProperty().addListener(change -> freshRows());
        show();
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

    /** Shows the shelf; what is selected stays so where it still is there. */
    private void show() {
        Shelf shelf = model.shelfProperty().get();
        List<String> selected = tree.getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null && item.getValue() != null)
                .map(item -> item.getValue().key())
                .toList();
        rows.show(shelf, model.openedProperty().get());
        if (tree.getRoot() != rows.root()) {
            tree.setRoot(rows.root());
            tree.getSelectionModel().clearSelection();
            selected.stream()
                    .flatMap(key -> rows.find(key).stream())
                    .map(tree::getRow)
                    .filter(row -> row >= 0)
                    .forEach(row -> tree.getSelectionModel().select((int) row));
            TreeItem<ShelfRow> last = tree.getSelectionModel().getSelectedItem();
            if (last != null) {
                bringIntoView(last);
            }
        }
        if (tree.getSelectionModel().isEmpty()) {
            model.reportProperty().get().flatMap(rows::find).ifPresent(this::select);
        }
        String spanned = shelf.lastYear() == 0 ? "" : shelf.firstYear() + "–" + shelf.lastYear();
        if (!spanned.equals(span.getText())) {
            span.setText(spanned);
            tree.refresh(); // the strips span other years
        }
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

    private void select(TreeItem<ShelfRow> item) {
        if (item.getParent() == null) {
            return;
        }
        ShelfTree.unfoldTo(item.getParent());
        int index = tree.getRow(item);
        if (index >= 0 && !tree.getSelectionModel().getSelectedItems().equals(List.of(item))) {
            tree.getSelectionModel().clearAndSelect(index);
            bringIntoView(item);
        }
    }

    /** After a look at the menu of another report: what is selected is the open one again, as the window says. */
    private void showOpenOne() {
        if (tree.getSelectionModel().getSelectedItems().size() == 1
                && !selectedReports().isEmpty()) {
            model.reportProperty().get().flatMap(rows::find).ifPresent(this::select);
        }
    }

    private void sayWhich() {
        List<Listed> chosen = chosen();
        which.set(
                chosen.size() > 1
                        ? phrases.text("which.many", chosen.size())
                        : chosen.stream().map(Listed::shortName).findFirst().orElse(""));
    }

    /** Once the tree has its place in the window; before that nobody knows what is in view. */
    private void bringIntoView(TreeItem<ShelfRow> item) {
        if (tree.getHeight() > 0) {
            Platform.runLater(() -> scrollTo(item));
        } else {
            tree.heightProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable height) {
                    tree.heightProperty().removeListener(this);
                    Platform.runLater(() -> scrollTo(item));
                }
            });
        }
    }

    /** Puts an item that is out of view in the middle, but never scrolls past the end. */
    private void scrollTo(TreeItem<ShelfRow> item) {
        int row = tree.getRow(item);
        if (row >= 0 && !inView(row)) {
            int rows = (int) (tree.getHeight() / tree.getFixedCellSize());
            tree.scrollTo(Math.max(0, Math.min(row - rows / 2, tree.getExpandedItemCount() - rows)));
        }
    }

    private boolean inView(int row) {
        return tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row
                && row < flow.getLastVisibleCell().getIndex();
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

    private Optional<ShelfRow.OfDistrict> selectedDistrict() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue)
                .filter(ShelfRow.OfDistrict.class::isInstance)
                .map(ShelfRow.OfDistrict.class::cast);
    }

    private void onKey(KeyEvent event) {
        TreeItem<ShelfRow> item = tree.getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        if (PlainKey.isOneOf(event, KeyCode.ENTER)
                || (PlainKey.isOneOf(event, KeyCode.RIGHT)
                        && item.isLeaf()
                        && item.getValue() instanceof ShelfRow.OfDistrict)) {
            if (item.getValue() instanceof ShelfRow.OfReport report) {
                model.open(report.report());
            } else if (item.getValue() instanceof ShelfRow.OfDistrict district) {
                model.open(district.region());
            }
            event.consume();
        } else if (PlainKey.isOneOf(event, KeyCode.DELETE)) {
            model.remove(selectedReports());
            event.consume();
        }
    }

    // ---- what can be done
    // ----------------------------------------------------------------------------------------------

    /** The selected reports, else the open one: what the window's menu means by "report". */
    public List<Listed> chosen() {
        List<Listed> selected = selectedReports();
        return selected.isEmpty() ? model.openReport().stream().toList() : selected;
    }

    /** Says which those are: the name of the one, how many, or nothing if there is none. */
    public ReadOnlyStringProperty whichProperty() {
        return which.getReadOnlyProperty();
    }

    /** Opens the properties of the reports chosen. */
    public void editProperties() {
        properties.edit(chosen());
    }

    /** Takes the reports chosen out of the library, if the person really wants it. */
    public void removeChosen() {
        model.remove(chosen());
    }

    /** Writes the original of the report chosen, of several the first, to a file. */
    public void saveOriginal() {
        chosen().stream().findFirst().ifPresent(model::saveOriginal);
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
