package org.duibiao.search;

import java.util.List;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;

/**
 * What looking through one report gave.
 *
 * @param report which one
 * @param textVersion the version of its text that was looked through
 * @param characters how much of it was looked through, in UTF-16 units
 * @param spans the hits in reading order; empty when there are none
 */
public record Found(ReportId report, int textVersion, int characters, Spans spans) {
    /** Only the hits that lie wholly inside one of these stretches, which are in reading order. */
    public Found inside(List<Span> stretches) {
        return new Found(report, textVersion, characters, spans.inside(stretches));
    }
}
