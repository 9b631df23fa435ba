package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.Evidence;
import org.duibiao.indicator.Indicator;
import org.duibiao.report.Region;
import org.duibiao.ui.charts.ChartsViewModel.Series;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The charts view: the chart, the sentences below it, its settings at the right. */
public final class ChartsController {

    private static final double LEAST_WIDTH = 600;
    private static final double MOST_WIDTH = 1200;

    private final ChartsViewModel model;
    private final ExportDialog exporting;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private double drawnAt;
    private boolean following;
    private final List<Evidence> drawn = new ArrayList<>();

    @FXML
    private BorderPane middle;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label nothing;

    @FXML
    private ToggleButton bullet;

    @FXML
    private ToggleButton overYears;

    @FXML
    private ToggleButton scorecard;

    @FXML
    private ComboBox<Region> district;

    @FXML
    private ComboBox<Integer> goalYear;

    @FXML
    private ComboBox<Series> series;

    @FXML
    private CheckBox means;

    @FXML
    private ListView<Indicator> indicators;

    @FXML
    private Hyperlink all;

    @FXML
    private ToggleButton asStated;

    @FXML
    private ToggleButton byGap;

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
    private VBox yearBox;

    @FXML
    private VBox seriesBox;

    @FXML
    private VBox goalsBox;

    @FXML
    private VBox orderBox;

    @FXML
    private VBox columnsBox;

    @FXML
    private Button copy;

    @FXML
    private Button table;

    @FXML
    private Button export;

    public ChartsController(ChartsViewModel model, ExportDialog exporting, Theme theme, Words words) {
        this.model = model;
        this.exporting = exporting;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(ChartsController.class);
    }

    @FXML
    void initialize() {
        EvidenceStrip strip = new EvidenceStrip(model, phrases);
        middle.setBottom(strip);
        choose(
                model.kindProperty(),
                Map.of(
                        ChartFiles.Kind.BULLET,
                        bullet,
                        ChartFiles.Kind.YEARS,
                        overYears,
                        ChartFiles.Kind.SCORECARD,
                        scorecard));
        choose(model.orderProperty(), Map.of(BulletChart.Order.STATED, asStated, BulletChart.Order.GAP, byGap));
        choose(model.columnsProperty(), Map.of(3, three, 4, four, 5, five));
        notComparable.selectedProperty().bindBidirectional(model.notComparableProperty());
        means.selectedProperty().bindBidirectional(model.meansProperty());
        choosers();
        model.kindProperty().addListener((property, before, now) -> arrange());
        model.chartProperty().addListener((property, before, now) -> draw());
        theme.paletteProperty().addListener((property, before, now) -> draw());
        words.languageProperty().addListener((property, before, now) -> {
            indicators.refresh();
            follow();
            strip.show(model.quotesProperty().get());
        });
        scroll.viewportBoundsProperty().addListener((property, before, now) -> {
            if (Math.abs(width() - drawnAt) > 1) {
                draw();
            }
        });
        copy.setOnAction(event -> model.chartProperty().get().ifPresent(exporting::copy));
        table.setOnAction(event -> model.chartProperty().get().ifPresent(exporting::table));
        export.setOnAction(event -> exporting.show());
        middle.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.quotesProperty().get().ifPresent(shown -> model.open(shown.evidence()));
            }
        });
        arrange();
        follow();
        draw();
    }

    /** Opens the export dialog, from a menu. */
    public void export() {
        exporting.show();
    }

    // ---- choosing --------------------------------------------------------------------------------------------------

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

    private void choosers() {
        district.setItems(model.regions());
        district.setConverter(new Saying<>(region -> region.name().orElse("")));
        goalYear.setItems(model.years());
        series.setItems(model.series());
        series.setConverter(new Saying<>(this::say));
        model.regionProperty().addListener((property, before, now) -> follow());
        model.yearProperty().addListener((property, before, now) -> follow());
        model.chosenSeriesProperty().addListener((property, before, now) -> follow());
        model.years().addListener((ListChangeListener<Integer>) change -> follow());
        model.regions().addListener((ListChangeListener<Region>) change -> follow());
        chosen(district, model::choose);
        chosen(goalYear, model::choose);
        chosen(series, one -> model.chosenSeriesProperty().set(Optional.of(one)));
        indicators.setItems(model.indicators());
        indicators.setCellFactory(list -> {
            CheckBoxListCell<Indicator> cell = new CheckBoxListCell<>(this::ticked, new Saying<>(this::say)) {
                @Override
                public void updateItem(@Nullable Indicator indicator, boolean empty) {
                    super.updateItem(indicator, empty);
                    setTooltip(empty || indicator == null ? null : new Tooltip(say(indicator)));
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

    /** Districts that are set below the first one, each on the same scale. */
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
        model.furtherDistricts().addListener((ListChangeListener<Region>) change -> showFurther());
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
        series.setValue(model.chosenSeriesProperty().get().orElse(null));
        following = false;
    }

    private String say(Indicator indicator) {
        return model.chartWords().ledger().indicator(indicator);
    }

    private String say(Series one) {
        return say(one.indicator()) + " · " + model.chartWords().ledger().measure(one.measure(), one.indicator());
    }

    private void arrange() {
        ChartFiles.Kind kind = model.kindProperty().get();
        show(yearBox, kind != ChartFiles.Kind.YEARS);
        show(goalsBox, kind != ChartFiles.Kind.YEARS);
        show(seriesBox, kind == ChartFiles.Kind.YEARS);
        show(furtherBox, kind == ChartFiles.Kind.YEARS);
        show(orderBox, kind == ChartFiles.Kind.BULLET);
        show(columnsBox, kind == ChartFiles.Kind.SCORECARD);
    }

    private static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    // ---- drawing ---------------------------------------------------------------------------------------------------

    private double width() {
        double there = scroll.getViewportBounds().getWidth();
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, there > 0 ? there : ChartPictures.NATURAL_WIDTH));
    }

    private void draw() {
        Optional<Chart> chart = model.chartProperty().get();
        nothing.setVisible(chart.isEmpty());
        copy.setDisable(chart.isEmpty());
        table.setDisable(chart.isEmpty());
        export.setDisable(chart.isEmpty());
        drawnAt = width();
        drawn.clear();
        if (chart.isEmpty()) {
            model.settle(drawn);
            scroll.setContent(new Pane());
            return;
        }
        Pane picture = ChartPictures.node(chart.get(), model.chartWords(), theme.palette(), drawnAt, this::wire);
        scroll.setContent(new StackPane(picture));
        model.settle(drawn);
    }

    private void wire(Rectangle mark, Evidence evidence) {
        drawn.add(evidence);
        mark.setOnMouseEntered(event -> model.look(evidence));
        mark.setOnMouseClicked(event -> {
            model.look(evidence);
            model.open(evidence);
        });
        Tooltip tip = new Tooltip(evidence.tip());
        tip.setShowDelay(Duration.millis(250));
        Tooltip.install(mark, tip);
    }
}
