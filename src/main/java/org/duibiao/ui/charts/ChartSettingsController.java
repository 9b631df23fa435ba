package org.duibiao.ui.charts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.duibiao.annotation.Attribute;
import org.duibiao.chart.BarChart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker.Series;
import org.duibiao.chart.ChartSetting;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.CodesChart;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.indicator.Indicator;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The settings beside the chart: what is drawn of what. Binds them to the options; shows those the kind has. */
public final class ChartSettingsController {

    private static final Map<ChartKind, Feather> ICONS = new EnumMap<>(Map.of(
            ChartKind.BULLET, Feather.ALIGN_LEFT,
            ChartKind.YEARS, Feather.TRENDING_UP,
            ChartKind.DISTRICTS, Feather.BAR_CHART_2,
            ChartKind.LADDER, Feather.GIT_MERGE,
            ChartKind.SCORECARD, Feather.GRID,
            ChartKind.VERDICTS, Feather.CHECK_CIRCLE,
            ChartKind.CODES, Feather.TAG));

    private final ChartsViewModel model;
    private final ChartOptions options;
    private final Words words;
    private final Phrases phrases;
    private boolean following;

    @FXML
    private TilePane kinds;

    @FXML
    private ComboBox<Region> district;

    @FXML
    private ComboBox<Integer> goalYear;

    @FXML
    private ComboBox<Series> series;

    @FXML
    private CheckBox peers;

    @FXML
    private CheckBox means;

    @FXML
    private CheckBox zero;

    @FXML
    private ComboBox<Optional<Integer>> from;

    @FXML
    private ComboBox<Optional<Integer>> to;

    @FXML
    private ComboBox<VerdictsChart.By> by;

    @FXML
    private ComboBox<Optional<Attribute>> across;

    @FXML
    private ComboBox<CodesChart.Figures> figures;

    @FXML
    private ListView<Indicator> indicators;

    @FXML
    private Hyperlink all;

    @FXML
    private ToggleButton asStated;

    @FXML
    private ToggleButton byGap;

    @FXML
    private ToggleButton byOutcome;

    @FXML
    private ToggleButton byGoal;

    @FXML
    private ToggleButton byShortfall;

    @FXML
    private CheckBox notComparable;

    @FXML
    private ToggleButton three;

    @FXML
    private ToggleButton four;

    @FXML
    private ToggleButton five;

    @FXML
    private VBox furtherBox;

    @FXML
    private VBox furtherRows;

    @FXML
    private ComboBox<Region> furtherToAdd;

    @FXML
    private VBox districtBox;

    @FXML
    private VBox yearBox;

    @FXML
    private VBox seriesBox;

    @FXML
    private VBox spanBox;

    @FXML
    private VBox byBox;

    @FXML
    private VBox acrossBox;

    @FXML
    private VBox goalsBox;

    @FXML
    private VBox orderBox;

    @FXML
    private VBox districtsOrderBox;

    @FXML
    private VBox columnsBox;

    public ChartSettingsController(ChartsViewModel model, Words words) {
        this.model = model;
        this.options = model.options();
        this.words = words;
        this.phrases = words.of(ChartsController.class);
    }

    @FXML
    void initialize() {
        kinds();
        choose(options.rowsProperty(), Map.of(BarChart.Order.STATED, asStated, BarChart.Order.GAP, byGap));
        choose(
                options.districtsProperty(),
                Map.of(
                        BarChart.Order.OUTCOME,
                        byOutcome,
                        BarChart.Order.GOAL,
                        byGoal,
                        BarChart.Order.GAP,
                        byShortfall));
        choose(options.columnsProperty(), Map.of(3, three, 4, four, 5, five));
        notComparable.selectedProperty().bindBidirectional(options.notComparableProperty());
        means.selectedProperty().bindBidirectional(options.meansProperty());
        zero.selectedProperty().bindBidirectional(options.zeroProperty());
        peers.selectedProperty().bindBidirectional(options.peersProperty());
        one(by, VerdictsChart.By.values(), options.byProperty(), value -> phrases.text("by." + value.id()));
        one(
                figures,
                CodesChart.Figures.values(),
                options.figuresProperty(),
                value -> phrases.text("figures." + value.name().toLowerCase(java.util.Locale.ROOT)));
        List<Optional<Attribute>> attributes = Stream.concat(
                        Stream.of(Attribute.values()).map(Optional::of), Stream.of(Optional.<Attribute>empty()))
                .toList();
        one(
                across,
                attributes,
                options.acrossProperty(),
                value -> phrases.text("across." + value.map(Attribute::id).orElse("code")));
        span();
        choosers();
        options.kindProperty().addListener((property, before, now) -> arrange());
        options.byProperty().addListener((property, before, now) -> arrange());
        words.languageProperty().addListener((property, before, now) -> {
            indicators.refresh();
            follow();
        });
        arrange();
        follow();
    }

    // ---- kinds -----------------------------------------------------------------------------------------------------

    private void kinds() {
        Map<ChartKind, ToggleButton> buttons = new EnumMap<>(ChartKind.class);
        for (ChartKind kind : ChartKind.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("chart-kind-" + kind.id());
            button.setGraphic(Icons.of(ICONS.getOrDefault(kind, Feather.IMAGE), 17));
            button.textProperty().bind(phrases.binding("kind." + kind.id()));
            Tip.bindText(button, phrases.binding("kind." + kind.id() + ".tip"));
            button.accessibleTextProperty().bind(phrases.binding("kind." + kind.id() + ".tip"));
            buttons.put(kind, button);
            kinds.getChildren().add(button);
        }
        choose(options.kindProperty(), buttons);
    }

    private static <T> void choose(Property<T> property, Map<T, ToggleButton> buttons) {
        ToggleGroup group = new ToggleGroup();
        buttons.forEach((value, button) -> {
            button.setToggleGroup(group);
            button.setSelected(value.equals(property.getValue()));
            button.setOnAction(event -> {
                button.setSelected(true);
                property.setValue(value);
            });
        });
        property.addListener((observed, before, now) ->
                Optional.ofNullable(buttons.get(now)).ifPresent(button -> button.setSelected(true)));
    }

    private <T> void one(ComboBox<T> box, T[] values, ObjectProperty<T> property, Function<T, String> name) {
        one(box, List.of(values), property, name);
    }

    private <T> void one(ComboBox<T> box, List<T> values, ObjectProperty<T> property, Function<T, String> name) {
        Saying.in(box, words, name);
        box.setItems(FXCollections.observableArrayList(values));
        box.valueProperty().bindBidirectional(property);
    }

    // ---- years -----------------------------------------------------------------------------------------------------

    private void span() {
        ObservableList<Optional<Integer>> years = FXCollections.observableArrayList();
        InvalidationListener listed = change -> {
            Stream<Integer> all = model.years().isEmpty()
                    ? Stream.empty()
                    : IntStream.rangeClosed(
                                    model.years().stream()
                                                    .mapToInt(year -> year)
                                                    .min()
                                                    .orElse(0)
                                            - 1,
                                    model.years().stream()
                                            .mapToInt(year -> year)
                                            .max()
                                            .orElse(0))
                            .boxed();
            List<Optional<Integer>> now = Stream.concat(Stream.of(Optional.<Integer>empty()), all.map(Optional::of))
                    .toList();
            if (!years.equals(now)) {
                following = true;
                years.setAll(now);
                from.setValue(options.fromProperty().get());
                to.setValue(options.toProperty().get());
                following = false;
            }
        };
        model.years().addListener(listed);
        listed.invalidated(model.years());
        Function<Optional<Integer>, String> name =
                year -> year.map(Object::toString).orElseGet(() -> phrases.text("span.all"));
        for (ComboBox<Optional<Integer>> box : List.of(from, to)) {
            box.setItems(years);
            Saying.in(box, words, name);
            ObjectProperty<Optional<Integer>> property = box == from ? options.fromProperty() : options.toProperty();
            box.setValue(property.get());
            property.addListener((observed, before, now) -> box.setValue(now));
            chosen(box, property::set);
        }
    }

    // ---- districts, years, indicators ------------------------------------------------------------------------------

    private void choosers() {
        district.setItems(model.regions());
        district.setConverter(new Saying<>(region -> region.name().orElse("")));
        goalYear.setItems(model.years());
        series.setItems(model.series());
        Saying.in(series, words, this::say);
        model.regionProperty().addListener((property, before, now) -> follow());
        model.yearProperty().addListener((property, before, now) -> follow());
        options.topicProperty().addListener((property, before, now) -> follow());
        model.series().addListener((ListChangeListener<Series>) change -> follow());
        model.years().addListener((ListChangeListener<Integer>) change -> follow());
        // after all lists: a box whose list has changed forgets its value
        model.chartProperty().addListener((property, before, now) -> follow());
        model.regions().addListener((ListChangeListener<Region>) change -> {
            follow();
            showFurther();
        });
        chosen(district, model::choose);
        chosen(goalYear, model::choose);
        chosen(series, model::choose);
        indicators.setItems(model.indicators());
        indicators.setCellFactory(list -> {
            CheckBoxListCell<Indicator> cell = new CheckBoxListCell<>(this::ticked, new Saying<>(this::say)) {
                @Override
                public void updateItem(@Nullable Indicator indicator, boolean empty) {
                    super.updateItem(indicator, empty);
                    Tip.setText(this, empty || indicator == null ? "" : say(indicator));
                }
            };
            cell.setPrefWidth(0);
            return cell;
        });
        further();
        all.setOnAction(event -> {
            model.showAll();
            indicators.refresh();
        });
    }

    /** Districts that stand beside the first one. */
    private void further() {
        furtherToAdd.promptTextProperty().bind(phrases.binding("districts.add"));
        furtherToAdd.setConverter(new Saying<>(region -> region.name().orElse("")));
        furtherToAdd.setItems(model.regions());
        furtherToAdd.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Region region, boolean empty) {
                super.updateItem(region, empty);
                setText(furtherToAdd.getPromptText());
            }
        });
        furtherToAdd.setOnAction(event -> {
            Region chosen = furtherToAdd.getValue();
            if (chosen != null) {
                model.addDistrict(chosen);
                Platform.runLater(() -> furtherToAdd.getSelectionModel().clearSelection());
            }
        });
        options.further().addListener((ListChangeListener<List<String>>) change -> showFurther());
        showFurther();
    }

    private void showFurther() {
        furtherRows
                .getChildren()
                .setAll(model.furtherDistricts().stream().map(this::furtherRow).toList());
    }

    private Node furtherRow(Region region) {
        Label name = new Label(region.name().orElse(""));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button out = new Button(null, Icons.of(Feather.X, 13));
        out.getStyleClass().addAll("quiet", "icon-button", "small");
        out.accessibleTextProperty().bind(phrases.binding("districts.remove"));
        out.setOnAction(event -> model.removeDistrict(region));
        HBox row = new HBox(6, name, out);
        row.getStyleClass().add("district-row");
        return row;
    }

    private SimpleBooleanProperty ticked(Indicator indicator) {
        SimpleBooleanProperty property = new SimpleBooleanProperty(model.shows(indicator));
        property.addListener((observed, before, now) -> model.show(indicator, now));
        return property;
    }

    private <T> void chosen(ComboBox<T> box, Consumer<T> use) {
        box.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                use.accept(now);
            }
        });
    }

    /** Shows in the boxes what the model has chosen. */
    private void follow() {
        following = true;
        district.setValue(model.regionProperty().get());
        goalYear.setValue(model.yearProperty().get().orElse(null));
        series.setValue(null); // a box that holds the value already would show nothing after its list has changed
        series.setValue(model.chosenSeries().orElse(null));
        following = false;
    }

    private String say(Indicator indicator) {
        return model.chartWords().ledger().indicator(indicator);
    }

    private String say(Series one) {
        return say(one.indicator()) + " · " + model.chartWords().ledger().measure(one.measure(), one.indicator());
    }

    /** Shows the settings this chart has. */
    private void arrange() {
        ChartSetup setup = model.setup();
        Map.ofEntries(
                        Map.entry(districtBox, ChartSetting.DISTRICT),
                        Map.entry(yearBox, ChartSetting.YEAR),
                        Map.entry(seriesBox, ChartSetting.INDICATOR),
                        Map.entry(furtherBox, ChartSetting.FURTHER_DISTRICTS),
                        Map.entry(peers, ChartSetting.PEERS),
                        Map.entry(spanBox, ChartSetting.SPAN),
                        Map.entry(means, ChartSetting.MEANS),
                        Map.entry(zero, ChartSetting.ZERO),
                        Map.entry(byBox, ChartSetting.BY),
                        Map.entry(acrossBox, ChartSetting.ACROSS),
                        Map.entry(goalsBox, ChartSetting.INDICATORS),
                        Map.entry(orderBox, ChartSetting.GOAL_ORDER),
                        Map.entry(districtsOrderBox, ChartSetting.DISTRICT_ORDER),
                        Map.entry(columnsBox, ChartSetting.COLUMNS))
                .forEach((node, setting) -> show(node, setup.has(setting)));
    }

    private static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
