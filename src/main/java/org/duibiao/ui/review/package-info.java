/**
 * The review view: goes through what was read, the doubtful first, with a hand on the keyboard.
 *
 * <p>In: the statements of the session's library. Out: reviews of them, passages to open.
 */
@NullMarked
package org.duibiao.ui.review;

import org.jspecify.annotations.NullMarked;
