package org.duibiao.annotation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The changes of this session, to be undone and redone across reports. A change counts only once it is written: every
 * call returns when it is, or leaves everything as it was. Thread-safe; call from background threads.
 */
public final class History {

    /** Where changes are written. */
    @FunctionalInterface
    public interface Recorder {
        /**
         * Writes a change, all of it or nothing.
         *
         * @throws IOException if it could not be written, or does not fit what is there
         */
        void write(Change change) throws IOException;
    }

    private final Recorder recorder;
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();

    public History(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Does a change and remembers it; what had been undone can no longer be redone.
     *
     * @throws IOException if it could not be written; nothing has changed then
     */
    public synchronized void apply(Change change) throws IOException {
        recorder.write(change);
        done.push(change);
        undone.clear();
    }

    /**
     * Takes the last change back.
     *
     * @return the inverse that was applied, so that a view knows what to show; empty if there was nothing to undo
     * @throws IOException if it could not be written; nothing has changed then
     */
    public synchronized Optional<Change> undo() throws IOException {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Change back = done.getFirst().inverse();
        recorder.write(back);
        undone.push(done.pop());
        return Optional.of(back);
    }

    /**
     * Does again what was last undone.
     *
     * @return the change that was applied; empty if there was nothing to redo
     * @throws IOException if it could not be written; nothing has changed then
     */
    public synchronized Optional<Change> redo() throws IOException {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        Change again = undone.getFirst();
        recorder.write(again);
        done.push(undone.pop());
        return Optional.of(again);
    }

    /** What undo would take back. */
    public synchronized Optional<Change> last() {
        return Optional.ofNullable(done.peek());
    }

    /** What redo would do again. */
    public synchronized Optional<Change> lastUndone() {
        return Optional.ofNullable(undone.peek());
    }

    /** Forgets all steps, when what they speak of is gone. */
    public synchronized void clear() {
        done.clear();
        undone.clear();
    }
}
