/**
 * The library file: an embedded H2 database, one class per aggregate.
 *
 * <p>In: reports with their statements, annotations, codes, reviews. Out: the same. {@link org.duibiao.store.Database}
 * opens, backs up and closes the file; schema migrations are the SQL files in {@code migration}. Verdicts and charts are
 * derived, never stored.
 *
 * <p>Every change is one transaction, written to the file before the call returns, so it outlives a killed process.
 * Threads in here are never interrupted: H2 would close the file and lose accepted writes.
 */
@NullMarked
package org.duibiao.store;

import org.jspecify.annotations.NullMarked;
