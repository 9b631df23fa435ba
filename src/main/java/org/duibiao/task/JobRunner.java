package org.duibiao.task;

import java.util.function.Consumer;

/**
 * The one place where work runs beside the window. The window's runner answers on the JavaFX thread, the command
 * line's and the tests' run at once on the calling thread.
 */
public interface JobRunner {
    /**
     * Runs a job and answers once.
     *
     * @param name what the status line shows, in the user's language
     * @param onDone gets the result
     * @param onFailed gets what went wrong, once
     * @return the running job, to ask it to stop
     */
    <T> Running start(String name, Job<T> job, Consumer<? super T> onDone, Consumer<Throwable> onFailed);

    /** A job under way. */
    interface Running {
        /** Asks the job to stop after its present step. Never interrupts its thread. */
        void stop();
    }
}
