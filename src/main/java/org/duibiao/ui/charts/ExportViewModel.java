package org.duibiao.ui.charts;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;

/** What a person chooses for a picture, and how the picture would come out. FX thread; lays out on the job runner. */
final class ExportViewModel {

    private static final String PRESETS = "export.presets";
    private static final double PREVIEW = 1200;

    /** What is behind the chart. */
    enum Ground {
        WHITE,
        TRANSPARENT,
        DARK;

        String key() {
            return "ground." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How the picture would come out.
     *
     * @param first the chart, or its first part
     * @param pages over how many pictures it goes
     * @param natural how high one picture of the same width had to be to be read, where that is another height
     * @param preview the first picture with the pixels a screen shows
     */
    record Outcome(
            Page first,
            ChartWords words,
            ChartPictures.Look look,
            int pages,
            Optional<PictureSize> natural,
            BufferedImage preview) {

        ChartPictures.Place place() {
            return first.place();
        }

        boolean readable() {
            return place().readable(look.dotsPerInch());
        }
    }

    private final ChartsViewModel charts;
    private final Memory memory;
    private final Phrases phrases;
    private final LatestJob laying;
    private final LatestJob counting;

    private final StringProperty wide = new SimpleStringProperty("");
    private final StringProperty high = new SimpleStringProperty("");
    private final StringProperty dots = new SimpleStringProperty("");
    private final ObjectProperty<PictureSize.Unit> unit = new SimpleObjectProperty<>(PictureSize.Unit.PX);
    private final ObjectProperty<Optional<PictureSize>> preset = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<PictureSize> presets = FXCollections.observableArrayList();
    private final ObjectProperty<PictureFiles.Format> format;
    private final ObjectProperty<Ground> ground;
    /** What was chosen while the window spoke another language says nothing of this one. */
    private final String languageKey;

    private final ObjectProperty<Language> language;
    private final ObjectProperty<Optional<ChartSets.Each>> each = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integer>> charted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean filling;

    ExportViewModel(ChartsViewModel charts, JobRunner jobs, Memory memory, Language ofWindow, Phrases phrases) {
        this.charts = charts;
        this.memory = memory;
        this.phrases = phrases;
        this.laying = new LatestJob(jobs);
        this.counting = new LatestJob(jobs);
        format = remembered("format", PictureFiles.Format.values(), PictureFiles.Format.PNG);
        ground = remembered("ground", Ground.values(), Ground.WHITE);
        languageKey = "language." + ofWindow.name();
        language = remembered(languageKey, Language.values(), ofWindow);
        table.set(memory.get("export.table").filter("true"::equals).isPresent());
        whole.set(memory.get("export.whole").filter("true"::equals).isPresent());
        listPresets();
        PictureSize last =
                memory.get("export.size").flatMap(PictureSize::remembered).orElse(PictureSize.PRESETS.get(1));
        fill(last);
        preset.set(presets.stream().filter(last::equals).findFirst());
        preset.addListener((property, before, now) -> now.ifPresent(this::use));
        each.addListener((property, before, now) -> count());
        Stream.<Property<?>>of(wide, high, dots, unit)
                .forEach(field -> field.addListener((Observable changed) -> typed()));
        Stream.<Property<?>>of(ground, language, whole)
                .forEach(one -> one.addListener((Observable changed) -> follow()));
        follow();
    }

    private <T extends Enum<T>> ObjectProperty<T> remembered(String key, T[] values, T usual) {
        String name = memory.get("export." + key).orElse("");
        return new SimpleObjectProperty<>(Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(usual));
    }

    StringProperty wideProperty() {
        return wide;
    }

    /** Empty for as high as it needs. */
    StringProperty highProperty() {
        return high;
    }

    StringProperty dotsProperty() {
        return dots;
    }

    ObjectProperty<PictureSize.Unit> unitProperty() {
        return unit;
    }

    /** The preset that is chosen; empty once something else was typed. */
    ObjectProperty<Optional<PictureSize>> presetProperty() {
        return preset;
    }

    /** Those of the program, then the person's own. */
    ObservableList<PictureSize> presets() {
        return presets;
    }

    ObjectProperty<PictureFiles.Format> formatProperty() {
        return format;
    }

    ObjectProperty<Ground> groundProperty() {
        return ground;
    }

    ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** What a set runs through; empty for this chart alone. */
    ObjectProperty<Optional<ChartSets.Each>> eachProperty() {
        return each;
    }

    /** How many charts the set has, those with nothing to draw among them; empty for one alone and until they are counted. */
    ReadOnlyObjectProperty<Optional<Integer>> chartedProperty() {
        return charted.getReadOnlyProperty();
    }

    private void count() {
        charted.set(Optional.empty());
        Optional<Library> library = charts.library();
        if (library.isEmpty() || each.get().isEmpty()) {
            counting.forget();
            return;
        }
        ChartSets.Each through = each.get().get();
        ChartSetup like = charts.setup();
        List<Listed> reports = charts.reports();
        counting.start(
                phrases.text("export.set.counting"),
                progress -> ChartSource.of(library.get(), reports)
                        .sets(like)
                        .each(like, through)
                        .size(),
                found -> charted.set(Optional.of(found)),
                problem -> charted.set(Optional.empty()));
    }

    /** Whether the numbers go beside the picture. */
    BooleanProperty tableProperty() {
        return table;
    }

    /** Whether a chart stays in one picture, however small its type. */
    BooleanProperty wholeProperty() {
        return whole;
    }

    /** Whether what was typed is a size that can be painted. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** How the picture would come out; empty where there is no chart or no size. */
    ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What a set like this chart can run through. */
    List<ChartSets.Each> sets() {
        return charts.sets();
    }

    ChartWords words() {
        return new ChartWords(language.get().locale());
    }

    ChartPictures.Look look() {
        return look(size().orElse(PictureSize.PRESETS.get(0)));
    }

    private ChartPictures.Look look(PictureSize size) {
        return new ChartPictures.Look(
                ground.get() == Ground.DARK ? Palette.DARK : Palette.LIGHT,
                ground.get() == Ground.TRANSPARENT,
                size.extent(!whole.get()),
                size.dotsPerInch());
    }

    /** Remembers what was chosen, for the next time. */
    void remember() {
        memory.put("export.format", format.get().name());
        memory.put("export.ground", ground.get().name());
        memory.put("export." + languageKey, language.get().name());
        memory.put("export.table", Boolean.toString(table.get()));
        memory.put("export.whole", Boolean.toString(whole.get()));
        size().ifPresent(size -> memory.put("export.size", size.line()));
    }

    // ---- size ------------------------------------------------------------------------------------------------------

    /** What is typed, as far as it is a size. */
    Optional<PictureSize> size() {
        try {
            String tall = high.get().strip();
            PictureSize size = new PictureSize(
                    preset.get().map(PictureSize::name).orElse(""),
                    Double.parseDouble(wide.get().strip()),
                    tall.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(tall)),
                    unit.get(),
                    Integer.parseInt(dots.get().strip()));
            return Optional.of(size).filter(PictureSize::possible);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Takes a size over. */
    void use(PictureSize size) {
        fill(size);
        follow();
    }

    private void fill(PictureSize size) {
        filling = true;
        wide.set(number(size.wide()));
        high.set(size.high().map(ExportViewModel::number).orElse(""));
        unit.set(size.unit());
        dots.set(Integer.toString(size.dotsPerInch()));
        filling = false;
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value).replaceFirst("0$", "");
    }

    private void typed() {
        if (!filling) {
            preset.set(Optional.empty());
            follow();
        }
    }

    private void listPresets() {
        List<PictureSize> all = new ArrayList<>(PictureSize.PRESETS);
        memory.get(PRESETS).stream()
                .flatMap(String::lines)
                .flatMap(line -> PictureSize.remembered(line).stream())
                .forEach(all::add);
        presets.setAll(all);
    }

    String name(PictureSize size) {
        return size.name().startsWith("export.preset.") ? phrases.text(size.name()) : size.name();
    }

    /** Keeps the size under a name, in the place of the one that has it. */
    void keepPreset(String name) {
        size().ifPresent(size -> {
            PictureSize named = new PictureSize(name, size.wide(), size.high(), size.unit(), size.dotsPerInch());
            List<String> lines = new ArrayList<>(memory.get(PRESETS).stream()
                    .flatMap(String::lines)
                    .filter(line -> !line.startsWith(name + "\t"))
                    .toList());
            lines.add(named.line());
            memory.put(PRESETS, String.join("\n", lines));
            listPresets();
            preset.set(Optional.of(named));
        });
    }

    /** Whether the preset that is chosen is one of the person's own. */
    ObservableBooleanValue ownPresetProperty() {
        return Bindings.createBooleanBinding(
                () -> preset.get().filter(this::own).isPresent(), preset);
    }

    private boolean own(PictureSize size) {
        return !PictureSize.PRESETS.contains(size);
    }

    /** Takes the chosen preset out of the person's own; the size stays. */
    void dropPreset() {
        preset.get().filter(this::own).ifPresent(gone -> {
            memory.put(
                    PRESETS,
                    memory.get(PRESETS).stream()
                            .flatMap(String::lines)
                            .filter(line -> !line.equals(gone.line()))
                            .collect(Collectors.joining("\n")));
            preset.set(Optional.empty());
            listPresets();
        });
    }

    // ---- how it would come out -------------------------------------------------------------------------------------

    private void follow() {
        Optional<PictureSize> size = size();
        possible.set(size.isPresent());
        Optional<Chart> chart = charts.chartIn(language.get());
        if (size.isEmpty() || chart.isEmpty()) {
            laying.forget();
            outcome.set(Optional.empty());
            return;
        }
        ChartPictures.Look look = look(size.get());
        ChartPictures.Look natural = look(size.get().natural());
        ChartWords words = words();
        laying.start(
                phrases.text("export.laying"),
                progress -> laidOut(chart.get(), words, look, natural, size.get()),
                found -> outcome.set(Optional.of(found)),
                problem -> outcome.set(Optional.empty()));
    }

    private static Outcome laidOut(
            Chart chart, ChartWords words, ChartPictures.Look look, ChartPictures.Look natural, PictureSize size) {
        List<Page> pages = Sheets.pages(chart, words, look);
        ChartPictures.Place place = pages.get(0).place();
        boolean otherHeight = size.high().isPresent() && (pages.size() > 1 || !place.readable(look.dotsPerInch()));
        Optional<PictureSize> asHigh = Optional.empty();
        if (otherHeight) {
            ChartPictures.Place free = Sheets.whole(chart, words, natural).place();
            asHigh = Optional.of(size.high(size.inUnit(free.high())))
                    .filter(other -> other.possible() && free.readable(look.dotsPerInch()));
        }
        return new Outcome(
                pages.get(0),
                words,
                look,
                pages.size(),
                asHigh,
                ChartPictures.preview(pages.get(0), words, look, PREVIEW));
    }
}
