package org.duibiao.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as stated, not converted.
 *
 * @param value empty when the words give no number; the lower end of a range
 * @param high the upper end of a range, else empty
 * @param unit as stated: 亿元, %, 万人, 个百分点; empty when none is
 * @param comparator how the words bound it
 */
public record Quantity(
        Optional<BigDecimal> value, Optional<BigDecimal> high, Optional<String> unit, Comparator comparator) {
    public static Quantity of(BigDecimal value, String unit, Comparator comparator) {
        return new Quantity(Optional.of(value), Optional.empty(), Optional.of(unit), comparator);
    }

    public static Quantity range(BigDecimal low, BigDecimal high, String unit) {
        return new Quantity(Optional.of(low), Optional.of(high), Optional.of(unit), Comparator.RANGE);
    }

    /** No number, only words. */
    public static Quantity qualitative() {
        return new Quantity(Optional.empty(), Optional.empty(), Optional.empty(), Comparator.QUALITATIVE);
    }

    /** Whether both say the same, however many zeros they write: 6% and 6.0%. */
    public boolean says(Quantity other) {
        return comparator == other.comparator
                && unit.equals(other.unit)
                && same(value, other.value)
                && same(high, other.high);
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }
}
