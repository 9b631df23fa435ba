package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Moment;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Quantity;
import org.duibiao.text.Span;

/**
 * What a sentence says of an indicator, before it is known whether it looks back or ahead and which years are meant.
 *
 * @param name the words that name the indicator, in the even text
 * @param quote the words that say it, in the even text
 * @param number the figure, in the even text
 * @param time the time named last, if any was
 * @param fresh whether that time was named in this very sentence
 * @param earlier whether it is the value a change began with (由…提高到), whose year is not named
 * @param base what the change is over (比2015年), if more than a year
 * @param sum whether 累计 was said
 * @param aimed whether 目标, 任务 and the like make it a goal wherever it stands
 */
record Draft(
        Indicator indicator,
        Span name,
        Measure measure,
        Quantity quantity,
        Span quote,
        Span number,
        Optional<Moment> time,
        boolean fresh,
        boolean earlier,
        Optional<Moment> base,
        boolean sum,
        boolean aimed,
        boolean preliminary,
        Role.Wish wish,
        Optional<String> scope,
        Optional<org.duibiao.statement.Reference> reference,
        List<String> rules,
        List<String> doubts) {
    /** The same with what it is over left out: growth on the year before. */
    Draft asGrowth() {
        return as(Measure.GROWTH, Optional.empty(), false);
    }

    /** The same as a change over several years. */
    Draft asIncrease() {
        return as(Measure.INCREASE, base, sum);
    }

    private Draft as(Measure other, Optional<Moment> over, boolean summed) {
        return new Draft(
                indicator,
                name,
                other,
                quantity,
                quote,
                number,
                time,
                fresh,
                earlier,
                over,
                summed,
                aimed,
                preliminary,
                wish,
                scope,
                reference,
                rules,
                doubts);
    }
}
