/**
 * The results of a search over all reports: sentences with their hits, narrowed by filters, grouped, counted by year.
 *
 * <p>In: the words of the session's search field. Out: the passage a person opens. Results come while one types; one that
 * is older than the words is never shown. Keeps the index in step with the library beside the window.
 */
@NullMarked
package org.duibiao.ui.search;

import org.jspecify.annotations.NullMarked;
