package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Region;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Stated;

/**
 * One goal and what became of it.
 *
 * @param region whose goal it is
 * @param goal the goal, and the report that states it; its statement is a {@link Goal}
 * @param stretch the second step of a two-step goal (确保14%,力争15%), else empty
 * @param outcomes what answers it, the one that counts first; also what is shown beside it though not comparable
 * @param judgement the verdict and what made it
 */
public record LedgerLine(
        Region region, Stated goal, Optional<Stated> stretch, List<Stated> outcomes, Judgement judgement) {

    public LedgerLine {
        outcomes = List.copyOf(outcomes);
    }

    /** The same line with another judgement. */
    LedgerLine judged(Judgement other) {
        return new LedgerLine(region, goal, stretch, outcomes, other);
    }

    public Goal goalStatement() {
        return (Goal) goal.statement();
    }

    public Indicator indicator() {
        return goal.statement().claim().indicator();
    }

    public Measure measure() {
        return goal.statement().claim().measure();
    }

    public Period period() {
        return goal.statement().claim().period();
    }

    public Optional<String> scope() {
        return goal.statement().claim().scope();
    }

    /** What the goal is about: lines of a district with the same subject set the same thing for the same time. */
    public List<Object> subject() {
        return List.of(
                indicator().id(),
                measure(),
                period(),
                scope().orElse(""),
                goal.statement().claim().quantity().value().isPresent());
    }

    /** The outcome that counts, or the one that cannot be compared; empty when none is reported. */
    public Optional<Stated> outcome() {
        return outcomes.stream().findFirst();
    }

    /** The sentences the outcome rests on: one a year where it was worked out of them, else the one that counts. */
    public List<Stated> answers() {
        return YearByYear.Way.of(this).isPresent()
                ? outcomes
                : outcome().stream().toList();
    }

    public Verdict verdict() {
        return judgement.verdict();
    }

    public Optional<BigDecimal> gap() {
        return judgement.gap();
    }

    public Reason reason() {
        return judgement.reason();
    }
}
