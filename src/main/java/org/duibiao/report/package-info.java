/**
 * One report: who speaks, about which years, and how its text is built.
 *
 * <p>In: text and the spans that structuring found in it. Out: values; nothing here reads files or stores.
 */
@NullMarked
package org.duibiao.report;

import org.jspecify.annotations.NullMarked;
