package org.duibiao.ledger;

import java.util.List;
import org.duibiao.report.Region;

/**
 * What the statements of one district come to.
 *
 * @param lines its ledger
 * @param doubts what they give cause to doubt
 */
public record Account(Region region, List<LedgerLine> lines, List<Doubt> doubts) {

    public Account {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }
}
