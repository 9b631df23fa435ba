package org.duibiao.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duibiao.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work in two halves over many things: the first half is done on all cores, a few things ahead; the second half by the
 * calling thread, one after the other in order. However many things there are, only those few are in memory.
 */
final class Ahead {
    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);
    private static final int FEW = 3;

    private final int workers;

    /** @param workers how many threads do first halves */
    Ahead(int workers) {
        this.workers = workers;
    }

    /** What can be done of a thing beside others. */
    @FunctionalInterface
    interface First<T, R> {
        R of(T thing) throws StoreException;
    }

    /** What is done with it then; {@code false} ends the whole. */
    @FunctionalInterface
    interface Second<R> {
        boolean with(R result) throws StoreException;
    }

    <T, R> void run(Iterable<T> things, First<T, R> first, Second<R> second) throws StoreException {
        ExecutorService threads = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "ahead");
            thread.setDaemon(true);
            return thread;
        });
        Deque<Future<Optional<R>>> under = new ArrayDeque<>();
        AtomicBoolean over = new AtomicBoolean();
        try {
            Iterator<T> next = things.iterator();
            boolean on = true;
            while (on && (next.hasNext() || !under.isEmpty())) {
                while (next.hasNext() && under.size() < FEW * workers) {
                    T thing = next.next();
                    under.add(threads.submit(() -> over.get() ? Optional.empty() : Optional.of(first.of(thing))));
                }
                Optional<R> result = result(under.remove());
                on = result.isPresent() && second.with(result.get());
            }
        } finally {
            over.set(true); // what nobody has begun yet is let be
            threads.shutdown();
        }
    }

    /** Nobody interrupts these threads; if a stranger does, the wait goes on. */
    private static <R> Optional<R> result(Future<Optional<R>> future) throws StoreException {
        while (true) {
            try {
                return future.get();
            } catch (InterruptedException e) {
                LOG.warn("Interrupted while working; going on", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof StoreException problem) {
                    throw problem;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
