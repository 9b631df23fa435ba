/**
 * The same use cases from a terminal, with no display.
 *
 * <p>In: arguments. Out: files, lines on the standard streams in UTF-8 whatever the locale, and an exit
 * status. The only package that knows the standard streams.
 */
@NullMarked
package org.duibiao.cli;

import org.jspecify.annotations.NullMarked;
