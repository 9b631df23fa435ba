/**
 * The doubts view (疑点): what a careful reader would stop at, each with its passages side by side and its arithmetic.
 *
 * <p>In: the doubts of the open library. Out: passages to open, what a person makes of a doubt.
 */
@NullMarked
package org.duibiao.ui.doubts;

import org.jspecify.annotations.NullMarked;
