package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** How a goal is drawn, by its wording; values are on the scale of the chart. */
public sealed interface GoalMark {

    /** A plain number: one tick. */
    record Tick(BigDecimal value) implements GoalMark {}

    /** 以上: a tick with an arrow to the allowed side. */
    record AtLeast(BigDecimal value) implements GoalMark {}

    /** 以内: a tick with an arrow inwards. */
    record AtMost(BigDecimal value) implements GoalMark {}

    /** 左右: a band with dotted edges and its middle. */
    record About(BigDecimal middle, BigDecimal low, BigDecimal high) implements GoalMark {}

    /** 6–7 %: a box in brackets. */
    record Between(BigDecimal low, BigDecimal high) implements GoalMark {}

    /** 确保14%、力争15%: a solid tick and a hollow one, joined by dots. */
    record TwoSteps(GoalMark firm, GoalMark stretch) implements GoalMark {}

    /** 与经济增长同步: a diamond on the value of its reference. */
    record InStep(BigDecimal reference, String words) implements GoalMark {}

    /** Words alone; nothing on the scale. */
    record InWords() implements GoalMark {}

    /** The values this mark takes up on the scale. */
    default Stream<BigDecimal> values() {
        if (this instanceof Tick tick) {
            return Stream.of(tick.value());
        }
        if (this instanceof AtLeast floor) {
            return Stream.of(floor.value());
        }
        if (this instanceof AtMost ceiling) {
            return Stream.of(ceiling.value());
        }
        if (this instanceof About band) {
            return Stream.of(band.low(), band.high());
        }
        if (this instanceof Between range) {
            return Stream.of(range.low(), range.high());
        }
        if (this instanceof TwoSteps steps) {
            return Stream.concat(steps.firm().values(), steps.stretch().values());
        }
        if (this instanceof InStep inStep) {
            return Stream.of(inStep.reference());
        }
        return Stream.empty();
    }

    /** The one value that stands for the goal; empty for words alone. */
    default Optional<BigDecimal> chief() {
        if (this instanceof About band) {
            return Optional.of(band.middle());
        }
        return values().findFirst();
    }
}
