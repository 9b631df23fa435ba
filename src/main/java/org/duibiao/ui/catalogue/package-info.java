/**
 * The editor of the catalogue: indicators and their names, and what a change would find before it is made.
 *
 * <p>In: the catalogue of the session's library. Out: an extended catalogue, reports read again by it.
 */
@NullMarked
package org.duibiao.ui.catalogue;

import org.jspecify.annotations.NullMarked;
