package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duibiao.report.Table;
import org.duibiao.text.Span;

/**
 * A table as words and numbers.
 *
 * @param header the words of each column's header cells, one after the other
 * @param rows the rows below the header
 */
record Cells(List<String> header, List<Row> rows) {

    private static final Pattern TOTAL = Pattern.compile("^\\s*(?:合\\s*计|总\\s*计|共\\s*计).*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:,\\d{3})*(?:\\.\\d+)?");

    /**
     * A row.
     *
     * @param span from its first cell to its last
     * @param cells their words
     */
    record Row(Span span, List<String> cells) {

        boolean total() {
            return !cells.isEmpty() && TOTAL.matcher(cells.get(0)).matches();
        }

        /** The number of a cell that holds nothing else. */
        Optional<BigDecimal> number(int column) {
            if (column >= cells.size()) {
                return Optional.empty();
            }
            String words = cells.get(column).strip().replace("%", "").replace("％", "");
            return NUMBER.matcher(words).matches()
                    ? Optional.of(new BigDecimal(words.replace(",", "")))
                    : Optional.empty();
        }
    }

    /** Rows before the first with a number are its header, a title over all columns aside. */
    static Cells of(Table table, String text) {
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (List<Span> spans : table.rows()) {
            List<String> words = spans.stream().map(span -> span.in(text)).toList();
            if (words.stream().filter(word -> !word.isBlank()).count() < 2) {
                continue;
            }
            Row row = new Row(
                    new Span(spans.get(0).start(), spans.get(spans.size() - 1).end()), words);
            boolean numbers = IntStream.range(1, words.size())
                    .anyMatch(column -> row.number(column).isPresent());
            if (numbers || !rows.isEmpty()) {
                rows.add(row);
            } else {
                addTo(header, words);
            }
        }
        return new Cells(header, rows);
    }

    private static void addTo(List<String> header, List<String> words) {
        for (int column = 0; column < words.size(); column++) {
            if (column < header.size()) {
                header.set(column, header.get(column) + words.get(column));
            } else {
                header.add(words.get(column));
            }
        }
    }

    /** The header over a column; empty where there is none. */
    String head(int column) {
        return column < header.size() ? header.get(column) : "";
    }

    int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
