package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tally;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.SavedViews;
import org.duibiao.ui.session.SavedViewsButton;
import org.duibiao.ui.session.VerdictChip;
import org.duibiao.view.SavedView;

/** The ledger view: filters and the table; the sentences of the chosen line are {@link EvidenceController}. */
public final class LedgerController {

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
    private TableView<Standing> table;

    @FXML
    private TableColumn<Standing, LineReading.Row> barColumn;

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
        LedgerColumns columns = new LedgerColumns(model, theme);
        columns.fill(table);
        ColumnWidths widths = new ColumnWidths(table, columns, model, everywhere::getFont);
        table.setItems(model.lines());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !model.looking().lookedAtProperty().get().equals(Optional.of(now))) {
                model.look(now);
            }
        });
        model.looking().lookedAtProperty().addListener((property, before, now) -> now.ifPresent(this::select));
        barColumn.widthProperty().addListener((property, before, now) -> table.refresh());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.lines().addListener((ListChangeListener<Standing>) change -> {
            newLines = true;
            count();
            widths.shareAgain();
        });
        model.scaleProperty().addListener((property, before, now) -> table.refresh());
        draw.setOnAction(event -> model.draw());
        tolerance.setOnAction(
                event -> setting.ask(model.toleranceProperty().get()).ifPresent(model::keep));
        table.setRowFactory(any -> new GroupRow(model, phrases));
        model.groupedByProperty().addListener((property, before, now) -> tallRows(now));
        tallRows(model.groupedByProperty().get());
        table.setSortPolicy(sorted -> {
            model.sort(sorted.getSortOrder().stream()
                    .flatMap(column -> LedgerColumn.of(column)
                            .sorts()
                            .map(by -> new SortBy.Sort(by, column.getSortType() == TableColumn.SortType.DESCENDING))
                            .stream())
                    .toList());
            return true;
        });
        words.languageProperty().addListener((property, before, now) -> speak(widths));
        theme.paletteProperty().addListener((property, before, now) -> table.refresh());
        speak(widths);
        model.looking().lookedAtProperty().get().ifPresent(this::select);
    }

    /** Rows that begin a group are higher than the others, so that rows of one height are only where none does. */
    private void tallRows(Grouping by) {
        table.getStyleClass().remove("grouped");
        if (by != Grouping.NONE) {
            table.getStyleClass().add("grouped");
        }
    }

    private void select(Standing line) {
        model.place(line).ifPresent(row -> {
            boolean selected = line.equals(table.getSelectionModel().getSelectedItem());
            if (!selected) {
                table.getSelectionModel().clearAndSelect(row);
            }
            if (!selected || newLines) {
                newLines = false;
                // rows of a new list have their heights only then
                Platform.runLater(() -> table.scrollTo(Math.max(0, row - 3)));
            }
        });
    }

    /** All that is said in the language of the moment and not bound to it. */
    private void speak(ColumnWidths widths) {
        follow();
        count();
        widths.shareAgain();
        table.refresh();
        sayTolerance();
    }

    private void sayTolerance() {
        tolerance.setText(phrases.text(
                "tolerance", LedgerWords.number(model.toleranceProperty().get().growthPoints())));
    }

    private void pressed(KeyEvent event) {
        if (!PlainKey.isAlone(event)) {
            return;
        }
        if (event.getCode() == KeyCode.G) {
            model.looking().openGoal();
        } else if (event.getCode() == KeyCode.O || event.getCode() == KeyCode.ENTER) {
            model.looking().openOutcome();
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
        everywhere.selectedProperty().bindBidirectional(model.choice().everywhereProperty());
        district.disableProperty().bind(everywhere.selectedProperty());
        level.disableProperty().bind(everywhere.selectedProperty().not());
        chosen(level, one -> model.choice().levelProperty().set(one));
        chosen(grouping, one -> model.choice().groupingProperty().set(one));
        model.toleranceProperty().addListener((property, before, now) -> sayTolerance());
        chosen(district, model::choose);
        chosen(goalYear, year -> model.choose(year));
        chosen(indicator, one -> model.choice().indicatorProperty().set(one));
        model.regionProperty().addListener((property, before, now) -> follow());
        model.yearProperty().addListener((property, before, now) -> follow());
        model.choice().indicatorProperty().addListener((property, before, now) -> follow());
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
        indicator.setValue(model.choice().indicatorProperty().get());
        level.setItems(FXCollections.observableArrayList(Stream.concat(
                        Stream.of(Optional.<Level>empty()),
                        Stream.of(Level.values()).map(Optional::of))
                .toList()));
        level.setValue(model.choice().levelProperty().get());
        grouping.setItems(FXCollections.observableArrayList(Grouping.values()));
        grouping.setValue(model.choice().groupingProperty().get());
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

    private String level(Level one) {
        return phrases.text("level." + one.id());
    }
}
