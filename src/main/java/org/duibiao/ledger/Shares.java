package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;

/** Which way a share is meant to go: 三次产业结构由22∶39∶39调整为18∶44∶38 asks for less of the first. */
final class Shares {

    /** Its share falls as a district develops, whatever its output does. */
    private static final Set<String> SHRINKING = Set.of("primary_va");

    private Shares() {}

    /** From the share that the goal's own sentence starts from, where it names one that is more than a point away. */
    static Direction direction(Claim goal, District district) {
        return start(goal, district)
                .filter(start -> start.subtract(goal.quantity().value().orElseThrow())
                                .abs()
                                .compareTo(BigDecimal.ONE)
                        > 0)
                .map(start ->
                        start.compareTo(goal.quantity().value().orElseThrow()) > 0 ? Direction.LOWER : Direction.HIGHER)
                .orElseGet(() -> SHRINKING.contains(goal.indicator().id())
                        ? Direction.LOWER
                        : goal.indicator().direction());
    }

    private static Optional<BigDecimal> start(Claim goal, District district) {
        return district.outcomes(goal.indicator().id(), Measure.SHARE).stream()
                .map(stated -> stated.statement().claim())
                .filter(claim -> claim.passage().quote().contains(goal.passage().quote())
                        || goal.passage().quote().contains(claim.passage().quote()))
                .filter(claim -> claim.passage().span().overlaps(goal.passage().span()))
                .findFirst()
                .flatMap(claim -> claim.quantity().value());
    }
}
