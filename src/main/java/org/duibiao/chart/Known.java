package org.duibiao.chart;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Listed;
import org.duibiao.statement.Stated;

/**
 * What charts are made of: what is known of the districts shown, and perhaps of others.
 *
 * @param lines goals and what became of them
 * @param statements what the reports state
 * @param reports those loaded, also silent ones
 * @param coded passages with codes
 * @param codebook their codes
 * @param tolerance how far about and nearly reach in the lines; it is printed on the chart
 * @param counted goals that are only counted, where they were read for that; else those of the lines are
 */
public record Known(
        Collection<LedgerLine> lines,
        Collection<Stated> statements,
        Collection<Listed> reports,
        Collection<Coded> coded,
        Codebook codebook,
        Tolerance tolerance,
        Optional<Counted> counted) {

    public static final Known NOTHING = of(List.of());

    /** Without codes. */
    public Known(
            Collection<LedgerLine> lines,
            Collection<Stated> statements,
            Collection<Listed> reports,
            Tolerance tolerance) {
        this(lines, statements, reports, List.of(), Codebook.EMPTY, tolerance, Optional.empty());
    }

    /** With codes. */
    public Known(
            Collection<LedgerLine> lines,
            Collection<Stated> statements,
            Collection<Listed> reports,
            Collection<Coded> coded,
            Codebook codebook,
            Tolerance tolerance) {
        this(lines, statements, reports, coded, codebook, tolerance, Optional.empty());
    }

    /** Only goals to be counted. */
    public static Known of(Counted counted, Collection<Listed> reports, Tolerance tolerance) {
        return new Known(List.of(), List.of(), reports, List.of(), Codebook.EMPTY, tolerance, Optional.of(counted));
    }

    /** Reports of which nothing has been read yet: enough to find districts. */
    public static Known of(Collection<Listed> reports) {
        return new Known(List.of(), List.of(), reports, Tolerance.USUAL);
    }
}
