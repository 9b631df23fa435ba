package org.duibiao.ui.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Marks;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.ledger.LedgerViewModel.Quotes;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.StatementDialog;
import org.duibiao.ui.session.VerdictChip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The ledger view: filters, the table, and the two sentences of the chosen line with the rule between them. */
public final class LedgerController {

    private final LedgerViewModel model;
    private final StatementDialog correction;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private boolean following;
    private double scale = 10;

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
    private Label goalSource;

    @FXML
    private Hyperlink openGoal;

    @FXML
    private TextFlow goalText;

    @FXML
    private HBox goalReview;

    @FXML
    private HBox verdictBox;

    @FXML
    private Label rule;

    @FXML
    private Label remarks;

    @FXML
    private Label outcomeSource;

    @FXML
    private Hyperlink openOutcome;

    @FXML
    private TextFlow outcomeText;

    @FXML
    private HBox outcomeReview;

    public LedgerController(LedgerViewModel model, Theme theme, Words words, StatementDialog correction) {
        this.model = model;
        this.correction = correction;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(LedgerController.class);
    }

    @FXML
    void initialize() {
        filters();
        columns();
        table.setItems(model.lines());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !model.lookedAtProperty().get().equals(Optional.of(now))) {
                model.look(now);
            }
        });
        model.lookedAtProperty().addListener((property, before, now) -> now.ifPresent(this::select));
        view.visibleProperty().addListener((property, before, now) -> {
            if (now) {
                Platform.runLater(table::requestFocus);
            }
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.lines().addListener((ListChangeListener<LedgerLine>) change -> {
            rescale();
            count();
        });
        model.quotesProperty().addListener((property, before, now) -> show(now));
        openGoal.setOnAction(event -> model.openGoal());
        openOutcome.setOnAction(event -> model.openOutcome());
        draw.setOnAction(event -> model.draw());
        words.languageProperty().addListener((property, before, now) -> speak());
        theme.paletteProperty().addListener((property, before, now) -> table.refresh());
        rescale();
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
        show(model.quotesProperty().get());
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
        goalColumn.setComparator(java.util.Comparator.comparing(LedgerController::goalValue));
        graphics(goalColumn, (cell, line) -> {
            cell.setGraphic(goal(line));
            cell.setTooltip(new Tooltip(model.said().goal(line.goalStatement())));
        });
        barColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        barColumn.setCellFactory(column -> new BarCell());
        text(outcomeColumn, this::outcome);
        text(
                gapColumn,
                line -> gap(line)
                        .map(gap -> gap.ownUnit() ? gap.number() + " " + gap.unit() : gap.number())
                        .orElse(""));
        verdictColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        verdictColumn.setComparator(java.util.Comparator.comparing(LedgerLine::verdict));
        graphics(
                verdictColumn,
                (cell, line) -> cell.setGraphic(
                        VerdictChip.of(line.verdict(), model.said().verdict(line.verdict()))));
        text(reasonColumn, this::reason);
    }

    private static BigDecimal goalValue(LedgerLine line) {
        return line.goal().statement().claim().quantity().value().orElse(BigDecimal.ZERO);
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
                            bar.show(one, scale, theme.palette(), model.said());
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
        List<String> narrow = new ArrayList<>();
        line.scope().ifPresent(narrow::add);
        boolean wholeYear = line.period().part() == org.duibiao.indicator.Period.Part.YEAR
                && model.yearProperty().get().isPresent();
        if (!wholeYear) {
            narrow.add(model.said().period(line.period()));
        }
        if (!narrow.isEmpty()) {
            Label scope = new Label(String.join(" ", narrow));
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

    private Optional<LedgerWords.Distance> gap(LedgerLine line) {
        Claim goal = line.goal().statement().claim();
        String unit = goal.quantity().value().isPresent() ? LedgerWords.unitOf(goal) : "%";
        return line.gap().map(gap -> model.said().gap(gap, unit));
    }

    private String outcome(LedgerLine line) {
        return line.outcome()
                .map(stated -> {
                    String said = model.said().quantity(stated.statement().claim());
                    return Marks.preliminary(line) ? said + " " + model.said().preliminary() : said;
                })
                .orElse("—");
    }

    /** Clear cases need no words; remarks and reasons of the others do. */
    private String reason(LedgerLine line) {
        boolean clear = switch (line.verdict()) {
            case EXCEEDED, MET, NEARLY, MISSED -> true;
            case ON_TRACK, BEHIND, NOT_REPORTED, PENDING, NOT_COMPARABLE -> false;
        };
        String remarked = model.said().remarks(line.judgement());
        if (clear && line.judgement().yardstick().isEmpty()) {
            return remarked;
        }
        String reason = model.said().say(line.reason());
        return remarked.isEmpty() ? reason : reason + " · " + remarked;
    }

    /** One axis for all rates that are shown. */
    private void rescale() {
        List<Double> rates = model.lines().stream()
                .filter(MiniBar::rate)
                .flatMap(line -> guarded(
                        line,
                        one -> Stream.concat(
                                        Marks.goal(one, BigDecimal::abs, model.said())
                                                .values(),
                                        Marks.outcome(one, BigDecimal::abs, model.said()).onScale().stream())
                                .toList(),
                        List.<BigDecimal>of())
                        .stream())
                .map(BigDecimal::doubleValue)
                .sorted()
                .toList();
        scale = MiniBar.scaleFor(rates);
        table.refresh();
    }

    // ---- the chosen line -------------------------------------------------------------------------------------------

    private void show(Optional<Quotes> quotes) {
        verdictBox.getChildren().clear();
        goalReview.getChildren().clear();
        outcomeReview.getChildren().clear();
        openGoal.setDisable(quotes.isEmpty());
        openOutcome.setDisable(quotes.flatMap(shown -> shown.line().outcome()).isEmpty());
        if (quotes.isEmpty()) {
            goalSource.setText("");
            outcomeSource.setText("");
            remarks.setText("");
            rule.setText(phrases.text("choose-line"));
            goalText.getChildren().clear();
            outcomeText.getChildren().clear();
            return;
        }
        LedgerLine line = quotes.get().line();
        ChartWords said = new ChartWords(words.language().locale());
        verdictBox.getChildren().add(VerdictChip.of(line.verdict(), model.said().verdict(line.verdict())));
        gap(line).ifPresent(gap -> {
            Label value = new Label(gap.number());
            value.getStyleClass().add("gap-value");
            Label unit = new Label(gap.unit());
            unit.getStyleClass().add("secondary");
            verdictBox.getChildren().addAll(value, unit);
        });
        rule.setText(model.said().say(line.reason()));
        remarks.setText(model.said().remarks(line.judgement()));
        goalSource.setText(said.report(line.goal().report()));
        sentence(goalText, quotes.get().goal(), "goal");
        review(goalReview, line.goal());
        outcomeSource.setText(
                line.outcome().map(stated -> said.report(stated.report())).orElse(""));
        if (line.outcome().isPresent()) {
            sentence(outcomeText, quotes.get().outcome(), "outcome");
            review(outcomeReview, line.outcome().get());
        } else {
            Text none = new Text(phrases.text("no-outcome"));
            none.getStyleClass().add("quote-none");
            outcomeText.getChildren().setAll(none);
        }
    }

    private static void sentence(TextFlow flow, Excerpt excerpt, String kind) {
        Text before = new Text(excerpt.before());
        Text quote = new Text(excerpt.quote());
        Text after = new Text(excerpt.after());
        before.getStyleClass().add("quote-words");
        quote.getStyleClass().addAll("quote-marked", kind);
        after.getStyleClass().add("quote-words");
        flow.getChildren().setAll(before, quote, after);
    }

    private void review(HBox box, Stated stated) {
        Button accept = button("accept", Feather.CHECK);
        accept.setOnAction(event -> model.accept(stated));
        if (stated.review().state() == Review.State.ACCEPTED) {
            accept.setText(phrases.text("accepted"));
            accept.setDisable(true);
        }
        Button correct = button("correct", Feather.EDIT_2);
        correct.setOnAction(event ->
                correction.correct(stated.statement()).ifPresent(corrected -> model.correct(stated, corrected)));
        Button reject = button("reject", Feather.X);
        reject.setOnAction(event -> model.reject(stated));
        box.getChildren().setAll(accept, correct, reject);
    }

    private Button button(String key, Feather icon) {
        Button button = new Button(phrases.text(key), Icons.of(icon, 14));
        button.getStyleClass().add("small");
        return button;
    }
}
