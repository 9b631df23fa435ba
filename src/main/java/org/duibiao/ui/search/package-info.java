/**
 * Searching all reports at once: the query, where to look, the sentences found and how often over the years.
 *
 * <p>In: what was typed. Out: sentences; a click on one opens it, through the session.
 */
@NullMarked
package org.duibiao.ui.search;

import org.jspecify.annotations.NullMarked;
