package org.duibiao.task;

import java.util.function.Consumer;

/** Runs every job to its end on the calling thread, for the command line and for tests. */
public final class AtOnceJobRunner implements JobRunner {
    private final Progress progress;

    /** Jobs run silently. */
    public AtOnceJobRunner() {
        this(Progress.SILENT);
    }

    public AtOnceJobRunner(Progress progress) {
        this.progress = progress;
    }

    @Override
    public <T> Running start(String name, Job<T> job, Consumer<? super T> onDone, Consumer<Throwable> onFailed) {
        T result;
        try {
            result = job.run(progress);
        } catch (Exception e) {
            onFailed.accept(e);
            return () -> {};
        }
        onDone.accept(result);
        return () -> {};
    }
}
