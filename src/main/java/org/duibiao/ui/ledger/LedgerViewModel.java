package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.LineFilter;
import org.duibiao.ledger.Tally;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.task.Job;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** The lines of a district's ledger, filtered, and what can be done with one. FX thread; reads on the job runner. */
public final class LedgerViewModel {

    /** So many districts are read first, where all are asked for: they fill the first page. */
    private static final int FIRST_DISTRICTS = 2;

    private static final int ENOUGH_FOR_AXIS = 2_000;

    /** The sentences behind a line. */
    public record Quotes(LedgerLine line, Excerpt goal, Excerpt outcome, List<Excerpt> others) {
        public Quotes {
            others = List.copyOf(others);
        }
    }

    private final Session session;
    private final Desk desk;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob loading;
    private final LatestJob quoting;

    private final ObservableList<Region> regions = FXCollections.observableArrayList();
    private final ObservableList<Integer> years = FXCollections.observableArrayList();
    private final ObservableList<Indicator> indicators = FXCollections.observableArrayList();
    private final ObservableList<LedgerLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Region> region = new ReadOnlyObjectWrapper<>(Region.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Integer>> year = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Indicator>> indicator = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Tally> counts = new ReadOnlyObjectWrapper<>(new Tally(Map.of()));
    private final ReadOnlyObjectWrapper<Optional<LedgerLine>> lookedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<List<?>, StatementId> lookedAtLast = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Quotes>> quotes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty everywhere = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Level>> level = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final ReadOnlyObjectWrapper<Tolerance> tolerance = new ReadOnlyObjectWrapper<>(Tolerance.USUAL);
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(RateAxis.endFor(List.of()));
    private final Set<Verdict> only = EnumSet.noneOf(Verdict.class);

    /** What was read of the library. */
    private record Loaded(List<LedgerLine> lines, Tolerance tolerance) {
        static final Loaded NOTHING = new Loaded(List.of(), Tolerance.USUAL);
    }

    private List<LedgerLine> loaded = List.of();
    /** The library all districts of which are shown; empty where one is, or so far only the first. */
    private Optional<Library> complete = Optional.empty();

    private Map<Object, Tally> groups = Map.of();
    private Optional<Comparator<LedgerLine>> sorting = Optional.empty();
    /** The year of the lines that were shown before the others came in. */
    private Optional<Integer> yearOfFirst = Optional.empty();

    private boolean allYears;
    private Optional<Integer> besideAllYears = Optional.empty();
    private boolean told;
    /** What was done to a statement, until the library has it, and then until the ledger is made anew. */
    private Optional<String> awaited = Optional.empty();

    private Optional<String> following = Optional.empty();
    private Optional<LedgerSetup> opening = Optional.empty();

    public LedgerViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.desk = desk;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(LedgerViewModel.class);
        this.loading = new LatestJob(jobs);
        this.quoting = new LatestJob(jobs);
        session.reports().addListener((javafx.beans.InvalidationListener) change -> reportsChanged());
        session.regionProperty().addListener((property, before, now) -> load());
        session.yearProperty().addListener((property, before, now) -> sift());
        session.statementsChangeProperty().addListener((property, before, now) -> {
            load();
            following = awaited;
            awaited = Optional.empty();
        });
        indicator.addListener((property, before, now) -> sift());
        everywhere.addListener((property, before, now) -> load());
        level.addListener((property, before, now) -> sift());
        grouping.addListener((property, before, now) -> sift());
        reportsChanged();
    }

    // ---- what is shown ---------------------------------------------------------------------------------------------

    public ObservableList<Region> regions() {
        return regions;
    }

    /** The years the district has goals for, newest first. */
    public ObservableList<Integer> years() {
        return years;
    }

    public ObservableList<Indicator> indicators() {
        return indicators;
    }

    /** The lines that pass the filters, as the reports name them. */
    public ObservableList<LedgerLine> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Region> regionProperty() {
        return region.getReadOnlyProperty();
    }

    /** The year shown; empty for all. */
    public ReadOnlyObjectProperty<Optional<Integer>> yearProperty() {
        return year.getReadOnlyProperty();
    }

    /** The indicator shown; empty for all. */
    public ObjectProperty<Optional<Indicator>> indicatorProperty() {
        return indicator;
    }

    /** Whether the goals of all districts are shown, not only those of one. */
    public BooleanProperty everywhereProperty() {
        return everywhere;
    }

    /** The level of the districts shown, where all are; empty for every level. */
    public ObjectProperty<Optional<Level>> levelProperty() {
        return level;
    }

    /** What lines that stand together have in common. */
    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** How far "about" and "nearly" reach in this library. */
    public ReadOnlyObjectProperty<Tolerance> toleranceProperty() {
        return tolerance.getReadOnlyProperty();
    }

    /** One axis for all rates that are shown: its far end. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** Says a line in the language of the window. */
    LineWords words() {
        return new LineWords(said());
    }

    /** How many lines each verdict has, before it filters. */
    public ReadOnlyObjectProperty<Tally> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How the goals stand that are shown with a line in its group. */
    Tally group(LedgerLine line) {
        return groups.getOrDefault(grouping.get().key(line), new Tally(Map.of()));
    }

    /** Whether a line of those shown begins a group. */
    boolean beginsGroup(int row) {
        return grouping.get() != Grouping.NONE
                && row >= 0
                && row < lines.size()
                && (row == 0 || grouping.get().groups().compare(lines.get(row - 1), lines.get(row)) != 0);
    }

    /** Sorts lines within their groups; empty for the order of the reports. */
    void sort(Optional<Comparator<LedgerLine>> by) {
        sorting = by;
        sift();
    }

    /** The line that is looked at: the first of what is shown until another is chosen. */
    public ReadOnlyObjectProperty<Optional<LedgerLine>> lookedAtProperty() {
        return lookedAt.getReadOnlyProperty();
    }

    /** The sentences of the line that is looked at. */
    public ReadOnlyObjectProperty<Optional<Quotes>> quotesProperty() {
        return quotes.getReadOnlyProperty();
    }

    /** Says lines in the language of the window. */
    public LedgerWords said() {
        return new LedgerWords(words.language().locale());
    }

    /** Whether a verdict is one of those alone shown; one that no line has here counts again where lines have it. */
    public boolean isOnly(Verdict verdict) {
        return only.contains(verdict) && counts.get().counts().containsKey(verdict);
    }

    // ---- choosing --------------------------------------------------------------------------------------------------

    public void choose(Region district) {
        if (!district.equals(region.get())) {
            session.choose(district, Optional.empty());
        }
    }

    /** A year, or all of them. */
    public void choose(Optional<Integer> goalYear) {
        if (goalYear.isEmpty()) {
            allYears = true;
            besideAllYears = session.yearProperty().get();
            sift();
        } else if (!goalYear.equals(year.get())) {
            allYears = false;
            session.choose(region.get(), goalYear);
            sift();
        }
    }

    /** Shows only lines of chosen verdicts; none chosen shows all. */
    public void toggle(Verdict verdict) {
        only.retainAll(counts.get().counts().keySet());
        if (!only.remove(verdict)) {
            only.add(verdict);
        }
        sift();
    }

    /** All that is set, as a saved view keeps it; the year only where a person chose one. */
    public String definition() {
        return new LedgerSetup(
                        region.get().path(),
                        session.yearProperty().get(),
                        allYears && year.get().isEmpty(),
                        indicator.get().map(Indicator::id),
                        everywhere.get(),
                        level.get(),
                        grouping.get(),
                        only.stream().filter(this::isOnly).collect(Collectors.toSet()))
                .json();
    }

    /** Opens a saved view; what it filters by counts once its lines are read. */
    public void open(String definition) {
        LedgerSetup.of(definition).ifPresentOrElse(this::open, () -> notices.say(phrases.text("view.unreadable")));
    }

    private void open(LedgerSetup setup) {
        Region district = regions.stream()
                .filter(one -> one.path().equals(setup.district()))
                .findFirst()
                .orElse(region.get());
        level.set(setup.level());
        grouping.set(setup.grouping());
        session.show(View.LEDGER, district, setup.year());
        allYears = setup.allYears();
        besideAllYears = session.yearProperty().get();
        opening = Optional.of(setup);
        everywhere.set(setup.everywhere());
        load();
    }

    /** A line is looked at: its sentences are read. */
    public void look(LedgerLine line) {
        lookedAt.set(Optional.of(line));
        lookedAtLast.put(shownNow(), line.goal().id());
        Optional<Library> library = session.library();
        boolean shown = quotes.get().filter(read -> read.line().equals(line)).isPresent();
        if (library.isEmpty() || shown) {
            return;
        }
        quoting.start(
                phrases.text("job.sentences"),
                progress -> read(library.get(), line),
                found -> quotes.set(Optional.of(found)),
                problem -> notices.failed(phrases.text("failed.sentences"), problem));
    }

    private static Quotes read(Library library, LedgerLine line) throws LibraryException {
        List<Excerpt> others = new ArrayList<>();
        for (Stated year : line.answers().stream().skip(1).toList()) {
            others.add(Excerpt.read(library, Optional.of(year)));
        }
        return new Quotes(
                line, Excerpt.read(library, Optional.of(line.goal())), Excerpt.read(library, line.outcome()), others);
    }

    public void openGoal() {
        quotes.get().ifPresent(shown -> session.show(shown.line().goal()));
    }

    public void openOutcome() {
        quotes.get().flatMap(shown -> shown.line().outcome()).ifPresent(session::show);
    }

    /** The same district and year as a chart. */
    public void draw() {
        session.show(View.CHARTS, region.get(), year.get());
    }

    /** Sets how far "about" and "nearly" reach; verdicts and charts follow. */
    public void keep(Tolerance wanted) {
        session.library()
                .ifPresent(library -> quoting.start(
                        phrases.text("job.tolerance"),
                        progress -> {
                            library.keep(wanted);
                            return wanted;
                        },
                        kept -> session.statementsChanged(),
                        problem -> notices.failed(phrases.text("failed.tolerance"), problem)));
    }

    /** Whether several values answer the goal, so that one of them can be chosen; the years of a mean cannot. */
    boolean canChoose(LedgerLine line) {
        boolean ofOneThing = line.outcomes().stream()
                .allMatch(stated -> stated.statement().claim().indicator().equals(line.indicator()));
        return line.outcomes().size() > 1
                && ofOneThing
                && line.judgement().workedOut().isEmpty();
    }

    /** Lets one of the line's outcomes count, or with the one that was chosen, leaves that to the rules again. */
    public void choose(LedgerLine line, Stated outcome) {
        Optional<Stated> before =
                line.outcomes().stream().filter(Stated::chosen).findFirst();
        desk.choose(outcome, !outcome.chosen(), before);
    }

    // ---- reviewing -------------------------------------------------------------------------------------------------

    public void accept(Stated stated) {
        desk.review(stated, new Review(Review.State.ACCEPTED, Optional.empty()));
    }

    /** Puts a statement right; the correction survives re-reading. */
    public void correct(Stated stated, Statement corrected) {
        desk.review(stated, new Review(Review.State.CORRECTED, Optional.of(corrected)));
        awaited = Optional.of("corrected");
    }

    /** Takes a statement out of the ledger; the message offers to take that back. */
    public void reject(Stated stated) {
        desk.review(stated, new Review(Review.State.REJECTED, Optional.empty()));
        awaited = Optional.of("rejected");
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private void reportsChanged() {
        regions.setAll(session.districts());
        load();
    }

    private void load() {
        Region asked = session.district();
        Optional<Library> library = session.library();
        if (library.isEmpty() || !asked.known()) {
            loading.forget();
            use(Region.UNKNOWN, Loaded.NOTHING);
            return;
        }
        if (everywhere.get() && complete.equals(library)) {
            // a few districts in the place of all would take away the line that is looked at, and the verdicts chosen
            read(asked, progress -> library.get().ledgers().all(progress), all -> followed(asked, all));
            return;
        }
        yearOfFirst = Optional.empty();
        if (everywhere.get() && regions.size() > FIRST_DISTRICTS) {
            List<List<String>> first =
                    regions.stream().limit(FIRST_DISTRICTS).map(Region::path).toList();
            read(asked, progress -> library.get().ledger(first), found -> {
                use(asked, found);
                yearOfFirst = year.get();
                read(asked, progress -> library.get().ledgers().all(progress), all -> followed(asked, all));
            });
        } else {
            boolean all = everywhere.get();
            read(
                    asked,
                    progress -> all ? library.get().ledger() : library.get().ledger(asked),
                    found -> followed(asked, found));
        }
    }

    /** All lines are made: what was done to a statement is now to be seen in them. */
    private void followed(Region asked, Loaded found) {
        use(asked, found);
        complete = everywhere.get() ? session.library() : Optional.empty();
        following.ifPresent(key -> notices.say(phrases.text(key), phrases.text("undo"), desk::undo));
        following = Optional.empty();
    }

    private void read(Region asked, Job<List<LedgerLine>> reading, Consumer<Loaded> then) {
        Library library = session.library().orElseThrow();
        loading.start(
                phrases.text("job.ledger"),
                progress -> new Loaded(reading.run(progress), library.tolerance()),
                then,
                problem -> {
                    following = Optional.empty();
                    use(asked, Loaded.NOTHING);
                    notices.failed(phrases.text("failed.ledger"), problem);
                });
    }

    /** A line that could not be drawn is told and logged, once for what was loaded; the others stay. */
    void notDrawn(RuntimeException problem) {
        if (!told) {
            told = true;
            notices.failed(phrases.text("failed.line"), problem);
        }
    }

    private void use(Region of, Loaded read) {
        List<LedgerLine> found = read.lines();
        loaded = found;
        complete = Optional.empty();
        tolerance.set(read.tolerance());
        told = false;
        if (!of.known() || (!everywhere.get() && !region.get().path().equals(of.path()))) {
            only.clear();
            quotes.set(Optional.empty());
        }
        region.set(of);
        years.setAll(found.stream()
                .map(line -> line.period().end())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
        indicators.setAll(found.stream().map(LedgerLine::indicator).distinct().toList());
        if (indicator.get().filter(indicators::contains).isEmpty()) {
            indicator.set(Optional.empty());
        }
        opening.ifPresent(setup -> {
            opening = Optional.empty();
            only.clear();
            only.addAll(setup.verdicts());
            indicator.set(indicators.stream()
                    .filter(one -> setup.indicator().filter(one.id()::equals).isPresent())
                    .findFirst());
        });
        sift();
    }

    /** Looks at one of the lines shown, else at the first; at nothing where there is none. Never at one not shown. */
    private void settle(Optional<StatementId> last) {
        if (quotes.get().filter(read -> !lines.contains(read.line())).isPresent()) {
            quoting.forget();
            quotes.set(Optional.empty());
        }
        Optional<LedgerLine> chosen = lines.stream()
                .filter(line -> last.filter(line.goal().id()::equals).isPresent())
                .findFirst()
                .or(() -> lines.stream().findFirst());
        if (chosen.isPresent()) {
            look(chosen.get());
        } else {
            quoting.forget();
            quotes.set(Optional.empty());
        }
    }

    private List<?> shownNow() {
        return List.of(everywhere.get() ? List.of() : region.get().path(), year.get(), everywhere.get());
    }

    /** A goal that will be shown: this one, else the next one of those that are shown still, else the one before. */
    private Optional<StatementId> nearest(StatementId last, List<LedgerLine> next) {
        Set<StatementId> staying = next.stream().map(line -> line.goal().id()).collect(Collectors.toSet());
        List<StatementId> before = lines.stream().map(line -> line.goal().id()).toList();
        int at = before.indexOf(last);
        if (at < 0 || staying.contains(last)) {
            return Optional.of(last);
        }
        return Stream.concat(
                        before.stream().skip(at), IntStream.rangeClosed(1, at).mapToObj(back -> before.get(at - back)))
                .filter(staying::contains)
                .findFirst();
    }

    private void sift() {
        Optional<Integer> asked = session.yearProperty().get().filter(years::contains);
        year.set(
                allYears && asked(besideAllYears)
                        ? Optional.empty()
                        : asked.or(() -> yearOfFirst.filter(years::contains))
                                .or(this::newestReported)
                                .or(() -> years.stream().findFirst()));
        LineFilter wanted = new LineFilter(
                year.get().map(Set::of).orElse(Set.of()),
                everywhere.get() ? level.get().map(Set::of).orElse(Set.of()) : Set.of(),
                indicator.get().map(Indicator::id).map(Set::of).orElse(Set.of()),
                Set.of());
        Comparator<LedgerLine> groupsFirst = grouping.get().groups();
        List<LedgerLine> chosen = loaded.stream()
                .filter(wanted)
                .sorted(sorting.map(groupsFirst::thenComparing).orElseGet(grouping.get()::order))
                .toList();
        Tally counted = Tally.of(chosen);
        boolean some = only.stream().anyMatch(counted.counts()::containsKey);
        lookedAt.set(Optional.empty());
        List<LedgerLine> shown = chosen.stream()
                .filter(line -> !some || only.contains(line.verdict()))
                .toList();
        Optional<StatementId> last =
                Optional.ofNullable(lookedAtLast.get(shownNow())).flatMap(goal -> nearest(goal, shown));
        groups = shown.stream()
                .collect(Collectors.groupingBy(
                        grouping.get()::key, Collectors.collectingAndThen(Collectors.toList(), Tally::of)));
        scale.set(RateAxis.endFor(LineWords.rates(some(shown), this::notDrawn)));
        lines.setAll(shown);
        counts.set(counted);
        settle(last);
    }

    /** So many of the lines as tell where the axis of rates should end. */
    private static List<LedgerLine> some(List<LedgerLine> lines) {
        int step = 1 + lines.size() / ENOUGH_FOR_AXIS;
        return step == 1
                ? lines
                : IntStream.range(0, lines.size() / step)
                        .mapToObj(i -> lines.get(i * step))
                        .toList();
    }

    /** Whether the session asks for the same year as then: a way into a report and back leaves all years shown. */
    private boolean asked(Optional<Integer> then) {
        return session.yearProperty().get().equals(then);
    }

    /** The newest year whose own goals have outcomes; goals of several years that end in it do not count. */
    private Optional<Integer> newestReported() {
        return years.stream()
                .filter(goalYear -> loaded.stream()
                        .anyMatch(line -> line.period().end() == goalYear
                                && line.period().part() == Period.Part.YEAR
                                && line.verdict().judged()))
                .findFirst();
    }
}
