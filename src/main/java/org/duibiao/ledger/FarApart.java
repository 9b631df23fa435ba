package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;

/**
 * Amounts that are several times one another are of different things that one name was read for (rule 10 of
 * src/docs/verdicts.md): three firms that came to a port do not answer 180,000 of a city.
 */
final class FarApart {

    private static final BigDecimal TIMES = new BigDecimal("4.5");

    /** Below this, small counts jump by themselves. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private FarApart() {}

    /** Whether an amount is so far below another that it is likely that of a part. */
    static boolean below(BigDecimal value, BigDecimal whole) {
        return value.abs().multiply(TIMES).compareTo(whole.abs()) < 0;
    }

    /** Whether an answer, in the goal's unit, is too far from the goal to be of the same thing. */
    static boolean from(Claim goal, Answer answer) {
        Optional<BigDecimal> asked = goal.quantity().value().map(BigDecimal::abs);
        StatedUnit unit = StatedUnit.of(goal);
        boolean amount = goal.measure() == Measure.LEVEL && !unit.percent();
        if (!amount || asked.isEmpty() || asked.get().multiply(unit.factor()).compareTo(SMALL) < 0) {
            return false;
        }
        BigDecimal given = answer.figure().abs();
        return given.compareTo(asked.get().multiply(TIMES)) > 0 || below(given, asked.get());
    }
}
