package org.duibiao.ui.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.library.Library;
import org.duibiao.search.Excerpt;
import org.duibiao.search.Hits;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.session.Session;

/** The rows of the results: groups, reports and their sentences, read report by report as they come into view. FX thread. */
final class ResultRows {
    /** A screenful, so that it stands there soon. */
    private static final int REPORTS_AT_FIRST = 12;

    private static final int REPORTS_AT_ONCE = 30;
    private static final int HITS_AT_FIRST = 3;

    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;
    private final LatestJob reading;
    private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
    private Listing listing = Listing.EMPTY;
    private int shown;

    /**
     * What is listed.
     *
     * @param order reports in the order they are shown
     * @param groups the row over each report that is the first of its group, by that report's place
     */
    private record Listing(List<Hits> order, Map<Integer, SearchRow.OfGroup> groups) {
        static final Listing EMPTY = new Listing(List.of(), Map.of());

        static Listing of(List<Hits> reports, Grouping grouping) {
            List<Hits> order = new ArrayList<>();
            Map<Integer, SearchRow.OfGroup> groups = new LinkedHashMap<>();
            grouping.groups(reports).forEach((name, all) -> {
                int hits = all.stream().mapToInt(Hits::count).sum();
                groups.put(order.size(), new SearchRow.OfGroup(name, hits, all.size()));
                order.addAll(all);
            });
            return new Listing(List.copyOf(order), groups);
        }
    }

    /** The next reports with their sentences. */
    private record Page(Listing listing, List<List<Excerpt>> sentences) {}

    ResultRows(Session session, JobRunner jobs, Notices notices, Phrases phrases) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = phrases;
        this.reading = new LatestJob(jobs);
    }

    ObservableList<SearchRow> all() {
        return rows;
    }

    void clear() {
        reading.forget();
        listing = Listing.EMPTY;
        shown = 0;
        rows.clear();
    }

    /** Shows what was found; rows of before stay until the first new ones are read. */
    void show(List<Hits> reports, Grouping grouping) {
        Optional<Library> library = session.library();
        if (library.isEmpty() || reports.isEmpty()) {
            clear();
            return;
        }
        reading.start(
                phrases.text("job.read"),
                progress -> page(library.get(), Listing.of(reports, grouping), 0),
                page -> {
                    listing = page.listing();
                    shown = 0;
                    rows.setAll(rows(page));
                },
                problem -> notices.failed(phrases.text("failed.search"), problem));
    }

    /** The next reports come into view. */
    void next() {
        Optional<Library> library = session.library();
        if (library.isEmpty() || shown >= listing.order().size()) {
            return;
        }
        Listing now = listing;
        int from = shown;
        reading.start(
                phrases.text("job.read"),
                progress -> page(library.get(), now, from),
                page -> {
                    rows.remove(rows.size() - 1);
                    rows.addAll(rows(page));
                },
                problem -> notices.failed(phrases.text("failed.search"), problem));
    }

    private static Page page(Library library, Listing listing, int from) throws IOException {
        List<List<Excerpt>> sentences = new ArrayList<>();
        int to = Math.min(listing.order().size(), from + (from == 0 ? REPORTS_AT_FIRST : REPORTS_AT_ONCE));
        for (Hits hits : listing.order().subList(from, to)) {
            sentences.add(library.excerpts(hits, HITS_AT_FIRST));
        }
        return new Page(listing, sentences);
    }

    private List<SearchRow> rows(Page page) {
        List<SearchRow> more = new ArrayList<>();
        for (List<Excerpt> sentences : page.sentences()) {
            Optional.ofNullable(listing.groups().get(shown)).ifPresent(more::add);
            Hits hits = listing.order().get(shown++);
            more.add(new SearchRow.OfReport(hits));
            sentences.forEach(excerpt -> more.add(new SearchRow.OfSentence(excerpt)));
            if (hits.count() > HITS_AT_FIRST) {
                more.add(new SearchRow.OfRest(hits, hits.count() - HITS_AT_FIRST));
            }
        }
        if (shown < listing.order().size()) {
            more.add(new SearchRow.OfNext(listing.order().size() - shown));
        }
        return more;
    }

    /** Shows all sentences of a report. */
    void unfold(SearchRow.OfRest rest) {
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

    /** The first sentence of a report that is shown. */
    Optional<Excerpt> firstOf(Hits hits) {
        return rows.stream()
                .filter(SearchRow.OfSentence.class::isInstance)
                .map(row -> ((SearchRow.OfSentence) row).excerpt())
                .filter(excerpt -> excerpt.report().id().equals(hits.report().id()))
                .findFirst();
    }
}
