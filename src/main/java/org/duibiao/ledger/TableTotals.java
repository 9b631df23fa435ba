package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;

/** Whether the rows of a table make its 合计. */
final class TableTotals implements TextCheck {

    private static final Pattern NO_AMOUNT = Pattern.compile("%|％|率|比|增|速");
    private static final Pattern OF_WHICH = Pattern.compile("^\\s*(?:其中|[(（][一二三四五六七八九十]).*");
    private static final BigDecimal LIKELY = new BigDecimal("25");

    @Override
    public Stream<Doubt> in(Listed listed, Report report) {
        return report.structure().tables().stream().flatMap(table -> {
            Cells cells = Cells.of(table, report.text());
            List<Cells.Row> totals =
                    cells.rows().stream().filter(Cells.Row::total).toList();
            List<Cells.Row> parts = cells.rows().stream()
                    .filter(row -> !row.total())
                    .filter(row -> !OF_WHICH.matcher(row.cells().get(0)).matches())
                    .toList();
            if (totals.size() != 1 || parts.size() < 2) {
                return Stream.empty();
            }
            List<Doubt> doubts = new ArrayList<>();
            for (int column = 1; column < cells.columns(); column++) {
                if (!NO_AMOUNT.matcher(cells.head(column)).find()) {
                    column(listed, report, totals.get(0), parts, column).ifPresent(doubts::add);
                }
            }
            return doubts.stream();
        });
    }

    private static Optional<Doubt> column(
            Listed listed, Report report, Cells.Row total, List<Cells.Row> parts, int column) {
        Optional<BigDecimal> whole = total.number(column);
        List<BigDecimal> values =
                parts.stream().flatMap(row -> row.number(column).stream()).toList();
        if (whole.isEmpty() || values.size() != parts.size()) {
            return Optional.empty();
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Rounded rounded = values.stream().map(Rounded::of).reduce(Rounded::plus).orElseThrow();
        boolean holds = rounded.agreesWith(Rounded.of(whole.get()));
        if (!holds && Rounded.apart(sum, whole.get()).compareTo(LIKELY) > 0) {
            return Optional.empty();
        }
        String terms = values.stream().map(LedgerWords::number).collect(Collectors.joining(" + "));
        List<Doubt.Witness> witnesses = new ArrayList<>();
        witnesses.add(Doubt.Witness.of(listed, Passage.of(total.span(), report.text())));
        parts.forEach(row -> witnesses.add(Doubt.Witness.of(listed, Passage.of(row.span(), report.text()))));
        return Optional.of(new Doubt(
                Doubt.Kind.SUM,
                listed.header().region(),
                Optional.empty(),
                Optional.empty(),
                witnesses,
                Reason.of(
                        holds ? "doubt.total.holds" : "doubt.total",
                        new Term.Words(terms),
                        new Term.Words(LedgerWords.number(sum)),
                        new Term.Words(LedgerWords.number(whole.get()))),
                holds));
    }
}
