package org.duibiao.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Found;
import org.duibiao.search.Holdings;
import org.duibiao.search.Query;
import org.duibiao.search.QueryException;
import org.duibiao.search.SearchIndex;
import org.duibiao.search.Spans;
import org.duibiao.search.Where;
import org.duibiao.store.Database;
import org.duibiao.store.StoreException;
import org.duibiao.store.Texts;
import org.duibiao.task.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index beside the library in step with it, and asks it. The library is what counts: before an answer the index
 * is compared with it if anything may have changed, and what differs is put in or taken out. Thread-safe.
 */
final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int REPORTS_A_COMMIT = 1000;

    private final Database database;
    private final IndexPlace place;
    private final StatedStretches stated;
    private final AtomicLong changes = new AtomicLong(1);
    /** Held by the one thread that opens, fills or closes the index; a search goes on with what there is. */
    private final ReentrantLock tending = new ReentrantLock();

    private volatile @Nullable SearchIndex index;
    private volatile long inStepWith;
    private volatile Shelf shelf = new Shelf(0, new Holdings(List.of()));
    private volatile boolean closed;
    private volatile boolean forNow;

    /** The reports as they were listed last. */
    private record Shelf(long asOf, Holdings reports) {}

    Indexing(Database database) {
        this.database = database;
        this.stated = new StatedStretches(database);
        Path file = database.file();
        this.place = new IndexPlace(file.resolveSibling(file.getFileName() + ".index"));
    }

    /** Reports came, went, or got other headers or texts. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Statements of one report were reviewed or added. */
    void restated(ReportId report) {
        stated.changed(report);
    }

    /** For putting reports in while they are brought in. */
    Filling filling() {
        return new Filling();
    }

    /**
     * Reports on their way into the index at once with many others. Thread-safe. What does not get in this way is put in by
     * the next {@link #tend}: nothing depends on it, so whatever is wrong with the index only ends this.
     */
    final class Filling {
        private final AtomicInteger filled = new AtomicInteger();
        private volatile boolean ended;

        private Filling() {}

        void put(Listed listed, Texts.TextStamp text, Report report) {
            if (ended || closed) {
                return;
            }
            try {
                ready().put(listed.id(), text.version(), text.stamp(), report.text(), report.structure());
                if (filled.incrementAndGet() % REPORTS_A_COMMIT == 0) {
                    ready().save();
                }
            } catch (IOException | RuntimeException e) {
                end(e);
            }
        }

        void finish() {
            if (ended || closed || filled.get() == 0) {
                return;
            }
            try {
                ready().commit();
            } catch (IOException | RuntimeException e) {
                end(e);
            }
        }

        private void end(Exception e) {
            ended = true;
            LOG.warn("The index in {} is filled later", place.beside(), e);
        }

        private SearchIndex ready() throws IOException {
            SearchIndex open = index;
            if (open != null) {
                return open;
            }
            tending.lock();
            try {
                return opened();
            } finally {
                tending.unlock();
            }
        }
    }

    /** Brings the index in step; when asked to stop, leaves what is done so far. */
    void tend(Progress progress) throws LibraryException {
        tending.lock();
        try {
            tendHeld(progress);
        } finally {
            tending.unlock();
        }
    }

    Findings search(Query query, Filter filter, Progress progress) throws LibraryException, QueryException {
        if (inStepWith != changes.get() && tending.tryLock()) {
            try {
                tendHeld(progress);
            } finally {
                tending.unlock();
            }
        }
        SearchIndex asked = index;
        try {
            return find(query, filter, progress::stopped);
        } catch (LibraryException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} fell ill and is made anew", place.beside(), e);
        }
        tending.lock();
        try {
            if (asked == index) { // else another search has made it anew
                drop();
            }
            tendHeld(progress);
        } finally {
            tending.unlock();
        }
        try {
            return find(query, filter, progress::stopped);
        } catch (LibraryException e) {
            throw e;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private Findings find(Query query, Filter filter, BooleanSupplier stopped) throws IOException, QueryException {
        Holdings.Wanted wanted = listed().those(filter::lets);
        SearchIndex now = index;
        List<Found> found = now == null
                ? List.of()
                : now.find(query, narrowed(Where.in(wanted, filter.parts()), filter), this::text, stopped);
        return Findings.of(wanted, found);
    }

    /** Only the stretches in which hits count. */
    private Where narrowed(Where where, Filter filter) throws LibraryException {
        try {
            Where narrower = where;
            if (filter.within() != Filter.Within.ALL) {
                narrower = narrower.only(stated.of(filter.within(), changes.get()));
            }
            return filter.codes().isEmpty() ? narrower : narrower.only(coded(filter.codes()));
        } catch (StoreException e) {
            throw LibraryException.of(e);
        }
    }

    private Map<ReportId, Spans> coded(Set<UUID> codes) throws StoreException {
        Codebook book = database.codes().all();
        Set<CodeId> withThoseBelow = new HashSet<>();
        codes.forEach(code -> withThoseBelow.addAll(book.withDescendants(new CodeId(code))));
        Map<ReportId, Spans> coded = new HashMap<>();
        database.annotations().passages(withThoseBelow).forEach((id, spans) -> coded.put(id, Spans.of(spans)));
        return coded;
    }

    private String text(ReportId report, int version) throws LibraryException {
        try {
            return database.texts().text(report, version).orElse("");
        } catch (StoreException e) {
            throw LibraryException.of(e);
        }
    }

    private Holdings listed() throws LibraryException {
        long asOf = changes.get();
        Shelf known = shelf;
        if (known.asOf() == asOf) {
            return known.reports();
        }
        try {
            Holdings reports = new Holdings(database.reports().all());
            shelf = new Shelf(asOf, reports);
            return reports;
        } catch (StoreException e) {
            throw LibraryException.of(e);
        }
    }

    // ---- tending, with the lock held --------------------------------------------------------------------------------

    private void tendHeld(Progress progress) throws LibraryException {
        if (closed || inStepWith == changes.get()) {
            return;
        }
        boolean again = false;
        while (true) {
            try {
                compare(opened(), progress);
                return;
            } catch (StoreException e) {
                throw LibraryException.of(e);
            } catch (IOException | RuntimeException e) {
                LOG.warn("The index in {} cannot be written and is made anew", place.beside(), e);
                drop();
                if (again && !place.next()) {
                    throw refused(e);
                }
                again = !again;
            }
        }
    }

    private SearchIndex opened() throws IOException {
        SearchIndex open = index;
        if (open == null) {
            open = place.open();
            index = open;
            forNow = place.isForNow();
        }
        return open;
    }

    /** The folder in which the index cannot be kept, while it is made for this session only. */
    Optional<Path> unusable() {
        return forNow ? Optional.of(place.beside()) : Optional.empty();
    }

    private void compare(SearchIndex open, Progress progress) throws IOException, StoreException {
        long asOf = changes.get();
        Map<ReportId, Texts.TextStamp> wanted = database.texts().stamps();
        Map<ReportId, Long> there = open.stamps();
        for (ReportId id : there.keySet()) {
            if (!wanted.containsKey(id)) {
                open.remove(id);
            }
        }
        Map<ReportId, Texts.TextStamp> missing = new TreeMap<>(Comparator.comparingLong(ReportId::value));
        wanted.forEach((id, text) -> {
            if (!Long.valueOf(text.stamp()).equals(there.get(id))) {
                missing.put(id, text);
            }
        });
        boolean whole = fill(open, missing, progress);
        open.commit();
        if (whole) {
            inStepWith = asOf;
        }
    }

    /** Whether it came to the end. */
    private boolean fill(SearchIndex open, Map<ReportId, Texts.TextStamp> missing, Progress progress)
            throws IOException, StoreException {
        int done = 0;
        for (Map.Entry<ReportId, Texts.TextStamp> entry : missing.entrySet()) {
            if (progress.stopped() || closed) {
                return false;
            }
            ReportId id = entry.getKey();
            Texts.TextStamp text = entry.getValue();
            Optional<Report> report = database.reports().read(id);
            if (report.isPresent()) {
                open.put(
                        id,
                        text.version(),
                        text.stamp(),
                        report.get().text(),
                        report.get().structure());
                progress.at(++done, missing.size(), report.get().header().title());
            }
            if (done % REPORTS_A_COMMIT == 0) {
                open.commit();
            }
        }
        return true;
    }

    private void drop() {
        SearchIndex ill = index;
        index = null;
        inStepWith = 0;
        if (ill != null) {
            shut(ill);
        }
        place.discard();
    }

    private void shut(SearchIndex open) {
        try {
            open.close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} did not close well; it is looked at when it is opened next", place.beside(), e);
        }
    }

    private LibraryException refused(Exception e) {
        return new LibraryException(
                LibraryException.Reason.NO_ACCESS, e, place.beside().toString());
    }

    /** Ends the work on it and closes it. */
    void close() {
        closed = true;
        tending.lock();
        try {
            SearchIndex open = index;
            index = null;
            if (open != null) {
                shut(open);
            }
            place.clear();
        } finally {
            tending.unlock();
        }
    }
}
