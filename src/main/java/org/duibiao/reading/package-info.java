/**
 * From a file to raw text: which format it is, which charset, where the page's own furniture is, and how many reports it
 * holds.
 *
 * <p>In: a path, bytes or pasted text. Out: one {@link RawText} a report, with what the file itself said about it, or a
 * {@link ReadingException} that says what a person can do. Knows nothing of outlines or districts.
 */
@NullMarked
package org.duibiao.reading;

import org.jspecify.annotations.NullMarked;
