package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.Optional;

/** How an outcome is drawn; values are on the scale of the chart. */
public sealed interface OutcomeMark {

    /** A bar, or a point of the line; hollow when preliminary. */
    record Value(BigDecimal value, boolean preliminary) implements OutcomeMark {}

    /** Reported, but not comparable: hatched grey, never joined. */
    record Apart(BigDecimal value) implements OutcomeMark {}

    /** A mean over several years: a thin rod with a round end. */
    record Mean(BigDecimal value, String words) implements OutcomeMark {}

    /** The report is there and says nothing. */
    record NotReported(String words) implements OutcomeMark {}

    /** The report is not there yet. */
    record Pending(String words) implements OutcomeMark {}

    /** Nothing to say: no goal was set either, or words alone answer it. */
    record Nothing() implements OutcomeMark {}

    /** Its place on the scale, if it has one. */
    default Optional<BigDecimal> onScale() {
        if (this instanceof Value bar) {
            return Optional.of(bar.value());
        }
        if (this instanceof Apart apart) {
            return Optional.of(apart.value());
        }
        if (this instanceof Mean mean) {
            return Optional.of(mean.value());
        }
        return Optional.empty();
    }
}
