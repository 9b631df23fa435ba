package org.duibiao.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Attribute;
import org.duibiao.annotation.CodeTable;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;

/**
 * Codes against reports, attributes or other codes (热力图): the darker a cell, the more passages.
 *
 * @param rows codes, from the top of the tree down
 * @param columns what they are counted by
 * @param cells a list for every row, with a cell for every column
 * @param totals whether the totals of rows stand beside them; not on a part before the last
 * @param empty why there is nothing to draw
 */
public record CodesChart(
        Heading heading,
        List<Row> rows,
        List<Column> columns,
        List<List<Cell>> cells,
        boolean totals,
        Optional<String> empty,
        String name,
        List<List<String>> table)
        implements Chart {

    /** What the cells say. */
    public enum Figures {
        COUNTS,
        /** Of all passages of the row, in percent. */
        SHARE_OF_ROW,
        /** Of all passages of the column, in percent. */
        SHARE_OF_COLUMN
    }

    /**
     * A code at the left.
     *
     * @param depth how far below the top of the tree, from 0
     * @param colour as {@code #009E73}
     * @param total passages in all columns
     */
    public record Row(String label, int depth, String colour, int total) {}

    /**
     * What stands over a column.
     *
     * @param group what stands over it and its neighbours: the district of a report
     * @param colour of the code, where columns are codes
     * @param total passages in all rows
     */
    public record Column(String label, Optional<String> group, Optional<String> colour, int total) {

        /** Its label after what stands over it. */
        public String inFull() {
            return group.map(over -> over + " " + label).orElse(label);
        }
    }

    /**
     * A cell.
     *
     * @param text what it says: 12 or 34%; empty for none
     * @param weight how dark it is, from 0 for nothing to 1 for the most there is
     * @param meaningful false where a code meets itself; to be left blank
     * @param evidence its tip and the passages it opens
     */
    public record Cell(int count, String text, BigDecimal weight, boolean meaningful, Evidence evidence) {}

    public CodesChart {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        table = List.copyOf(table);
    }

    /** A table as {@link #of} draws it up: reports by district and year. */
    public static CodeTable sorted(CodeTable table, Collection<Listed> reports) {
        return new ReportColumns(reports).sorted(table);
    }

    /** Draws a table up; where reports are the columns, by the names of their files. */
    public static CodesChart of(CodeTable table, Figures figures, ChartWords words) {
        return of(table, figures, List.of(), words);
    }

    /**
     * Draws a table up.
     *
     * @param reports those of the columns, which are then named by district and year, in that order
     */
    public static CodesChart of(CodeTable unsorted, Figures figures, Collection<Listed> reports, ChartWords words) {
        ReportColumns named = new ReportColumns(reports);
        CodeTable table = named.sorted(unsorted);
        String across = words.say(
                "codes.across." + table.across().attribute().map(Attribute::id).orElse("code"));
        boolean codes = table.across().attribute().isEmpty();
        List<Column> columns = IntStream.range(0, table.columns().size())
                .mapToObj(i -> new Column(
                        named.label(table.columns().get(i))
                                .orElseGet(() ->
                                        label(table.across(), table.columns().get(i), words)),
                        named.district(table.columns().get(i)),
                        codes ? Optional.of(table.rows().get(i).code().colour()) : Optional.empty(),
                        table.ofColumn(i)))
                .toList();
        List<List<BigDecimal>> values = values(table, figures);
        BigDecimal most = values.stream().flatMap(List::stream).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> line = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                String about = table.rows().get(row).code().name() + " × "
                        + columns.get(column).inFull();
                line.add(cell(table.cell(row, column), values.get(row).get(column), most, figures, about, words));
            }
            cells.add(line);
        }
        List<Row> rows = IntStream.range(0, table.rows().size())
                .mapToObj(i -> new Row(
                        table.rows().get(i).code().name(),
                        table.rows().get(i).depth(),
                        table.rows().get(i).code().colour(),
                        table.ofRow(i)))
                .toList();
        String said = words.say("codes.figures."
                + figures.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        List<String> notes = codes ? List.of(words.say("codes.note.together")) : List.of();
        return new CodesChart(
                new Heading(
                        words.say("codes.title", across), said, notes, words.sourceInBriefOf(coded(table, reports))),
                rows,
                columns,
                cells,
                true,
                rows.isEmpty() ? Optional.of(words.say("codes.empty")) : Optional.empty(),
                words.say("codes.name", across),
                table(across, rows, columns, cells, words));
    }

    /** The reports that passages of a table stand in. */
    private static List<Listed> coded(CodeTable table, Collection<Listed> reports) {
        Set<ReportId> ids = table.cells().stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.passages().stream())
                .map(passage -> passage.anchor().report())
                .collect(Collectors.toSet());
        return reports.stream().filter(report -> ids.contains(report.id())).toList();
    }

    private static Cell cell(
            CodeTable.Cell cell, BigDecimal value, BigDecimal most, Figures figures, String about, ChartWords words) {
        String text = cell.count() == 0 || !cell.meaningful()
                ? ""
                : figures == Figures.COUNTS
                        ? Integer.toString(cell.count())
                        : value.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
        BigDecimal weight = most.signum() == 0 ? BigDecimal.ZERO : value.divide(most, 4, RoundingMode.HALF_UP);
        List<Anchor> passages = cell.passages().stream().map(Annotation::anchor).toList();
        String tip = words.say("codes.tip", about, cell.count());
        return new Cell(
                cell.count(),
                text,
                weight,
                cell.meaningful(),
                new Evidence(about, tip, Optional.empty(), Optional.empty(), Optional.empty(), passages));
    }

    private static List<List<BigDecimal>> values(CodeTable table, Figures figures) {
        List<List<BigDecimal>> values = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<BigDecimal> line = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                CodeTable.Cell cell = table.cell(row, column);
                line.add(
                        switch (figures) {
                            case COUNTS -> BigDecimal.valueOf(cell.count());
                            case SHARE_OF_ROW -> share(cell, table.ofRow(row));
                            // a place where two codes meet is a passage of either: the column's are those of its own
                            // row
                            case SHARE_OF_COLUMN ->
                                share(
                                        table.across().attribute().isEmpty() ? table.cell(column, row) : cell,
                                        table.ofColumn(column));
                        });
            }
            values.add(line);
        }
        return values;
    }

    private static BigDecimal share(CodeTable.Cell cell, int whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(cell.passagesOnce()).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private static String label(CodeTable.Across across, CodeTable.Column column, ChartWords words) {
        if (column.value().isEmpty()) {
            return words.say("codes.unknown");
        }
        return across.attribute()
                .map(attribute -> switch (attribute) {
                    case LEVEL, KIND, PART -> words.say(attribute.id() + "." + column.value());
                    case DISTRICT -> column.value().substring(column.value().lastIndexOf('/') + 1);
                    case REPORT, YEAR, CODER -> column.value();
                })
                .orElse(column.value());
    }

    private static List<List<String>> table(
            String across, List<Row> rows, List<Column> columns, List<List<Cell>> cells, ChartWords words) {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(words.say("codes.column.code", across)));
        columns.forEach(column -> head.add(column.inFull()));
        head.add(words.say("codes.column.total"));
        table.add(head);
        for (int row = 0; row < rows.size(); row++) {
            List<String> line = new ArrayList<>(
                    List.of("  ".repeat(rows.get(row).depth()) + rows.get(row).label()));
            cells.get(row)
                    .forEach(cell ->
                            line.add(!cell.meaningful() ? "" : cell.text().isEmpty() ? "0" : cell.text()));
            line.add(Integer.toString(rows.get(row).total()));
            table.add(line);
        }
        return table;
    }

    @Override
    public CodesChart under(Heading other) {
        return new CodesChart(other, rows, columns, cells, totals, empty, name, table);
    }

    @Override
    public Stream<Evidence> marks() {
        return cells.stream().flatMap(List::stream).filter(Cell::meaningful).map(Cell::evidence);
    }

    @Override
    public int length() {
        return columns.size();
    }

    @Override
    public CodesChart part(int from, int to) {
        List<List<Cell>> own = cells.stream().map(row -> row.subList(from, to)).toList();
        return new CodesChart(heading, rows, columns.subList(from, to), own, to == columns.size(), empty, name, table);
    }

    @Override
    public Optional<String> nothing() {
        return empty;
    }
}
