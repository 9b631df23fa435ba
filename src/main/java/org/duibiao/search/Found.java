package org.duibiao.search;

import org.duibiao.report.ReportId;

/**
 * What looking through one report gave.
 *
 * @param report which one
 * @param textVersion the version of its text that was looked through
 * @param characters how much of it was looked through, in UTF-16 units
 * @param spans the hits in reading order; empty when there are none
 */
public record Found(ReportId report, int textVersion, int characters, Spans spans) {}
