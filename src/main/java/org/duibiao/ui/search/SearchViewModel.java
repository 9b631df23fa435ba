package org.duibiao.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.duibiao.annotation.Codebook;
import org.duibiao.library.Library;
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

/** What is looked for, where, and what was found. */
public final class SearchViewModel {
    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final RecentSearches recent;
    private final Places places;
    private final Pause pause;
    private final ResultRows rows;
    private final Comparison comparison;
    private final LatestJob searching;
    private final Tending tending;
    private final LatestJob listing;

    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.DISTRICT);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());
    private final ReadOnlyObjectWrapper<Codebook> codebook = new ReadOnlyObjectWrapper<>(Codebook.EMPTY);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    /** What the results say. */
    sealed interface State {
        /** Nothing is looked for. */
        record Nothing() implements State {}

        /** The words cannot be understood. */
        record NotUnderstood(String typed, QueryException problem) implements State {}

        /** What was found for which words; may be nothing. */
        record Found(String typed, Findings findings) implements State {}
    }

    SearchViewModel(Session session, JobRunner jobs, Notices notices, Words words, Memory memory, Pause pause) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(SearchViewModel.class);
        this.recent = new RecentSearches(memory);
        this.places = new Places(session);
        this.pause = pause;
        this.rows = new ResultRows(session, jobs, notices, phrases);
        this.comparison = new Comparison(session, jobs, notices, words);
        this.searching = new LatestJob(jobs);
        this.tending = new Tending(session, jobs, notices, phrases);
        this.listing = new LatestJob(jobs);
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
        return rows.all();
    }

    /** What was looked for lately, the latest first. */
    List<String> recent() {
        return recent.all();
    }

    /** The words looked for beside others. */
    Comparison comparison() {
        return comparison;
    }

    /** Narrows to one year, by its name in the chart, and lists what was found in it. */
    void lookAtYear(String year) {
        Optional<Integer> only = Optional.of(Integer.valueOf(year));
        narrow(now -> now.inYears(only, only));
    }

    /** Narrows to one district, by its name in the chart. */
    void lookAtDistrict(String name) {
        List<Region> called = places.districts().stream()
                .filter(region -> region.name().filter(name::equals).isPresent()
                        || region.fullName().equals(name))
                .toList();
        if (!called.isEmpty()) {
            narrow(now -> now.inDistricts(called));
        }
    }

    /** What there is to choose from. */
    Places places() {
        return places;
    }

    /** The codes there are to choose from. */
    ReadOnlyObjectProperty<Codebook> codebookProperty() {
        return codebook.getReadOnlyProperty();
    }

    /** Looks which codes there are now. */
    void listCodes() {
        session.library()
                .ifPresent(library -> listing.start(
                        phrases.text("job.read"),
                        progress -> library.codebook(),
                        codebook::set,
                        problem -> notices.failed(phrases.text("failed.search"), problem)));
    }

    /** What is looked for now, as it is saved. */
    public String definition() {
        return new SearchDefinition(
                        session.searchTextProperty().get(),
                        List.copyOf(comparison.others()),
                        filter.get(),
                        grouping.get())
                .write();
    }

    /** Looks for what was saved; a definition that is no search says so. */
    public void openSaved(String definition) {
        SearchDefinition.read(definition)
                .ifPresentOrElse(
                        saved -> {
                            filter.set(saved.filter());
                            grouping.set(saved.grouping());
                            comparison.others().setAll(saved.compared());
                            session.searchTextProperty().set(saved.typed());
                            session.show(View.SEARCH);
                        },
                        () -> notices.say(phrases.text("failed.saved")));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The reports in which something was found, with all hits. */
    public List<Hits> found() {
        return state.get() instanceof State.Found some ? some.findings().reports() : List.of();
    }

    /** Whether anything was found. */
    public BooleanBinding foundAnyBinding() {
        return Bindings.createBooleanBinding(() -> !found().isEmpty(), state);
    }

    /** Whether there is an answer, be it that nothing was found. */
    BooleanBinding answeredBinding() {
        return Bindings.createBooleanBinding(() -> state.get() instanceof State.Found, state);
    }

    /** True while an answer is awaited. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    Session session() {
        return session;
    }

    // ---- looking ---------------------------------------------------------------------------------------------------

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
        comparison.others().clear();
        forget(new State.Nothing());
        session.searchTextProperty().set("");
        codebook.set(Codebook.EMPTY);
        tend();
    }

    /** Brings the index in step beside the window, then looks again for what is being looked for. */
    private void tend() {
        tending.start(this::ask);
    }

    private void forget(State now) {
        searching.forget();
        rows.clear();
        comparison.clear();
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
            forget(new State.NotUnderstood(typed, e));
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
            forget(new State.NotUnderstood(session.searchTextProperty().get(), tooHard));
        } else {
            forget(new State.Nothing());
            notices.failed(phrases.text("failed.search"), problem);
        }
    }

    private void show(State.Found found) {
        busy.set(false);
        state.set(found);
        comparison.use(found.typed(), found.findings(), filter.get());
        regroup();
    }

    private void regroup() {
        if (state.get() instanceof State.Found found) {
            rows.show(found.findings().reports(), grouping.get());
        } else {
            rows.clear();
        }
    }

    /** The next reports come into view. */
    void next() {
        if (!busy.get()) {
            rows.next();
        }
    }

    // ---- going on from a row ---------------------------------------------------------------------------------------

    /** Opens what a row shows. */
    void open(SearchRow row) {
        if (row instanceof SearchRow.OfSentence sentence) {
            opened();
            session.show(sentence.excerpt().anchor());
        } else if (row instanceof SearchRow.OfReport report) {
            opened();
            openFirst(report.hits());
        } else if (row instanceof SearchRow.OfRest rest) {
            rows.unfold(rest);
        } else if (row instanceof SearchRow.OfNext) {
            next();
        }
    }

    private void opened() {
        if (state.get() instanceof State.Found found) {
            recent.add(found.typed());
        }
    }

    private void openFirst(Hits hits) {
        rows.firstOf(hits)
                .map(Excerpt::anchor)
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

    /** What is wrong with the words, in the language of the moment. */
    String say(QueryException problem) {
        return problem.say(words.language().locale());
    }
}
