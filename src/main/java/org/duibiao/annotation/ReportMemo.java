package org.duibiao.annotation;

import java.time.Instant;
import org.duibiao.report.ReportId;

/**
 * What an analyst noted on a report as a whole.
 *
 * @param report the report; it has one such memo at most
 * @param words not blank
 * @param author who wrote it last
 * @param made when, to the millisecond
 */
public record ReportMemo(ReportId report, String words, String author, Instant made) {
    /** @throws IllegalArgumentException if there are no words */
    public ReportMemo {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a memo needs words");
        }
    }
}
