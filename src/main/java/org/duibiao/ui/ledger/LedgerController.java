package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.SavedViews;
import org.duibiao.ui.session.SavedViewsButton;
import org.duibiao.ui.session.VerdictChip;
import org.duibiao.view.SavedView;
import org.jspecify.annotations.Nullable;

/** The ledger view: filters and the table; the sentences of the chosen line are {@link EvidenceController}. */
public final class LedgerController {

    private static final PseudoClass GROUP_START = PseudoClass.getPseudoClass("group-start");

    private final LedgerViewModel model;
    private final ToleranceDialog setting;
    private final SavedViews saved;
    private final Node evidence;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private boolean following;

    @FXML
    private ComboBox<Region> district;

    @FXML
    private ComboBox<Optional<Integer>> goalYear;

    @FXML
    private ComboBox<Optional<Indicator>> indicator;

    @FXML
    private Label total;

    @FXML
    private HBox chips;

    @FXML
    private Button draw;

    @FXML
    private BorderPane view;

    @FXML
    private TableView<LedgerLine> table;

    @FXML
    private TableColumn<LedgerLine, LedgerLine> nameColumn;

    @FXML
    private TableColumn<LedgerLine, String> measureColumn;

    @FXML
    private TableColumn<LedgerLine, LedgerLine> goalColumn;

    @FXML
    private TableColumn<LedgerLine, LedgerLine> barColumn;

    @FXML
    private TableColumn<LedgerLine, String> outcomeColumn;

    @FXML
    private TableColumn<LedgerLine, String> gapColumn;

    @FXML
    private TableColumn<LedgerLine, LedgerLine> verdictColumn;

    @FXML
    private TableColumn<LedgerLine, String> reasonColumn;

    @FXML
    private CheckBox everywhere;

    @FXML
    private ComboBox<Optional<Level>> level;

    @FXML
    private ComboBox<Grouping> grouping;

    @FXML
    private Button tolerance;

    @FXML
    private HBox views;

    /** @param evidence the sentences of the chosen line: the view of an {@link EvidenceController} */
    public LedgerController(
            LedgerViewModel model, ToleranceDialog setting, SavedViews saved, Node evidence, Theme theme, Words words) {
        this.model = model;
        this.setting = setting;
        this.saved = saved;
        this.evidence = evidence;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(LedgerController.class);
    }

    @FXML
    void initialize() {
        view.setBottom(evidence);
        SavedViewsButton button = new SavedViewsButton(
                saved,
                SavedView.Kind.LEDGER,
                model::definition,
                () -> model.regionProperty().get().name().orElse(""),
                model::open,
                words);
        button.getStyleClass().add("small");
        views.getChildren().setAll(button);
        filters();
        columns();
        table.setItems(model.lines());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !model.lookedAtProperty().get().equals(Optional.of(now))) {
                model.look(now);
            }
        });
        model.lookedAtProperty().addListener((property, before, now) -> now.ifPresent(this::select));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.lines().addListener((ListChangeListener<LedgerLine>) change -> count());
        model.scaleProperty().addListener((property, before, now) -> table.refresh());
        draw.setOnAction(event -> model.draw());
        tolerance.setOnAction(
                event -> setting.ask(model.toleranceProperty().get()).ifPresent(model::keep));
        table.setRowFactory(any -> new GroupRow());
        words.languageProperty().addListener((property, before, now) -> speak());
        theme.paletteProperty().addListener((property, before, now) -> table.refresh());
        speak();
    }

    /** The lines in the order they are shown. */
    public List<LedgerLine> rows() {
        return List.copyOf(table.getItems());
    }

    private void select(LedgerLine line) {
        if (!line.equals(table.getSelectionModel().getSelectedItem())) {
            int row = table.getItems().indexOf(line);
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(Math.max(0, row - 3));
        }
    }

    /** All that is said in the language of the moment and not bound to it. */
    private void speak() {
        follow();
        count();
        table.refresh();
        tolerance.setText(phrases.text(
                "tolerance", LedgerWords.number(model.toleranceProperty().get().growthPoints())));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.G) {
            model.openGoal();
        } else if (event.getCode() == KeyCode.O || event.getCode() == KeyCode.ENTER) {
            model.openOutcome();
        }
    }

    // ---- filters ---------------------------------------------------------------------------------------------------

    private void filters() {
        district.setItems(model.regions());
        district.setConverter(new Saying<>(region -> region.name().orElse("")));
        goalYear.setConverter(new Saying<>(
                year -> year.map(one -> phrases.text("year.of", one)).orElseGet(() -> phrases.text("year.all"))));
        indicator.setConverter(
                new Saying<>(one -> one.map(model.said()::indicator).orElseGet(() -> phrases.text("indicator.all"))));
        level.setConverter(new Saying<>(one -> one.map(
                        now -> phrases.text("level." + now.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> phrases.text("level.all"))));
        grouping.setConverter(new Saying<>(one -> phrases.text("group." + one.id())));
        everywhere.selectedProperty().bindBidirectional(model.everywhereProperty());
        district.disableProperty().bind(everywhere.selectedProperty());
        level.disableProperty().bind(everywhere.selectedProperty().not());
        chosen(level, one -> model.levelProperty().set(one));
        chosen(grouping, one -> model.groupingProperty().set(one));
        model.toleranceProperty().addListener((property, before, now) -> speak());
        chosen(district, model::choose);
        chosen(goalYear, year -> model.choose(year));
        chosen(indicator, one -> model.indicatorProperty().set(one));
        model.regionProperty().addListener((property, before, now) -> follow());
        model.yearProperty().addListener((property, before, now) -> follow());
        model.indicatorProperty().addListener((property, before, now) -> follow());
        model.years().addListener((ListChangeListener<Integer>) change -> follow());
        model.indicators().addListener((ListChangeListener<Indicator>) change -> follow());
        model.regions().addListener((ListChangeListener<Region>) change -> follow());
        model.countsProperty().addListener((property, before, now) -> count());
    }

    private <T> void chosen(ComboBox<T> box, java.util.function.Consumer<T> use) {
        box.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                use.accept(now);
            }
        });
    }

    private void follow() {
        following = true;
        district.setValue(model.regionProperty().get());
        List<Optional<Integer>> years = new ArrayList<>();
        years.add(Optional.empty());
        model.years().forEach(year -> years.add(Optional.of(year)));
        goalYear.setItems(FXCollections.observableArrayList(years));
        goalYear.setValue(model.yearProperty().get());
        List<Optional<Indicator>> all = new ArrayList<>();
        all.add(Optional.empty());
        model.indicators().forEach(one -> all.add(Optional.of(one)));
        indicator.setItems(FXCollections.observableArrayList(all));
        indicator.setValue(model.indicatorProperty().get());
        level.setItems(FXCollections.observableArrayList(Stream.concat(
                        Stream.of(Optional.<Level>empty()),
                        Stream.of(Level.values()).map(Optional::of))
                .toList()));
        level.setValue(model.levelProperty().get());
        grouping.setItems(FXCollections.observableArrayList(Grouping.values()));
        grouping.setValue(model.groupingProperty().get());
        following = false;
    }

    /** The chips with their numbers; a click shows only those lines. */
    private void count() {
        Map<Verdict, Integer> counts = model.countsProperty().get();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean some = Stream.of(Verdict.values()).anyMatch(model::isOnly);
        total.setText(some ? phrases.text("total.some", model.lines().size(), all) : phrases.text("total", all));
        chips.getChildren().clear();
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(count -> {
            Verdict verdict = count.getKey();
            Label chip = VerdictChip.of(verdict, model.said().verdict(verdict) + " " + count.getValue());
            chip.getStyleClass().add("count-chip");
            if (some) {
                chip.getStyleClass().add(model.isOnly(verdict) ? "selected" : "chip-off");
            }
            chip.setOnMouseClicked(event -> {
                model.toggle(verdict);
                count();
            });
            chips.getChildren().add(chip);
        });
    }

    // ---- table -----------------------------------------------------------------------------------------------------

    private void columns() {
        nameColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        nameColumn.setComparator(
                java.util.Comparator.comparing(line -> line.indicator().id()));
        graphics(nameColumn, (cell, line) -> {
            cell.setGraphic(name(line));
            cell.setTooltip(new Tooltip(model.said().indicator(line.indicator())
                    + line.scope().map(scope -> "\n" + scope).orElse("")));
        });
        text(measureColumn, line -> model.said().measure(line.measure(), line.indicator()));
        goalColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        goalColumn.setComparator(java.util.Comparator.comparing(LineWords::goalValue));
        graphics(goalColumn, (cell, line) -> {
            cell.setGraphic(goal(line));
            cell.setTooltip(new Tooltip(model.said().goal(line.goalStatement())));
        });
        barColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        barColumn.setCellFactory(column -> new BarCell());
        text(outcomeColumn, line -> model.words().outcome(line));
        text(gapColumn, line -> model.words().gapInWords(line));
        verdictColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        verdictColumn.setComparator(java.util.Comparator.comparing(LedgerLine::verdict));
        graphics(
                verdictColumn,
                (cell, line) -> cell.setGraphic(
                        VerdictChip.of(line.verdict(), model.said().verdict(line.verdict()))));
        text(reasonColumn, line -> model.words().reason(line));
    }

    private void text(TableColumn<LedgerLine, String> column, Function<LedgerLine, String> said) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(guarded(row.getValue(), said, "")));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                LedgerLine line = empty ? null : getTableRow().getItem();
                String words = line == null ? "" : guarded(line, said, "–");
                setText(words);
                setTooltip(words.length() > 16 ? new Tooltip(words) : null);
            }
        });
    }

    /** What is made of a line; something else, and a word to the person, where that fails: one line leaves none blank. */
    private <T> T guarded(LedgerLine line, Function<LedgerLine, T> make, T otherwise) {
        try {
            return make.apply(line);
        } catch (RuntimeException e) {
            Platform.runLater(() -> model.notDrawn(e));
            return otherwise;
        }
    }

    private void graphics(
            TableColumn<LedgerLine, LedgerLine> column, BiConsumer<TableCell<LedgerLine, LedgerLine>, LedgerLine> put) {
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable LedgerLine line, boolean empty) {
                super.updateItem(line, empty);
                setText(null);
                if (empty || line == null) {
                    setGraphic(null);
                } else {
                    boolean drawn = guarded(
                            line,
                            one -> {
                                put.accept(this, one);
                                return true;
                            },
                            false);
                    if (!drawn) {
                        setGraphic(null);
                        setText("–");
                    }
                }
            }
        });
    }

    private final class BarCell extends TableCell<LedgerLine, LedgerLine> {
        private final MiniBar bar = new MiniBar();

        @Override
        protected void updateItem(@Nullable LedgerLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
            } else {
                boolean drawn = guarded(
                        line,
                        one -> {
                            bar.show(one, model.scaleProperty().get(), theme.palette(), model.said());
                            return true;
                        },
                        false);
                setGraphic(drawn ? bar : null);
            }
        }
    }

    private Node name(LedgerLine line) {
        Label name = new Label(model.said().indicator(line.indicator()));
        name.getStyleClass().add("indicator-words");
        name.setMinWidth(0);
        HBox box = new HBox(6, name);
        box.setMinWidth(0);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        String narrow = model.words()
                .narrow(
                        line,
                        model.yearProperty().get().isPresent(),
                        model.everywhereProperty().get());
        if (!narrow.isEmpty()) {
            Label scope = new Label(narrow);
            scope.getStyleClass().add("scope-words");
            scope.setMinWidth(0);
            box.getChildren().add(scope);
        }
        return box;
    }

    private Node goal(LedgerLine line) {
        HBox box = new HBox();
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.setMinWidth(0);
        for (LedgerWords.Run run : model.said().goalRuns(line.goalStatement())) {
            Label text = new Label(run.text());
            text.setMinWidth(0);
            text.getStyleClass().add("goal-run");
            if (run.wording()) {
                text.getStyleClass().add("wording");
            }
            box.getChildren().add(text);
        }
        return box;
    }

    /** The first line of a group has a rule above it. */
    private final class GroupRow extends TableRow<LedgerLine> {
        @Override
        protected void updateItem(@Nullable LedgerLine line, boolean empty) {
            super.updateItem(line, empty);
            int row = getIndex();
            boolean first = line != null
                    && row > 0
                    && row < table.getItems().size()
                    && table.getSortOrder().isEmpty()
                    && model.groupingProperty().get().parts(table.getItems().get(row - 1), line);
            pseudoClassStateChanged(GROUP_START, first);
        }
    }
}
