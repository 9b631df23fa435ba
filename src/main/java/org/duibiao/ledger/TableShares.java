package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;

/**
 * Whether a table's column of shares is what two of its other columns make. Which two is told by the rows themselves: where
 * most of them agree, the others are doubtful.
 */
final class TableShares implements TextCheck {

    private static final Pattern SHARE = Pattern.compile("%|％|比例|完成率|开工率|占");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LEAST_ROWS = 3;
    private static final int MOST_IN_PERCENT = 70;

    /** The columns of a part, its whole, and its share. */
    private record Columns(int part, int whole, int share) {}

    @Override
    public Stream<Doubt> in(Listed listed, Report report) {
        return report.structure().tables().stream().flatMap(table -> {
            Cells cells = Cells.of(table, report.text());
            List<Doubt> doubts = new ArrayList<>();
            for (int share = 2; share < cells.columns(); share++) {
                if (SHARE.matcher(cells.head(share)).find()) {
                    columns(cells, share).ifPresent(columns -> rows(listed, report, cells, columns, doubts));
                }
            }
            return doubts.stream();
        });
    }

    private static Optional<Columns> columns(Cells cells, int share) {
        for (int part = 1; part < share; part++) {
            for (int whole = 1; whole < share; whole++) {
                Columns columns = new Columns(part, whole, share);
                List<Cells.Row> given =
                        cells.rows().stream().filter(row -> given(row, columns)).toList();
                long agree = given.stream().filter(row -> holds(row, columns)).count();
                boolean most = given.size() >= LEAST_ROWS && agree * 100 >= (long) given.size() * MOST_IN_PERCENT;
                if (part != whole && most) {
                    return Optional.of(columns);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean given(Cells.Row row, Columns columns) {
        return row.number(columns.part()).isPresent()
                && row.number(columns.whole())
                        .filter(whole -> whole.signum() > 0)
                        .isPresent()
                && row.number(columns.share()).isPresent();
    }

    private static boolean holds(Cells.Row row, Columns columns) {
        Rounded whole = Rounded.of(row.number(columns.whole()).orElseThrow());
        return whole.positive()
                && Rounded.of(row.number(columns.part()).orElseThrow())
                        .shareOf(whole)
                        .agreesWith(Rounded.orCut(row.number(columns.share()).orElseThrow()));
    }

    /** Every row that does not agree, and the first one, the 合计 as a rule, also when it does. */
    private static void rows(Listed listed, Report report, Cells cells, Columns columns, List<Doubt> doubts) {
        boolean first = true;
        for (Cells.Row row : cells.rows()) {
            if (given(row, columns)) {
                boolean holds = holds(row, columns);
                if (!holds || first) {
                    doubts.add(doubt(listed, report, row, columns, holds));
                }
                first = false;
            }
        }
    }

    private static Doubt doubt(Listed listed, Report report, Cells.Row row, Columns columns, boolean holds) {
        BigDecimal part = row.number(columns.part()).orElseThrow();
        BigDecimal whole = row.number(columns.whole()).orElseThrow();
        BigDecimal worked = part.multiply(HUNDRED, MathContext.DECIMAL64).divide(whole, 2, RoundingMode.HALF_UP);
        return new Doubt(
                Doubt.Kind.RATIO,
                listed.header().region(),
                Optional.empty(),
                Optional.empty(),
                List.of(Doubt.Witness.of(listed, Passage.of(row.span(), report.text()))),
                Reason.of(
                        holds ? "doubt.ratio.holds" : "doubt.ratio",
                        new Term.Words(LedgerWords.number(part)),
                        new Term.Words(LedgerWords.number(whole)),
                        new Term.Figure(worked, StatedUnit.PERCENT),
                        new Term.Figure(row.number(columns.share()).orElseThrow(), StatedUnit.PERCENT)),
                holds);
    }
}
