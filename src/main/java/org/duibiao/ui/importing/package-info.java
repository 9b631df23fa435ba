/**
 * Bringing reports in: files, folders, pasted text; and what became of each of them.
 *
 * <p>In: paths and text. Out: reports in the library, and a list of what went in, what was there, what failed and why.
 */
@NullMarked
package org.duibiao.ui.importing;

import org.jspecify.annotations.NullMarked;
