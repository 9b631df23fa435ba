package org.duibiao.ui.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerEntry;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tally;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Region;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/**
 * The goals of a district or of all, sifted and in groups, and the one that is looked at. A row holds how its goal stands;
 * whole lines are read for what is on the screen ({@link LineReading}). FX thread; reads on the job runner.
 */
public final class LedgerViewModel {
    /** More rows are sifted on the job runner: fewer are done before a job is begun. */
    private static final int SIFTED_AT_ONCE = 3_000;
    /** So many rows around the one that is looked at fill a page. */
    private static final int PAGE = 30;

    private static final int BEFORE_LOOKED_AT = 3;
    private static final int DISTRICTS_OF_PAGE = 2;

    /** What is shown next, with the lines of its first page. */
    private record Page(Sifting.Sifted sifted, List<List<String>> districts, List<LedgerLine> lines) {}

    private final Session session;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LedgerChoice choice = new LedgerChoice();
    private final LedgerLoading loading;
    private final LineReading reading;
    private final Looking looking;
    private final Reviewing reviewing;
    private final LatestJob sifting;
    private final LatestJob keeping;

    private final ObservableList<Region> regions = FXCollections.observableArrayList();
    private final ObservableList<Integer> years = FXCollections.observableArrayList();
    private final ObservableList<Indicator> indicators = FXCollections.observableArrayList();
    private final ObservableList<Standing> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Region> region = new ReadOnlyObjectWrapper<>(Region.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Integer>> year = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Tally> counts = new ReadOnlyObjectWrapper<>(new Tally(Map.of()));
    private final ReadOnlyObjectWrapper<Grouping> groupedBy = new ReadOnlyObjectWrapper<>(Grouping.NONE);
    private final ReadOnlyObjectWrapper<Tolerance> tolerance = new ReadOnlyObjectWrapper<>(Tolerance.USUAL);
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(Sifting.Sifted.NOTHING.scale());

    private Loaded loaded = Loaded.NOTHING;
    private Sifting.Sifted shown = Sifting.Sifted.NOTHING;
    /** The library of what is loaded. */
    private Optional<Library> source = Optional.empty();
    /** The library all districts of which are shown; empty where one is, or so far only some. */
    private Optional<Library> complete = Optional.empty();

    private List<SortBy.Sort> sorting = List.of();
    /** The year of the rows that were shown before the others came in. */
    private Optional<Integer> yearOfFirst = Optional.empty();

    private boolean told;

    public LedgerViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(LedgerViewModel.class);
        this.loading = new LedgerLoading(jobs, phrases);
        this.reading = new LineReading(session, jobs, notices, phrases);
        this.looking = new Looking(session, reading, jobs, notices, phrases);
        this.reviewing = new Reviewing(desk, notices, phrases);
        this.sifting = new LatestJob(jobs);
        this.keeping = new LatestJob(jobs);
        session.reports().addListener((InvalidationListener) change -> reportsChanged());
        session.regionProperty().addListener((property, before, now) -> regionChanged());
        session.yearProperty().addListener((property, before, now) -> sift());
        session.statementsChangeProperty().addListener((property, before, now) -> {
            reviewing.stored();
            load();
        });
        choice.indicatorProperty().addListener((property, before, now) -> sift());
        choice.everywhereProperty().addListener((property, before, now) -> load());
        choice.levelProperty().addListener((property, before, now) -> sift());
        choice.groupingProperty().addListener((property, before, now) -> sift());
        reportsChanged();
    }

    // ---- what is shown ---------------------------------------------------------------------------------------------

    public ObservableList<Region> regions() {
        return regions;
    }

    /** The years there are goals for, newest first. */
    public ObservableList<Integer> years() {
        return years;
    }

    public ObservableList<Indicator> indicators() {
        return indicators;
    }

    /** The goals that pass the filters, in their order. */
    public ObservableList<Standing> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Region> regionProperty() {
        return region.getReadOnlyProperty();
    }

    /** The year shown; empty for all. */
    public ReadOnlyObjectProperty<Optional<Integer>> yearProperty() {
        return year.getReadOnlyProperty();
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

    /** Says lines in the language of the window. */
    public LedgerWords said() {
        return new LedgerWords(words.language().locale());
    }

    /** The whole lines of rows, as far as they are read. */
    LineReading reading() {
        return reading;
    }

    /** What can be done with the statements of a line. */
    Reviewing reviewing() {
        return reviewing;
    }

    /** How many lines each verdict has, before it filters. */
    public ReadOnlyObjectProperty<Tally> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Where a row stands among those shown. */
    Optional<Integer> place(Standing row) {
        return shown.lookedAt()
                .filter(at -> lines.get(at).equals(row))
                .or(() -> Optional.of(lines.indexOf(row)).filter(at -> at >= 0));
    }

    /** What the rows shown are grouped by: another grouping counts once they are in its order. */
    ReadOnlyObjectProperty<Grouping> groupedByProperty() {
        return groupedBy.getReadOnlyProperty();
    }

    /** How the goals stand that are shown with one in its group. */
    Tally group(LedgerEntry goal) {
        return shown.groups().getOrDefault(groupedBy.get().key(goal), new Tally(Map.of()));
    }

    /** Whether a line of those shown begins a group. */
    boolean beginsGroup(int row) {
        return groupedBy.get() != Grouping.NONE
                && row >= 0
                && row < lines.size()
                && (row == 0 || groupedBy.get().groups().compare(lines.get(row - 1), lines.get(row)) != 0);
    }

    /** Sorts lines within their groups, first things first; by none in the order of the reports. */
    void sort(List<SortBy.Sort> by) {
        if (!by.equals(sorting)) {
            sorting = List.copyOf(by);
            sift();
        }
    }

    /** What a person wants to see. */
    LedgerChoice choice() {
        return choice;
    }

    /** The line that is looked at: the first of what is shown until another is chosen. */
    Looking looking() {
        return looking;
    }

    /** A line is looked at: its sentences are read. */
    void look(Standing row) {
        looking.look(row, shownNow());
    }

    /** Whether a verdict is one of those alone shown; one that no line has here counts again where lines have it. */
    public boolean isOnly(Verdict verdict) {
        return choice.isOnly(verdict, counts.get());
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
            choice.everyYear(session.yearProperty().get());
            sift();
        } else if (!goalYear.equals(year.get())) {
            choice.oneYear();
            session.choose(region.get(), goalYear);
            sift();
        }
    }

    /** Shows only lines of chosen verdicts; none chosen shows all. */
    public void toggle(Verdict verdict) {
        choice.toggle(verdict, counts.get());
        sift();
    }

    /** All that is set, as a saved view keeps it; the year only where a person chose one. */
    public String definition() {
        return choice.setup(region.get(), session.yearProperty().get(), year.get(), counts.get())
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
        choice.levelProperty().set(setup.level());
        choice.groupingProperty().set(setup.grouping());
        session.show(View.LEDGER, district, setup.year());
        choice.open(setup, session.yearProperty().get());
        load();
    }

    /** Sets how far "about" and "nearly" reach; verdicts and charts follow. */
    public void keep(Tolerance wanted) {
        session.library()
                .ifPresent(library -> keeping.start(
                        phrases.text("job.tolerance"),
                        progress -> {
                            library.keep(wanted);
                            return wanted;
                        },
                        kept -> session.statementsChanged(),
                        problem -> notices.failed(phrases.text("failed.tolerance"), problem)));
    }

    /** The same district and year as a chart. */
    public void draw() {
        session.show(View.CHARTS, region.get(), year.get());
    }

    /** A line that could not be drawn is told and logged, once for what was loaded; the others stay. */
    void notDrawn(RuntimeException problem) {
        if (!told) {
            told = true;
            notices.failed(phrases.text("failed.line"), problem);
        }
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private void reportsChanged() {
        regions.setAll(session.districts());
        load();
    }

    /** The goals of all districts are the same, whichever of them the session is about. */
    private void regionChanged() {
        Region now = session.district();
        if (choice.everywhere() && now.known() && complete.isPresent() && complete.equals(session.library())) {
            region.set(now);
        } else {
            load();
        }
    }

    private void load() {
        Region asked = session.district();
        Optional<Library> library = session.library();
        if (library.isEmpty() || !asked.known()) {
            loading.forget();
            use(Region.UNKNOWN, Loaded.NOTHING);
        } else if (!choice.everywhere()) {
            yearOfFirst = Optional.empty();
            loading.of(asked, library.get(), found -> followed(asked, found), problem -> failed(asked, problem));
        } else if (complete.equals(library)) {
            // some districts in the place of all would take away the line that is looked at, and the verdicts chosen
            loading.ofAllWhole(library.get(), found -> followed(asked, found), problem -> failed(asked, problem));
        } else {
            yearOfFirst = Optional.empty();
            loading.ofAll(
                    library.get(),
                    List.copyOf(regions),
                    found -> followed(asked, found),
                    problem -> failed(asked, problem));
        }
    }

    private void failed(Region asked, Throwable problem) {
        reviewing.unseen();
        use(asked, Loaded.NOTHING);
        notices.failed(phrases.text("failed.ledger"), problem);
    }

    /** Once all rows are made, what was done to a statement is to be seen in them. */
    private void followed(Region asked, Loaded found) {
        use(asked, found);
        if (found.whole()) {
            complete = choice.everywhere() ? session.library() : Optional.empty();
            reviewing.seen();
        } else {
            yearOfFirst = year.get();
        }
    }

    private void use(Region of, Loaded read) {
        loaded = read;
        complete = Optional.empty();
        tolerance.set(read.tolerance());
        told = false;
        looking.renew();
        if (!source.equals(session.library())) {
            reading.forget();
            looking.forgetPlaces();
        }
        source = session.library();
        reading.renew(read.lines());
        if (!of.known() || (!choice.everywhere() && !region.get().path().equals(of.path()))) {
            choice.everyVerdict();
            looking.forget();
        }
        region.set(of);
        years.setAll(read.years());
        indicators.setAll(read.indicators());
        choice.fit(read);
        sift();
    }

    // ---- sifting ---------------------------------------------------------------------------------------------------

    private List<?> shownNow() {
        return List.of(choice.everywhere() ? List.of() : region.get().path(), year.get(), choice.everywhere());
    }

    private void sift() {
        year.set(choice.year(loaded, session.yearProperty().get(), yearOfFirst));
        Sifting next = new Sifting(
                loaded.rows(),
                choice.filter(year.get()),
                choice.only(),
                choice.grouping(),
                sorting,
                said(),
                shown.rows(),
                looking.last(shownNow()));
        Optional<Library> library = session.library();
        if (loaded.rows().size() <= SIFTED_AT_ONCE || library.isEmpty()) {
            sifting.forget();
            show(next.sifted());
        } else {
            LineReading.Known known = reading.known();
            sifting.start(
                    phrases.text("job.ledger"),
                    progress -> page(next.sifted(), known, library.get()),
                    page -> {
                        reading.take(page.districts(), page.lines());
                        show(page.sifted());
                    },
                    problem -> notices.failed(phrases.text("failed.ledger"), problem));
        }
    }

    /** What will be seen first has its lines from the beginning. */
    private static Page page(Sifting.Sifted sifted, LineReading.Known known, Library library) throws LibraryException {
        int from = Math.max(0, sifted.lookedAt().orElse(0) - BEFORE_LOOKED_AT);
        List<Standing> first =
                sifted.rows().subList(from, Math.min(sifted.rows().size(), from + PAGE));
        List<List<String>> districts = known.missing(first, DISTRICTS_OF_PAGE);
        return new Page(sifted, districts, districts.isEmpty() ? List.of() : library.ledger(districts));
    }

    private void show(Sifting.Sifted sifted) {
        shown = sifted;
        looking.away();
        groupedBy.set(sifted.grouping());
        scale.set(sifted.scale());
        lines.setAll(sifted.rows());
        counts.set(sifted.counts());
        looking.settle(sifted.lookedAt().map(sifted.rows()::get), shownNow());
    }
}
