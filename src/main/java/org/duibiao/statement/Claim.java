package org.duibiao.statement;

import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Passage;
import org.duibiao.text.Span;

/**
 * What a passage says of an indicator, whichever way it looks.
 *
 * @param indicator what is measured
 * @param indicatorText its name as the passage puts it
 * @param measure what the number says of it
 * @param quantity the number as stated
 * @param period the time it is about
 * @param scope words that narrow the number (不含空港区), else empty
 * @param passage the words behind it, verbatim
 * @param number where the number itself stands, inside or before the passage; for a claim without a number, the words
 * @param grounds which rules read it and what they were unsure of
 */
public record Claim(
        Indicator indicator,
        String indicatorText,
        Measure measure,
        Quantity quantity,
        Period period,
        Optional<String> scope,
        Passage passage,
        Span number,
        Grounds grounds) {

    /** The same claim without doubts. */
    public Claim settled() {
        return new Claim(
                indicator,
                indicatorText,
                measure,
                quantity,
                period,
                scope,
                passage,
                number,
                new Grounds(grounds.rules(), List.of()));
    }
}
