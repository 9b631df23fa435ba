package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartWords;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Words;

/** What a person chooses for a picture, beside a preview that is the picture itself, only smaller. FX thread. */
final class ExportForm extends HBox {

    private static final double PREVIEW = 220;
    private static final double SHARP = 2;
    private static final double FORM = 300;

    /** What is behind the chart. */
    private enum Ground {
        WHITE,
        TRANSPARENT,
        DARK;

        String key() {
            return "ground." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final ChartsViewModel model;
    private final Memory memory;
    private final Phrases phrases;
    private final ComboBox<PictureSize> preset = new ComboBox<>();
    private final TextField wide = new TextField();
    private final TextField high = new TextField();
    private final ComboBox<PictureSize.Unit> unit = new ComboBox<>();
    private final TextField dpi = new TextField();
    private final ComboBox<PictureFiles.Format> format;
    private final ComboBox<Ground> ground;
    private final ComboBox<Language> language;
    private final ComboBox<Optional<ChartSets.Each>> set = new ComboBox<>();
    private final CheckBox table;
    private final Label measures = new Label();
    private final ImageView preview = new ImageView();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(true);
    private boolean filling;

    ExportForm(ChartsViewModel model, Memory memory, Words words, Phrases phrases) {
        super(20);
        this.model = model;
        this.memory = memory;
        this.phrases = phrases;
        format = box(
                "format",
                PictureFiles.Format.PNG,
                PictureFiles.Format.values(),
                one -> one.id().toUpperCase(Locale.ROOT));
        ground = box("ground", Ground.WHITE, Ground.values(), one -> phrases.text(one.key()));
        language = box("language", words.language(), Language.values(), Language::ownName);
        table = new CheckBox(phrases.text("export.table"));
        table.setSelected(memory.get("export.table").filter("true"::equals).isPresent());
        sizes();
        sets();
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("export-preview");
        frame.setMinSize(Region.USE_PREF_SIZE, PREVIEW);
        frame.setPrefSize(PREVIEW + 32, PREVIEW + 32);
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW);
        preview.setFitHeight(PREVIEW);
        getChildren().setAll(frame, form());
        setPrefWidth(PREVIEW + 32 + 20 + FORM);
        Stream.of(format, ground, language)
                .forEach(box -> box.valueProperty().addListener((property, before, now) -> follow()));
        follow();
    }

    /** How wide it wants to be. */
    static double width() {
        return PREVIEW + 32 + 20 + FORM;
    }

    /** Whether what was typed is a size that can be painted. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    PictureFiles.Format format() {
        return format.getValue();
    }

    Language language() {
        return language.getValue();
    }

    boolean withTable() {
        return table.isSelected();
    }

    /** What a set runs through; empty for this chart alone. */
    Optional<ChartSets.Each> each() {
        return set.getValue();
    }

    ChartPictures.Look look() {
        PictureSize size = size().orElse(PictureSize.PRESETS.get(0));
        return new ChartPictures.Look(
                ground.getValue() == Ground.DARK ? Palette.DARK : Palette.LIGHT,
                ground.getValue() == Ground.TRANSPARENT,
                size.extent(true),
                size.dotsPerInch());
    }

    /** Remembers what was chosen, for the next time. */
    void remember() {
        memory.put("export.format", format.getValue().name());
        memory.put("export.ground", ground.getValue().name());
        memory.put("export.language", language.getValue().name());
        memory.put("export.table", Boolean.toString(table.isSelected()));
        size().ifPresent(size -> memory.put("export.size", size.line()));
    }

    // ---- size ------------------------------------------------------------------------------------------------------

    private void sizes() {
        preset.setConverter(new Saying<>(
                size -> size.name().startsWith("export.preset.") ? phrases.text(size.name()) : size.name()));
        preset.setItems(FXCollections.observableArrayList(presets()));
        preset.setMaxWidth(Double.MAX_VALUE);
        preset.setId("export-preset");
        unit.setConverter(new Saying<>(one -> phrases.text(one.key())));
        unit.getItems().setAll(PictureSize.Unit.values());
        wide.setId("export-wide");
        high.setId("export-high");
        dpi.setId("export-dpi");
        high.setPromptText(phrases.text("export.unit.natural"));
        Stream.of(wide, high, dpi).forEach(field -> {
            field.setPrefColumnCount(4);
            field.setMinWidth(0);
        });
        PictureSize last =
                memory.get("export.size").flatMap(PictureSize::remembered).orElse(PictureSize.PRESETS.get(1));
        fill(last);
        preset.setValue(presets().stream().filter(last::equals).findFirst().orElse(null));
        preset.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                fill(now);
                follow();
            }
        });
        Stream.of(wide, high, dpi)
                .forEach(field -> field.textProperty().addListener((property, before, now) -> typed()));
        unit.valueProperty().addListener((property, before, now) -> typed());
    }

    private void typed() {
        if (!filling) {
            preset.setValue(null);
            follow();
        }
    }

    private List<PictureSize> presets() {
        List<PictureSize> all = new ArrayList<>(PictureSize.PRESETS);
        memory.get("export.presets").stream()
                .flatMap(String::lines)
                .flatMap(line -> PictureSize.remembered(line).stream())
                .forEach(all::add);
        return all;
    }

    private void fill(PictureSize size) {
        filling = true;
        wide.setText(number(size.wide()));
        high.setText(size.high().map(ExportForm::number).orElse(""));
        unit.setValue(size.unit());
        dpi.setText(Integer.toString(size.dotsPerInch()));
        filling = false;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    /** What is typed, as far as it is a size. */
    private Optional<PictureSize> size() {
        try {
            String tall = high.getText().strip();
            PictureSize size = new PictureSize(
                    Optional.ofNullable(preset.getValue())
                            .map(PictureSize::name)
                            .orElse(""),
                    Double.parseDouble(wide.getText().strip()),
                    tall.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(tall)),
                    unit.getValue(),
                    Integer.parseInt(dpi.getText().strip()));
            return Optional.of(size).filter(PictureSize::possible);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void keepPreset() {
        size().ifPresent(size -> {
            TextInputDialog dialog = new TextInputDialog(measures.getText().replaceFirst("[,，].*", ""));
            dialog.initOwner(getScene().getWindow());
            dialog.setTitle(phrases.text("export.preset.save"));
            dialog.setHeaderText(phrases.text("export.preset.save"));
            dialog.setGraphic(null);
            dialog.setContentText(phrases.text("export.preset.name"));
            dialog.showAndWait()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> {
                        PictureSize named =
                                new PictureSize(name, size.wide(), size.high(), size.unit(), size.dotsPerInch());
                        List<String> lines = new ArrayList<>(memory.get("export.presets").stream()
                                .flatMap(String::lines)
                                .filter(line -> !line.startsWith(name + "\t"))
                                .toList());
                        lines.add(named.line());
                        memory.put("export.presets", String.join("\n", lines));
                        preset.getItems().setAll(presets());
                        preset.setValue(named);
                    });
        });
    }

    // ---- what ------------------------------------------------------------------------------------------------------

    private void sets() {
        set.getItems().add(Optional.empty());
        model.sets().forEach(each -> set.getItems().add(Optional.of(each)));
        set.setConverter(new Saying<>(each ->
                phrases.text("export.set." + each.map(ChartSets.Each::id).orElse("one"))));
        set.setValue(Optional.empty());
        set.setMaxWidth(Double.MAX_VALUE);
        set.setId("export-set");
    }

    private <T extends Enum<T>> ComboBox<T> box(String key, T usual, T[] values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Saying<>(name));
        String remembered = memory.get("export." + key).orElse("");
        box.setValue(Stream.of(values)
                .filter(value -> value.name().equals(remembered))
                .findFirst()
                .orElse(usual));
        return box;
    }

    private GridPane form() {
        measures.getStyleClass().add("secondary");
        measures.setWrapText(true);
        Hyperlink keep = new Hyperlink(phrases.text("export.preset.save"));
        keep.getStyleClass().add("caption");
        keep.setOnAction(event -> keepPreset());
        Label by = new Label("×");
        by.setMinWidth(Region.USE_PREF_SIZE);
        HBox lengths = new HBox(4, wide, by, high, unit);
        HBox.setHgrow(wide, Priority.ALWAYS);
        HBox.setHgrow(high, Priority.ALWAYS);
        unit.setMinWidth(76);
        unit.setPrefWidth(84);
        lengths.getStyleClass().add("strip-head");
        HBox dots = new HBox(6, dpi, keep);
        dots.getStyleClass().add("strip-head");
        GridPane form = new GridPane();
        form.setHgap(10);
        form.setVgap(8);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints choices = new ColumnConstraints();
        choices.setHgrow(Priority.ALWAYS);
        choices.setMinWidth(0);
        form.getColumnConstraints().setAll(names, choices);
        int row = 0;
        form.addRow(row++, new Label(phrases.text("export.set")), set);
        form.addRow(row++, new Label(phrases.text("export.format")), format);
        form.addRow(row++, new Label(phrases.text("export.sizes")), preset);
        form.add(lengths, 1, row++);
        form.addRow(row++, new Label(phrases.text("export.dpi")), dots);
        form.add(measures, 1, row++);
        form.addRow(row++, new Label(phrases.text("export.ground")), ground);
        form.addRow(row++, new Label(phrases.text("export.language")), language);
        form.add(table, 0, row, 2, 1);
        form.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label != measures)
                .forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
        form.setMinSize(FORM, Region.USE_PREF_SIZE);
        form.setPrefWidth(FORM);
        form.setMaxWidth(FORM);
        return form;
    }

    /** Paints the preview and says how many pixels there will be. */
    private void follow() {
        Optional<PictureSize> size = size();
        possible.set(size.isPresent());
        if (size.isEmpty()) {
            measures.setText("");
            return;
        }
        ChartPictures.Look look = look();
        model.chartIn(language.getValue()).ifPresent(chart -> {
            ChartWords said = new ChartWords(language.getValue().locale());
            ChartPictures.Place place = ChartPictures.place(chart, said, look);
            preview.setImage(SwingFXUtils.toFXImage(ChartPictures.preview(chart, said, look, SHARP * PREVIEW), null));
            measures.setText(phrases.text(
                    "export.measures",
                    Integer.toString(place.wide()),
                    Integer.toString(place.high()),
                    String.format(Locale.ROOT, "%.1f", place.smallestType(look.dotsPerInch()))));
        });
    }
}
