package org.duibiao.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs every job at once on the calling thread, unless a test holds them back, stops them or lets them fail. */
public final class HeldJobRunner implements JobRunner {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private Optional<Exception> problem = Optional.empty();
    private boolean holding;
    private boolean stopping;
    private int started;

    /** Jobs that start from now on wait for {@link #release}. */
    public void hold() {
        holding = true;
    }

    /** Runs those that wait, and what they start, in their order. */
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    /** Whether jobs that run from now on have been asked to stop. */
    public void stop(boolean now) {
        stopping = now;
    }

    /** What jobs that run from now on fail with. */
    public void fail(Optional<Exception> with) {
        problem = with;
    }

    /** How many jobs have been started. */
    public int started() {
        return started;
    }

    @Override
    public <T> Running start(String name, Job<T> job, Consumer<? super T> onDone, Consumer<Throwable> onFailed) {
        started++;
        Progress progress = stopping ? new Stopped() : Progress.SILENT;
        Optional<Exception> failing = problem;
        JobRunner atOnce = new AtOnceJobRunner(progress);
        Runnable run = () -> atOnce.start(
                name,
                told -> {
                    if (failing.isPresent()) {
                        throw failing.get();
                    }
                    return job.run(told);
                },
                onDone,
                onFailed);
        if (holding) {
            held.add(run);
        } else {
            run.run();
        }
        return () -> {};
    }

    private static final class Stopped implements Progress {
        @Override
        public void at(long done, long total, String what) {}

        @Override
        public boolean stopped() {
            return true;
        }
    }
}
