package org.duibiao.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duibiao.annotation.CodeTable;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;

/** Names the columns of a code table that are reports by district and year, as readers know reports, and sorts them so. */
final class ReportColumns {

    private final Map<ReportId, Listed> reports = new HashMap<>();
    private final Map<ReportId, String> labels = new HashMap<>();

    /** @param known reports that have names; others keep those of their files */
    ReportColumns(Collection<Listed> known) {
        known.stream()
                .filter(report -> report.header().region().known()
                        && report.header().year().isPresent())
                .forEach(report -> reports.put(report.id(), report));
        Map<List<Object>, Integer> seen = new HashMap<>();
        reports.values().stream().sorted(ORDER).forEach(report -> {
            int year = report.header().year().orElse(0);
            int which = seen.merge(List.of(report.header().region().path(), year), 1, Integer::sum);
            // a second report of the year: 2021·2
            labels.put(report.id(), which == 1 ? Integer.toString(year) : year + "·" + which);
        });
    }

    private static final Comparator<Listed> ORDER = Comparator.comparing((Listed report) -> report.header()
                    .region()
                    .level()
                    .map(Level::ordinal)
                    .filter(level -> level == 0)
                    .orElse(1))
            .thenComparing(report -> String.join("/", report.header().region().path()))
            .thenComparing(report -> report.header().year().orElse(0))
            .thenComparing(
                    report -> report.header().date().map(Object::toString).orElse(""))
            .thenComparing(Listed::name);

    private Optional<Listed> report(CodeTable.Column column) {
        return column.report().flatMap(id -> Optional.ofNullable(reports.get(id)));
    }

    /** The year; empty where the column is no known report. */
    Optional<String> label(CodeTable.Column column) {
        return report(column).flatMap(report -> Optional.ofNullable(labels.get(report.id())));
    }

    Optional<String> district(CodeTable.Column column) {
        return report(column).flatMap(report -> report.header().region().name());
    }

    /** The table with its reports by district and year; those nobody knows come last. */
    CodeTable sorted(CodeTable table) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, table.columns().size()).boxed().toList());
        order.sort(Comparator.comparing(
                i -> report(table.columns().get(i)),
                (one, other) -> one.isPresent() && other.isPresent()
                        ? ORDER.compare(one.get(), other.get())
                        : Boolean.compare(one.isEmpty(), other.isEmpty())));
        return new CodeTable(
                table.across(),
                table.rows(),
                order.stream().map(table.columns()::get).toList(),
                table.cells().stream()
                        .map(row -> order.stream().map(row::get).toList())
                        .toList());
    }
}
