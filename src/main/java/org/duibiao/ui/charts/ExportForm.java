package org.duibiao.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.duibiao.chart.ChartSets;
import org.duibiao.ui.charts.ExportViewModel.Ground;
import org.duibiao.ui.charts.ExportViewModel.Outcome;
import org.duibiao.ui.kit.Answers;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;

/** The choices for a picture beside a preview that is the picture itself, only smaller. FX thread. */
final class ExportForm extends HBox {

    private static final double LEAST_PREVIEW = 220;
    private static final double AROUND = 16;
    private static final double FORM = 316;
    private static final double BESIDE = 16;
    private static final double WIDE = 980;
    private static final double HIGH = 540;
    /** What a dialog has around its content, and a screen around a dialog. */
    private static final double HEADS = 190;

    private static final double EDGES = 80;

    private final ExportViewModel model;
    private final Phrases phrases;
    private final Answers answers;
    private final Label measures = new Label();
    private final Hyperlink natural = new Hyperlink();
    private final ImageView preview = new ImageView();

    ExportForm(ExportViewModel model, Phrases phrases, Answers answers) {
        super(BESIDE);
        this.model = model;
        this.phrases = phrases;
        this.answers = answers;
        Optional.ofNullable(ExportForm.class.getResource("Charts.css"))
                .ifPresent(look -> getStylesheets().add(look.toExternalForm()));
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("export-preview");
        frame.setMinSize(LEAST_PREVIEW, LEAST_PREVIEW);
        preview.setPreserveRatio(true);
        preview.fitWidthProperty().bind(frame.widthProperty().subtract(2 * AROUND));
        preview.fitHeightProperty().bind(frame.heightProperty().subtract(2 * AROUND));
        // it takes the room there is, and asks for none
        preview.setManaged(false);
        frame.layoutBoundsProperty().addListener((property, before, now) -> centre(frame));
        preview.boundsInLocalProperty().addListener((property, before, now) -> centre(frame));
        ScrollPane choices = new ScrollPane(form());
        choices.setFitToWidth(true);
        choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        choices.setMinWidth(FORM);
        choices.setPrefWidth(FORM);
        choices.getStyleClass().add("export-form");
        HBox.setHgrow(frame, Priority.ALWAYS);
        getChildren().setAll(frame, choices);
        model.outcomeProperty().addListener((property, before, now) -> show(now));
        show(model.outcomeProperty().get());
    }

    private void centre(StackPane frame) {
        preview.relocate(
                (frame.getWidth() - preview.getBoundsInLocal().getWidth()) / 2,
                (frame.getHeight() - preview.getBoundsInLocal().getHeight()) / 2);
    }

    /** As large as is good to look at, and as the window leaves room for. */
    void fitInto(double width, double height) {
        setPrefSize(Math.min(WIDE, width - EDGES), Math.min(HIGH, height - HEADS));
    }

    // ---- choices ---------------------------------------------------------------------------------------------------

    private GridPane form() {
        GridPane form = new GridPane();
        form.setHgap(10);
        form.setVgap(8);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints choices = new ColumnConstraints();
        choices.setHgrow(Priority.ALWAYS);
        choices.setMinWidth(0);
        form.getColumnConstraints().setAll(names, choices);
        measures.getStyleClass().add("secondary");
        measures.setWrapText(true);
        measures.setMinHeight(Region.USE_PREF_SIZE);
        natural.getStyleClass().add("caption");
        natural.setId("export-natural");
        int row = 0;
        form.addRow(row++, name("export.set"), sets());
        form.add(charted(), 1, row++);
        form.addRow(row++, name("export.format"), formats());
        form.addRow(row++, name("export.sizes"), presets());
        form.add(lengths(), 1, row++);
        form.addRow(row++, name("export.dpi"), dots());
        form.add(measures, 1, row++);
        form.add(natural, 1, row++);
        form.add(ticked("export.whole", model.wholeProperty()), 0, row++, 2, 1);
        form.addRow(row++, name("export.ground"), grounds());
        form.addRow(row++, name("export.language"), languages());
        form.add(ticked("export.table", model.tableProperty()), 0, row, 2, 1);
        form.setMinHeight(Region.USE_PREF_SIZE);
        form.getStyleClass().add("export-choices");
        return form;
    }

    private Label name(String key) {
        Label label = new Label(phrases.text(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private CheckBox ticked(String key, javafx.beans.property.BooleanProperty property) {
        CheckBox box = new CheckBox(phrases.text(key));
        box.selectedProperty().bindBidirectional(property);
        box.setId(key.replace('.', '-'));
        return box;
    }

    private <T> ComboBox<T> box(List<T> values, ObjectProperty<T> property, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Saying<>(name));
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    private ComboBox<Optional<ChartSets.Each>> sets() {
        List<Optional<ChartSets.Each>> all = Stream.concat(
                        Stream.of(Optional.<ChartSets.Each>empty()),
                        model.sets().stream().map(Optional::of))
                .toList();
        ComboBox<Optional<ChartSets.Each>> set = box(
                all,
                model.eachProperty(),
                each -> phrases.text(
                        "export.set." + each.map(ChartSets.Each::id).orElse("one")));
        set.setId("export-set");
        return set;
    }

    /** How many charts a set has, said before they are written. */
    private Label charted() {
        Label label = new Label();
        label.setId("export-charted");
        label.getStyleClass().add("secondary");
        label.textProperty()
                .bind(model.chartedProperty()
                        .map(some -> some.map(count -> phrases.text("export.set.count", count))
                                .orElse("")));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private ComboBox<PictureFiles.Format> formats() {
        return box(
                List.of(PictureFiles.Format.values()),
                model.formatProperty(),
                one -> one.id().toUpperCase(Locale.ROOT));
    }

    private ComboBox<Ground> grounds() {
        return box(List.of(Ground.values()), model.groundProperty(), one -> phrases.text(one.key()));
    }

    private ComboBox<Language> languages() {
        return box(List.of(Language.values()), model.languageProperty(), Language::ownName);
    }

    private ComboBox<Optional<PictureSize>> presets() {
        ComboBox<Optional<PictureSize>> preset = box(
                List.of(),
                model.presetProperty(),
                size -> size.map(model::name).orElseGet(() -> phrases.text("export.preset.none")));
        preset.setId("export-preset");
        Runnable list = () -> {
            Optional<PictureSize> chosen = model.presetProperty().get();
            preset.getItems().setAll(model.presets().stream().map(Optional::of).toList());
            preset.setValue(chosen);
        };
        list.run();
        model.presets().addListener((ListChangeListener<PictureSize>) change -> list.run());
        return preset;
    }

    private HBox lengths() {
        TextField wide = field("export-wide", model.wideProperty());
        TextField high = field("export-high", model.highProperty());
        high.setPromptText(phrases.text("export.unit.natural"));
        ComboBox<PictureSize.Unit> unit =
                box(List.of(PictureSize.Unit.values()), model.unitProperty(), one -> phrases.text(one.key()));
        unit.setMinWidth(76);
        unit.setPrefWidth(84);
        Label by = new Label("×");
        by.setMinWidth(Region.USE_PREF_SIZE);
        HBox lengths = new HBox(4, wide, by, high, unit);
        HBox.setHgrow(wide, Priority.ALWAYS);
        HBox.setHgrow(high, Priority.ALWAYS);
        lengths.getStyleClass().add("strip-head");
        return lengths;
    }

    private HBox dots() {
        Hyperlink keep = new Hyperlink(phrases.text("export.preset.save"));
        keep.getStyleClass().add("caption");
        keep.setOnAction(event -> keepPreset());
        Hyperlink drop = new Hyperlink(phrases.text("export.preset.remove"));
        drop.getStyleClass().add("caption");
        drop.setOnAction(event -> model.dropPreset());
        drop.visibleProperty().bind(model.ownPresetProperty());
        drop.managedProperty().bind(drop.visibleProperty());
        keep.managedProperty().bind(keep.visibleProperty());
        keep.visibleProperty().bind(drop.visibleProperty().not());
        HBox dots = new HBox(6, field("export-dpi", model.dotsProperty()), keep, drop);
        dots.getStyleClass().add("strip-head");
        return dots;
    }

    private static TextField field(String id, javafx.beans.property.StringProperty property) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(4);
        field.setMinWidth(0);
        field.textProperty().bindBidirectional(property);
        return field;
    }

    private void keepPreset() {
        model.size()
                .flatMap(size -> answers.name(
                        getScene().getWindow(),
                        phrases.text("export.preset.save"),
                        phrases.text("export.preset.name"),
                        said(size)))
                .ifPresent(model::keepPreset);
    }

    // ---- how it comes out ------------------------------------------------------------------------------------------

    private void show(Optional<Outcome> outcome) {
        Optional<PictureSize> asHigh = outcome.flatMap(Outcome::natural);
        natural.setManaged(asHigh.isPresent());
        natural.setVisible(asHigh.isPresent());
        asHigh.ifPresent(size -> {
            natural.setText(phrases.text("export.natural", said(size)));
            natural.setOnAction(event -> model.use(size.natural()));
        });
        measures.setText(outcome.map(this::said).orElse(""));
        outcome.ifPresent(one -> preview.setImage(SwingFXUtils.toFXImage(one.preview(), null)));
    }

    private String said(PictureSize size) {
        return ExportViewModel.number(size.wide())
                + size.high().map(high -> " × " + ExportViewModel.number(high)).orElse("")
                + " " + phrases.text(size.unit().key());
    }

    private String said(Outcome outcome) {
        String size = phrases.text(
                outcome.pages() == 1 ? "export.measures" : "export.measures.pages",
                Integer.toString(outcome.place().wide()),
                Integer.toString(outcome.place().high()),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        outcome.place().smallestType(outcome.look().dotsPerInch())),
                Integer.toString(outcome.pages()));
        return outcome.readable() ? size : size + phrases.text("export.small");
    }
}
