package org.duibiao.annotation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

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

    private record Step(Change change, ChangeName name) {}

    private final Recorder recorder;
    private final Supplier<Codebook> codes;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** @param codes the codebook as it is when asked; names of changes are taken from it */
    public History(Recorder recorder, Supplier<Codebook> codes) {
        this.recorder = recorder;
        this.codes = codes;
    }

    /**
     * Does a change and remembers it; what had been undone can no longer be redone.
     *
     * @throws IOException if it could not be written; nothing has changed then
     */
    public synchronized void apply(Change change) throws IOException {
        ChangeName name = change.name(codes.get());
        recorder.write(change);
        done.push(new Step(change, name));
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
        Step step = done.getFirst();
        Change back = step.change().inverse();
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
        Step step = undone.getFirst();
        recorder.write(step.change());
        done.push(undone.pop());
        return Optional.of(step.change());
    }

    /** What undo would take back. */
    public synchronized Optional<ChangeName> undoName() {
        return Optional.ofNullable(done.peek()).map(Step::name);
    }

    /** What redo would do again. */
    public synchronized Optional<ChangeName> redoName() {
        return Optional.ofNullable(undone.peek()).map(Step::name);
    }

    /** Forgets all steps, when what they speak of is gone. */
    public synchronized void clear() {
        done.clear();
        undone.clear();
    }
}
