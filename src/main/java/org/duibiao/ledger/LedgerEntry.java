package org.duibiao.ledger;

import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Region;

/**
 * What is known of a goal wherever it is listed or counted: whose it is, what it is about, when it is due and what became of
 * it. A {@link LedgerLine} has its sentences beside that, a {@link Standing} has not.
 */
public sealed interface LedgerEntry permits LedgerLine, Standing {
    Region region();

    Indicator indicator();

    Measure measure();

    Period period();

    Verdict verdict();
}
