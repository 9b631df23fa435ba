/**
 * The window's frame: menus, tool bar, the switch between views, the status line; and which library is open.
 *
 * <p>In: the panels as finished nodes with their commands, handed in by {@code app}. Out: libraries opened and closed, to
 * the session.
 */
@NullMarked
package org.duibiao.ui.shell;

import org.jspecify.annotations.NullMarked;
