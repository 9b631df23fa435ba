package org.duibiao.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.annotation.ChangeName;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.library.Unread;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.task.Progress;
import org.duibiao.text.Sentences;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/**
 * The statements that wait for a person, and what the person says of them. What was said stays in the list, marked, until
 * the list is made anew. FX thread; reads and writes on the job runner.
 */
public final class ReviewViewModel {
    private static final int REPORTS_AT_ONCE = 50;
    /** More than anybody goes through at a sitting; the next are listed when these are dealt with. */
    private static final int MOST_LISTED = 5_000;

    private static final String REREAD = "reread-";

    /**
     * A statement with the sentence it stands in.
     *
     * @param leftOut the numbers of the sentence that nothing was read from
     * @param readNow what the program reads now, where a person had said otherwise before
     */
    public record Shown(Stated stated, Excerpt sentence, List<Unread> leftOut, Optional<Statement> readNow) {}

    private final Session session;
    private final Desk desk;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob loading;
    private final LatestJob quoting;
    private final LatestJob following;

    private final ObservableList<Stated> items = FXCollections.observableArrayList();
    private final ObservableList<Region> regions = FXCollections.observableArrayList();
    private final ObservableList<Integer> years = FXCollections.observableArrayList();
    private final ObservableList<Indicator> indicators = FXCollections.observableArrayList();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Region>> region = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> year = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> indicator = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<Stated>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    private List<Stated> loaded = List.of();
    private boolean stale = true;
    /** Whether there are more than are listed: then districts and years are chosen before listing, not after. */
    private boolean cut;

    public ReviewViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.desk = desk;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(ReviewViewModel.class);
        this.loading = new LatestJob(jobs);
        this.quoting = new LatestJob(jobs);
        this.following = new LatestJob(jobs);
        session.reports().addListener((javafx.beans.InvalidationListener) change -> outOfDate());
        session.statementsChangeProperty().addListener((property, before, now) -> {
            if (desk.reviewed().isEmpty()) {
                outOfDate();
            } else {
                follow(desk.reviewed());
            }
        });
        session.viewProperty().addListener((property, before, now) -> refresh());
        all.addListener((property, before, now) -> {
            stale = true;
            refresh();
        });
        region.addListener((property, before, now) -> narrowed());
        year.addListener((property, before, now) -> narrowed());
        indicator.addListener((property, before, now) -> sift());
        refresh();
    }

    // ---- what is shown ---------------------------------------------------------------------------------------------

    /** The statements that pass the filters, report by report, in reading order. */
    public ObservableList<Stated> items() {
        return items;
    }

    public ObservableList<Region> regions() {
        return regions;
    }

    public ObservableList<Integer> years() {
        return years;
    }

    public ObservableList<Indicator> indicators() {
        return indicators;
    }

    /** Whether sure statements are gone through as well. */
    public BooleanProperty allProperty() {
        return all;
    }

    public ObjectProperty<Optional<Region>> regionProperty() {
        return region;
    }

    /** The year of the reports. */
    public ObjectProperty<Optional<Integer>> yearProperty() {
        return year;
    }

    /** The id of the indicator. */
    public ObjectProperty<Optional<String>> indicatorProperty() {
        return indicator;
    }

    /** How many of {@link #items()} wait for a person. */
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Which of {@link #items()} is looked at. */
    public ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Stated>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The one that is looked at with its sentence, once that is read. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What {@link #undo} takes back; empty when there is nothing. */
    public ReadOnlyObjectProperty<Optional<ChangeName>> undoNameProperty() {
        return desk.undoNameProperty();
    }

    /** Says statements in the language of the window. */
    public LedgerWords said() {
        return new LedgerWords(words.language().locale());
    }

    /** Whether nobody has said anything of it, or a later reading differs from what was said. */
    public static boolean waits(Stated stated) {
        return stated.review().state() == Review.State.UNREVIEWED || differsNow(stated);
    }

    private static boolean differsNow(Stated stated) {
        return stated.statement().claim().grounds().doubts().stream().anyMatch(doubt -> doubt.startsWith(REREAD));
    }

    private static boolean unsure(Stated stated) {
        return waits(stated) && !stated.statement().claim().grounds().sure();
    }

    // ---- going through ---------------------------------------------------------------------------------------------

    /** The next in the list, from the last on the first. */
    public void next() {
        select(place.get() + 1 < items.size() ? place.get() + 1 : 0);
    }

    public void previous() {
        select(place.get() > 0 ? place.get() - 1 : items.size() - 1);
    }

    public void select(int index) {
        if (index < 0 || index >= items.size()) {
            selected.set(Optional.empty());
            shown.set(Optional.empty());
            return;
        }
        place.set(index);
        Stated stated = items.get(index);
        selected.set(Optional.of(stated));
        session.library()
                .ifPresent(library -> quoting.start(
                        phrases.text("job.sentence"),
                        progress -> shown(library, stated),
                        found -> shown.set(Optional.of(found)),
                        problem -> notices.failed(phrases.text("failed.sentence"), problem)));
    }

    private static Shown shown(Library library, Stated stated) throws LibraryException {
        String text = library.read(stated.report().id()).text();
        Span passage = stated.statement().claim().passage().span();
        Span sentence = Sentences.around(text, passage);
        List<Unread> leftOut = library.unread(stated.report().id()).stream()
                .filter(one -> one.number().overlaps(sentence))
                .filter(one -> !one.number().overlaps(stated.statement().claim().number()))
                .toList();
        Optional<Statement> readNow = differsNow(stated) ? library.reading(stated.id()) : Optional.empty();
        return new Shown(stated, Excerpt.of(text, passage), leftOut, readNow);
    }

    private void nextWaiting() {
        int size = items.size();
        IntStream.rangeClosed(1, size)
                .map(step -> (place.get() + step) % size)
                .filter(index -> waits(items.get(index)))
                .findFirst()
                .ifPresentOrElse(this::select, () -> select(place.get()));
    }

    /** Opens the passage in its report. */
    public void open() {
        selected.get().ifPresent(session::show);
    }

    // ---- saying ----------------------------------------------------------------------------------------------------

    /** Says that the one looked at is right, and goes on. */
    public void accept() {
        selected.get().ifPresent(stated -> desk.review(stated, accepted(stated)));
    }

    /** What a person put right before stays as they put it. */
    private static Review accepted(Stated stated) {
        Optional<Statement> corrected = stated.review().corrected().map(Statement::settled);
        return corrected.isPresent()
                ? new Review(
                        stated.review().state() == Review.State.ADDED ? Review.State.ADDED : Review.State.CORRECTED,
                        corrected)
                : new Review(Review.State.ACCEPTED, Optional.empty());
    }

    /** Says that all that are listed and wait are right, as one step; asks first. */
    public void acceptAll() {
        List<Stated> waiting = items.stream().filter(ReviewViewModel::waits).toList();
        if (!waiting.isEmpty()
                && notices.confirmed(
                        phrases.text("accept-all.question", waiting.size()),
                        phrases.text("accept-all.detail"),
                        phrases.text("accept-all.do"))) {
            desk.review(waiting, waiting.stream().map(ReviewViewModel::accepted).toList());
        }
    }

    /** Puts the one looked at right, and goes on. */
    public void correct(Statement corrected) {
        selected.get()
                .ifPresent(stated ->
                        desk.review(stated, new Review(Review.State.CORRECTED, Optional.of(corrected.settled()))));
    }

    /** Says that the one looked at is wrong, and goes on. */
    public void reject() {
        selected.get().ifPresent(stated -> desk.review(stated, new Review(Review.State.REJECTED, Optional.empty())));
    }

    /** Takes back what was done last, and shows the statement it was about. */
    public void undo() {
        desk.undo();
    }

    /** Statements were reviewed, or a review taken back: those listed show it, and the next one is looked at. */
    private void follow(Set<StatementId> changed) {
        List<ReportId> reports = loaded.stream()
                .filter(one -> changed.contains(one.id()))
                .map(one -> one.report().id())
                .distinct()
                .toList();
        Optional<Library> library = session.library();
        if (reports.isEmpty() || library.isEmpty()) {
            stale = true;
            refresh();
            return;
        }
        following.start(
                phrases.text("job.review"),
                progress -> {
                    List<Stated> now = new ArrayList<>();
                    for (ReportId report : reports) {
                        library.get().statementsWithRejected(report).stream()
                                .filter(one -> changed.contains(one.id()))
                                .forEach(now::add);
                    }
                    return now;
                },
                this::followed,
                problem -> notices.failed(phrases.text("failed.review"), problem));
    }

    private void followed(List<Stated> now) {
        Map<StatementId, Stated> byId = new HashMap<>();
        now.forEach(one -> byId.put(one.id(), one));
        loaded = loaded.stream().map(one -> byId.getOrDefault(one.id(), one)).toList();
        items.replaceAll(one -> byId.getOrDefault(one.id(), one));
        count();
        Optional<Stated> waitsAgain =
                now.stream().filter(ReviewViewModel::waits).findFirst();
        if (waitsAgain.isPresent()) {
            select(indexOf(waitsAgain.get()));
        } else {
            nextWaiting();
        }
    }

    private int indexOf(Stated stated) {
        return IntStream.range(0, items.size())
                .filter(index -> items.get(index).id().equals(stated.id()))
                .findFirst()
                .orElse(-1);
    }

    private void count() {
        left.set((int) items.stream().filter(ReviewViewModel::waits).count());
    }

    // ---- reading ---------------------------------------------------------------------------------------------------

    private void outOfDate() {
        stale = true;
        refresh();
    }

    /** The list costs a look at all statements: it is made when it is seen. */
    private void refresh() {
        if (!stale || session.viewProperty().get() != View.REVIEW) {
            return;
        }
        stale = false;
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            loading.forget();
            use(List.of());
            return;
        }
        boolean everything = all.get();
        boolean narrow = cut && (region.get().isPresent() || year.get().isPresent());
        List<Listed> reports = session.reports().stream()
                .filter(report -> !narrow || chosen(report))
                .toList();
        loading.start(
                phrases.text("job.list"),
                progress -> waiting(library.get(), reports, everything, progress),
                found -> {
                    cut = narrow || found.size() >= MOST_LISTED;
                    use(found);
                    if (found.size() >= MOST_LISTED) {
                        notices.say(phrases.text("list.cut", found.size()));
                    }
                },
                problem -> notices.failed(phrases.text("failed.list"), problem));
    }

    private void narrowed() {
        if (cut) {
            stale = true;
            refresh();
        } else {
            sift();
        }
    }

    private boolean chosen(Listed report) {
        return region.get()
                        .map(one -> one.path().equals(report.header().region().path()))
                        .orElse(true)
                && (year.get().isEmpty() || year.get().equals(report.header().year()));
    }

    private static List<Stated> waiting(Library library, List<Listed> reports, boolean everything, Progress progress)
            throws LibraryException {
        List<Stated> waiting = new ArrayList<>();
        for (int i = 0;
                i < reports.size() && waiting.size() < MOST_LISTED && !progress.stopped();
                i += REPORTS_AT_ONCE) {
            progress.at(i, reports.size(), reports.get(i).name());
            List<ReportId> some = reports.subList(i, Math.min(reports.size(), i + REPORTS_AT_ONCE)).stream()
                    .map(Listed::id)
                    .toList();
            library.statements(some).stream()
                    .filter(everything ? ReviewViewModel::waits : ReviewViewModel::unsure)
                    .forEach(waiting::add);
        }
        return waiting;
    }

    private void use(List<Stated> found) {
        loaded = found;
        List<Listed> reports = cut
                ? List.copyOf(session.reports())
                : found.stream().map(Stated::report).distinct().toList();
        regions.setAll(distinct(reports, report -> report.header().region(), Region::path));
        years.setAll(reports.stream()
                .flatMap(report -> report.header().year().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
        indicators.setAll(distinct(found, stated -> stated.statement().claim().indicator(), Indicator::id));
        if (region.get().filter(regions::contains).isEmpty()) {
            region.set(Optional.empty());
        }
        if (year.get().filter(years::contains).isEmpty()) {
            year.set(Optional.empty());
        }
        if (indicator
                .get()
                .filter(id -> indicators.stream().anyMatch(one -> one.id().equals(id)))
                .isEmpty()) {
            indicator.set(Optional.empty());
        }
        sift();
    }

    private static <S, T> List<T> distinct(List<S> found, Function<S, T> part, Function<T, Object> key) {
        java.util.Map<Object, T> parts = new java.util.LinkedHashMap<>();
        found.stream().map(part).forEach(one -> parts.putIfAbsent(key.apply(one), one));
        return List.copyOf(parts.values());
    }

    private void sift() {
        items.setAll(loaded.stream()
                .filter(stated -> chosen(stated.report()))
                .filter(stated -> indicator
                        .get()
                        .map(id ->
                                id.equals(stated.statement().claim().indicator().id()))
                        .orElse(true))
                .toList());
        count();
        select(items.isEmpty() ? -1 : 0);
    }
}
