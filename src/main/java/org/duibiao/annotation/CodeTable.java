package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;

/**
 * Passages counted by code and something else: reports, the values of an attribute, or other codes.
 *
 * @param across what the columns are
 * @param rows codes with at least one passage, as the tree has them
 * @param columns what the passages are counted by
 * @param cells a list for every row, with a cell for every column
 */
public record CodeTable(Across across, List<Row> rows, List<Column> columns, List<List<Cell>> cells) {

    /** What the columns of a table are: the codes themselves, or an attribute. */
    public record Across(Optional<Attribute> attribute) {
        public static final Across CODES = new Across(Optional.empty());

        public static Across of(Attribute attribute) {
            return new Across(Optional.of(attribute));
        }
    }

    /**
     * A code in a table.
     *
     * @param depth how far below the top of the tree, from 0
     */
    public record Row(Code code, int depth) {}

    /**
     * What passages are counted by.
     *
     * @param value the attribute's value as {@link Attribute#of} writes it, or the code's name
     * @param report the report, where columns are reports
     */
    public record Column(String value, Optional<ReportId> report) {}

    /**
     * What stands in a cell.
     *
     * @param passages of the row's code in the column; for two codes one for every place where both stand
     * @param meaningful false where a code meets itself or one that counts for it
     */
    public record Cell(List<Annotation> passages, boolean meaningful) {
        public Cell {
            passages = List.copyOf(passages);
        }

        public int count() {
            return passages.size();
        }

        /** How many passages, where several places of one passage count once. */
        public int passagesOnce() {
            return once(Stream.of(this));
        }
    }

    /** What of the codebook is counted, and how. */
    public record Counting(Codebook codes, boolean withChildren) {
        Set<CodeId> counted(Code code) {
            return withChildren ? codes.withDescendants(code.id()) : Set.of(code.id());
        }
    }

    public CodeTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    public Cell cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** Passages of a row in all its columns, each once: what its cells are shares of. */
    public int ofRow(int row) {
        return once(cells.get(row).stream());
    }

    /** Passages in a column, each once although a code and those above it count it; of code and code as of the row. */
    public int ofColumn(int column) {
        return across.attribute().isEmpty()
                ? ofRow(column)
                : once(cells.stream().map(row -> row.get(column)));
    }

    private static int once(Stream<Cell> cells) {
        Set<AnnotationId> seen = new HashSet<>();
        cells.forEach(cell -> cell.passages().forEach(passage -> seen.add(passage.id())));
        return seen.size();
    }

    /** The largest count of a cell that means something; 0 for an empty table. */
    public int largest() {
        return cells.stream()
                .flatMap(List::stream)
                .filter(Cell::meaningful)
                .mapToInt(Cell::count)
                .max()
                .orElse(0);
    }

    /** Codes against the values of an attribute: every passage counts once in every row that counts it. */
    public static CodeTable byAttribute(Attribute attribute, Collection<Coded> passages, Counting counting) {
        Map<String, Column> columns = new TreeMap<>();
        Map<CodeId, Map<String, List<Annotation>>> counted = new LinkedHashMap<>();
        for (Coded coded : passages) {
            if (coded.code().isEmpty()) {
                continue;
            }
            String key = sorted(attribute, coded);
            columns.computeIfAbsent(key, none -> column(attribute, coded));
            counted.computeIfAbsent(coded.code().get(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(key, none -> new ArrayList<>())
                    .add(coded.annotation());
        }
        List<Row> rows = rows(counting, counted.keySet());
        List<List<Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            Set<CodeId> codes = counting.counted(row.code());
            cells.add(columns.keySet().stream()
                    .map(key -> new Cell(
                            codes.stream()
                                    .flatMap(id ->
                                            counted.getOrDefault(id, Map.of()).getOrDefault(key, List.of()).stream())
                                    .toList(),
                            true))
                    .toList());
        }
        return new CodeTable(Across.of(attribute), rows, List.copyOf(columns.values()), cells);
    }

    /**
     * Codes against codes: a cell counts the places where passages of both overlap, or stand at most so far apart.
     * Passages of one code that overlap each other are one stretch, so that the table is the same read either way.
     *
     * @param within UTF-16 units between two passages of a report that still count as together; 0 for overlapping ones
     */
    public static CodeTable byCode(Collection<Coded> passages, Counting counting, int within) {
        Map<CodeId, List<Coded>> byCode = new LinkedHashMap<>();
        passages.forEach(coded -> coded.code()
                .ifPresent(id ->
                        byCode.computeIfAbsent(id, none -> new ArrayList<>()).add(coded)));
        List<Row> rows = rows(counting, byCode.keySet());
        List<Map<ReportId, List<Stretch>>> stretches = new ArrayList<>();
        List<Set<CodeId>> counted = new ArrayList<>();
        for (Row row : rows) {
            Set<CodeId> codes = counting.counted(row.code());
            counted.add(codes);
            stretches.add(Stretch.byReport(codes.stream()
                    .flatMap(id -> byCode.getOrDefault(id, List.of()).stream())
                    .toList()));
        }
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> line = new ArrayList<>();
            for (int j = 0; j < rows.size(); j++) {
                boolean apart = !counted.get(i).contains(rows.get(j).code().id())
                        && !counted.get(j).contains(rows.get(i).code().id());
                line.add(new Cell(apart ? together(stretches.get(i), stretches.get(j), within) : List.of(), apart));
            }
            cells.add(line);
        }
        List<Column> columns = rows.stream()
                .map(row -> new Column(row.code().name(), Optional.empty()))
                .toList();
        return new CodeTable(Across.CODES, rows, columns, cells);
    }

    private static List<Annotation> together(
            Map<ReportId, List<Stretch>> one, Map<ReportId, List<Stretch>> other, int within) {
        List<Annotation> places = new ArrayList<>();
        one.forEach(
                (report, mine) -> places.addAll(Stretch.together(mine, other.getOrDefault(report, List.of()), within)));
        return places;
    }

    /** A run of passages of a code that overlap each other. */
    private record Stretch(Span span, Annotation first) {

        static Map<ReportId, List<Stretch>> byReport(Collection<Coded> passages) {
            Map<ReportId, List<Stretch>> runs = new LinkedHashMap<>();
            passages.stream()
                    .sorted(java.util.Comparator.comparing(Coded::span))
                    .forEach(coded -> {
                        List<Stretch> of = runs.computeIfAbsent(coded.report().id(), none -> new ArrayList<>());
                        Optional<Stretch> last = of.isEmpty() ? Optional.empty() : Optional.of(of.get(of.size() - 1));
                        if (last.filter(run -> run.span.overlaps(coded.span())).isPresent()) {
                            of.set(of.size() - 1, new Stretch(last.get().span.cover(coded.span()), last.get().first));
                        } else {
                            of.add(new Stretch(coded.span(), coded.annotation()));
                        }
                    });
            return runs;
        }

        /** Both lists are in reading order and free of overlaps, so one sweep finds all. */
        static List<Annotation> together(List<Stretch> mine, List<Stretch> others, int within) {
            List<Annotation> places = new ArrayList<>();
            int from = 0;
            for (Stretch stretch : mine) {
                while (from < others.size() && others.get(from).span.end() + within <= stretch.span.start()) {
                    from++;
                }
                for (int at = from;
                        at < others.size() && others.get(at).span.start() < stretch.span.end() + within;
                        at++) {
                    places.add(stretch.first);
                }
            }
            return places;
        }
    }

    /** Codes that have passages, or count some, in the order of the tree. */
    private static List<Row> rows(Counting counting, Set<CodeId> used) {
        List<Row> rows = new ArrayList<>();
        counting.codes().roots().forEach(root -> addRows(counting, used, root, 0, rows));
        return rows;
    }

    private static void addRows(Counting counting, Set<CodeId> used, Code code, int depth, List<Row> rows) {
        if (counting.counted(code).stream().anyMatch(used::contains)) {
            rows.add(new Row(code, depth));
        }
        counting.codes().children(code.id()).forEach(child -> addRows(counting, used, child, depth + 1, rows));
    }

    private static Column column(Attribute attribute, Coded coded) {
        return new Column(
                attribute.of(coded),
                attribute == Attribute.REPORT ? Optional.of(coded.report().id()) : Optional.empty());
    }

    /** What columns are sorted by: levels and parts in their own order, reports by district and year. */
    private static String sorted(Attribute attribute, Coded coded) {
        return switch (attribute) {
            case REPORT ->
                Attribute.DISTRICT.of(coded)
                        + '\n'
                        + Attribute.YEAR.of(coded)
                        + '\n'
                        + coded.report().name()
                        + '\n'
                        + coded.report().id().value();
            case LEVEL, PART -> Integer.toString(attribute.rank(attribute.of(coded)));
            case DISTRICT, YEAR, KIND, CODER -> attribute.of(coded);
        };
    }
}
