package org.duibiao.search;

import java.util.List;
import org.duibiao.report.Listed;
import org.duibiao.text.Span;

/**
 * What was found in one report.
 *
 * @param report where
 * @param spans each hit in reading order, never empty; they may overlap where the query has several parts
 */
public record Hits(Listed report, Spans spans) {

    /** How often. */
    public int count() {
        return spans.size();
    }

    /**
     * The sentences of some of the hits.
     *
     * @param text the report's text
     * @param most hits at most
     */
    public List<Excerpt> excerpts(String text, int most) {
        List<Span> some = spans.subList(0, Math.min(most, spans.size()));
        return Excerpt.of(report, text, some);
    }

    /** The whole sentences of all hits, however long they are: to be taken out, not to be listed on a screen. */
    public List<Excerpt> sentences(String text) {
        return Excerpt.of(report, text, spans, text.length());
    }
}
