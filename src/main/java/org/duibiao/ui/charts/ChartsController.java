package org.duibiao.ui.charts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.SavedViews;
import org.duibiao.ui.session.SavedViewsButton;
import org.duibiao.view.SavedView;
import org.kordamp.ikonli.feather.Feather;

/** The charts view: the chart, the sentences below it, its settings at the right. */
public final class ChartsController {

    private static final double LEAST_WIDTH = 600;
    private static final double MOST_WIDTH = 1200;
    private static final double LEAST_BESIDE_SETTINGS = 900;
    private static final String PNG = ".png";
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final ChartsViewModel model;
    private final ExportDialog exporting;
    private final SavedViews views;
    private final Supplier<? extends Node> settingsNode;
    private final CaptionsDialog writing;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private double drawnAt;
    private Optional<Boolean> folded = Optional.empty();
    private final List<Evidence> drawn = new ArrayList<>();
    private final List<Rectangle> marks = new ArrayList<>();
    private final HoverIntent intent = new HoverIntent();

    @FXML
    private BorderPane view;

    @FXML
    private BorderPane middle;

    @FXML
    private BorderPane side;

    @FXML
    private Button fold;

    @FXML
    private ScrollPane scroll;

    @FXML
    private ScrollPane settings;

    @FXML
    private Label nothing;

    @FXML
    private HBox viewsRow;

    @FXML
    private Button captions;

    @FXML
    private Button copy;

    @FXML
    private Button table;

    @FXML
    private Button export;

    /** @param settings the settings of the chart, shown at the right */
    public ChartsController(
            ChartsViewModel model,
            ExportDialog exporting,
            CaptionsDialog writing,
            SavedViews views,
            Supplier<? extends Node> settings,
            Theme theme,
            Words words) {
        this.model = model;
        this.exporting = exporting;
        this.writing = writing;
        this.views = views;
        this.settingsNode = settings;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(ChartsController.class);
    }

    @FXML
    void initialize() {
        EvidenceStrip strip = new EvidenceStrip(model, phrases);
        middle.setBottom(strip);
        settings.setContent(settingsNode.get());
        // what does not fit gives way inside: the view is never wider than its place
        view.setMinWidth(0);
        middle.setMinWidth(0);
        strip.setMinWidth(0);
        folding();
        SavedViewsButton saved = new SavedViewsButton(
                views,
                SavedView.Kind.CHART,
                model::definition,
                () -> model.chartProperty()
                        .get()
                        .map(chart -> chart.heading().title())
                        .orElse(""),
                model::open,
                words);
        HBox.setHgrow(saved, Priority.ALWAYS);
        viewsRow.getChildren().add(saved);
        model.chartProperty().addListener((property, before, now) -> draw());
        theme.paletteProperty().addListener((property, before, now) -> draw());
        words.languageProperty().addListener((property, before, now) -> strip.showAgain());
        scroll.viewportBoundsProperty().addListener((property, before, now) -> {
            if (Math.abs(width() - drawnAt) > 1) {
                draw();
            }
        });
        captions.setOnAction(event -> writing.show());
        copy.setOnAction(event -> model.chartProperty().get().ifPresent(exporting::copy));
        table.setOnAction(event -> model.chartProperty().get().ifPresent(exporting::table));
        export.setOnAction(event -> exporting.show());
        middle.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.evidence()
                        .quotesProperty()
                        .get()
                        .ifPresent(shown -> model.evidence().open(shown.evidence()));
            }
        });
        draw();
    }

    /** The settings can be folded away, and are where the chart would get less room than it can be read in. */
    private void folding() {
        fold(false);
        fold.setOnAction(event -> {
            folded = Optional.of(side.isVisible());
            fold(side.isVisible());
        });
        view.widthProperty().addListener((property, before, now) -> {
            if (folded.isEmpty()) {
                fold(now.doubleValue() > 0 && now.doubleValue() < LEAST_BESIDE_SETTINGS);
            }
        });
    }

    private void fold(boolean away) {
        side.setVisible(!away);
        side.setManaged(!away);
        if (away) {
            Label name = new Label();
            name.textProperty().bind(phrases.binding("folded"));
            name.setRotate(-90);
            VBox upright = new VBox(8, Icons.of(Feather.SLIDERS, 14), new Group(name));
            upright.setAlignment(Pos.CENTER);
            fold.setGraphic(upright);
        } else {
            fold.setGraphic(Icons.of(Feather.CHEVRON_RIGHT, 14));
        }
        fold.pseudoClassStateChanged(FOLDED, away);
    }

    /** Opens the export dialog, from a menu. */
    public void export() {
        exporting.show();
    }

    /**
     * Opens the chart of the first picture among files that this program wrote.
     *
     * @return the files that are no such pictures
     */
    public List<Path> openPictured(List<Path> files) {
        Map<Path, ChartSetup> pictured = new LinkedHashMap<>();
        files.stream()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(PNG))
                .forEach(file -> PictureFiles.setupIn(file).ifPresent(setup -> pictured.put(file, setup)));
        pictured.values().stream().findFirst().ifPresent(model::open);
        return files.stream().filter(file -> !pictured.containsKey(file)).toList();
    }

    private double width() {
        double there = scroll.getViewportBounds().getWidth();
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, there > 0 ? there : ChartPictures.NATURAL_WIDTH));
    }

    private void draw() {
        Optional<Chart> chart = model.chartProperty().get();
        nothing.setVisible(chart.isEmpty());
        List.of(captions, copy, table, export).forEach(button -> button.setDisable(chart.isEmpty()));
        drawnAt = width();
        drawn.clear();
        Optional<Node> byKeys =
                marks.stream().<Node>map(mark -> mark).filter(Node::isFocused).findFirst();
        int place = byKeys.map(marks::indexOf).orElse(0);
        marks.clear();
        intent.forget();
        if (chart.isEmpty()) {
            model.evidence().settle(drawn);
            scroll.setContent(new Pane());
            return;
        }
        Pane picture = ChartPictures.node(chart.get(), model.chartWords(), theme.palette(), drawnAt, this::wire);
        scroll.setContent(new StackPane(picture));
        model.evidence().settle(drawn);
        // the same place, as a pinned mark is not equal to what it was
        if (byKeys.isPresent() && place < marks.size()) {
            Platform.runLater(() -> focus(place));
        }
    }

    private void focus(int place) {
        if (place < marks.size()) {
            marks.get(place).requestFocus();
        }
    }

    private void wire(Rectangle mark, Evidence evidence) {
        drawn.add(evidence);
        marks.add(mark);
        mark.setAccessibleText(evidence.title() + "\n" + evidence.tip());
        mark.setFocusTraversable(drawn.size() == 1);
        intent.watch(mark, () -> model.evidence().look(evidence));
        mark.setOnMouseClicked(event -> {
            intent.forget();
            if (event.getButton() == MouseButton.PRIMARY) {
                model.evidence().look(evidence);
                model.evidence().open(evidence);
            }
        });
        mark.setOnContextMenuRequested(event -> {
            intent.forget();
            model.evidence().look(evidence);
            ContextMenu menu = menu(evidence);
            if (event.isKeyboardTrigger()) {
                menu.show(mark, Side.BOTTOM, 0, 0);
            } else {
                menu.show(mark, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        mark.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                marks.forEach(other -> other.setFocusTraversable(other == mark));
                model.evidence().look(evidence);
            }
        });
        mark.setOnKeyPressed(event -> pressed(event, mark, evidence));
        Tip.setTextSoon(mark, evidence.tip());
    }

    /** Arrows go from mark to mark, P pins. */
    private void pressed(KeyEvent event, Rectangle mark, Evidence evidence) {
        int step = switch (event.getCode()) {
            case DOWN, RIGHT -> 1;
            case UP, LEFT -> -1;
            default -> 0;
        };
        int next = marks.indexOf(mark) + step;
        if (!PlainKey.isAlone(event)) {
            return;
        }
        if (step != 0) {
            if (next >= 0 && next < marks.size()) {
                marks.get(next).requestFocus();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.P) {
            model.pin(evidence);
            event.consume();
        }
    }

    private ContextMenu menu(Evidence evidence) {
        MenuItem open = new MenuItem(phrases.text("strip.open"), Icons.of(Feather.FILE_TEXT, 14));
        open.setOnAction(event -> model.evidence().open(evidence));
        MenuItem pin = new MenuItem(
                phrases.text(model.pinned(evidence) ? "strip.unpin" : "strip.pin"), Icons.of(Feather.MAP_PIN, 14));
        pin.setId("mark-pin");
        pin.setAccelerator(new KeyCodeCombination(KeyCode.P));
        pin.setOnAction(event -> model.pin(evidence));
        return new ContextMenu(open, pin);
    }
}
