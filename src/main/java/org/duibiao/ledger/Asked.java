package org.duibiao.ledger;

import java.math.BigDecimal;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Direction;

/**
 * What a goal asks of an outcome, in the goal's own unit. {@code slack} is the distance of rule 2: it makes the
 * band of 左右, reaches for "nearly", and has to be passed for "exceeded".
 */
public sealed interface Asked {

    BigDecimal slack();

    /** The goal's own mark on a scale: its number, or the edge of a range that has to be reached. */
    BigDecimal mark();

    /** Plain and 以上 where higher is better. */
    record Floor(BigDecimal at, BigDecimal slack) implements Asked {
        @Override
        public BigDecimal mark() {
            return at;
        }
    }

    /** 以内; every goal where lower is better. */
    record Ceiling(BigDecimal at, BigDecimal slack) implements Asked {
        @Override
        public BigDecimal mark() {
            return at;
        }
    }

    /** 6–7 %. */
    record Within(BigDecimal low, BigDecimal high, BigDecimal slack) implements Asked {
        @Override
        public BigDecimal mark() {
            return low;
        }
    }

    /** 左右 where higher is better: the goal less a band. */
    record Band(BigDecimal middle, BigDecimal slack) implements Asked {
        @Override
        public BigDecimal mark() {
            return middle;
        }

        public BigDecimal low() {
            return middle.subtract(slack);
        }

        public BigDecimal high() {
            return middle.add(slack);
        }
    }

    /** Rule 1: direction and comparator together decide what was asked. */
    static Asked of(BigDecimal value, BigDecimal high, Comparator comparator, Direction direction, BigDecimal slack) {
        if (direction == Direction.LOWER) {
            return new Ceiling(value.max(high), slack);
        }
        return switch (comparator) {
            case AT_MOST -> new Ceiling(value.max(high), slack);
            case RANGE -> new Within(value.min(high), value.max(high), slack);
            case ABOUT -> new Band(value, slack);
            case EXACTLY, AT_LEAST, QUALITATIVE -> new Floor(value, slack);
        };
    }
}
