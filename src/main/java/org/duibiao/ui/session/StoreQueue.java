package org.duibiao.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.duibiao.library.Library;
import org.duibiao.task.Job;
import org.duibiao.task.JobRunner;
import org.duibiao.task.Progress;

/**
 * What is to be written to the library, one after the other in the order it was asked for, at most one piece under way.
 * When a piece fails, those behind it are dropped: they were made on the ground of what it would have written. FX thread
 * only; the work itself runs beside it.
 */
final class StoreQueue {
    private final Session session;
    private final JobRunner jobs;
    private final ReadOnlyBooleanWrapper stored = new ReadOnlyBooleanWrapper(true);
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private boolean storing;

    /** Writes to a library, on a background thread. */
    interface Work {
        void in(Library library, Progress progress) throws Exception;
    }

    /** What becomes of a piece of work; both called on the FX thread. */
    interface Outcome {
        void stored();

        void failed(Throwable problem);
    }

    private record Piece(String name, Library library, Work work, Outcome outcome) {}

    StoreQueue(Session session, JobRunner jobs) {
        this.session = session;
        this.jobs = jobs;
    }

    /** Whether everything that was asked for is on disk. */
    ReadOnlyBooleanProperty storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /** Asks for work on the open library; without one, nothing happens. */
    void add(String name, Work work, Outcome outcome) {
        session.library().ifPresent(library -> {
            stored.set(false);
            waiting.add(new Piece(name, library, work, outcome));
            next();
        });
    }

    private void next() {
        if (storing || waiting.isEmpty()) {
            return;
        }
        storing = true;
        Piece piece = waiting.remove();
        Job<Library> job = progress -> {
            piece.work().in(piece.library(), progress);
            return piece.library();
        };
        jobs.start(piece.name(), job, library -> done(piece), problem -> {
            waiting.clear();
            storing = false;
            stored.set(true);
            piece.outcome().failed(problem);
        });
    }

    private void done(Piece piece) {
        storing = false;
        if (session.library().filter(library -> library == piece.library()).isPresent()) {
            piece.outcome().stored();
        }
        stored.set(waiting.isEmpty());
        next();
    }
}
