package org.duibiao.task;

/**
 * A piece of long work with a result.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Job<T> {
    /**
     * Does the work on a background thread.
     *
     * @param progress where to say how far it is; ask {@link Progress#stopped()} between whole steps
     * @throws Exception whatever went wrong; the runner hands it to the one who started the job
     */
    T run(Progress progress) throws Exception;
}
