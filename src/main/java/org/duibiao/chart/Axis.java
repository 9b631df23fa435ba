package org.duibiao.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A scale with round steps.
 *
 * @param low its left or lower end, a multiple of the step
 * @param high its other end, a multiple of the step
 * @param step from one tick to the next
 */
public record Axis(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final List<BigDecimal> NICE =
            List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"), BigDecimal.TEN);

    /**
     * A scale that holds all values and zero, in at most {@code most} steps.
     *
     * @param values what has to fit; may be empty
     */
    public static Axis fromZero(Collection<BigDecimal> values, int most) {
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        return between(low, high, most);
    }

    /** A scale that holds all values, zero or not; for lines that would be flat otherwise. */
    public static Axis around(Collection<BigDecimal> values, int most) {
        BigDecimal high = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        BigDecimal low = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        return between(low, high, most);
    }

    private static Axis between(BigDecimal low, BigDecimal high, int most) {
        BigDecimal reach = high.subtract(low);
        if (reach.signum() == 0) {
            return new Axis(low, low.add(BigDecimal.ONE), BigDecimal.ONE);
        }
        BigDecimal step = step(reach, most);
        Axis axis = snapped(low, high, step);
        while (axis.steps() > most) {
            step = step(step.multiply(new BigDecimal("1.01")), 1);
            axis = snapped(low, high, step);
        }
        return axis;
    }

    private static BigDecimal step(BigDecimal reach, int most) {
        BigDecimal raw = reach.divide(BigDecimal.valueOf(most), MathContext.DECIMAL64);
        int exponent = raw.precision() - raw.scale() - 1;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        return NICE.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(raw) >= 0)
                .findFirst()
                .orElse(power.multiply(BigDecimal.TEN));
    }

    private static Axis snapped(BigDecimal low, BigDecimal high, BigDecimal step) {
        BigDecimal from = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal to = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Axis(from, to, step);
    }

    private int steps() {
        return high.subtract(low).divide(step, 0, RoundingMode.HALF_UP).intValueExact();
    }

    /** The values at which ticks stand, both ends among them. */
    public List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = 0; i <= steps(); i++) {
            ticks.add(low.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return ticks;
    }

    /** Where a value lies: 0 at the low end, 1 at the high end. For drawing only. */
    public double place(BigDecimal value) {
        return value.subtract(low)
                .divide(high.subtract(low), MathContext.DECIMAL64)
                .doubleValue();
    }
}
