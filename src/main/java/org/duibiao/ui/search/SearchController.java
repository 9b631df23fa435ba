package org.duibiao.ui.search;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Meant;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Easel;
import org.duibiao.ui.session.View;
import org.kordamp.ikonli.feather.Feather;

/** The results view. */
public final class SearchController {
    private final SearchViewModel model;
    private final Runnable codeFound;
    private final Words words;
    private final Phrases phrases;
    private final FilterBar bar;
    private final Easel easel;
    private final Node saved;

    @FXML
    private VBox panel;

    @FXML
    private Label title;

    @FXML
    private Label summary;

    @FXML
    private ToggleButton byDistrict;

    @FXML
    private ToggleButton byYear;

    @FXML
    private Button code;

    @FXML
    private Button help;

    @FXML
    private HBox filters;

    @FXML
    private Button clear;

    @FXML
    private HBox overview;

    @FXML
    private Label stripTitle;

    @FXML
    private HBox strip;

    @FXML
    private VBox facts;

    @FXML
    private FlowPane places;

    @FXML
    private ListView<SearchRow> list;

    @FXML
    private VBox note;

    @FXML
    private StackPane results;

    @FXML
    private HBox tools;

    @FXML
    private ToggleButton asChart;

    /**
     * @param easel draws the chart of the results
     * @param saved lists the searches that were named, and names this one
     * @param codeFound puts a code on what was found; another feature does it
     */
    public SearchController(SearchViewModel model, Words words, Easel easel, Node saved, Runnable codeFound) {
        this.codeFound = codeFound;
        this.model = model;
        this.easel = easel;
        this.saved = saved;
        this.words = words;
        this.phrases = words.of(SearchController.class);
        this.bar = new FilterBar(model, phrases);
    }

    @FXML
    void initialize() {
        list.setItems(model.rows());
        list.setCellFactory(view -> new SearchCell(model, phrases, list));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        Tip.bindText(summary, summary.textProperty());
        new GroupingSwitch(byDistrict, byYear, asChart, model);
        filters.getChildren().addAll(0, bar.buttons());
        clear.visibleProperty().bind(model.filterProperty().isNotEqualTo(Filter.ALL));
        ChartPane chart = new ChartPane(model, easel, phrases);
        chart.visibleProperty().bind(asChart.selectedProperty().and(model.answeredBinding()));
        note.visibleProperty()
                .bind(chart.visibleProperty().or(model.foundAnyBinding()).not());
        asChart.selectedProperty()
                .addListener((property, before, now) -> model.comparison().show(now));
        list.visibleProperty().bind(asChart.selectedProperty().not().and(model.foundAnyBinding()));
        results.getChildren().add(chart);
        tools.getChildren().add(0, saved);
        Parts parts = new Parts(
                new YearBars(strip, phrases, bar::chooseYear),
                new Facts(model, phrases, facts),
                new StartNotes(model, phrases, note));
        code.setOnAction(event -> codeFound.run());
        code.disableProperty().bind(model.foundAnyBinding().not());
        help.setOnAction(event -> showHelp(parts.notes()));
        model.stateProperty().addListener((property, before, now) -> show(now, parts));
        model.busyProperty().addListener((property, before, now) -> sayCounts());
        model.session().searchEnteredProperty().addListener((property, before, now) -> focusResults());
        panel.visibleProperty().addListener((property, before, now) -> {
            if (now) {
                javafx.application.Platform.runLater(this::arrive);
            }
        });
        words.languageProperty().addListener((property, before, now) -> {
            bar.show();
            chart.say();
            show(model.stateProperty().get(), parts);
            list.refresh();
        });
        show(model.stateProperty().get(), parts);
    }

    /** What shows the results beside the list. */
    private record Parts(YearBars bars, Facts facts, StartNotes notes) {}

    private void onKey(KeyEvent event) {
        SearchRow row = list.getSelectionModel().getSelectedItem();
        if (PlainKey.isOneOf(event, KeyCode.ENTER) && row != null) {
            model.open(row);
            event.consume();
        }
    }

    /** The hits have the keyboard, unless words are being typed. */
    private void arrive() {
        if (panel.getScene() != null
                && !(panel.getScene().getFocusOwner() instanceof javafx.scene.control.TextInputControl)) {
            focusResults();
        }
    }

    private void focusResults() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getItems().stream()
                    .filter(SearchRow.OfSentence.class::isInstance)
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    @FXML
    void clearFilters() {
        model.filterProperty().set(Filter.ALL);
    }

    // ---- what was found --------------------------------------------------------------------------------------------

    private void show(SearchViewModel.State state, Parts parts) {
        Optional<SearchViewModel.State.Found> found = Optional.of(state)
                .filter(SearchViewModel.State.Found.class::isInstance)
                .map(SearchViewModel.State.Found.class::cast);
        Findings findings = found.map(SearchViewModel.State.Found::findings).orElse(Findings.NONE);
        boolean any = !findings.reports().isEmpty();
        overview.setVisible(any);
        overview.setManaged(any);
        sayCounts();
        showPlaces(found.map(SearchViewModel.State.Found::typed).orElse(""), !any);
        parts.notes().show(state);
        if (any) {
            parts.bars().show(findings.years());
            stripTitle.setText(phrases.text("strip.title"));
            parts.facts().show(findings);
        }
    }

    private void sayCounts() {
        if (!(model.stateProperty().get() instanceof SearchViewModel.State.Found found)) {
            title.setText(phrases.text("title"));
            summary.setText(model.busyProperty().get() ? phrases.text("summary.searching") : "");
            return;
        }
        Findings findings = found.findings();
        title.setText(phrases.text("title.for", found.typed().strip()));
        String said =
                phrases.text("summary", findings.hits(), findings.reports().size(), findings.searched());
        summary.setText(
                findings.missing() == 0 ? said : said + " · " + phrases.text("summary.missing", findings.missing()));
    }

    /** What may have been meant by what was typed: another way to put it, or the name of a district or report. */
    private void showPlaces(String typed, boolean nothingFound) {
        List<Listed> found = typed.isBlank() ? List.of() : model.places().reports(typed);
        List<Region> spoken = model.places().districtsCalled(typed);
        Optional<String> meant = typed.isBlank() ? Optional.empty() : Meant.by(typed, nothingFound);
        places.getChildren().clear();
        meant.ifPresent(other -> {
            Hyperlink link = new Hyperlink(other);
            link.setId("meant");
            link.setMnemonicParsing(false);
            link.setOnAction(event -> model.session().searchTextProperty().set(other));
            places.getChildren().addAll(caption("meant"), link);
        });
        boolean any = !found.isEmpty() || !spoken.isEmpty();
        places.setVisible(any || meant.isPresent());
        places.setManaged(any || meant.isPresent());
        if (any) {
            places.getChildren().add(caption("places"));
        }
        for (Region region : spoken) {
            Hyperlink link = new Hyperlink(region.name().orElse(""), Icons.of(Feather.MAP_PIN, 13));
            link.setOnAction(event -> model.session().show(View.LEDGER, region, Optional.empty()));
            places.getChildren().add(link);
        }
        for (Listed report : found) {
            Hyperlink link = new Hyperlink(called(report), Icons.of(Feather.FILE_TEXT, 13));
            link.setOnAction(event -> model.session().open(report.id()));
            places.getChildren().add(link);
        }
    }

    private Label caption(String key) {
        Label caption = new Label(phrases.text(key));
        caption.getStyleClass().add("secondary");
        return caption;
    }

    private static String called(Listed report) {
        Header header = report.header();
        return header.region().name().orElse(report.name())
                + header.year().map(year -> " " + year).orElse("");
    }

    private void showHelp(StartNotes notes) {
        VBox lines = new VBox(6);
        lines.getStyleClass().add("search-note");
        lines.getStylesheets().setAll(panel.getStylesheets());
        lines.getChildren().addAll(notes.examples());
        CustomMenuItem item = new CustomMenuItem(lines, true);
        new ContextMenu(item).show(help, Side.BOTTOM, 0, 4);
    }
}
