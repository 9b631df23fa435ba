package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Tally;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.SavedViews;
import org.duibiao.ui.session.SavedViewsButton;
import org.duibiao.ui.session.VerdictChip;
import org.duibiao.view.SavedView;
import org.jspecify.annotations.Nullable;

/** The ledger view: filters and the table; the sentences of the chosen line are {@link EvidenceController}. */
public final class LedgerController {

    private static final PseudoClass GROUP_START = PseudoClass.getPseudoClass("group-start");

    private static final double NAME_GAP = 6;
    private static final double CELL_EDGES = 22;
    private static final double CHIP_EDGES = 36;
    private static final double WIDEST_BAR = 130;
    private static final double MOST = 340;
    private static final double MOST_FOR_REASON = 120;
    /** So many lines tell how wide the columns are. */
    private static final int MEASURED = 300;
    /** In a narrower table the reason is a stump: the panel below says it, and the measure, in full. */
    private static final double ROOM_FOR_REASON = 860;

    private final LedgerViewModel model;
    private final ToleranceDialog setting;
    private final SavedViews saved;
    private final Node evidence;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private boolean following;
    /** Whether the lines have changed since one of them was brought into view. */
    private boolean newLines;

    /** Whether the mouse holds the table: only then is a change of one column a person's. */
    private boolean held;

    private boolean drawnWide;
    private final Map<TableColumn<?, ?>, Double> needs = new HashMap<>();
    private final Text ruler = new Text();

    @FXML
    private ComboBox<Region> district;

    @FXML
    private ComboBox<Optional<Integer>> goalYear;

    @FXML
    private ComboBox<Optional<Indicator>> indicator;

    @FXML
    private Label total;

    @FXML
    private FlowPane chips;

    @FXML
    private Button draw;

    @FXML
    private BorderPane view;

    @FXML
    private TableView<LedgerLine> table;

    @FXML
    private TableColumn<LedgerLine, String> districtColumn;

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
        table.setColumnResizePolicy(this::share);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = true);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> held = false);
        table.widthProperty().addListener((property, before, now) -> choose());
        barColumn.widthProperty().addListener((property, before, now) -> table.refresh());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.lines().addListener((ListChangeListener<LedgerLine>) change -> {
            newLines = true;
            count();
            shareAgain();
        });
        model.scaleProperty().addListener((property, before, now) -> table.refresh());
        draw.setOnAction(event -> model.draw());
        tolerance.setOnAction(
                event -> setting.ask(model.toleranceProperty().get()).ifPresent(model::keep));
        table.setRowFactory(any -> new GroupRow());
        model.groupingProperty().addListener((property, before, now) -> tallRows(now));
        tallRows(model.groupingProperty().get());
        table.setSortPolicy(sorted -> {
            model.sort(Optional.ofNullable(sorted.getComparator()));
            return true;
        });
        words.languageProperty().addListener((property, before, now) -> speak());
        theme.paletteProperty().addListener((property, before, now) -> table.refresh());
        speak();
        model.lookedAtProperty().get().ifPresent(this::select);
    }

    /** Rows that begin a group are higher than the others, so that rows of one height are only where none does. */
    private void tallRows(Grouping by) {
        table.getStyleClass().remove("grouped");
        if (by != Grouping.NONE) {
            table.getStyleClass().add("grouped");
        }
    }

    private void select(LedgerLine line) {
        boolean selected = line.equals(table.getSelectionModel().getSelectedItem());
        int row = table.getItems().indexOf(line);
        if (!selected) {
            table.getSelectionModel().clearAndSelect(row);
        }
        if (!selected || newLines) {
            newLines = false;
            // rows of a new list have their heights only then
            Platform.runLater(() -> table.scrollTo(Math.max(0, row - 3)));
        }
    }

    /** All that is said in the language of the moment and not bound to it. */
    private void speak() {
        follow();
        count();
        shareAgain();
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
        level.setConverter(new Saying<>(one -> one.map(this::level).orElseGet(() -> phrases.text("level.all"))));
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
        Tally counts = model.countsProperty().get();
        int all = counts.goals();
        boolean some = Stream.of(Verdict.values()).anyMatch(model::isOnly);
        total.setText(some ? phrases.text("total.some", model.lines().size(), all) : phrases.text("total", all));
        Tip.setText(
                total,
                counts.shareMet()
                        .map(share -> phrases.text(
                                "total.met",
                                counts.met(),
                                counts.judged(),
                                LedgerWords.number(share),
                                counts.of(Verdict.NOT_REPORTED)))
                        .orElse(""));
        chips.getChildren().clear();
        counts.counts().forEach((verdict, count) -> {
            Label chip = VerdictChip.of(verdict, model.said().verdict(verdict) + " " + count);
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
            Tip.setText(
                    cell,
                    model.said().indicator(line.indicator())
                            + line.scope().map(scope -> "\n" + scope).orElse("")
                            + "\n" + model.said().period(line.period()));
        });
        text(districtColumn, LineWords::district);
        text(measureColumn, line -> model.said().measure(line.measure(), line.indicator()));
        goalColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        goalColumn.setComparator(java.util.Comparator.comparing(LineWords::goalValue));
        graphics(goalColumn, (cell, line) -> {
            cell.setGraphic(goal(line));
            Tip.setText(cell, model.said().goal(line.goalStatement()));
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
                Tip.setText(this, words.length() > 3 ? words : "");
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
                            bar.setWidth(Math.max(1, barColumn.getWidth() - 2 * NAME_GAP));
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
        HBox box = new HBox(NAME_GAP, name);
        box.setMinWidth(0);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        String scope = model.words().scope(line);
        if (!scope.isEmpty()) {
            Label words = new Label(scope);
            words.getStyleClass().add("scope-words");
            words.setMinWidth(0);
            box.getChildren().add(words);
        }
        String period = period(line);
        if (!period.isEmpty()) {
            Label words = new Label(period);
            words.getStyleClass().add("scope-words");
            // it tells two lines of one indicator apart: the name gives way
            words.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            box.getChildren().add(words);
        }
        return box;
    }

    private String period(LedgerLine line) {
        return model.words().period(line, model.yearProperty().get().isPresent());
    }

    // ---- widths ----------------------------------------------------------------------------------------------------

    /** Columns get what their words need, until the person draws one wider. */
    private boolean share(TableView.ResizeFeatures<?> asked) {
        drawnWide |= held && asked.getColumn() != null;
        double width = asked.getContentWidth();
        if (drawnWide || width <= 0) {
            return TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS.call(asked);
        }
        spread(asked, width);
        return true;
    }

    private <S> void spread(TableView.ResizeFeatures<S> asked, double width) {
        List<TableColumn<S, ?>> shown = List.copyOf(asked.getTable().getVisibleLeafColumns());
        List<Double> shares = new ColumnShares(shown.stream().map(this::wish).toList()).of(width);
        for (int i = 0; i < shares.size(); i++) {
            asked.setColumnWidth(shown.get(i), shares.get(i));
        }
    }

    private void shareAgain() {
        needs.clear();
        choose();
        if (!drawnWide) {
            table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
        }
    }

    /** The columns that are shown: the district where there are several; in a narrow table none that says least. */
    private void choose() {
        boolean several =
                model.everywhereProperty().get() && model.groupingProperty().get() != Grouping.DISTRICT;
        boolean narrow = table.getWidth() > 0 && table.getWidth() < ROOM_FOR_REASON;
        districtColumn.setVisible(several);
        reasonColumn.setVisible(!narrow);
        measureColumn.setVisible(!(narrow && several));
    }

    private ColumnShares.Wish wish(TableColumn<?, ?> column) {
        double need = needs.computeIfAbsent(column, any -> need(column));
        boolean whole = column == measureColumn || column == verdictColumn;
        return new ColumnShares.Wish(need, whole ? need : Math.min(need, column.getMinWidth()));
    }

    /** How wide the head and the cells of a column are, by the first lines. */
    private double need(TableColumn<?, ?> column) {
        double most = column.getText().isEmpty() ? column.getMinWidth() : wide(column.getText()) + CELL_EDGES;
        for (LedgerLine line : model.lines().stream().limit(MEASURED).toList()) {
            most = Math.max(most, guarded(line, one -> inside(column, one), 0.0) + CELL_EDGES);
        }
        return column == barColumn ? WIDEST_BAR : Math.min(most, column == reasonColumn ? MOST_FOR_REASON : MOST);
    }

    private double inside(TableColumn<?, ?> column, LedgerLine line) {
        if (column == nameColumn) {
            return Stream.of(
                            model.said().indicator(line.indicator()),
                            model.words().scope(line),
                            period(line))
                    .filter(words -> !words.isEmpty())
                    .mapToDouble(words -> wide(words) + NAME_GAP)
                    .sum();
        }
        if (column == goalColumn) {
            return wide(model.said().goal(line.goalStatement())) + NAME_GAP;
        }
        if (column == verdictColumn) {
            return wide(model.said().verdict(line.verdict())) + CHIP_EDGES;
        }
        return Stream.of(districtColumn, measureColumn, outcomeColumn, gapColumn, reasonColumn)
                .filter(one -> one == column)
                .mapToDouble(one -> wide(one.getCellData(line)))
                .sum();
    }

    private double wide(String words) {
        ruler.setFont(everywhere.getFont());
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
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

    /** What the lines of a group have in common, and how many of its goals have which verdict. */
    private String head(LedgerLine line) {
        String name = switch (model.groupingProperty().get()) {
            case NONE -> "";
            case INDICATOR -> model.said().indicator(line.indicator());
            case VERDICT -> model.said().verdict(line.verdict());
            case DISTRICT -> line.region().known() ? line.region().fullName() : phrases.text("group.unknown");
            case LEVEL -> line.region().level().map(this::level).orElseGet(() -> phrases.text("group.unknown"));
            case YEAR -> phrases.text("year.of", line.period().end());
        };
        Tally tally = model.group(line);
        StringJoiner verdicts = new StringJoiner(" · ");
        verdicts.add(phrases.text("total", tally.goals()));
        if (model.groupingProperty().get() != Grouping.VERDICT) {
            tally.counts().forEach((verdict, count) -> verdicts.add(model.said().verdict(verdict) + " " + count));
        }
        tally.shareMet()
                .ifPresent(share -> verdicts.add(phrases.text("group.met", LedgerWords.number(share), tally.judged())));
        return name + "   " + verdicts;
    }

    private String level(Level one) {
        return phrases.text("level." + one.id());
    }

    /** The first line of a group has the group's head above it. */
    private final class GroupRow extends TableRow<LedgerLine> {
        private static final double LINE = 29;
        private static final double HEAD = 27;

        private final Label head = new Label();

        GroupRow() {
            head.getStyleClass().add("group-head");
            head.setManaged(false);
        }

        @Override
        protected void updateItem(@Nullable LedgerLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean first = line != null && model.beginsGroup(getIndex());
            pseudoClassStateChanged(GROUP_START, first);
            head.setText(first && line != null ? LedgerController.this.head(line) : "");
            setPadding(first ? new Insets(HEAD, 0, 0, 0) : Insets.EMPTY);
            setPrefHeight(first ? LINE + HEAD : LINE);
            setAccessibleText(first ? head.getText() : null);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            boolean shown = getChildren().contains(head);
            if (!head.getText().isEmpty() && !shown) {
                getChildren().add(head);
            } else if (head.getText().isEmpty() && shown) {
                getChildren().remove(head);
            }
            head.resizeRelocate(0, 0, getWidth(), HEAD);
        }
    }
}
