package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.duibiao.reading.ReadingException.Reason;

/** XLSX and XLS with one report a row on any of its sheets. */
final class Workbook {
    private final ReportTable reports;

    Workbook(ReportTable reports) {
        this.reports = reports;
    }

    List<Source> read(byte[] bytes) throws ReadingException {
        List<Source> found = new ArrayList<>();
        try (org.apache.poi.ss.usermodel.Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            DataFormatter cells = new DataFormatter();
            // of a formula what it gave when the file was saved
            cells.setUseCachedValuesForFormulaCells(true);
            for (Sheet sheet : workbook) {
                List<List<String>> rows = rows(sheet, cells);
                if (!rows.isEmpty()) {
                    try {
                        found.addAll(reports.read(rows));
                    } catch (ReadingException e) {
                        if (workbook.getNumberOfSheets() == 1) {
                            throw e;
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
        if (found.isEmpty()) {
            throw new ReadingException(Reason.NO_TEXT_COLUMN, "");
        }
        return found;
    }

    private static List<List<String>> rows(Sheet sheet, DataFormatter cells) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < Math.max(0, row.getLastCellNum()); i++) {
                values.add(row.getCell(i) == null ? "" : cells.formatCellValue(row.getCell(i)));
            }
            if (!values.stream().allMatch(String::isBlank)) {
                rows.add(values);
            }
        }
        return rows;
    }
}
