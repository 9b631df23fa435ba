package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Evidence;
import org.duibiao.chart.Scorecard;
import org.duibiao.chart.YearsChart;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Tolerance;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Stated;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.Session;

/** What the charts view shows and can be asked to show. FX thread; reads the library on the job runner. */
public final class ChartsViewModel {

    /** One thing that can be followed over the years. */
    public record Series(Indicator indicator, Measure measure) {}

    /** What was read for a district. */
    private record Loaded(
            Region region,
            List<LedgerLine> lines,
            List<Stated> statements,
            List<Listed> reports,
            List<Loaded> further) {
        static final Loaded NOTHING = new Loaded(Region.UNKNOWN, List.of(), List.of(), List.of(), List.of());

        /** A district's own, with those set below it. */
        List<Loaded> all() {
            return Stream.concat(Stream.of(this), further.stream()).toList();
        }

        <T> List<T> every(Function<Loaded, List<T>> part) {
            return all().stream().flatMap(one -> part.apply(one).stream()).toList();
        }
    }

    /** The sentences of the mark that is looked at. */
    public record Quotes(Evidence evidence, Excerpt goal, Excerpt outcome) {}

    private final Session session;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob loading;
    private final LatestJob quoting;

    private final ObjectProperty<ChartFiles.Kind> kind = new SimpleObjectProperty<>(ChartFiles.Kind.BULLET);
    private final ObjectProperty<BulletChart.Order> order = new SimpleObjectProperty<>(BulletChart.Order.STATED);
    private final BooleanProperty notComparable = new SimpleBooleanProperty(true);
    private final BooleanProperty means = new SimpleBooleanProperty(true);
    private final ObjectProperty<Integer> columns = new SimpleObjectProperty<>(4);
    private final ObservableList<Region> regions = FXCollections.observableArrayList();
    private final ObservableList<Integer> years = FXCollections.observableArrayList();
    private final ObservableList<Indicator> indicators = FXCollections.observableArrayList();
    private final ObservableList<Series> series = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Series>> chosenSeries = new SimpleObjectProperty<>(Optional.empty());
    private final Set<String> left = new LinkedHashSet<>();
    private final ObservableList<Region> further = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quotes>> quotes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Region> region = new ReadOnlyObjectWrapper<>(Region.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Integer>> year = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Loaded loaded = Loaded.NOTHING;

    public ChartsViewModel(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(ChartsViewModel.class);
        this.loading = new LatestJob(jobs);
        this.quoting = new LatestJob(jobs);
        session.reports().addListener((javafx.beans.InvalidationListener) change -> reportsChanged());
        session.regionProperty().addListener((property, before, now) -> load());
        session.yearProperty().addListener((property, before, now) -> make());
        session.statementsChangeProperty().addListener((property, before, now) -> load());
        words.languageProperty().addListener((property, before, now) -> make());
        kind.addListener((property, before, now) -> make());
        order.addListener((property, before, now) -> make());
        notComparable.addListener((property, before, now) -> make());
        means.addListener((property, before, now) -> make());
        columns.addListener((property, before, now) -> make());
        chosenSeries.addListener((property, before, now) -> make());
        reportsChanged();
    }

    // ---- what can be chosen ----------------------------------------------------------------------------------------

    public ObjectProperty<ChartFiles.Kind> kindProperty() {
        return kind;
    }

    public ObjectProperty<BulletChart.Order> orderProperty() {
        return order;
    }

    /** Whether outcomes that cannot be compared are drawn, hatched. */
    public BooleanProperty notComparableProperty() {
        return notComparable;
    }

    /** Whether means over several years are drawn. */
    public BooleanProperty meansProperty() {
        return means;
    }

    /** Tiles in a row of the scorecard. */
    public ObjectProperty<Integer> columnsProperty() {
        return columns;
    }

    public ObservableList<Region> regions() {
        return regions;
    }

    /** The years the district has goals for, newest first. */
    public ObservableList<Integer> years() {
        return years;
    }

    /** The indicators the district has goals on in the year. */
    public ObservableList<Indicator> indicators() {
        return indicators;
    }

    /** What can be followed over the years. */
    public ObservableList<Series> series() {
        return series;
    }

    public ObjectProperty<Optional<Series>> chosenSeriesProperty() {
        return chosenSeries;
    }

    public boolean shows(Indicator indicator) {
        return !left.contains(indicator.id());
    }

    /** Takes an indicator in or out. */
    public void show(Indicator indicator, boolean in) {
        if (in ? left.remove(indicator.id()) : left.add(indicator.id())) {
            make();
        }
    }

    /** Takes all indicators in. */
    public void showAll() {
        left.clear();
        make();
    }

    /** Districts that stand below the first one in the chart over the years. */
    public ObservableList<Region> furtherDistricts() {
        return FXCollections.unmodifiableObservableList(further);
    }

    public void addDistrict(Region district) {
        if (!further.contains(district) && !district.equals(region.get())) {
            further.add(district);
            load();
        }
    }

    public void removeDistrict(Region district) {
        if (further.remove(district)) {
            load();
        }
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

    /** The sentences of the mark that was looked at last. */
    public ReadOnlyObjectProperty<Optional<Quotes>> quotesProperty() {
        return quotes.getReadOnlyProperty();
    }

    /** What the chart shows now: the mark looked at last if it is among them, else the first is looked at. */
    public void settle(List<Evidence> drawn) {
        boolean there = quotes.get()
                .filter(shown -> drawn.stream().anyMatch(evidence -> evidence.equals(shown.evidence())))
                .isPresent();
        if (drawn.isEmpty()) {
            quoting.forget();
            quotes.set(Optional.empty());
        } else if (!there) {
            look(drawn.get(0));
        }
    }

    /** A mark is looked at: its sentences are read. */
    public void look(Evidence evidence) {
        if (quotes.get().filter(shown -> shown.evidence().equals(evidence)).isPresent()) {
            return;
        }
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            return;
        }
        quoting.start(
                phrases.text("job.sentences"),
                progress -> new Quotes(
                        evidence, excerpt(library.get(), evidence.goal()), excerpt(library.get(), evidence.outcome())),
                found -> quotes.set(Optional.of(found)),
                problem -> notices.failed(phrases.text("failed.sentences"), problem));
    }

    private static Excerpt excerpt(Library library, Optional<Stated> stated) throws Exception {
        return stated.isEmpty()
                ? Excerpt.NONE
                : Excerpt.of(
                        library.read(stated.get().report().id()).text(),
                        stated.get().statement().claim().passage().span());
    }

    /** Opens what stands behind a mark: the outcome's sentence, else the goal's. */
    public void open(Evidence evidence) {
        evidence.outcome().or(evidence::goal).ifPresent(session::show);
    }

    /** Opens the sentence of a goal. */
    public void openGoal(Evidence evidence) {
        evidence.goal().ifPresent(session::show);
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private void reportsChanged() {
        Map<List<String>, Region> known = new LinkedHashMap<>();
        session.reports().stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .forEach(one -> known.putIfAbsent(one.path(), one));
        regions.setAll(known.values());
        load();
    }

    /** The district of the session, else the one with most reports. */
    private Region wanted() {
        Region asked = session.regionProperty().get();
        if (asked.known()) {
            return asked;
        }
        Map<Region, Long> counts = session.reports().stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Region.UNKNOWN);
    }

    private void load() {
        Region asked = wanted();
        Optional<Library> library = session.library();
        if (library.isEmpty() || !asked.known()) {
            loading.forget();
            use(Loaded.NOTHING);
            return;
        }
        List<Listed> reports = List.copyOf(session.reports());
        List<Region> below =
                further.stream().filter(one -> !one.path().equals(asked.path())).toList();
        loading.start(
                phrases.text("job.ledger"),
                progress -> {
                    List<Loaded> others = new ArrayList<>();
                    for (Region one : below) {
                        others.add(read(library.get(), one, reports, List.of()));
                    }
                    return read(library.get(), asked, reports, others);
                },
                this::use,
                problem -> notices.failed(phrases.text("failed.ledger"), problem));
    }

    private static Loaded read(Library library, Region district, List<Listed> reports, List<Loaded> others)
            throws LibraryException {
        List<Listed> own = reports.stream()
                .filter(report -> report.header().region().path().equals(district.path()))
                .toList();
        return new Loaded(
                district,
                library.ledger(district),
                library.statements(own.stream().map(Listed::id).toList()),
                own,
                others);
    }

    private void use(Loaded found) {
        loaded = found;
        region.set(found.region());
        years.setAll(BulletChart.years(found.lines()));
        series.setAll(series(found.statements()));
        boolean gone = chosenSeries.get().filter(series::contains).isEmpty();
        if (gone) {
            chosenSeries.set(series.stream().findFirst());
        }
        make();
    }

    /** What has two years or more, the most reported first. */
    private static List<Series> series(Collection<Stated> statements) {
        Map<Series, Set<Integer>> found = new LinkedHashMap<>();
        statements.stream()
                .map(stated -> stated.statement().claim())
                .filter(claim -> claim.measure() == Measure.GROWTH || claim.measure() == Measure.LEVEL)
                .filter(claim -> claim.quantity().value().isPresent())
                .forEach(claim -> found.computeIfAbsent(
                                new Series(claim.indicator(), claim.measure()), key -> new LinkedHashSet<>())
                        .add(claim.period().end()));
        List<Series> several = new ArrayList<>(found.keySet());
        several.removeIf(one -> found.getOrDefault(one, Set.of()).size() < 2);
        several.sort((one, other) -> Integer.compare(
                found.getOrDefault(other, Set.of()).size(),
                found.getOrDefault(one, Set.of()).size()));
        return several;
    }

    // ---- making ----------------------------------------------------------------------------------------------------

    private void make() {
        Optional<Integer> asked = session.yearProperty().get().filter(years::contains);
        year.set(asked.or(this::newestReported).or(() -> years.stream().findFirst()));
        List<Indicator> there = year.get()
                .map(goalYear -> BulletChart.ofYear(loaded.lines(), goalYear).stream()
                        .map(LedgerLine::indicator)
                        .distinct()
                        .toList())
                .orElse(List.of());
        if (!indicators.equals(there)) {
            indicators.setAll(there);
        }
        chart.set(built(chartWords()));
    }

    /** The newest year of which an outcome is known: a chart with bars beats one without. */
    private Optional<Integer> newestReported() {
        return years.stream()
                .filter(goalYear -> BulletChart.ofYear(loaded.lines(), goalYear).stream()
                        .anyMatch(line -> line.period().part() == Period.Part.YEAR
                                && line.verdict().judged()))
                .findFirst();
    }

    private Optional<Chart> built(ChartWords said) {
        if (!loaded.region().known()) {
            return Optional.empty();
        }
        if (kind.get() == ChartFiles.Kind.YEARS) {
            YearsChart.Known known = new YearsChart.Known(
                    loaded.every(Loaded::lines), loaded.every(Loaded::statements), loaded.every(Loaded::reports));
            YearsChart.Choice choice =
                    new YearsChart.Choice(Optional.empty(), Optional.empty(), true, true, means.get());
            return chosenSeries
                    .get()
                    .map(one -> YearsChart.of(
                            loaded.all().stream().map(Loaded::region).toList(),
                            one.indicator(),
                            one.measure(),
                            known,
                            choice,
                            Tolerance.USUAL,
                            said));
        }
        int goalYear = year.get().orElse(0);
        if (goalYear == 0) {
            return Optional.empty();
        }
        Set<String> ids = indicators.stream()
                .filter(this::shows)
                .map(Indicator::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        BulletChart.Choice choice = new BulletChart.Choice(
                left.isEmpty() ? Set.of() : ids.isEmpty() ? Set.of("-") : ids, order.get(), notComparable.get());
        if (kind.get() == ChartFiles.Kind.SCORECARD) {
            return Optional.of(Scorecard.of(
                    loaded.region(), goalYear, loaded.lines(), choice, columns.get(), Tolerance.USUAL, said));
        }
        return Optional.of(BulletChart.of(loaded.region(), goalYear, loaded.lines(), choice, Tolerance.USUAL, said));
    }
}
