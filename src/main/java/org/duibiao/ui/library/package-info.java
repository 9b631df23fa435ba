/**
 * The library at the left of the window: districts as a tree, with the years there are reports for, and what can be done
 * to a report as a whole.
 *
 * <p>In: the session's reports. Out: what was clicked, to the session; removals and corrected headers, to the library.
 */
@NullMarked
package org.duibiao.ui.library;

import org.jspecify.annotations.NullMarked;
