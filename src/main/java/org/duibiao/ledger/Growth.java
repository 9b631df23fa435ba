package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Arithmetic of growth over several years. */
final class Growth {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int STEPS = 20;

    private Growth() {}

    /** The geometric mean of yearly growth in per cent, to one decimal. */
    static BigDecimal mean(List<BigDecimal> growth) {
        BigDecimal product = growth.stream()
                .map(value -> value.divide(HUNDRED, MathContext.DECIMAL64).add(BigDecimal.ONE))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        return root(product, growth.size())
                .subtract(BigDecimal.ONE)
                .multiply(HUNDRED)
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** Newton's method on xⁿ = value, for values near 1. */
    static BigDecimal root(BigDecimal value, int degree) {
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal x = BigDecimal.ONE;
        for (int step = 0; step < STEPS; step++) {
            BigDecimal power = x.pow(degree - 1, MathContext.DECIMAL64);
            BigDecimal correction = value.divide(power, MathContext.DECIMAL64).subtract(x);
            x = x.add(correction.divide(n, MathContext.DECIMAL64), MathContext.DECIMAL64);
        }
        return x;
    }
}
