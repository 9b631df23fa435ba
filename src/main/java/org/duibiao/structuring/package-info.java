/**
 * From raw text to a report: paragraphs, outline, parts, notes, tables, and who speaks, where and when.
 *
 * <p>In: a {@code RawText}. Out: a {@code Report}, with warnings where the text leaves a doubt. Each finder does one of
 * these; {@link org.duibiao.structuring.Structurer} calls them in order. Nothing here reads files or changes text.
 */
@NullMarked
package org.duibiao.structuring;

import org.jspecify.annotations.NullMarked;
