package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.duibiao.statement.Claim;

/**
 * A number as far as its decimals tell: 337.8 is anything from 337.75 to 337.85. Reports round, and also cut off, so both
 * ends reach a whole unit of the last place where a share was worked out of rounded numbers.
 *
 * @param low the least it can be
 * @param high the most it can be
 */
record Rounded(BigDecimal low, BigDecimal high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A stated number: half a unit of its last decimal to either side. */
    static Rounded of(BigDecimal value) {
        return within(value, HALF);
    }

    /** A number that may have been cut off rather than rounded: a whole unit of its last decimal to either side. */
    static Rounded orCut(BigDecimal value) {
        return within(value, BigDecimal.ONE);
    }

    private static Rounded within(BigDecimal value, BigDecimal places) {
        BigDecimal slack = value.ulp().multiply(places);
        return new Rounded(value.subtract(slack), value.add(slack));
    }

    /** A claim's number in another unit; empty when the two count different things. */
    static Optional<Rounded> of(Claim claim, StatedUnit unit) {
        Rounded stated = of(claim.quantity().value().orElseThrow());
        StatedUnit from = StatedUnit.of(claim);
        return from.convert(stated.low, unit)
                .flatMap(low -> from.convert(stated.high, unit).map(high -> new Rounded(low, high)));
    }

    Rounded plus(Rounded other) {
        return new Rounded(low.add(other.low), high.add(other.high));
    }

    /** This as a share of a positive whole, in per cent. */
    Rounded shareOf(Rounded whole) {
        return new Rounded(
                low.multiply(HUNDRED).divide(whole.high, MathContext.DECIMAL64),
                high.multiply(HUNDRED).divide(whole.low, MathContext.DECIMAL64));
    }

    /** What this was before it grew by so many per cent, each of which is more than −100. */
    Rounded beforeGrowth(Rounded growth) {
        return new Rounded(
                low.divide(factor(growth.high), MathContext.DECIMAL64),
                high.divide(factor(growth.low), MathContext.DECIMAL64));
    }

    private static BigDecimal factor(BigDecimal growth) {
        return growth.divide(HUNDRED, MathContext.DECIMAL64).add(BigDecimal.ONE);
    }

    boolean agreesWith(Rounded other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    boolean positive() {
        return low.signum() > 0;
    }

    /** How far two lie apart at least, as a share of the greater, in per cent. */
    static BigDecimal apart(BigDecimal one, BigDecimal other) {
        BigDecimal greater = one.abs().max(other.abs());
        return greater.signum() == 0
                ? BigDecimal.ZERO
                : one.subtract(other).abs().multiply(HUNDRED).divide(greater, 2, RoundingMode.HALF_UP);
    }
}
