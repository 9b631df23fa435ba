package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.statement.Claim;

/**
 * What reported numbers imply of the one a goal asked for. Shown, never judged (rule 7): bases are revised, scopes
 * renamed, and growth is counted in constant prices.
 */
final class Implied {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final District district;

    Implied(District district) {
        this.district = district;
    }

    /** The remark that a number given instead allows, if it allows one. */
    Optional<Reason> by(Claim goal, Claim given) {
        return switch (goal.measure()) {
            case GROWTH, AVG_GROWTH -> growth(goal, given);
            case INCREASE -> increase(goal, given);
            case LEVEL, SHARE, RANK, COMPLETION, QUALITATIVE -> Optional.empty();
        };
    }

    private Optional<Reason> growth(Claim goal, Claim given) {
        int years = years(goal);
        Optional<BigDecimal> ratio = given.measure() == Measure.INCREASE ? ratioOf(given) : ratio(goal, given);
        return ratio.filter(value -> value.signum() > 0 && years > 0)
                .map(value -> Growth.root(value, years)
                        .subtract(BigDecimal.ONE)
                        .multiply(HUNDRED)
                        .setScale(1, RoundingMode.HALF_UP))
                .map(value -> Reason.of(
                        given.measure() == Measure.INCREASE ? "remark.implied-mean" : "remark.implied-growth",
                        new Term.Figure(value, StatedUnit.PERCENT)));
    }

    private Optional<Reason> increase(Claim goal, Claim given) {
        if (given.measure() != Measure.LEVEL) {
            return Optional.empty();
        }
        Optional<BigDecimal> before = district.level(given, base(goal));
        BigDecimal now = given.quantity().value().orElseThrow();
        StatedUnit asked = StatedUnit.of(goal);
        boolean sameKind = StatedUnit.of(given).kind().equals(asked.kind());
        if (sameKind) {
            return before.flatMap(level -> StatedUnit.of(given).convert(now.subtract(level), asked))
                    .map(change ->
                            Reason.of("remark.implied-change", new Term.Distance(change, NumberedGoals.unit(goal))));
        }
        // 到2015年翻一番 does not say since when
        boolean since = goal.period().start() < goal.period().end();
        return before.filter(level -> since && level.signum() > 0)
                .map(level -> now.divide(level, 2, RoundingMode.HALF_UP))
                .map(ratio -> Reason.of(
                        "remark.implied-ratio",
                        new Term.When(Period.year(base(goal))),
                        new Term.Words(LedgerWords.number(ratio))));
    }

    /** The last level over that of the base year. */
    private Optional<BigDecimal> ratio(Claim goal, Claim given) {
        if (given.measure() != Measure.LEVEL
                || given.period().end() != goal.period().end()) {
            return Optional.empty();
        }
        return district.level(given, base(goal))
                .filter(level -> level.signum() > 0)
                .map(level -> given.quantity().value().orElseThrow().divide(level, MathContext.DECIMAL64));
    }

    /** 增长86% is 1.86; 是…的2.1倍 and 翻一番 are not told apart safely enough. */
    private static Optional<BigDecimal> ratioOf(Claim increase) {
        return StatedUnit.of(increase).percent()
                ? increase.quantity()
                        .value()
                        .map(value ->
                                value.divide(HUNDRED, MathContext.DECIMAL64).add(BigDecimal.ONE))
                : Optional.empty();
    }

    /** The year a change is counted from: 2005 for the mean of 2006–2010, and for an increase over 2005–2010. */
    static int base(Claim claim) {
        boolean fromItsFirst = claim.measure() == Measure.INCREASE
                && claim.period().start() < claim.period().end();
        return fromItsFirst ? claim.period().start() : claim.period().start() - 1;
    }

    private static int years(Claim goal) {
        return goal.period().end() - base(goal);
    }
}
