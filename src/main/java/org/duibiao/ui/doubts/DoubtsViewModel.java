package org.duibiao.ui.doubts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.DoubtBrief.Ground;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.Library;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/**
 * The doubts of the library, filtered, and what a person makes of one. They are looked for when the view is shown and
 * something has changed since. FX thread; looks and reads on the job runner.
 */
public final class DoubtsViewModel {

    /** A doubt with what a person made of it. */
    public record Row(DoubtBrief doubt, DoubtMark mark) {}

    /** A passage of the doubt that is looked at, in its sentence. */
    public record Quote(Doubt.Witness witness, Excerpt excerpt) {}

    /** @param whole whether nobody stopped it */
    private record Looked(Found found, boolean whole) {}

    private final Session session;
    private final Desk desk;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob looking;
    private final LatestJob marking;
    private final LatestJob quoting;
    private final DoubtReading reading;

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Region> regions = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Region>> region = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<DoubtMark.State>> state =
            new SimpleObjectProperty<>(Optional.of(DoubtMark.State.OPEN));
    private final BooleanProperty checked = new SimpleBooleanProperty();
    private final Set<Doubt.Kind> only = EnumSet.noneOf(Doubt.Kind.class);
    private final ReadOnlyBooleanWrapper under = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<Doubt.Kind, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Row>> lookedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Quote>> quotes = new ReadOnlyObjectWrapper<>(List.of());

    private Found found = Found.NOTHING;
    private Map<Doubt.Key, DoubtMark> marks = Map.of();
    private boolean stale = true;

    public DoubtsViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.desk = desk;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(DoubtsViewModel.class);
        this.looking = new LatestJob(jobs);
        this.marking = new LatestJob(jobs);
        this.quoting = new LatestJob(jobs);
        this.reading = new DoubtReading(session, jobs, notices, phrases);
        session.viewProperty().addListener((property, before, now) -> lookIfShown());
        session.libraryProperty().addListener((property, before, now) -> {
            looking.forget();
            marking.forget();
            quoting.forget();
            under.set(false);
            use(Found.NOTHING);
            readMarks();
            changed();
        });
        session.reports().addListener((javafx.beans.InvalidationListener) change -> changed());
        session.statementsChangeProperty().addListener((property, before, now) -> changed());
        session.doubtMarksChangeProperty().addListener((property, before, now) -> readMarks());
        region.addListener((property, before, now) -> sift());
        state.addListener((property, before, now) -> sift());
        checked.addListener((property, before, now) -> sift());
        readMarks();
        lookIfShown();
    }

    // ---- what is shown ---------------------------------------------------------------------------------------------

    /** The doubts that pass the filters: by kind, then district, then time. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** The doubts shown, without what a person made of them. */
    public List<DoubtBrief> shown() {
        return rows.stream().map(Row::doubt).toList();
    }

    /** What a person made of doubts, by their keys. */
    public Map<Doubt.Key, DoubtMark> marks() {
        return Map.copyOf(marks);
    }

    /** A doubt with its passages and its arithmetic; empty until {@link #readProperty} tells that it was read. */
    public Optional<Doubt> whole(Row row) {
        return reading.whole(row.doubt());
    }

    /** Counts up when doubts that {@link #whole} was asked for have been read. */
    public ReadOnlyIntegerProperty readProperty() {
        return reading.readProperty();
    }

    /** The districts that have doubts. */
    public ObservableList<Region> regions() {
        return regions;
    }

    /** The district shown; empty for all. */
    public ObjectProperty<Optional<Region>> regionProperty() {
        return region;
    }

    /** What a person made of the doubts shown; empty for whatever it is. */
    public ObjectProperty<Optional<DoubtMark.State>> stateProperty() {
        return state;
    }

    /** Whether sums and shares that were checked and found right are shown instead of the doubtful ones. */
    public BooleanProperty checkedProperty() {
        return checked;
    }

    /** Whether they are still being looked for. */
    public ReadOnlyBooleanProperty underWayProperty() {
        return under.getReadOnlyProperty();
    }

    /** How many there are of each kind, before kinds filter. */
    public ReadOnlyObjectProperty<Map<Doubt.Kind, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public boolean isOnly(Doubt.Kind kind) {
        return only.contains(kind);
    }

    /** Shows only doubts of chosen kinds; none chosen shows all. */
    public void toggle(Doubt.Kind kind) {
        if (!only.remove(kind)) {
            only.add(kind);
        }
        sift();
    }

    public ReadOnlyObjectProperty<Optional<Row>> lookedAtProperty() {
        return lookedAt.getReadOnlyProperty();
    }

    /** The sentences of the doubt that is looked at. */
    public ReadOnlyObjectProperty<List<Quote>> quotesProperty() {
        return quotes.getReadOnlyProperty();
    }

    /** Says doubts in the language of the window. */
    public LedgerWords said() {
        return new LedgerWords(words.language().locale());
    }

    // ---- what can be done ------------------------------------------------------------------------------------------

    /** A doubt is looked at: its sentences are read. */
    public void look(Row row) {
        lookedAt.set(Optional.of(row));
        session.library()
                .ifPresent(library -> quoting.start(
                        phrases.text("job.sentences"),
                        progress -> quotes(library, row.doubt()),
                        quotes::set,
                        problem -> notices.failed(phrases.text("failed.sentences"), problem)));
    }

    private static List<Quote> quotes(Library library, DoubtBrief brief) throws Exception {
        Doubt doubt = library.doubting().whole(List.of(brief)).get(brief);
        if (doubt == null) {
            return List.of();
        }
        Map<ReportId, String> texts = new HashMap<>();
        List<Quote> quotes = new ArrayList<>();
        for (Doubt.Witness witness : doubt.witnesses()) {
            ReportId report = witness.report().id();
            String text = texts.get(report);
            if (text == null) {
                text = library.read(report).text();
                texts.put(report, text);
            }
            quotes.add(new Quote(witness, Excerpt.of(text, witness.passage().span())));
        }
        return List.copyOf(quotes);
    }

    /** Opens a passage of the doubt that is looked at; nothing where it has fewer, or they are not read yet. */
    public void open(int witness) {
        lookedAt.get()
                .flatMap(this::whole)
                .map(Doubt::witnesses)
                .filter(all -> witness >= 0 && witness < all.size())
                .map(all -> all.get(witness))
                .ifPresent(one -> session.show(one.anchor(), one.statement()));
    }

    /** Says what the doubt that is looked at is; what it was before comes back by undo. The next one is looked at. */
    public void mark(DoubtMark.State as, String memo) {
        lookedAt.get().ifPresent(row -> {
            DoubtMark now = new DoubtMark(as, memo.strip());
            if (!now.equals(row.mark())) {
                desk.mark(row.doubt(), row.mark(), now);
            }
        });
    }

    // ---- looking ---------------------------------------------------------------------------------------------------

    private void changed() {
        stale = true;
        lookIfShown();
    }

    private void lookIfShown() {
        Optional<Library> library = session.library();
        if (!stale || session.viewProperty().get() != View.DOUBTS || library.isEmpty()) {
            return;
        }
        stale = false;
        under.set(true);
        lookThrough(library.get(), Ground.STATEMENTS, Found.NOTHING, so -> {
            use(so);
            lookThrough(library.get(), Ground.WORDS, so, all -> {
                under.set(false);
                use(all);
            });
        });
    }

    /** @param onDone gets what was found, unless the person stopped it: then that is shown, and looked for again another time */
    private void lookThrough(Library library, Ground ground, Found so, Consumer<Found> onDone) {
        looking.start(
                phrases.text("job.doubts"),
                progress -> {
                    Found all = so.and(library.doubting().briefs(ground, progress));
                    return new Looked(all, !progress.stopped());
                },
                looked -> {
                    if (looked.whole()) {
                        onDone.accept(looked.found());
                    } else {
                        stale = true;
                        under.set(false);
                        use(looked.found());
                    }
                },
                this::failed);
    }

    private void failed(Throwable problem) {
        stale = true;
        under.set(false);
        notices.failed(phrases.text("failed.doubts"), problem);
    }

    private void readMarks() {
        session.library()
                .ifPresent(library -> marking.start(
                        phrases.text("job.doubts"),
                        progress -> library.doubtMarks(),
                        now -> {
                            marks = now;
                            sift();
                        },
                        problem -> notices.failed(phrases.text("failed.doubts"), problem)));
    }

    private void use(Found now) {
        found = now;
        reading.forget();
        regions.setAll(now.regions());
        sift();
    }

    private void sift() {
        Optional<List<String>> district = region.get().map(Region::path);
        List<Row> chosen = found.doubts().stream()
                .filter(doubt -> doubt.holds() == checked.get())
                .filter(doubt -> district.isEmpty() || doubt.region().path().equals(district.get()))
                .map(doubt -> new Row(doubt, marks.getOrDefault(doubt.key(), DoubtMark.NONE)))
                .filter(row -> checked.get()
                        || state.get().isEmpty()
                        || state.get().get() == row.mark().state())
                .toList();
        Map<Doubt.Kind, Integer> counted = new EnumMap<>(Doubt.Kind.class);
        chosen.forEach(row -> counted.merge(row.doubt().kind(), 1, Integer::sum));
        only.retainAll(counted.keySet());
        int place = lookedAt.get().map(rows::indexOf).orElse(0);
        Optional<Doubt.Key> last = lookedAt.get().map(row -> row.doubt().key());
        rows.setAll(
                only.isEmpty()
                        ? chosen
                        : chosen.stream()
                                .filter(row -> only.contains(row.doubt().kind()))
                                .toList());
        counts.set(Map.copyOf(counted));
        settle(last, place);
    }

    /** The doubt looked at last, else the one that has moved to its place; nothing where there is none. */
    private void settle(Optional<Doubt.Key> last, int place) {
        Optional<Row> row = last.flatMap(key ->
                rows.stream().filter(one -> one.doubt().key().equals(key)).findFirst());
        if (row.isEmpty() && !rows.isEmpty()) {
            row = Optional.of(rows.get(Math.max(0, Math.min(place, rows.size() - 1))));
        }
        if (row.isPresent()) {
            look(row.get());
        } else {
            quoting.forget();
            lookedAt.set(Optional.empty());
            quotes.set(List.of());
        }
    }
}
