package org.duibiao.ui.kit;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.task.Job;
import org.duibiao.task.JobRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the window's jobs on a few daemon threads and answers on the FX thread. Jobs are stopped by asking, also when the
 * window closes: an interrupt inside H2 would close the library.
 */
public final class FxJobRunner implements JobRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxJobRunner.class);
    private static final int THREADS = 4;
    private static final long PATIENCE_SECONDS = 20;

    private final ObservableList<JobUnderWay> jobs = FXCollections.observableArrayList();
    private final ObservableList<JobUnderWay> jobsSeen = FXCollections.unmodifiableObservableList(jobs);
    private final ThreadPoolExecutor threads;

    public FxJobRunner() {
        AtomicInteger count = new AtomicInteger();
        threads = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "job-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** The jobs under way, oldest first; changes on the FX thread. */
    public ObservableList<JobUnderWay> jobs() {
        return jobsSeen;
    }

    /** {@inheritDoc} Called on the FX thread; both consumers are called on it. */
    @Override
    public <T> Running start(String name, Job<T> job, Consumer<? super T> onDone, Consumer<Throwable> onFailed) {
        JobUnderWay underWay = new JobUnderWay(name);
        jobs.add(underWay);
        threads.execute(() -> run(job, underWay, onDone, onFailed));
        return underWay;
    }

    private <T> void run(Job<T> job, JobUnderWay underWay, Consumer<? super T> onDone, Consumer<Throwable> onFailed) {
        Runnable answer;
        try {
            T result = job.run(underWay);
            answer = () -> onDone.accept(result);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError problem) {
            LOG.debug("job failed: {}", underWay.name(), problem);
            answer = () -> onFailed.accept(problem);
        }
        Runnable last = answer;
        Platform.runLater(() -> {
            jobs.remove(underWay);
            last.run();
        });
    }

    /** Asks every job to stop after its present step. FX thread. */
    public void askAllToStop() {
        List.copyOf(jobs).forEach(JobUnderWay::stop);
    }

    /** Takes no more jobs and waits a while for those under way to leave whole results behind. Not on the FX thread. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("jobs still running at the end");
            }
        } catch (InterruptedException e) {
            LOG.warn("not waited for jobs at the end", e);
        }
    }
}
