package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Captions;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartMaker.Series;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetting;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Counted;
import org.duibiao.chart.Evidence;
import org.duibiao.chart.Heading;
import org.duibiao.chart.Known;
import org.duibiao.chart.Pin;
import org.duibiao.chart.SetupJson;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** What the charts view shows and can be asked to show. FX thread; reads the library on the job runner. */
public final class ChartsViewModel {

    /** What was read, and what for. */
    private record Loaded(ChartReading reading, Known known) {
        static final Loaded NOTHING = new Loaded(ChartReading.NOTHING, Known.NOTHING);
    }

    private final Session session;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob loading;
    private final ChartOptions options = new ChartOptions();
    private final EvidenceViewModel evidence;

    private final ObservableList<Region> regions = FXCollections.observableArrayList();
    private final ObservableList<Integer> years = FXCollections.observableArrayList();
    private final ObservableList<Indicator> indicators = FXCollections.observableArrayList();
    private final ObservableList<Series> series = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Region> region = new ReadOnlyObjectWrapper<>(Region.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Integer>> year = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Loaded loaded = Loaded.NOTHING;

    public ChartsViewModel(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(ChartsViewModel.class);
        this.loading = new LatestJob(jobs);
        this.evidence = new EvidenceViewModel(session, jobs, notices, phrases);
        session.reports().addListener((javafx.beans.InvalidationListener) change -> reportsChanged());
        session.regionProperty().addListener((property, before, now) -> follow());
        session.yearProperty().addListener((property, before, now) -> follow());
        session.statementsChangeProperty().addListener((property, before, now) -> load());
        session.annotationsChangeProperty().addListener((property, before, now) -> {
            if (loaded.reading().codes()) {
                load();
            }
        });
        words.languageProperty().addListener((property, before, now) -> make());
        options.onChange(this::follow);
        reportsChanged();
    }

    public ChartOptions options() {
        return options;
    }

    EvidenceViewModel evidence() {
        return evidence;
    }

    // ---- what can be chosen ----------------------------------------------------------------------------------------

    public ObservableList<Region> regions() {
        return regions;
    }

    /** The years there are goals for, newest first. */
    public ObservableList<Integer> years() {
        return years;
    }

    /** The indicators there are goals on. */
    public ObservableList<Indicator> indicators() {
        return indicators;
    }

    /** What can be followed over the years or compared between districts. */
    public ObservableList<Series> series() {
        return series;
    }

    /** The one that is shown, as far as the chart shows one. */
    public Optional<Series> chosenSeries() {
        return options.topicProperty()
                .get()
                .flatMap(topic -> series.stream()
                        .filter(one ->
                                one.indicator().id().equals(topic.indicator()) && one.measure() == topic.measure())
                        .findFirst())
                .or(() -> options.topicProperty().get().isPresent()
                        ? Optional.empty()
                        : series.stream().findFirst());
    }

    public void choose(Series one) {
        options.topicProperty()
                .set(Optional.of(new ChartOptions.Topic(one.indicator().id(), one.measure())));
    }

    public boolean shows(Indicator indicator) {
        return options.shows(indicator.id());
    }

    /** Takes an indicator in or out. */
    public void show(Indicator indicator, boolean in) {
        options.show(indicator.id(), in);
    }

    public void showAll() {
        options.showAll();
    }

    /** Districts that stand beside the first one. */
    public List<Region> furtherDistricts() {
        return options.further().stream()
                .flatMap(path -> regions.stream().filter(one -> one.path().equals(path)))
                .toList();
    }

    public void addDistrict(Region district) {
        if (!options.further().contains(district.path()) && !district.equals(region.get())) {
            options.further().add(district.path());
        }
    }

    public void removeDistrict(Region district) {
        options.further().remove(district.path());
    }

    public ReadOnlyObjectProperty<Region> regionProperty() {
        return region.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Integer>> yearProperty() {
        return year.getReadOnlyProperty();
    }

    public void choose(Region district) {
        if (!district.equals(region.get())) {
            session.choose(district, Optional.empty());
        }
    }

    public void choose(int goalYear) {
        if (!year.get().equals(Optional.of(goalYear))) {
            session.choose(region.get(), Optional.of(goalYear));
        }
    }

    // ---- pinned marks ----------------------------------------------------------------------------------------------

    boolean pinned(Evidence mark) {
        return options.pins().stream().anyMatch(pin -> pin.mark().equals(mark.key()));
    }

    /** Puts the note of a mark on the chart, or takes it off. */
    void pin(Evidence mark) {
        if (!options.pins().removeIf(pin -> pin.mark().equals(mark.key()))) {
            options.pins().add(new Pin(mark.key(), Optional.empty()));
        }
    }

    // ---- what is shown ---------------------------------------------------------------------------------------------

    /** The chart; empty while no library with reports is open. */
    public ReadOnlyObjectProperty<Optional<Chart>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** The words of the chart in the language of the window. */
    public ChartWords chartWords() {
        return new ChartWords(words.language().locale());
    }

    /** The same chart said in another language. */
    public Optional<Chart> chartIn(Language language) {
        return built(new ChartWords(language.locale()));
    }

    /** All that is set, for a saved view or a picture. */
    public ChartSetup setup() {
        return options.setup(region.get().path(), year.get());
    }

    /** The same as text, as saved views keep it; the year only where a person chose one, so that the view follows new reports. */
    public String definition() {
        return SetupJson.write(
                options.setup(region.get().path(), session.yearProperty().get()));
    }

    /** Opens a set-up: of a saved view, or of a picture. */
    public void open(ChartSetup setup) {
        Optional<List<String>> wanted = setup.districts().stream().findFirst();
        Optional<Region> there = wanted.flatMap(
                path -> regions.stream().filter(one -> one.path().equals(path)).findFirst());
        if (wanted.isPresent() && there.isEmpty()) {
            notices.say(phrases.text("view.district-gone", String.join("", wanted.get())));
        }
        Region first = there.orElse(region.get());
        session.show(View.CHARTS, first, setup.year());
        options.use(setup);
    }

    /** Opens a saved view; one that cannot be read says so. */
    public void open(String definition) {
        SetupJson.read(definition).ifPresentOrElse(this::open, () -> notices.say(phrases.text("view.unreadable")));
    }

    // ---- sets ------------------------------------------------------------------------------------------------------

    Optional<Library> library() {
        return session.library();
    }

    List<Listed> reports() {
        return List.copyOf(session.reports());
    }

    /** What a set of charts like this one can run through. */
    List<ChartSets.Each> sets() {
        return ChartSets.of(options.kindProperty().get());
    }

    /** The words the program says around the chart, whatever a person has written over them. */
    Optional<Heading> ownWords() {
        ChartSetup setup = setup();
        return maker().make(setup.saying(Captions.NONE, setup.said().pins()), chartWords())
                .map(Chart::heading);
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private void reportsChanged() {
        regions.setAll(session.districts());
        load();
    }

    private ChartReading needed() {
        return ChartReading.of(
                options.setup(session.district().path(), session.yearProperty().get()), List.copyOf(session.reports()));
    }

    /** Something was set: what is there already is drawn at once, what is not is read first. */
    private void follow() {
        if (needed().equals(loaded.reading()) && !loaded.known().reports().isEmpty()) {
            loading.forget();
            make();
        } else {
            load();
        }
    }

    private void load() {
        Optional<Library> library = session.library();
        if (library.isEmpty() || !session.district().known()) {
            loading.forget();
            use(Loaded.NOTHING);
            return;
        }
        List<Listed> reports = List.copyOf(session.reports());
        ChartReading reading = needed();
        loading.start(
                phrases.text("job.ledger"),
                progress -> new Loaded(reading, reading.read(library.get(), reports, progress)),
                this::use,
                problem -> notices.failed(phrases.text("failed.ledger"), problem));
    }

    private void use(Loaded found) {
        loaded = found;
        make();
    }

    // ---- making ----------------------------------------------------------------------------------------------------

    private ChartMaker maker() {
        return new ChartMaker(loaded.known());
    }

    private void make() {
        region.set(loaded.known().reports().isEmpty() ? Region.UNKNOWN : session.district());
        ChartKind kind = options.kindProperty().get();
        ChartSetup setup =
                options.setup(region.get().path(), session.yearProperty().get());
        List<Region> shown = shown(setup);
        Set<List<String>> paths = shown.stream().map(Region::path).collect(Collectors.toSet());
        List<LedgerLine> lines = loaded.known().lines().stream()
                .filter(line -> paths.contains(line.region().path()))
                .toList();
        set(years, years(setup, lines));
        set(series, maker().series(shown));
        year.set(kind.has(ChartSetting.INDICATOR) ? yearOfIndicator(setup) : ChartMaker.year(setup, lines));
        Set<Indicator> there = new LinkedHashSet<>();
        loaded.known().counted().ifPresent(counted -> counted.goals().forEach(goal -> there.add(goal.indicator())));
        year.get().ifPresent(one -> BulletChart.ofYear(lines, one).forEach(line -> there.add(line.indicator())));
        set(indicators, new ArrayList<>(there));
        options.about(region.get().path(), year.get());
        chart.set(built(chartWords()));
    }

    private List<Integer> years(ChartSetup setup, List<LedgerLine> lines) {
        return setup.has(ChartSetting.INDICATOR)
                ? maker().years(setup, chartWords())
                : loaded.known().counted().map(Counted::years).orElseGet(() -> BulletChart.years(lines));
    }

    private static <T> void set(ObservableList<T> list, List<T> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    private List<Region> shown(ChartSetup setup) {
        List<Region> asked = setup.districts().stream()
                .flatMap(path -> regions.stream().filter(one -> one.path().equals(path)))
                .toList();
        return maker().beside(setup, asked);
    }

    private Optional<Integer> yearOfIndicator(ChartSetup setup) {
        return setup.year().or(() -> maker().newest(setup, chartWords()));
    }

    private Optional<Chart> built(ChartWords said) {
        if (!region.get().known()) {
            return Optional.empty();
        }
        return maker().make(options.setup(region.get().path(), year.get()), said);
    }
}
