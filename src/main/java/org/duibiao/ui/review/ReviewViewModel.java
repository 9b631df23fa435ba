package org.duibiao.ui.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/**
 * The statements that wait for a person, and what the person says of them. What was said stays in the list, marked, until
 * the list is made anew. FX thread; reads and writes on the job runner.
 */
public final class ReviewViewModel {
    private static final int REPORTS_AT_ONCE = 50;
    private static final int LONGEST_PATH = 500;
    private static final String REREAD = "reread-";

    /** A statement with the sentence it stands in. */
    public record Shown(Stated stated, Excerpt sentence) {}

    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob loading;
    private final LatestJob quoting;

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
    private final ReadOnlyBooleanWrapper undoPossible = new ReadOnlyBooleanWrapper();

    private final Deque<Stated> path = new ArrayDeque<>();
    private List<Stated> loaded = List.of();
    private boolean stale = true;
    private boolean mine;

    public ReviewViewModel(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(ReviewViewModel.class);
        this.loading = new LatestJob(jobs);
        this.quoting = new LatestJob(jobs);
        session.reports().addListener((javafx.beans.InvalidationListener) change -> outOfDate());
        session.statementsChangeProperty().addListener((property, before, now) -> {
            if (!mine) {
                outOfDate();
            }
        });
        session.viewProperty().addListener((property, before, now) -> refresh());
        all.addListener((property, before, now) -> {
            stale = true;
            refresh();
        });
        region.addListener((property, before, now) -> sift());
        year.addListener((property, before, now) -> sift());
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

    public ReadOnlyBooleanProperty undoPossibleProperty() {
        return undoPossible.getReadOnlyProperty();
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
                        progress -> new Shown(
                                stated,
                                Excerpt.of(
                                        library.read(stated.report().id()).text(),
                                        stated.statement().claim().passage().span())),
                        found -> shown.set(Optional.of(found)),
                        problem -> notices.failed(phrases.text("failed.sentence"), problem)));
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
        selected.get().ifPresent(stated -> {
            Optional<Statement> corrected = stated.review().corrected().map(Statement::settled);
            say(
                    stated,
                    corrected.isPresent()
                            ? new Review(Review.State.CORRECTED, corrected)
                            : new Review(Review.State.ACCEPTED, Optional.empty()));
        });
    }

    /** Puts the one looked at right, and goes on. */
    public void correct(Statement corrected) {
        selected.get()
                .ifPresent(stated -> say(stated, new Review(Review.State.CORRECTED, Optional.of(corrected.settled()))));
    }

    /** Says that the one looked at is wrong, and goes on. */
    public void reject() {
        selected.get().ifPresent(stated -> say(stated, new Review(Review.State.REJECTED, Optional.empty())));
    }

    /** Takes back what was said last, and shows that statement. */
    public void undo() {
        Stated before = path.peek();
        if (before == null) {
            return;
        }
        store(before, before.review(), () -> {
            path.pop();
            undoPossible.set(!path.isEmpty());
            put(before);
            select(indexOf(before));
        });
    }

    private void say(Stated stated, Review review) {
        store(stated, review, () -> {
            path.push(stated);
            if (path.size() > LONGEST_PATH) {
                path.removeLast();
            }
            undoPossible.set(true);
            put(new Stated(
                    stated.id(),
                    stated.report(),
                    review.corrected().orElse(stated.statement().settled()),
                    review));
            nextWaiting();
        });
    }

    private void store(Stated stated, Review review, Runnable after) {
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("job.review"),
                        progress -> {
                            library.review(stated.id(), review);
                            return stated;
                        },
                        done -> {
                            after.run();
                            mine = true;
                            session.statementsChanged();
                            mine = false;
                        },
                        problem -> notices.failed(phrases.text("failed.review"), problem)));
    }

    private int indexOf(Stated stated) {
        return IntStream.range(0, items.size())
                .filter(index -> items.get(index).id().equals(stated.id()))
                .findFirst()
                .orElse(-1);
    }

    private void put(Stated now) {
        loaded = loaded.stream()
                .map(one -> one.id().equals(now.id()) ? now : one)
                .toList();
        int index = indexOf(now);
        if (index >= 0) {
            items.set(index, now);
        }
        count();
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
        path.clear();
        undoPossible.set(false);
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            loading.forget();
            use(List.of());
            return;
        }
        boolean everything = all.get();
        List<Listed> reports = List.copyOf(session.reports());
        loading.start(
                phrases.text("job.list"),
                progress -> waiting(library.get(), reports, everything, progress),
                this::use,
                problem -> notices.failed(phrases.text("failed.list"), problem));
    }

    private static List<Stated> waiting(Library library, List<Listed> reports, boolean everything, Progress progress)
            throws LibraryException {
        List<Stated> waiting = new ArrayList<>();
        for (int i = 0; i < reports.size() && !progress.stopped(); i += REPORTS_AT_ONCE) {
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
        regions.setAll(distinct(found, stated -> stated.report().header().region(), Region::path));
        years.setAll(found.stream()
                .flatMap(stated -> yearOf(stated).stream())
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

    private static <T> List<T> distinct(List<Stated> found, Function<Stated, T> part, Function<T, Object> key) {
        java.util.Map<Object, T> parts = new java.util.LinkedHashMap<>();
        found.stream().map(part).forEach(one -> parts.putIfAbsent(key.apply(one), one));
        return List.copyOf(parts.values());
    }

    private static Optional<Integer> yearOf(Stated stated) {
        return stated.report().header().year();
    }

    private void sift() {
        items.setAll(loaded.stream()
                .filter(stated -> region.get()
                        .map(one -> one.path()
                                .equals(stated.report().header().region().path()))
                        .orElse(true))
                .filter(stated -> year.get().isEmpty() || year.get().equals(yearOf(stated)))
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
