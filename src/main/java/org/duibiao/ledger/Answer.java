package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an outcome says, as an interval in the goal's unit: both ends the same for a plain number, one end missing for a
 * bound.
 *
 * @param low the least it can be
 * @param high the most it can be
 * @param kind how it was put
 */
record Answer(Optional<BigDecimal> low, Optional<BigDecimal> high, Kind kind) {

    /** How an outcome was put. */
    enum Kind {
        EXACT,
        /** 左右, 约, or a range: never more than met. */
        LOOSE,
        /** 近, 接近: below the number it names. */
        JUST_BELOW,
        /** 以上, 以内: only one end is known. */
        BOUND
    }

    static Answer exactly(BigDecimal value) {
        return new Answer(Optional.of(value), Optional.of(value), Kind.EXACT);
    }

    static Answer about(BigDecimal value) {
        return new Answer(Optional.of(value), Optional.of(value), Kind.LOOSE);
    }

    static Answer justBelow(BigDecimal value) {
        return new Answer(Optional.of(value), Optional.of(value), Kind.JUST_BELOW);
    }

    static Answer between(BigDecimal low, BigDecimal high) {
        return new Answer(Optional.of(low.min(high)), Optional.of(low.max(high)), Kind.LOOSE);
    }

    static Answer atLeast(BigDecimal value) {
        return new Answer(Optional.of(value), Optional.empty(), Kind.BOUND);
    }

    static Answer atMost(BigDecimal value) {
        return new Answer(Optional.empty(), Optional.of(value), Kind.BOUND);
    }

    /** Whether a value fits what was said: 4.1 fits 4.5以内 and is no other value. */
    boolean holds(BigDecimal value) {
        return low.filter(least -> value.compareTo(least) < 0).isEmpty()
                && high.filter(most -> value.compareTo(most) > 0).isEmpty();
    }

    /** The same with so much added to both ends. */
    Answer plus(BigDecimal more) {
        return new Answer(low.map(more::add), high.map(more::add), kind);
    }

    /** The number to draw and to subtract the goal from: the end that is known. */
    BigDecimal figure() {
        return low.or(() -> high).orElseThrow();
    }
}
