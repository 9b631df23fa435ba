package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;

/**
 * How one goal stands: a line of the ledger without its sentences, for what lists or counts goals of many districts.
 *
 * @param region whose goal it is
 * @param goal its statement
 * @param report the report that states it
 * @param answer the report that says what became of it, where one does
 * @param indicator what it is about
 * @param measure what its number says of that
 * @param period when it is due
 * @param verdict what became of it
 * @param first whether no earlier line of the district is about the same thing of the same period
 * @param figures its numbers
 * @param explained the key of the first reason that is said beside the verdict; empty where none needs to be
 */
public record Standing(
        Region region,
        StatementId goal,
        ReportId report,
        Optional<ReportId> answer,
        Indicator indicator,
        Measure measure,
        Period period,
        Verdict verdict,
        boolean first,
        Figures figures,
        Optional<String> explained)
        implements LedgerEntry {

    /**
     * What lines are put in order by, and the axis of rates is made for. In the unit the goal is stated in, which other
     * goals need not have.
     *
     * @param rate whether they are per cent
     * @param goal the number asked for
     * @param outcome the number that counts, where one can be compared
     * @param gap between them
     */
    public record Figures(
            boolean rate, Optional<BigDecimal> goal, Optional<BigDecimal> outcome, Optional<BigDecimal> gap) {

        static Figures of(LedgerLine line) {
            return new Figures(
                    line.rate(), line.goal().statement().claim().quantity().value(), line.reached(), line.gap());
        }
    }

    /** The last year of the goal. */
    public int year() {
        return period.end();
    }

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
                    line.measure(),
                    line.period(),
                    line.verdict(),
                    seen.add(List.of(line.region().path(), line.subject())),
                    Figures.of(line),
                    line.explained().stream().findFirst().map(Reason::key)));
        }
        return standings;
    }
}
