package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/** Decides whether an answer gives what was asked: rules 1 to 5 of src/docs/verdicts.md. Edges belong to the better side. */
final class Judge {

    private Judge() {}

    /**
     * The verdict on a whole period; empty when the answer is a bound that leaves it open.
     *
     * @param mayExceed false where nobody would speak of exceeding: numberless goals, cpi
     */
    static Optional<Verdict> judge(Asked asked, Answer answer, boolean mayExceed) {
        if (asked instanceof Asked.Floor floor) {
            Optional<BigDecimal> exceeds = mayExceed ? Optional.of(floor.at().add(floor.slack())) : Optional.empty();
            return overFloor(floor.at(), floor.slack(), exceeds, answer);
        }
        if (asked instanceof Asked.Band band) {
            Optional<BigDecimal> exceeds = mayExceed ? Optional.of(band.high()) : Optional.empty();
            return overFloor(band.low(), band.slack(), exceeds, answer);
        }
        if (asked instanceof Asked.Within range) {
            return overFloor(range.low(), range.slack(), Optional.empty(), answer);
        }
        return underCeiling((Asked.Ceiling) asked, answer);
    }

    private static Optional<Verdict> overFloor(
            BigDecimal floor, BigDecimal slack, Optional<BigDecimal> exceeds, Answer answer) {
        BigDecimal nearly = floor.subtract(slack);
        if (answer.low().isEmpty()) {
            boolean tooLow = answer.high().orElseThrow().compareTo(nearly) < 0;
            return tooLow ? Optional.of(Verdict.MISSED) : Optional.empty();
        }
        BigDecimal low = answer.low().get();
        if (answer.high().isEmpty()) {
            return low.compareTo(floor) >= 0 ? Optional.of(Verdict.MET) : Optional.empty();
        }
        boolean reaches =
                answer.kind() == Answer.Kind.JUST_BELOW ? low.compareTo(floor) > 0 : low.compareTo(floor) >= 0;
        if (reaches) {
            boolean beyond = exceeds.isPresent() && low.compareTo(exceeds.get()) > 0;
            return Optional.of(beyond && answer.kind() == Answer.Kind.EXACT ? Verdict.EXCEEDED : Verdict.MET);
        }
        return Optional.of(low.compareTo(nearly) >= 0 ? Verdict.NEARLY : Verdict.MISSED);
    }

    private static Optional<Verdict> underCeiling(Asked.Ceiling ceiling, Answer answer) {
        BigDecimal nearly = ceiling.at().add(ceiling.slack());
        if (answer.high().isEmpty()) {
            boolean tooHigh = answer.low().orElseThrow().compareTo(nearly) > 0;
            return tooHigh ? Optional.of(Verdict.MISSED) : Optional.empty();
        }
        BigDecimal high = answer.high().get();
        if (high.compareTo(ceiling.at()) <= 0) {
            return Optional.of(Verdict.MET);
        }
        if (answer.low().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(high.compareTo(nearly) <= 0 ? Verdict.NEARLY : Verdict.MISSED);
    }
}
