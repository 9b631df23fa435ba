package org.duibiao.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV with a header row: UTF-8 with a byte order mark, without which spreadsheets misread Chinese. */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTable() {}

    static void write(OutputStream out, List<String> columns, Iterable<Entry> entries) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(Inert::words).toList());
        for (Entry entry : entries) {
            csv.printRecord(row(columns, entry));
        }
        csv.flush();
    }

    private static List<String> row(List<String> columns, Entry entry) {
        Map<String, Cell> values = new HashMap<>();
        entry.flat().fields().forEach(field -> values.put(field.name(), field.value()));
        List<String> row = new ArrayList<>();
        columns.forEach(column -> row.add(text(values.getOrDefault(column, new Cell.Nothing()))));
        return row;
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return Inert.words(words.words());
        }
        if (cell instanceof Cell.Amount amount) {
            return amount.amount().toPlainString();
        }
        return cell instanceof Cell.Several several ? Inert.words(String.join("/", several.words())) : "";
    }
}
