package org.duibiao.extraction.scan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Indicator;

/** A piece of a sentence; positions count in the even text of its stretch, see {@link EvenText}. */
public sealed interface Lexeme {
    int start();

    int end();

    /** A small word. */
    record Word(int start, int end, Kind kind) implements Lexeme {}

    /**
     * The name of an indicator, or of several that are named in one breath (城乡居民, 存贷款余额).
     *
     * @param alone the indicator meant when one number follows; empty when the name only makes sense with several
     * @param each the indicators meant when as many numbers follow, in their order; one when the name is plain
     */
    record Name(int start, int end, Optional<Indicator> alone, List<Indicator> each) implements Lexeme {}

    /**
     * A number with its unit.
     *
     * @param value as stated, never converted
     * @param high the upper end, when it is a range
     * @param measuredIn what its unit is a unit of
     * @param unit as stated, empty for a rank or a bare number
     * @param atLeast whether 多, 余 inside it make it a floor
     */
    record Figure(
            int start,
            int end,
            BigDecimal value,
            Optional<BigDecimal> high,
            Dimension measuredIn,
            String unit,
            boolean atLeast)
            implements Lexeme {}

    /** Several numbers as parts of a whole: 5.3:46.6:48.1. */
    record Ratio(int start, int end, List<BigDecimal> parts) implements Lexeme {}

    /** A unit whose digits were lost: 收入达到元. */
    record Stripped(int start, int end) implements Lexeme {}

    /** Words that name a time. */
    record When(int start, int end, Moment moment) implements Lexeme {}

    /** Anything else. */
    record Unknown(int start, int end) implements Lexeme {}
}
