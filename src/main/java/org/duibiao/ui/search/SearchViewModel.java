package org.duibiao.ui.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.library.Library;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.search.Excerpt;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Hits;
import org.duibiao.search.Query;
import org.duibiao.search.QueryException;
import org.duibiao.search.QueryParser;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** What is looked for, where, and what was found. Sentences are read report by report as they come into view. */
public final class SearchViewModel {
    private static final String RECENT = "search.recent";
    private static final int MOST_RECENT = 8;
    private static final int REPORTS_AT_ONCE = 30;
    private static final int HITS_AT_FIRST = 3;
    private static final int MOST_PLACES = 6;
    private static final int MOST_DISTRICTS = 3;

    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final Memory memory;
    private final Pause pause;
    private final LatestJob searching;
    private final LatestJob reading;
    private final LatestJob tending;

    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.DISTRICT);
    private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    /** Reports whose sentences are not shown yet, in the order they will be. */
    private List<Hits> waiting = List.of();

    private String group = "";
    private boolean grouped;

    /** What the results say. */
    sealed interface State {
        /** Nothing is looked for. */
        record Nothing() implements State {}

        /** The words cannot be understood. */
        record NotUnderstood(QueryException problem) implements State {}

        /** What was found for which words; may be nothing. */
        record Found(String typed, Findings findings) implements State {}
    }

    SearchViewModel(Session session, JobRunner jobs, Notices notices, Words words, Memory memory, Pause pause) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(SearchViewModel.class);
        this.memory = memory;
        this.pause = pause;
        this.searching = new LatestJob(jobs);
        this.reading = new LatestJob(jobs);
        this.tending = new LatestJob(jobs);
        session.searchTextProperty().addListener((property, before, now) -> typed(now));
        session.libraryProperty().addListener((property, before, now) -> otherLibrary());
        session.reportsChangeProperty().addListener((property, before, now) -> tend());
        filter.addListener((property, before, now) -> ask());
        grouping.addListener((property, before, now) -> regroup());
        tend();
    }

    /** The results of a window, asked for when typing pauses. */
    public static SearchViewModel ofWindow(
            Session session, JobRunner jobs, Notices notices, Words words, Memory memory) {
        return new SearchViewModel(session, jobs, notices, words, memory, new TypingPause());
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    void narrow(UnaryOperator<Filter> change) {
        filter.set(change.apply(filter.get()));
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    ObservableList<SearchRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** True while an answer is awaited. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    Session session() {
        return session;
    }

    // ---- what there is to choose from
    // --------------------------------------------------------------------------------

    /** Districts that speak, and those above them, from the top. */
    List<Region> districts() {
        Set<List<String>> paths = new TreeSet<>((a, b) -> String.join("/", a).compareTo(String.join("/", b)));
        session.reports().forEach(report -> {
            List<String> path = report.header().region().path();
            for (int length = 1; length <= path.size(); length++) {
                paths.add(path.subList(0, length));
            }
        });
        return paths.stream().map(path -> new Region(path, Optional.empty())).toList();
    }

    /** Years of delivery, the latest first. */
    List<Integer> years() {
        return session.reports().stream()
                .map(Listed::header)
                .map(Header::year)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    /** Reports whose district, year or title hold all the words typed: often the name is all that was meant. */
    List<Listed> places(String typed) {
        List<String> wanted = Stream.of(typed.strip().split("[\\s\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return wanted.isEmpty()
                ? List.of()
                : session.reports().stream()
                        .filter(report -> wanted.stream().allMatch(called(report)::contains))
                        .sorted(java.util.Comparator.comparing((Listed report) ->
                                        report.header().year().orElse(0))
                                .reversed())
                        .limit(MOST_PLACES)
                        .toList();
    }

    /** Districts that speak and whose name holds the one word typed. */
    List<Region> districtsCalled(String typed) {
        String name = typed.strip();
        return name.isEmpty()
                ? List.of()
                : session.reports().stream()
                        .map(report -> report.header().region())
                        .filter(region ->
                                region.name().filter(own -> own.contains(name)).isPresent())
                        .distinct()
                        .limit(MOST_DISTRICTS)
                        .toList();
    }

    private static String called(Listed report) {
        Header header = report.header();
        return header.region().fullName() + " "
                + header.year().map(String::valueOf).orElse("") + " "
                + header.speaker().orElse("");
    }

    /** What was looked for lately, the latest first. */
    List<String> recent() {
        return memory.get(RECENT).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void remember(String typed) {
        Set<String> all = new LinkedHashSet<>();
        all.add(typed.strip().replace('\n', ' '));
        all.addAll(recent());
        memory.put(RECENT, String.join("\n", all.stream().limit(MOST_RECENT).toList()));
    }

    // ---- looking
    // -----------------------------------------------------------------------------------------------------

    private void typed(String now) {
        if (now.isBlank()) {
            ask();
            return;
        }
        if (session.viewProperty().get() != View.SEARCH) {
            session.show(View.SEARCH);
        }
        busy.set(true);
        pause.then(this::ask);
    }

    private void otherLibrary() {
        filter.set(Filter.ALL);
        forget(new State.Nothing());
        session.searchTextProperty().set("");
        tend();
    }

    /** Brings the index in step beside the window, then looks again for what is being looked for. */
    private void tend() {
        session.library()
                .ifPresent(library -> tending.start(
                        phrases.text("job.index"),
                        progress -> {
                            library.tendIndex(progress);
                            return library;
                        },
                        done -> ask(),
                        problem -> notices.failed(phrases.text("failed.index"), problem)));
    }

    private void forget(State now) {
        searching.forget();
        reading.forget();
        waiting = List.of();
        rows.clear();
        busy.set(false);
        state.set(now);
    }

    private void ask() {
        String typed = session.searchTextProperty().get();
        Optional<Library> library = session.library();
        if (typed.isBlank() || library.isEmpty()) {
            forget(new State.Nothing());
            return;
        }
        Query query;
        try {
            query = QueryParser.parse(typed);
        } catch (QueryException e) {
            forget(new State.NotUnderstood(e));
            return;
        }
        busy.set(true);
        Filter where = filter.get();
        searching.start(
                phrases.text("job.search"),
                progress -> library.get().search(query, where, progress),
                findings -> show(new State.Found(typed, findings)),
                this::failed);
    }

    private void failed(Throwable problem) {
        if (problem instanceof QueryException tooHard) {
            forget(new State.NotUnderstood(tooHard));
        } else {
            forget(new State.Nothing());
            notices.failed(phrases.text("failed.search"), problem);
        }
    }

    private void show(State.Found found) {
        busy.set(false);
        state.set(found);
        regroup();
    }

    private void regroup() {
        reading.forget();
        List<Hits> order = new ArrayList<>();
        if (state.get() instanceof State.Found found) {
            grouping.get().groups(found.findings().reports()).values().forEach(order::addAll);
        }
        waiting = List.copyOf(order);
        grouped = false;
        read(true);
    }

    /** The next reports come into view. */
    void next() {
        if (!waiting.isEmpty() && !busy.get()) {
            read(false);
        }
    }

    private void read(boolean anew) {
        Optional<Library> library = session.library();
        if (library.isEmpty() || waiting.isEmpty()) {
            rows.clear();
            return;
        }
        List<Hits> some = waiting.subList(0, Math.min(REPORTS_AT_ONCE, waiting.size()));
        reading.start(
                phrases.text("job.read"),
                progress -> read(library.get(), some),
                sentences -> add(some, sentences, anew),
                problem -> notices.failed(phrases.text("failed.search"), problem));
    }

    private static List<List<Excerpt>> read(Library library, List<Hits> some) throws IOException {
        List<List<Excerpt>> sentences = new ArrayList<>();
        for (Hits hits : some) {
            sentences.add(library.excerpts(hits, HITS_AT_FIRST));
        }
        return sentences;
    }

    private void add(List<Hits> some, List<List<Excerpt>> sentences, boolean anew) {
        List<SearchRow> more = new ArrayList<>();
        if (!anew) {
            more.addAll(rows.subList(0, rows.size() - 1));
        }
        Map<String, List<Hits>> groups = state.get() instanceof State.Found found
                ? grouping.get().groups(found.findings().reports())
                : Map.of();
        for (int i = 0; i < some.size(); i++) {
            Hits hits = some.get(i);
            String name = grouping.get().name(hits.report());
            if (!grouped || !name.equals(group)) {
                group = name;
                grouped = true;
                List<Hits> all = groups.getOrDefault(name, List.of());
                more.add(new SearchRow.OfGroup(
                        name, all.stream().mapToInt(Hits::count).sum(), all.size()));
            }
            more.add(new SearchRow.OfReport(hits));
            sentences.get(i).forEach(excerpt -> more.add(new SearchRow.OfSentence(excerpt)));
            if (hits.count() > HITS_AT_FIRST) {
                more.add(new SearchRow.OfRest(hits, hits.count() - HITS_AT_FIRST));
            }
        }
        waiting = waiting.subList(some.size(), waiting.size());
        if (!waiting.isEmpty()) {
            more.add(new SearchRow.OfNext(waiting.size()));
        }
        if (anew) {
            rows.setAll(more);
        } else {
            int known = rows.size() - 1;
            rows.remove(known);
            rows.addAll(more.subList(known, more.size()));
        }
    }

    // ---- going on from a row
    // -----------------------------------------------------------------------------------------

    /** Opens what a row shows. */
    void open(SearchRow row) {
        if (row instanceof SearchRow.OfSentence sentence) {
            opened();
            session.show(sentence.excerpt().anchor());
        } else if (row instanceof SearchRow.OfReport report) {
            opened();
            openFirst(report.hits());
        } else if (row instanceof SearchRow.OfRest rest) {
            unfold(rest);
        } else if (row instanceof SearchRow.OfNext) {
            next();
        }
    }

    private void opened() {
        if (state.get() instanceof State.Found found) {
            remember(found.typed());
        }
    }

    private void openFirst(Hits hits) {
        rows.stream()
                .filter(row -> row instanceof SearchRow.OfSentence sentence
                        && sentence.excerpt().report().id().equals(hits.report().id()))
                .map(row -> ((SearchRow.OfSentence) row).excerpt().anchor())
                .findFirst()
                .ifPresentOrElse(session::show, () -> session.open(hits.report().id()));
    }

    /** Opens the report that said it first or last. */
    void open(Hits hits) {
        opened();
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("job.read"),
                        progress -> library.excerpts(hits, 1),
                        found -> found.stream().findFirst().ifPresent(excerpt -> session.show(excerpt.anchor())),
                        problem -> notices.failed(phrases.text("failed.search"), problem)));
    }

    /** Shows all sentences of a report. */
    private void unfold(SearchRow.OfRest rest) {
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("job.read"),
                        progress -> library.excerpts(rest.hits(), Integer.MAX_VALUE),
                        all -> unfold(rest, all),
                        problem -> notices.failed(phrases.text("failed.search"), problem)));
    }

    private void unfold(SearchRow.OfRest rest, List<Excerpt> all) {
        int at = rows.indexOf(rest);
        if (at < 0) {
            return;
        }
        int first = at;
        while (rows.get(first - 1) instanceof SearchRow.OfSentence) {
            first--;
        }
        List<SearchRow> sentences = new ArrayList<>();
        all.forEach(excerpt -> sentences.add(new SearchRow.OfSentence(excerpt)));
        rows.remove(first, at + 1);
        rows.addAll(first, sentences);
    }

    /** What is wrong with the words, in the language of the moment. */
    String say(QueryException problem) {
        return problem.say(words.language().locale());
    }
}
