package org.duibiao.ui.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tolerance;

/**
 * What was read of the library. Making one of many rows takes a while: any thread.
 *
 * @param rows how each goal stands, as the reports name them
 * @param lines the whole lines that were read with them
 * @param whole whether these are all that were asked for
 * @param years the last years of the goals, newest first
 * @param newestReported the newest year whose own goals have outcomes; goals of several years that end in it do not count
 */
record Loaded(
        List<Standing> rows,
        List<LedgerLine> lines,
        Tolerance tolerance,
        boolean whole,
        List<Integer> years,
        List<Indicator> indicators,
        Optional<Integer> newestReported) {
    static final Loaded NOTHING = of(List.of(), Tolerance.USUAL, true);

    /** Goals with all their lines. */
    static Loaded of(List<LedgerLine> lines, Tolerance tolerance, boolean whole) {
        return of(List.of(), lines, tolerance, whole);
    }

    /** Goals whose lines are read when they are shown, and others with theirs. */
    static Loaded of(List<Standing> goals, List<LedgerLine> others, Tolerance tolerance, boolean whole) {
        List<Standing> rows = others.isEmpty()
                ? goals
                : Stream.concat(goals.stream(), Standing.of(others).stream()).toList();
        return new Loaded(
                rows,
                others,
                tolerance,
                whole,
                rows.stream()
                        .map(Standing::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                rows.stream().map(Standing::indicator).distinct().toList(),
                rows.stream()
                        .filter(row -> row.period().part() == Period.Part.YEAR
                                && row.verdict().judged())
                        .map(Standing::year)
                        .max(Comparator.naturalOrder()));
    }
}
