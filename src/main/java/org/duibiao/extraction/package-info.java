/**
 * What a report states: from a report to statements, each with the exact words behind it.
 *
 * <p>In: a {@link org.duibiao.report.Report} and a {@link org.duibiao.indicator.Catalogue}. Out: statements in reading
 * order. A scan finds names, numbers, periods and the small words between them; rules then read each clause. What a
 * clause leaves unexplained between a name and a number makes the number not ours: it is left out, not guessed.
 */
@NullMarked
package org.duibiao.extraction;

import org.jspecify.annotations.NullMarked;
