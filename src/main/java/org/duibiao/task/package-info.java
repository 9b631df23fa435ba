/**
 * Long work: a {@link org.duibiao.task.Job}, how far it is, and asking it to stop.
 *
 * <p>Work is stopped by asking ({@link org.duibiao.task.Progress#stopped()}), never by interrupting a thread: an
 * interrupt inside H2 closes the whole library and loses accepted writes.
 */
@NullMarked
package org.duibiao.task;

import org.jspecify.annotations.NullMarked;
