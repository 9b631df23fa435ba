/**
 * Finding words in all reports at once: the language of queries, the index beside the library, and what was found.
 *
 * <p>In: texts with their parts, and queries. Out: hits as positions in those texts. The index holds one token a UTF-16
 * unit, so a position in it is a position in the text and every substring is found exactly; units are folded on both
 * sides (traditional to simplified, full-width to half-width, capital to small). The index is derived: it may be thrown
 * away at any time and holds nothing of a report but where its units stand. Lucene stays inside this package.
 */
@NullMarked
package org.duibiao.search;

import org.jspecify.annotations.NullMarked;
