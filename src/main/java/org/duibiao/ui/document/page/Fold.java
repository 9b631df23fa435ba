package org.duibiao.ui.document.page;

import org.duibiao.text.Span;

/**
 * A stretch of stored text that is put away behind a line and can be opened there.
 *
 * @param stored what is put away
 * @param why why it is
 */
public record Fold(Span stored, Why why) {
    /** Why something is put away. */
    public enum Why {
        /** Site text, page furniture, a second copy. */
        CHROME,
        /** Paragraphs without a mark, while only marked ones are asked for. */
        UNMARKED
    }
}
