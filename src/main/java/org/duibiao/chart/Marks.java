package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Quantity;
import org.duibiao.ledger.Asked;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Verdict;
import org.duibiao.ledger.Yardstick;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Stated;

/** Turns goals and outcomes into marks, by the contract of goal marks. */
public final class Marks {

    private Marks() {}

    /**
     * The mark of a line's goal.
     *
     * @param scale from the goal's own unit to the chart's scale
     * @param words says what a relational goal is measured by
     */
    public static GoalMark goal(LedgerLine line, UnaryOperator<BigDecimal> scale, LedgerWords words) {
        Claim claim = line.goal().statement().claim();
        if (claim.quantity().value().isEmpty()) {
            return line.judgement()
                    .yardstick()
                    .map(yardstick ->
                            (GoalMark) new GoalMark.InStep(scale.apply(yardstick.value()), reference(yardstick, words)))
                    .orElseGet(GoalMark.InWords::new);
        }
        GoalMark firm = mark(claim.quantity(), line.judgement().asked(), scale);
        return line.stretch()
                .map(step -> (GoalMark) new GoalMark.TwoSteps(
                        firm, mark(step.statement().claim().quantity(), Optional.empty(), scale)))
                .orElse(firm);
    }

    private static String reference(Yardstick yardstick, LedgerWords words) {
        Claim claim = yardstick.stated().statement().claim();
        return words.indicator(claim.indicator()) + " " + words.figure(yardstick.value(), "%");
    }

    private static GoalMark mark(Quantity quantity, Optional<Asked> asked, UnaryOperator<BigDecimal> scale) {
        BigDecimal value = scale.apply(quantity.value().orElseThrow());
        Comparator comparator = quantity.comparator();
        if (comparator == Comparator.RANGE) {
            BigDecimal other = scale.apply(quantity.high().or(quantity::value).orElseThrow());
            return new GoalMark.Between(value.min(other), value.max(other));
        }
        if (comparator == Comparator.ABOUT) {
            BigDecimal stated = quantity.value().orElseThrow();
            BigDecimal slack = asked.map(Asked::slack).orElse(BigDecimal.ZERO);
            BigDecimal one = scale.apply(stated.subtract(slack));
            BigDecimal other = scale.apply(stated.add(slack));
            return new GoalMark.About(value, one.min(other), one.max(other));
        }
        return switch (comparator) {
            case AT_LEAST -> new GoalMark.AtLeast(value);
            case AT_MOST -> new GoalMark.AtMost(value);
            default -> new GoalMark.Tick(value);
        };
    }

    /**
     * The mark of a line's outcome.
     *
     * @param scale from the goal's own unit to the chart's scale
     */
    public static OutcomeMark outcome(LedgerLine line, UnaryOperator<BigDecimal> scale, LedgerWords words) {
        Optional<BigDecimal> value = line.reached().map(scale);
        if (line.verdict() == Verdict.NOT_REPORTED) {
            return new OutcomeMark.NotReported(words.verdict(Verdict.NOT_REPORTED));
        }
        if (line.verdict() == Verdict.PENDING) {
            return new OutcomeMark.Pending(words.verdict(Verdict.PENDING));
        }
        if (value.isEmpty()) {
            return new OutcomeMark.Nothing();
        }
        if (line.verdict() == Verdict.NOT_COMPARABLE) {
            return new OutcomeMark.Apart(value.get());
        }
        boolean partly = line.verdict() == Verdict.ON_TRACK || line.verdict() == Verdict.BEHIND;
        if (line.measure() == Measure.AVG_GROWTH && !partly) {
            return new OutcomeMark.Mean(value.get(), words.period(line.period()));
        }
        return new OutcomeMark.Value(value.get(), preliminary(line));
    }

    /** Whether the outcome that counts is only expected (预计). */
    public static boolean preliminary(LedgerLine line) {
        return line.outcome()
                .map(Stated::statement)
                .filter(statement -> statement instanceof Outcome outcome && outcome.preliminary())
                .isPresent();
    }
}
