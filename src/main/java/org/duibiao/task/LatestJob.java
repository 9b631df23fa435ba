package org.duibiao.task;

import java.util.function.Consumer;

/**
 * Jobs of which only the last one counts: a panel that follows a selection asks for one after the other, and an answer to
 * an older question must not overwrite a newer one. Used on the thread the runner answers on.
 */
public final class LatestJob {
    private final JobRunner runner;
    private JobRunner.Running running = () -> {};
    private long latest;

    public LatestJob(JobRunner runner) {
        this.runner = runner;
    }

    /** Starts a job; the one before is asked to stop and neither its result nor its failure is told any more. */
    public <T> void start(String name, Job<T> job, Consumer<? super T> onDone, Consumer<Throwable> onFailed) {
        running.stop();
        long mine = ++latest;
        running = runner.start(
                name,
                job,
                result -> {
                    if (mine == latest) {
                        onDone.accept(result);
                    }
                },
                problem -> {
                    if (mine == latest) {
                        onFailed.accept(problem);
                    }
                });
    }

    /** Drops whatever is under way. */
    public void forget() {
        running.stop();
        latest++;
    }
}
