package org.duibiao.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV with commas, semicolons or tabs. */
final class CommaSeparated {
    private final ReportTable reports = new ReportTable();

    List<Source> read(String text) throws ReadingException {
        String plain = LineBreaks.unified(text);
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(plain))
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get()
                .parse(new StringReader(plain))) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(row.toList());
            }
            return reports.read(rows);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    /** The one of comma, tab and semicolon that parts the heading line most often. */
    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = heading.chars().filter(c -> c == ',').count();
        for (char other : new char[] {'\t', ';'}) {
            long count = heading.chars().filter(c -> c == other).count();
            if (count > most) {
                most = count;
                best = other;
            }
        }
        return best;
    }
}
