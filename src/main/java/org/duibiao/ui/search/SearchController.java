package org.duibiao.ui.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Frequency;
import org.duibiao.search.Hits;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.View;
import org.kordamp.ikonli.feather.Feather;

/** The results view. */
public final class SearchController {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<String> LANGUAGE =
            List.of("words", "both", "either", "without", "near", "phrase", "gap", "expression");
    private static final int FEW_YEARS = 5;

    private final SearchViewModel model;
    private final Words words;
    private final Phrases phrases;

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
    private Button help;

    @FXML
    private MenuButton districts;

    @FXML
    private MenuButton years;

    @FXML
    private MenuButton levels;

    @FXML
    private MenuButton kinds;

    @FXML
    private MenuButton parts;

    @FXML
    private MenuButton within;

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

    public SearchController(SearchViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.phrases = words.of(SearchController.class);
    }

    @FXML
    void initialize() {
        list.setItems(model.rows());
        list.setCellFactory(view -> new SearchCell(model, phrases, list));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        buildGrouping();
        buildFilters();
        model.stateProperty().addListener((property, before, now) -> show(now));
        model.busyProperty().addListener((property, before, now) -> sayCounts());
        model.filterProperty().addListener((property, before, now) -> showFilters());
        model.session().searchEnteredProperty().addListener((property, before, now) -> focusResults());
        panel.visibleProperty().addListener((property, before, now) -> {
            if (now) {
                javafx.application.Platform.runLater(this::arrive);
            }
        });
        words.languageProperty().addListener((property, before, now) -> {
            showFilters();
            show(model.stateProperty().get());
            list.refresh();
        });
        showFilters();
        show(model.stateProperty().get());
    }

    private void buildGrouping() {
        ToggleGroup group = new ToggleGroup();
        byDistrict.setToggleGroup(group);
        byYear.setToggleGroup(group);
        byDistrict.setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            } else {
                model.groupingProperty().set(byYear.isSelected() ? Grouping.YEAR : Grouping.DISTRICT);
            }
        });
    }

    private void onKey(KeyEvent event) {
        SearchRow row = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
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

    // ---- filters ---------------------------------------------------------------------------------------------------

    private void buildFilters() {
        several(
                districts,
                model::districts,
                this::path,
                Filter::districts,
                (filter, chosen) -> filter.inDistricts(chosen));
        several(
                levels,
                () -> List.of(Level.values()),
                level -> phrases.text("level." + level.id()),
                filter -> List.copyOf(filter.levels()),
                (filter, chosen) -> filter.atLevels(Set.copyOf(chosen)));
        several(
                kinds,
                () -> List.of(ReportKind.values()),
                kind -> phrases.text("kind." + kind.id()),
                filter -> List.copyOf(filter.kinds()),
                (filter, chosen) -> filter.ofKinds(Set.copyOf(chosen)));
        several(
                parts,
                () -> List.of(Part.REVIEW, Part.PLAN, Part.PROBLEMS),
                this::called,
                filter -> List.copyOf(filter.parts()),
                (filter, chosen) -> filter.inParts(Set.copyOf(chosen)));
        onShowing(
                within,
                () -> Stream.of(Filter.Within.values())
                        .<MenuItem>map(what -> choice(
                                called(what),
                                model.filterProperty().get().within() == what,
                                () -> model.narrow(filter -> filter.only(what))))
                        .toList());
        onShowing(years, this::yearChoices);
    }

    private static void onShowing(MenuButton button, java.util.function.Supplier<List<MenuItem>> entries) {
        button.getItems().add(new SeparatorMenuItem());
        button.setOnShowing(event -> button.getItems().setAll(entries.get()));
    }

    private static RadioMenuItem choice(String name, boolean chosen, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> choose.run());
        return item;
    }

    private List<MenuItem> yearChoices() {
        Filter now = model.filterProperty().get();
        List<Integer> there = model.years();
        List<MenuItem> items = new ArrayList<>();
        items.add(choice(
                phrases.text("filter.all"),
                now.from().isEmpty() && now.to().isEmpty(),
                () -> inYears(Optional.empty(), Optional.empty())));
        if (there.size() > FEW_YEARS) {
            Optional<Integer> from = Optional.of(there.get(0) - FEW_YEARS + 1);
            items.add(choice(
                    phrases.text("filter.last-five"),
                    now.from().equals(from) && now.to().isEmpty(),
                    () -> inYears(from, Optional.empty())));
        }
        items.add(new SeparatorMenuItem());
        for (Integer year : there) {
            Optional<Integer> only = Optional.of(year);
            items.add(choice(
                    String.valueOf(year), now.from().equals(only) && now.to().equals(only), () -> inYears(only, only)));
        }
        return items;
    }

    private void inYears(Optional<Integer> from, Optional<Integer> to) {
        model.narrow(filter -> filter.inYears(from, to));
    }

    /** A click on the one year that is shown shows all of them again. */
    private void chooseYear(int year) {
        Optional<Integer> only = Optional.of(year);
        boolean already = model.filterProperty().get().from().equals(only)
                && model.filterProperty().get().to().equals(only);
        inYears(already ? Optional.empty() : only, already ? Optional.empty() : only);
    }

    private <T> void several(
            MenuButton button,
            java.util.function.Supplier<List<T>> there,
            Function<T, String> name,
            Function<Filter, List<T>> chosen,
            BiFunction<Filter, List<T>, Filter> choose) {
        onShowing(button, () -> {
            Set<T> now = new HashSet<>(chosen.apply(model.filterProperty().get()));
            List<MenuItem> items = new ArrayList<>();
            for (T value : there.get()) {
                CheckMenuItem item = new CheckMenuItem(name.apply(value));
                item.setMnemonicParsing(false);
                item.setSelected(now.contains(value));
                item.setOnAction(event -> model.narrow(filter -> {
                    List<T> all = new ArrayList<>(chosen.apply(filter));
                    if (item.isSelected()) {
                        all.add(value);
                    } else {
                        all.remove(value);
                    }
                    return choose.apply(filter, all);
                }));
                items.add(item);
            }
            return items;
        });
    }

    private String path(Region region) {
        return "\u3000".repeat(region.path().size() - 1) + region.name().orElse("");
    }

    private String called(Part part) {
        return phrases.text("part." + part.name().toLowerCase(Locale.ROOT));
    }

    private String called(Filter.Within what) {
        return what == Filter.Within.ALL
                ? phrases.text("filter.all")
                : phrases.text("within." + what.name().toLowerCase(Locale.ROOT));
    }

    private void showFilters() {
        Filter now = model.filterProperty().get();
        name(
                districts,
                "filter.districts",
                now.districts().stream().map(region -> region.name().orElse("")).toList());
        name(
                levels,
                "filter.levels",
                now.levels().stream()
                        .map(level -> phrases.text("level." + level.id()))
                        .toList());
        name(
                kinds,
                "filter.kinds",
                now.kinds().stream()
                        .map(kind -> phrases.text("kind." + kind.id()))
                        .toList());
        name(parts, "filter.parts", now.parts().stream().map(this::called).toList());
        name(within, "filter.within", now.within() == Filter.Within.ALL ? List.of() : List.of(called(now.within())));
        String from = now.from().map(String::valueOf).orElse("");
        String to = now.to().map(String::valueOf).orElse("");
        name(
                years,
                "filter.years",
                from.isEmpty() && to.isEmpty() ? List.of() : List.of(from.equals(to) ? from : from + "–" + to));
        clear.setVisible(!now.equals(Filter.ALL));
    }

    private void name(MenuButton button, String key, List<String> chosen) {
        button.pseudoClassStateChanged(CHOSEN, !chosen.isEmpty());
        String what = phrases.text(key);
        if (chosen.isEmpty()) {
            button.setText(what);
        } else if (chosen.size() == 1) {
            button.setText(phrases.text("filter.chosen", what, chosen.get(0)));
        } else {
            button.setText(phrases.text("filter.chosen-many", what, chosen.size()));
        }
    }

    @FXML
    void clearFilters() {
        model.filterProperty().set(Filter.ALL);
    }

    // ---- what was found --------------------------------------------------------------------------------------------

    private void show(SearchViewModel.State state) {
        boolean found = state instanceof SearchViewModel.State.Found;
        Findings findings = state instanceof SearchViewModel.State.Found some ? some.findings() : Findings.NONE;
        boolean any = !findings.reports().isEmpty();
        list.setVisible(any);
        note.setVisible(!any);
        overview.setVisible(any);
        overview.setManaged(any);
        sayCounts();
        showPlaces(found ? ((SearchViewModel.State.Found) state).typed() : "");
        note.getChildren().clear();
        if (state instanceof SearchViewModel.State.NotUnderstood not) {
            Label problem = new Label(model.say(not.problem()));
            problem.getStyleClass().add("search-problem");
            note.getChildren().addAll(headline("note.problem"), problem, headline("help"));
            note.getChildren().addAll(examples());
        } else if (state instanceof SearchViewModel.State.Found nothing && !any) {
            showNone(nothing);
        } else if (!found) {
            showStart();
        }
        if (any) {
            new YearBars(strip, phrases, this::chooseYear).show(findings.years());
            stripTitle.setText(phrases.text("strip.title"));
            showFacts(findings);
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

    private void showPlaces(String typed) {
        List<Listed> found = typed.isBlank() ? List.of() : model.places(typed);
        List<Region> spoken = model.districtsCalled(typed);
        boolean any = !found.isEmpty() || !spoken.isEmpty();
        places.getChildren().clear();
        places.setVisible(any);
        places.setManaged(any);
        if (any) {
            Label caption = new Label(phrases.text("places"));
            caption.getStyleClass().add("secondary");
            places.getChildren().add(caption);
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

    private static String called(Listed report) {
        Header header = report.header();
        return header.region().name().orElse(report.name())
                + header.year().map(year -> " " + year).orElse("");
    }

    private void showFacts(Findings findings) {
        facts.getChildren().clear();
        findings.first().ifPresent(hits -> facts.getChildren().add(fact("fact.first", hits)));
        findings.last().ifPresent(hits -> facts.getChildren().add(fact("fact.last", hits)));
        findings.districts().stream()
                .findFirst()
                .ifPresent(most -> facts.getChildren().add(most(most)));
    }

    private HBox fact(String key, Hits hits) {
        Header header = hits.report().header();
        String when = header.date()
                .map(Object::toString)
                .or(() -> header.year().map(String::valueOf))
                .orElse("");
        Hyperlink link = new Hyperlink(phrases.text(
                "fact.report", header.region().name().orElse(hits.report().name()), when));
        link.setOnAction(event -> model.open(hits));
        return fact(key, link);
    }

    private HBox most(Frequency<Region> district) {
        Hyperlink link = new Hyperlink(phrases.text(
                "fact.district",
                district.of().name().orElse(phrases.text("group.unknown")),
                district.perTenThousand()));
        link.setOnAction(event -> model.narrow(filter -> filter.inDistricts(List.of(district.of()))));
        link.setDisable(!district.of().known());
        return fact("fact.most", link);
    }

    private HBox fact(String key, Node link) {
        HBox line = new HBox(new Label(phrases.text(key)), link);
        line.getStyleClass().add("search-fact");
        return line;
    }

    // ---- when there is nothing to list -----------------------------------------------------------------------------

    private void showStart() {
        Label detail = new Label(phrases.text("note.start-detail"));
        detail.getStyleClass().add("muted");
        note.getChildren().addAll(headline("note.start"), detail);
        List<String> recent = model.recent();
        if (!recent.isEmpty()) {
            note.getChildren().add(headline("note.recent"));
            recent.forEach(typed -> note.getChildren().add(link(typed, typed)));
        }
        note.getChildren().add(headline("help"));
        note.getChildren().addAll(examples());
    }

    private void showNone(SearchViewModel.State.Found nothing) {
        if (nothing.findings().missing() > 0 && nothing.findings().searched() == 0) {
            Label wait = new Label(phrases.text("note.indexing-detail"));
            wait.getStyleClass().add("muted");
            note.getChildren().addAll(headline("note.indexing"), wait);
            return;
        }
        Label headline = new Label(phrases.text("note.none", nothing.typed().strip()));
        headline.getStyleClass().add("view-title");
        Label detail =
                new Label(phrases.text("note.none-detail", nothing.findings().searched()));
        detail.getStyleClass().add("muted");
        note.getChildren().addAll(headline, detail);
        if (!model.filterProperty().get().equals(Filter.ALL)) {
            Hyperlink wider = new Hyperlink(phrases.text("note.none-filtered"));
            wider.setOnAction(event -> clearFilters());
            note.getChildren().add(wider);
        }
    }

    private Label headline(String key) {
        Label label = new Label(phrases.text(key));
        label.getStyleClass().add("view-title");
        return label;
    }

    private List<Node> examples() {
        List<Node> examples = new ArrayList<>();
        for (String way : LANGUAGE) {
            String typed = phrases.text("example." + way);
            Label meaning = new Label(phrases.text("help." + way));
            meaning.getStyleClass().add("secondary");
            HBox line = new HBox(link(typed, typed), meaning);
            line.getStyleClass().add("search-example");
            examples.add(line);
        }
        return examples;
    }

    private Hyperlink link(String shown, String typed) {
        Hyperlink link = new Hyperlink(shown);
        link.setMnemonicParsing(false);
        link.setOnAction(event -> model.session().searchTextProperty().set(typed));
        return link;
    }

    @FXML
    void showHelp() {
        VBox lines = new VBox(6);
        lines.getStyleClass().add("search-note");
        lines.getStylesheets().setAll(panel.getStylesheets());
        lines.getChildren().addAll(examples());
        CustomMenuItem item = new CustomMenuItem(lines, true);
        new ContextMenu(item).show(help, Side.BOTTOM, 0, 4);
    }
}
