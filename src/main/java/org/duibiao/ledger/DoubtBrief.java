package org.duibiao.ledger;

import java.util.Optional;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.report.Region;

/**
 * What a list says of a doubt: all but its passages and its arithmetic. Small, since a large library has hundreds of
 * thousands.
 *
 * @param ground where it was found
 * @param place which it is of those found there in its district, from 0
 */
public record DoubtBrief(
        Doubt.Key key,
        Doubt.Kind kind,
        Region region,
        Optional<Indicator> indicator,
        Optional<Period> period,
        boolean holds,
        Ground ground,
        int place) {

    /** Where doubts of a district are found. */
    public enum Ground {
        /** What its reports state, beside what those of the districts above state. */
        STATEMENTS,
        /** The words and tables of each of its reports, statements aside. */
        WORDS
    }

    public static DoubtBrief of(Doubt doubt, Ground ground, int place) {
        return new DoubtBrief(
                doubt.key(),
                doubt.kind(),
                doubt.region(),
                doubt.indicator(),
                doubt.period(),
                doubt.holds(),
                ground,
                place);
    }
}
