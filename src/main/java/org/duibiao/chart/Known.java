package org.duibiao.chart;

import java.util.Collection;
import java.util.List;
import org.duibiao.annotation.Coded;
import org.duibiao.annotation.Codebook;
import org.duibiao.ledger.LedgerLine;
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
 */
public record Known(
        Collection<LedgerLine> lines,
        Collection<Stated> statements,
        Collection<Listed> reports,
        Collection<Coded> coded,
        Codebook codebook) {

    public static final Known NOTHING = new Known(List.of(), List.of(), List.of());

    /** Without codes. */
    public Known(Collection<LedgerLine> lines, Collection<Stated> statements, Collection<Listed> reports) {
        this(lines, statements, reports, List.of(), Codebook.EMPTY);
    }
}
