package org.duibiao.ui.doubts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.ledger.Doubt;
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
    public record Row(Doubt doubt, DoubtMark mark) {}

    /** A passage of the doubt that is looked at, in its sentence. */
    public record Quote(Doubt.Witness witness, Excerpt excerpt) {}

    /** A doubt and the key of what a person makes of it: a digest of its words, too slow for the FX thread. */
    private record Keyed(Doubt doubt, String key) {}

    /**
     * What was found so far, put in order beside the window: there are tens of thousands in a large library.
     *
     * @param doubts by kind, then district, then time
     * @param regions the districts they are of, by name
     */
    private record Found(List<Keyed> doubts, List<Region> regions, Map<String, DoubtMark> marks) {
        static final Found NOTHING = new Found(List.of(), List.of(), Map.of());

        Found and(List<Doubt> more, Map<String, DoubtMark> marksNow) {
            Map<List<String>, String> names = new HashMap<>();
            Map<List<String>, Region> known = new HashMap<>();
            List<Keyed> all = new ArrayList<>(doubts);
            more.forEach(doubt -> all.add(new Keyed(doubt, doubt.key())));
            for (Keyed one : all) {
                Region region = one.doubt().region();
                names.computeIfAbsent(region.path(), path -> region.fullName());
                if (region.known()) {
                    known.putIfAbsent(region.path(), region);
                }
            }
            Comparator<Doubt> order = Comparator.comparing(Doubt::kind)
                    .thenComparing(doubt -> names.getOrDefault(doubt.region().path(), ""))
                    .thenComparing(
                            doubt -> doubt.period().map(period -> -period.end()).orElse(0));
            all.sort(Comparator.comparing(Keyed::doubt, order));
            List<Region> regions = known.values().stream()
                    .sorted(Comparator.comparing(Region::fullName))
                    .toList();
            return new Found(List.copyOf(all), regions, marksNow);
        }
    }

    private final Session session;
    private final Desk desk;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob looking;
    private final LatestJob marking;
    private final LatestJob quoting;

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

    private List<Keyed> found = List.of();
    private Map<String, DoubtMark> marks = Map.of();
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
        session.viewProperty().addListener((property, before, now) -> lookIfShown());
        session.libraryProperty().addListener((property, before, now) -> {
            use(Found.NOTHING);
            changed();
        });
        session.reports().addListener((javafx.beans.InvalidationListener) change -> changed());
        session.statementsChangeProperty().addListener((property, before, now) -> changed());
        session.doubtMarksChangeProperty().addListener((property, before, now) -> readMarks());
        region.addListener((property, before, now) -> sift());
        state.addListener((property, before, now) -> sift());
        checked.addListener((property, before, now) -> sift());
        lookIfShown();
    }

    // ---- what is shown ---------------------------------------------------------------------------------------------

    /** The doubts that pass the filters: by kind, then district, then time. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** The doubts shown, without what a person made of them. */
    public List<Doubt> shown() {
        return rows.stream().map(Row::doubt).toList();
    }

    /** What a person made of doubts, by their keys. */
    public Map<String, DoubtMark> marks() {
        return Map.copyOf(marks);
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

    private static List<Quote> quotes(Library library, Doubt doubt) throws Exception {
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

    /** Opens a passage of the doubt that is looked at; nothing where it has fewer. */
    public void open(int witness) {
        lookedAt.get()
                .map(row -> row.doubt().witnesses())
                .filter(all -> witness >= 0 && witness < all.size())
                .map(all -> all.get(witness))
                .ifPresent(one -> one.stated().ifPresentOrElse(session::show, () -> session.show(one.anchor())));
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
        looking.start(
                phrases.text("job.doubts"),
                progress -> Found.NOTHING.and(
                        library.get().doubts(progress), library.get().doubtMarks()),
                now -> {
                    use(now);
                    lookThroughWords(library.get(), now);
                },
                this::failed);
    }

    /** Behind what statements give, which is there at once. */
    private void lookThroughWords(Library library, Found so) {
        looking.start(
                phrases.text("job.doubts"),
                progress -> so.and(library.doubtsInWords(progress), so.marks()),
                all -> {
                    under.set(false);
                    use(new Found(all.doubts(), all.regions(), marks));
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
        found = now.doubts();
        marks = now.marks();
        regions.setAll(now.regions());
        sift();
    }

    private void sift() {
        List<Row> chosen = found.stream()
                .filter(one -> one.doubt().holds() == checked.get())
                .map(one -> new Row(one.doubt(), marks.getOrDefault(one.key(), DoubtMark.NONE)))
                .filter(row -> region.get().isEmpty()
                        || row.doubt().region().path().equals(region.get().get().path()))
                .filter(row -> checked.get()
                        || state.get().isEmpty()
                        || state.get().get() == row.mark().state())
                .toList();
        Map<Doubt.Kind, Integer> counted = new EnumMap<>(Doubt.Kind.class);
        chosen.forEach(row -> counted.merge(row.doubt().kind(), 1, Integer::sum));
        only.retainAll(counted.keySet());
        int place = lookedAt.get().map(rows::indexOf).orElse(0);
        Optional<Doubt> last = lookedAt.get().map(Row::doubt);
        rows.setAll(chosen.stream()
                .filter(row -> only.isEmpty() || only.contains(row.doubt().kind()))
                .toList());
        counts.set(Map.copyOf(counted));
        settle(last, place);
    }

    /** The doubt looked at last, else the one that has moved to its place; nothing where there is none. */
    private void settle(Optional<Doubt> last, int place) {
        Optional<Row> row = rows.stream()
                .filter(one -> last.filter(one.doubt()::equals).isPresent())
                .findFirst();
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
