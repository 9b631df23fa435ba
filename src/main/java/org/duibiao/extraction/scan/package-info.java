/**
 * Finds in a stretch of text what the rules read: names of indicators, figures, periods and the small words of the
 * trade (增长, 分别, 以上, 力争). What is none of these is {@link org.duibiao.extraction.scan.Lexeme.Unknown}.
 */
@NullMarked
package org.duibiao.extraction.scan;

import org.jspecify.annotations.NullMarked;
