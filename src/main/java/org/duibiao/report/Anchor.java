package org.duibiao.report;

/**
 * A passage of a known report: what a chart mark, a ledger row or an annotation opens.
 *
 * @param report which report
 * @param textVersion which version of its stored text the span counts in, from 1
 * @param passage where in it
 */
public record Anchor(ReportId report, int textVersion, Passage passage) {}
