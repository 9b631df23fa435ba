package org.duibiao.report;

import org.duibiao.text.Span;

/**
 * A range of a report's text with its words (段落/文段): the evidence behind every number.
 *
 * @param span where it stands in the report's text
 * @param quote the words, verbatim
 */
public record Passage(Span span, String quote) {
    public static Passage of(Span span, String text) {
        return new Passage(span, span.in(text));
    }
}
