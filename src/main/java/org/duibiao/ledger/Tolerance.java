package org.duibiao.ledger;

import java.math.BigDecimal;
import org.duibiao.indicator.Measure;

/**
 * How far 左右 reaches, and how far "nearly" reaches beyond what was asked. Printed on every chart that uses it.
 *
 * @param growthPoints most a growth may differ, in points
 * @param growthShare most a growth may differ, as a share of the goal
 * @param growthLeast what a growth may always differ, in points
 * @param levelShare how far an amount may differ, as a share of the goal
 * @param ratePoints how far a rate that is itself a percentage may differ, in points
 */
public record Tolerance(
        BigDecimal growthPoints,
        BigDecimal growthShare,
        BigDecimal growthLeast,
        BigDecimal levelShare,
        BigDecimal ratePoints) {

    /** The distances of rule 2 of src/docs/verdicts.md. */
    public static final Tolerance USUAL = new Tolerance(
            new BigDecimal("0.5"),
            new BigDecimal("0.1"),
            new BigDecimal("0.2"),
            new BigDecimal("0.05"),
            new BigDecimal("0.3"));

    /**
     * The distance for one goal.
     *
     * @param goal its value, in the unit the distance is wanted in
     * @param percent whether that unit is per cent or points
     */
    public BigDecimal distance(Measure measure, boolean percent, BigDecimal goal) {
        return switch (measure) {
            case GROWTH, AVG_GROWTH, QUALITATIVE -> growthDistance(goal);
            case LEVEL -> percent ? ratePoints : levelDistance(goal);
            case SHARE, COMPLETION -> ratePoints;
            case INCREASE -> percent ? growthDistance(goal) : levelDistance(goal);
            case RANK -> BigDecimal.ZERO;
        };
    }

    private BigDecimal growthDistance(BigDecimal goal) {
        return goal.abs().multiply(growthShare).min(growthPoints).max(growthLeast);
    }

    private BigDecimal levelDistance(BigDecimal goal) {
        return goal.abs().multiply(levelShare);
    }
}
