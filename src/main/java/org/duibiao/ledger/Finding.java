package org.duibiao.ledger;

import java.util.List;
import org.duibiao.statement.Stated;

/**
 * What was found for a goal.
 *
 * @param outcomes what answers it, the one that counts first
 * @param judgement what that makes of the goal
 */
record Finding(List<Stated> outcomes, Judgement judgement) {

    Finding {
        outcomes = List.copyOf(outcomes);
    }

    static Finding nothing(Judgement judgement) {
        return new Finding(List.of(), judgement);
    }
}
