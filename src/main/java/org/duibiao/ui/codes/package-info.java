/**
 * The codes of the library: their tree, which can be rearranged, and the passages that have them, across reports.
 *
 * <p>In: codes and annotations on the desk. Out: changes, and passages to open.
 */
@NullMarked
package org.duibiao.ui.codes;

import org.jspecify.annotations.NullMarked;
