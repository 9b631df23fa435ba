package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A verdict with everything that made it.
 *
 * @param verdict what it says
 * @param obstacle why goal and outcome cannot be compared, only for {@link Verdict#NOT_COMPARABLE}
 * @param gap outcome less goal in the goal's unit; 0 inside a range, to the nearer end outside of it
 * @param asked what the goal asked, in its unit; empty for a goal whose number is not known
 * @param stretch the verdict on the second step of a two-step goal
 * @param yardstick what a relational goal was measured by
 * @param reason the rule that decided, in words
 * @param workedOut the figure that was compared where no single statement gives it: the mean of yearly growth, the sum of
 *     yearly amounts; in the goal's unit
 * @param remarks what else a reader should know: preliminary, a bound, other values, set below last year's level
 */
public record Judgement(
        Verdict verdict,
        Optional<Obstacle> obstacle,
        Optional<BigDecimal> gap,
        Optional<Asked> asked,
        Optional<Verdict> stretch,
        Optional<Yardstick> yardstick,
        Reason reason,
        Optional<BigDecimal> workedOut,
        List<Reason> remarks) {

    public Judgement {
        remarks = List.copyOf(remarks);
    }

    static Judgement without(Verdict verdict, Reason reason) {
        return new Judgement(
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason,
                Optional.empty(),
                List.of());
    }

    static Judgement notComparable(Obstacle obstacle, Reason reason) {
        return new Judgement(
                Verdict.NOT_COMPARABLE,
                Optional.of(obstacle),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason,
                Optional.empty(),
                List.of());
    }

    Judgement asking(Optional<Asked> asks) {
        return new Judgement(verdict, obstacle, gap, asks, stretch, yardstick, reason, workedOut, remarks);
    }

    Judgement because(Reason other) {
        return new Judgement(verdict, obstacle, gap, asked, stretch, yardstick, other, workedOut, remarks);
    }

    Judgement withGap(Optional<BigDecimal> distance) {
        return new Judgement(verdict, obstacle, distance, asked, stretch, yardstick, reason, workedOut, remarks);
    }

    Judgement withStretch(Optional<Verdict> second) {
        return new Judgement(verdict, obstacle, gap, asked, second, yardstick, reason, workedOut, remarks);
    }

    Judgement by(Optional<Yardstick> reference) {
        return new Judgement(verdict, obstacle, gap, asked, stretch, reference, reason, workedOut, remarks);
    }

    Judgement remarking(List<Reason> more) {
        return new Judgement(verdict, obstacle, gap, asked, stretch, yardstick, reason, workedOut, more);
    }

    Judgement workedOut(BigDecimal value) {
        return new Judgement(verdict, obstacle, gap, asked, stretch, yardstick, reason, Optional.of(value), remarks);
    }
}
