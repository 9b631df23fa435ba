package org.duibiao.library;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.duibiao.store.Arrivals;
import org.duibiao.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is on its way from files into the library, and who does what next: workers read files and put stored reports into
 * the index, one thread stores. Thread-safe.
 *
 * <p>Only so many characters are under way at once, however many files there are and however large they are; a file that
 * is larger than that goes alone. What is stored and waits for the index comes before the next file, so nothing piles up.
 */
final class Conveyor {
    private static final Logger LOG = LoggerFactory.getLogger(Conveyor.class);
    /** UTF-16 units. Two dozen ordinary reports for each of many cores; some 50 MB with all that is made of them. */
    private static final long MOST_UNITS = 4_000_000;

    private static final int MOST_FILES = 100;
    /** So that progress is seen and a stop is noticed although nothing else happens. */
    private static final long PATIENCE_MILLIS = 50;

    /** What a worker is to do next. */
    sealed interface Step {}

    /**
     * Read a file.
     *
     * @param place its place among all
     */
    record Read(int place, Path file) implements Step {}

    /** Put the reports of a stored file into the index. */
    record Index(Stored stored) implements Step {}

    /** A file that went into the library and has not come into the index. */
    record Stored(Prepared.Ready file, Arrivals.Added added) {}

    private final List<Path> files;
    private final Progress progress;
    private final int inACommit;
    private final Deque<Prepared> toStore = new ArrayDeque<>();
    private final Deque<Stored> toIndex = new ArrayDeque<>();
    private int next;
    private int reading;
    private int indexing;
    private int storing;
    private long units;
    private boolean abandoned;

    /** @param inACommit how many files are stored together at most */
    Conveyor(List<Path> files, int inACommit, Progress progress) {
        this.files = files;
        this.inACommit = inACommit;
        this.progress = progress;
    }

    /** What a worker is to do next, once there is something; empty when there will be nothing more. */
    synchronized Optional<Step> next() {
        while (!abandoned) {
            if (!toIndex.isEmpty()) {
                indexing++;
                return Optional.of(new Index(toIndex.removeFirst()));
            }
            if (moreToRead() && roomForMore()) {
                reading++;
                int place = next++;
                return Optional.of(new Read(place, files.get(place)));
            }
            if (!moreToRead() && reading == 0 && toStore.isEmpty() && storing == 0) {
                break;
            }
            pause();
        }
        return Optional.empty();
    }

    /** A file was read, or has its outcome. */
    synchronized void wasRead(Prepared prepared) {
        reading--;
        toStore.add(prepared);
        units += prepared.units();
        notifyAll();
    }

    /**
     * What is to be stored in one commit, once there is enough of it or no more is to be had now; empty when there will be
     * nothing more. What was read when somebody asks for an end is dropped.
     */
    synchronized List<Prepared> nextToStore() {
        while (!abandoned && toStore.size() < inACommit && (reading > 0 || (moreToRead() && roomForMore()))) {
            pause();
        }
        if (progress.stopped()) {
            toStore.clear();
        }
        List<Prepared> some = new ArrayList<>();
        while (!toStore.isEmpty() && some.size() < inACommit) {
            some.add(toStore.removeFirst());
        }
        storing = some.size();
        return some;
    }

    /** What {@link #nextToStore} gave is in the library, or never will be; only what went in is to be indexed. */
    synchronized void wasStored(List<Prepared> handed, List<Stored> wentIn) {
        storing = 0;
        handed.forEach(one -> units -= one.units());
        wentIn.forEach(one -> units += one.file().units());
        toIndex.addAll(wentIn);
        notifyAll();
    }

    synchronized void wasIndexed(Stored stored) {
        indexing--;
        units -= stored.file().units();
        notifyAll();
    }

    /** Waits until everything stored is in the index. */
    synchronized void untilIndexed() {
        while (!abandoned && (!toIndex.isEmpty() || indexing > 0)) {
            pause();
        }
    }

    /** Nothing more is to be done. */
    synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    private boolean roomForMore() {
        return units < MOST_UNITS && toStore.size() + toIndex.size() < MOST_FILES;
    }

    private boolean moreToRead() {
        return next < files.size() && !progress.stopped();
    }

    /** Nobody interrupts these threads; if a stranger does, the wait is simply over. Callers ask again in a loop. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause() {
        try {
            wait(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            LOG.warn("Interrupted while bringing files in; going on", e);
        }
    }
}
