package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * What reported numbers imply of the one a goal asked for. Shown, never judged (rule 7): bases are revised, scopes
 * renamed, and growth is counted in constant prices.
 */
final class Implied {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Bases of which the highest is not above the lowest times this are the same but for rounding. */
    private static final BigDecimal AGREEING = new BigDecimal("1.03");

    private final District district;

    Implied(District district) {
        this.district = district;
    }

    /** The remark that a number given instead allows, if it allows one. */
    Optional<Reason> by(Claim goal, Stated given) {
        // levels grow with prices
        if (!exact(given) || Basis.of(goal).real()) {
            return Optional.empty();
        }
        return switch (goal.measure()) {
            case GROWTH, AVG_GROWTH -> growth(goal, given);
            case INCREASE -> increase(goal, given);
            case LEVEL, SHARE, RANK, COMPLETION, QUALITATIVE -> Optional.empty();
        };
    }

    /** Whether it is a value: 突破4万亿元 implies no growth, only that it was not less. */
    private static boolean exact(Stated given) {
        return switch (given.statement().claim().quantity().comparator()) {
            case EXACTLY, ABOUT -> true;
            case AT_LEAST, AT_MOST, RANGE, QUALITATIVE -> false;
        };
    }

    private Optional<Reason> growth(Claim goal, Stated given) {
        int years = years(goal);
        boolean increase = given.statement().claim().measure() == Measure.INCREASE;
        Optional<BigDecimal> ratio = increase ? ratioOf(given.statement().claim()) : ratio(goal, given);
        return ratio.filter(value -> value.signum() > 0 && years > 0)
                .map(value -> Growth.root(value, years)
                        .subtract(BigDecimal.ONE)
                        .multiply(HUNDRED)
                        .setScale(1, RoundingMode.HALF_UP))
                .map(value -> Reason.of(
                        increase ? "remark.implied-mean" : "remark.implied-growth",
                        new Term.Figure(value, StatedUnit.PERCENT)));
    }

    private Optional<Reason> increase(Claim goal, Stated stated) {
        Claim given = stated.statement().claim();
        if (given.measure() != Measure.LEVEL) {
            return Optional.empty();
        }
        Optional<BigDecimal> before = level(stated, base(goal));
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
    private Optional<BigDecimal> ratio(Claim goal, Stated stated) {
        Claim given = stated.statement().claim();
        if (given.measure() != Measure.LEVEL
                || given.period().end() != goal.period().end()) {
            return Optional.empty();
        }
        return level(stated, base(goal))
                .filter(level -> level.signum() > 0)
                .map(level -> given.quantity().value().orElseThrow().divide(level, MathContext.DECIMAL64));
    }

    /**
     * The level of the base year to hold another level against: that of the same report, else the one on which all reports
     * agree, as levels on both sides of a revision imply a growth that nobody had.
     */
    private Optional<BigDecimal> level(Stated given, int year) {
        Claim like = given.statement().claim();
        List<Stated> bases =
                district.levels(like, year).stream().filter(Implied::exact).toList();
        Optional<BigDecimal> same = bases.stream()
                .filter(base -> base.report().id().equals(given.report().id()))
                .flatMap(base -> District.inUnitOf(like, base).stream())
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        List<BigDecimal> levels = bases.stream()
                .flatMap(base -> District.inUnitOf(like, base).stream())
                .toList();
        boolean agree = !levels.isEmpty()
                && Collections.max(levels).compareTo(Collections.min(levels).multiply(AGREEING)) <= 0;
        return agree && !District.late(given) ? Optional.of(levels.get(0)) : Optional.empty();
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
