package org.duibiao.ui.charts;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Takes a chart out of the program: as a picture file, to the clipboard, or as the table behind it. FX thread. */
public final class ExportDialog {

    private static final double PREVIEW = 240;
    private static final double PREVIEW_LEAST = 240;
    private static final double FORM = 260;

    /** Sizes people ask for; the pixels follow from millimetres and dots per inch. */
    private enum Preset {
        COLUMN(84, 600),
        PAGE(174, 300),
        SLIDE(1920),
        SQUARE(1080),
        SCREEN(2 * ChartPictures.NATURAL_WIDTH);

        private final double pixels;

        Preset(double millimetres, double dotsPerInch) {
            this(millimetres / 25.4 * dotsPerInch);
        }

        Preset(double pixels) {
            this.pixels = Math.rint(pixels);
        }

        /** Pixels to a unit of layout. */
        double scale() {
            return pixels / ChartPictures.NATURAL_WIDTH;
        }

        String key() {
            return "preset." + name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Ground {
        WHITE,
        TRANSPARENT,
        DARK;

        String key() {
            return "ground." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final ChartsViewModel model;
    private final JobRunner jobs;
    private final Notices notices;
    private final FileChoice choice;
    private final Memory memory;
    private final Words words;
    private final Phrases phrases;
    private final Supplier<@Nullable Window> owner;

    public ExportDialog(
            ChartsViewModel model,
            JobRunner jobs,
            Notices notices,
            FileChoice choice,
            Memory memory,
            Words words,
            Supplier<@Nullable Window> owner) {
        this.model = model;
        this.jobs = jobs;
        this.notices = notices;
        this.choice = choice;
        this.memory = memory;
        this.words = words;
        this.phrases = words.of(ExportDialog.class);
        this.owner = owner;
    }

    /** Puts the chart on the clipboard, twice as sharp as the screen. */
    public void copy(Chart chart) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(ChartPictures.image(chart, model.chartWords(), ChartPictures.Look.scaled(2)));
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(phrases.text("copied"));
    }

    /** Asks where to, and writes the numbers behind the chart. */
    public void table(Chart chart) {
        choice.save(phrases.text("csv"), chart.name() + ".csv", FileChoice.Kind.of(phrases.text("picture.csv"), "csv"))
                .ifPresent(file -> write(file, () -> writeTable(chart, file)));
    }

    /** Asks for size, format, ground and language, shows what will be written, and writes it. */
    public void show() {
        if (model.chartProperty().get().isEmpty()) {
            return;
        }
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(phrases.text("export.title"));
        dialog.setHeaderText(phrases.text("export.title"));
        ComboBox<Preset> preset = box("preset", Preset.PAGE, Preset.values(), one -> phrases.text(one.key()));
        ComboBox<ChartFiles.Format> format = box(
                "format",
                ChartFiles.Format.PNG,
                ChartFiles.Format.values(),
                one -> one.id().toUpperCase(Locale.ROOT));
        ComboBox<Ground> ground = box("ground", Ground.WHITE, Ground.values(), one -> phrases.text(one.key()));
        ComboBox<Language> language = box("language", words.language(), Language.values(), Language::ownName);
        CheckBox table = new CheckBox(phrases.text("export.table"));
        table.setSelected(memory.get("export.table").filter("true"::equals).isPresent());
        ImageView preview = new ImageView();
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW);
        preview.setFitHeight(PREVIEW);
        Label pixels = new Label();
        pixels.getStyleClass().add("secondary");
        Runnable follow = () -> {
            Look look = look(preset.getValue(), ground.getValue());
            model.chartIn(language.getValue()).ifPresent(chart -> {
                ChartWords said = new ChartWords(language.getValue().locale());
                WritableImage image = ChartPictures.image(
                        chart,
                        said,
                        new ChartPictures.Look(look.palette(), look.transparent(), ChartPictures.NATURAL_WIDTH, 1.5));
                preview.setImage(image);
                long high =
                        Math.round(image.getHeight() / 1.5 * preset.getValue().scale());
                long wide = Math.round(
                        ChartPictures.NATURAL_WIDTH * preset.getValue().scale());
                pixels.setText(phrases.text("export.pixels", wide, high));
            });
        };
        List.of(preset, format, ground, language)
                .forEach(box -> box.valueProperty().addListener((property, before, now) -> follow.run()));
        GridPane form = new GridPane();
        form.setHgap(10);
        form.setVgap(10);
        form.addRow(0, new Label(phrases.text("export.format")), format);
        form.addRow(1, new Label(phrases.text("export.preset")), preset);
        form.add(pixels, 1, 2);
        form.addRow(3, new Label(phrases.text("export.ground")), ground);
        form.addRow(4, new Label(phrases.text("export.language")), language);
        form.add(table, 0, 5, 2, 1);
        form.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("export-preview");
        frame.setMinSize(Region.USE_PREF_SIZE, PREVIEW_LEAST);
        frame.setPrefSize(PREVIEW + 32, PREVIEW + 32);
        form.setMinSize(FORM, Region.USE_PREF_SIZE);
        form.setPrefWidth(FORM);
        HBox content = new HBox(20, frame, form);
        content.setPrefWidth(PREVIEW + 32 + 20 + FORM);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setPrefWidth(PREVIEW + 32 + 20 + FORM + 2 * 20);
        dialog.setResizable(true);
        ButtonType export = new ButtonType(phrases.text("export.do"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(phrases.text("export.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(cancel, export);
        // all of it fits the width some desktops leave a dialog with
        dialog.setWidth(PREVIEW + 32 + 20 + FORM + 2 * 20);
        follow.run();
        if (dialog.showAndWait().filter(export::equals).isPresent()) {
            memory.put("export.preset", preset.getValue().name());
            memory.put("export.format", format.getValue().name());
            memory.put("export.ground", ground.getValue().name());
            memory.put("export.language", language.getValue().name());
            memory.put("export.table", Boolean.toString(table.isSelected()));
            model.chartIn(language.getValue())
                    .ifPresent(chart -> ask(
                            chart,
                            new ChartWords(language.getValue().locale()),
                            look(preset.getValue(), ground.getValue()),
                            format.getValue(),
                            table.isSelected()));
        }
    }

    private record Look(Palette palette, boolean transparent, double scale) {
        ChartPictures.Look ofPicture() {
            return new ChartPictures.Look(palette, transparent, ChartPictures.NATURAL_WIDTH, scale);
        }
    }

    private static Look look(Preset preset, Ground ground) {
        return new Look(
                ground == Ground.DARK ? Palette.DARK : Palette.LIGHT, ground == Ground.TRANSPARENT, preset.scale());
    }

    private void ask(Chart chart, ChartWords said, Look look, ChartFiles.Format format, boolean table) {
        Optional<Path> file = choice.save(
                phrases.text("export.title"),
                chart.name() + "." + format.id(),
                FileChoice.Kind.of(phrases.text("picture." + format.id()), format.id()));
        file.ifPresent(path -> save(chart, said, look.ofPicture(), format, table, path));
    }

    /** Paints now, writes behind. */
    void save(
            Chart chart, ChartWords said, ChartPictures.Look look, ChartFiles.Format format, boolean table, Path file) {
        Path beside = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]+$", "") + ".csv");
        if (format == ChartFiles.Format.SVG) {
            String svg = ChartPictures.svg(chart, said, look);
            write(file, () -> {
                ChartPictures.writeSvg(svg, file);
                alsoTable(table, chart, beside);
            });
        } else {
            WritableImage image = ChartPictures.image(chart, said, look);
            write(file, () -> {
                ChartPictures.writePng(image, chart, file);
                alsoTable(table, chart, beside);
            });
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void write(Path file, Writing writing) {
        jobs.start(
                phrases.text("job.export"),
                progress -> {
                    writing.run();
                    return file;
                },
                done -> notices.say(phrases.text("written", done.getFileName())),
                problem -> notices.failed(phrases.text("failed.export"), problem));
    }

    private static void alsoTable(boolean table, Chart chart, Path file) throws IOException {
        if (table) {
            writeTable(chart, file);
        }
    }

    /** With a byte order mark: spreadsheets take Chinese for Latin without one. */
    private static void writeTable(Chart chart, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write('\uFEFF');
            try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.EXCEL)) {
                printer.printRecords(chart.table());
            }
        }
    }

    private <T extends Enum<T>> ComboBox<T> box(String key, T usual, T[] values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Saying<>(name));
        String remembered = memory.get("export." + key).orElse("");
        box.setValue(List.of(values).stream()
                .filter(value -> value.name().equals(remembered))
                .findFirst()
                .orElse(usual));
        return box;
    }
}
