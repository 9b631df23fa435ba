package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
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
        Region region, Stated goal, Optional<Stated> stretch, List<Stated> outcomes, Judgement judgement)
        implements LedgerEntry {

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

    @Override
    public Indicator indicator() {
        return goal.statement().claim().indicator();
    }

    @Override
    public Measure measure() {
        return goal.statement().claim().measure();
    }

    @Override
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

    @Override
    public Verdict verdict() {
        return judgement.verdict();
    }

    public Optional<BigDecimal> gap() {
        return judgement.gap();
    }

    /** The unit of the gap: the goal's; one in step with another (与经济增长同步) is counted in per cent. */
    public String gapUnit() {
        Claim claim = goal.statement().claim();
        return claim.quantity().value().isPresent() ? NumberedGoals.unit(claim) : "%";
    }

    /** The number that counts as outcome, in the goal's unit; empty when words or another kind of number answer. */
    public Optional<BigDecimal> reached() {
        return judgement
                .workedOut()
                .or(() -> outcome()
                        .flatMap(stated -> comparable(stated.statement().claim())));
    }

    private Optional<BigDecimal> comparable(Claim outcome) {
        Claim claim = goal.statement().claim();
        if (claim.quantity().value().isEmpty()) {
            boolean growth = outcome.measure() == Measure.GROWTH || outcome.measure() == Measure.AVG_GROWTH;
            return growth ? outcome.quantity().value() : Optional.empty();
        }
        return outcome.measure() == measure() ? LedgerWords.inUnitOf(claim, outcome) : Optional.empty();
    }

    /** Whether the goal is a number in per cent, or one that is measured by growth. */
    public boolean rate() {
        Claim claim = goal.statement().claim();
        return claim.quantity().value().isEmpty() || LedgerWords.percent(claim);
    }

    public Reason reason() {
        return judgement.reason();
    }

    /** What needs saying beside the verdict: clear cases need no reason, remarks are for all. */
    public List<Reason> explained() {
        boolean clear = switch (verdict()) {
            case EXCEEDED, MET, NEARLY, MISSED -> judgement.yardstick().isEmpty();
            case ON_TRACK, BEHIND, NOT_REPORTED, PENDING, NOT_COMPARABLE -> false;
        };
        return Stream.concat(clear ? Stream.empty() : Stream.of(reason()), judgement.remarks().stream())
                .toList();
    }
}
