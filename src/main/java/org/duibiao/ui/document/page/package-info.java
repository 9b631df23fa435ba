/**
 * The page of a report as it is shown, without a window: displayed text and its exact way back to the stored text,
 * marks, the stretches they cut the text into, lanes for those that overlap, words found, and the map of the whole.
 *
 * <p>In: a report, its statements and annotations. Out: values in stored or shown positions. Knows no control.
 */
@NullMarked
package org.duibiao.ui.document.page;

import org.jspecify.annotations.NullMarked;
