package org.duibiao.structuring;

import org.duibiao.text.Span;

/**
 * A paragraph before anybody asked what it is.
 *
 * @param span without white space and Markdown marks at its ends
 * @param level of a Markdown heading, 0 for none
 * @param bold whether all of it was bold
 */
record Block(Span span, int level, boolean bold) {
    Block within(Span part) {
        return new Block(part, level, bold);
    }
}
