package org.duibiao.extraction;

import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.indicator.Comparator;

/**
 * A figure of a list (3.4%和10.2%) with its own bounds.
 *
 * @param figure the number
 * @param comparator what words before and after it make of it
 * @param end where those words end in the even text
 */
record Listed(Figure figure, Comparator comparator, int end) {}
