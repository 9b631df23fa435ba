package org.duibiao.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.duibiao.report.Region;
import org.duibiao.store.Database;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps something that is worked out of every district's reports in step with them: works it out on all cores, some
 * districts at a time, for those that have none, and keeps it unless something was written meanwhile. Thread-safe: of two
 * that ask at once, the second waits and finds it done.
 *
 * @param <T> what is worked out of a district
 */
final class Tending<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Tending.class);
    /** Districts worked out together: they share the reading of the districts above them. */
    private static final int AT_ONCE = 30;
    /** What was worked out while something was written is worked out again; somebody who writes all the time wins. */
    private static final int TRIES = 3;

    private static final long A_WHILE_MILLIS = 100;

    private final Database database;
    private final Ahead ahead;
    private final Rows<T> rows;
    private final ReentrantLock tending = new ReentrantLock();

    Tending(Database database, Ahead ahead, Rows<T> rows) {
        this.database = database;
        this.ahead = ahead;
        this.rows = rows;
    }

    /** What there is to work out, how, and where it is kept. */
    interface Rows<T> {

        /** The districts that have none made on this basis. */
        List<Region> missing(String basis) throws StoreException;

        /** What some districts have, each of them; many threads ask at once. */
        Map<Region, T> workOut(List<Region> districts) throws StoreException;

        /** Keeps it unless something was written since a moment; whether it did. */
        boolean keep(Map<Region, T> worked, String basis, long moment) throws StoreException;
    }

    /** What some districts have, and when. */
    private record Worked<T>(Map<Region, T> districts, long moment) {}

    /** Things in parts that are worked on together. */
    static <E> List<List<E>> parts(List<E> all) {
        List<List<E>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            parts.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return parts;
    }

    /**
     * Works out what is not kept yet.
     *
     * @param basis all that it is made of besides what the reports say
     * @param wanted the districts it is wanted of
     * @param progress told of districts that are worked out; once stopped, those not seen yet are left out
     * @return what could not be kept, as somebody was writing all the time
     */
    Map<Region, T> tend(String basis, Predicate<Region> wanted, Progress progress) throws StoreException {
        if (rows.missing(basis).stream().noneMatch(wanted) || !alone(progress)) {
            return Map.of();
        }
        try {
            return tendAlone(basis, wanted, progress);
        } finally {
            tending.unlock();
        }
    }

    /** Whether nobody else works out the same now; whoever does is waited for, unless this one is stopped meanwhile. */
    private boolean alone(Progress progress) {
        boolean alone = false;
        while (!alone && !progress.stopped()) {
            try {
                alone = tending.tryLock(A_WHILE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                LOG.warn("Interrupted while waiting for others; going on", e);
            }
        }
        return alone;
    }

    private Map<Region, T> tendAlone(String basis, Predicate<Region> wanted, Progress progress) throws StoreException {
        Map<Region, T> loose = new LinkedHashMap<>();
        for (int i = 0; i < TRIES && !progress.stopped(); i++) {
            List<Region> missing = rows.missing(basis).stream().filter(wanted).toList();
            loose.keySet().retainAll(missing);
            if (missing.isEmpty()) {
                break;
            }
            loose.putAll(workOut(missing, basis, progress));
        }
        return loose;
    }

    /** What one district has now, without keeping it. */
    T workOut(Region district) throws StoreException {
        return rows.workOut(List.of(district)).values().iterator().next();
    }

    private Map<Region, T> workOut(List<Region> districts, String basis, Progress progress) throws StoreException {
        Map<Region, T> loose = new HashMap<>();
        AtomicInteger done = new AtomicInteger();
        ahead.run(parts(districts), this::workOut, worked -> {
            if (!rows.keep(worked.districts(), basis, worked.moment())) {
                loose.putAll(worked.districts());
            }
            progress.at(done.addAndGet(worked.districts().size()), districts.size(), "");
            return !progress.stopped();
        });
        LOG.debug("{} of {} districts worked out", done, districts.size());
        return loose;
    }

    private Worked<T> workOut(List<Region> districts) throws StoreException {
        long moment = database.moment();
        return new Worked<>(rows.workOut(districts), moment);
    }
}
