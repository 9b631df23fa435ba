package org.duibiao.ui.document.page;

import java.util.Optional;
import org.duibiao.text.Span;

/**
 * One paragraph of the shown text.
 *
 * @param shown where it stands in the shown text, without its line break
 * @param kind how it is set
 * @param depth of a heading, 1 for the largest; 0 for everything else
 * @param stored the stored stretch it shows; for a fold line, what lies behind it
 * @param fold what its click opens or closes, for a fold line
 */
public record Block(Span shown, Kind kind, int depth, Span stored, Optional<Fold> fold) {
    /** How a paragraph is set. */
    public enum Kind {
        TITLE,
        /** Date, speaker, greeting. */
        FRONT,
        HEADING,
        BODY,
        TABLE_HEAD,
        TABLE_ROW,
        NOTE,
        /** Site text that was unfolded. */
        CHROME,
        /** The line that stands for something put away. */
        FOLD_CLOSED,
        /** The line above something opened, to put it away again. */
        FOLD_OPEN
    }
}
