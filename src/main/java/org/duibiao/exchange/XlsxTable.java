package org.duibiao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet with a header row. Words are stored as words, which no spreadsheet works out. */
final class XlsxTable {

    /** Most characters a cell can hold. */
    private static final int LONGEST = 32_767;

    private XlsxTable() {}

    static void write(OutputStream out, List<String> columns, Iterable<Entry> entries) throws IOException {
        Workbook workbook = new Workbook(out, "Duibiao", null);
        Worksheet sheet = workbook.newWorksheet("Duibiao");
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
        }
        sheet.range(0, 0, 0, Math.max(0, columns.size() - 1)).style().bold().set();
        sheet.freezePane(0, 1);
        int row = 1;
        for (Entry entry : entries) {
            Map<String, Cell> values = new HashMap<>();
            entry.flat().fields().forEach(field -> values.put(field.name(), field.value()));
            for (int column = 0; column < columns.size(); column++) {
                write(sheet, row, column, values.getOrDefault(columns.get(column), new Cell.Nothing()));
            }
            row++;
        }
        workbook.finish();
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        if (cell instanceof Cell.Words words) {
            sheet.value(row, column, shortened(words.words()));
        } else if (cell instanceof Cell.Amount amount) {
            sheet.value(row, column, amount.amount());
        } else if (cell instanceof Cell.Several several) {
            sheet.value(row, column, shortened(String.join("/", several.words())));
        }
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
