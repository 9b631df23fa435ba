package org.duibiao.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.indicator.Indicator;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;

/**
 * How one goal stands: a line of the ledger without its sentences, for what counts goals of many districts.
 *
 * @param region whose goal it is
 * @param goal its statement
 * @param report the report that states it
 * @param answer the report that says what became of it, where one does
 * @param indicator what it is about
 * @param year the last year of its period
 * @param verdict what became of it
 * @param first whether no earlier line of the district is about the same thing of the same period
 */
public record Standing(
        Region region,
        StatementId goal,
        ReportId report,
        Optional<ReportId> answer,
        Indicator indicator,
        int year,
        Verdict verdict,
        boolean first) {

    /** How the goals of these lines stand, in their order. */
    public static List<Standing> of(Iterable<LedgerLine> lines) {
        Set<List<Object>> seen = new HashSet<>();
        List<Standing> standings = new ArrayList<>();
        for (LedgerLine line : lines) {
            standings.add(new Standing(
                    line.region(),
                    line.goal().id(),
                    line.goal().report().id(),
                    line.outcome().map(outcome -> outcome.report().id()),
                    line.indicator(),
                    line.period().end(),
                    line.verdict(),
                    seen.add(List.of(line.region().path(), line.subject()))));
        }
        return standings;
    }
}
