package org.duibiao.report;

import org.duibiao.text.Span;

/**
 * A paragraph as a reader sees it.
 *
 * @param span without the line break at its end
 * @param part what it is about
 * @param role how it is shown
 */
public record Paragraph(Span span, Part part, Role role) {
    /** How a paragraph is shown. */
    public enum Role {
        TITLE,
        HEADING,
        BODY,
        /** A row or a whole flattened table; see {@link Table}. */
        TABLE,
        NOTE
    }
}
