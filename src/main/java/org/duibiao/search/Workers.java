package org.duibiao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread for each further core: they share out the pieces of one search with the thread that asks. Thread-safe; a search
 * never waits for what the others do for another one, as whoever asks works off all that nobody has taken.
 */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final int count = Math.max(0, Runtime.getRuntime().availableProcessors() - 1);
    private final ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, count), work -> {
        Thread thread = new Thread(work, "search");
        thread.setDaemon(true);
        return thread;
    });

    /** Gives what was found in a piece. */
    @FunctionalInterface
    interface Piece {
        List<Found> of(int place) throws IOException, QueryException;
    }

    /** What was found in all pieces, in no certain order; the first thing that goes wrong ends it. */
    List<Found> all(int pieces, Piece piece) throws IOException, QueryException {
        Share own = new Share(new AtomicInteger(), pieces, piece);
        List<Share> shares = new ArrayList<>();
        List<Future<List<Found>>> given = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(count, pieces - 1); i++) {
                Share share = new Share(own.next, pieces, piece);
                given.add(threads.submit(share));
                shares.add(share);
            }
        } catch (RejectedExecutionException e) {
            throw new IOException("closed", e);
        }
        List<Found> found = new ArrayList<>(own.call());
        for (int i = 0; i < shares.size(); i++) {
            if (!shares.get(i).taken.compareAndSet(false, true)) {
                found.addAll(result(given.get(i)));
            }
        }
        return found;
    }

    /** The pieces that one thread gets to. Whoever takes it first works it off; the other one lets it be. */
    private static final class Share implements Callable<List<Found>> {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final AtomicInteger next;
        private final int pieces;
        private final Piece piece;

        /** @param next which piece is taken next, shared by all shares */
        Share(AtomicInteger next, int pieces, Piece piece) {
            this.next = next;
            this.pieces = pieces;
            this.piece = piece;
        }

        @Override
        public List<Found> call() throws IOException, QueryException {
            List<Found> found = new ArrayList<>();
            if (!taken.compareAndSet(false, true)) {
                return found;
            }
            boolean well = false;
            try {
                for (int place = next.getAndIncrement(); place < pieces; place = next.getAndIncrement()) {
                    found.addAll(piece.of(place));
                }
                well = true;
                return found;
            } finally {
                if (!well) {
                    next.set(pieces); // nobody goes on
                }
            }
        }
    }

    private static List<Found> result(Future<List<Found>> share) throws IOException, QueryException {
        Optional<List<Found>> found = Optional.empty();
        while (found.isEmpty()) {
            try {
                found = Optional.of(share.get());
            } catch (InterruptedException e) {
                LOG.warn("Interrupted while searching; going on", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof QueryException problem) {
                    throw problem;
                }
                if (e.getCause() instanceof IOException problem) {
                    throw problem; // as it is: whoever asks tells a fault of the library from one of the index by it
                }
                throw new IOException(e);
            }
        }
        return found.get();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
