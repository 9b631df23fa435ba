/**
 * Finding words in all reports at once: the language of queries, the index beside the library, and what was found.
 *
 * <p>In: texts with their parts, and queries. Out: hits as positions in those texts. The index holds
 * where each UTF-16 unit of a text stands in it, so that every substring is found exactly; units are folded on both sides (traditional to simplified, full-width to half-width, capital to small). The index is derived: it may be thrown
 * away at any time and holds nothing of a report but where its units stand. Lucene stays inside this package.
 */
@NullMarked
package org.duibiao.search;

import org.jspecify.annotations.NullMarked;
