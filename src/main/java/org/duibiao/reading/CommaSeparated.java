package org.duibiao.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV with commas, semicolons, tabs or bars. */
final class CommaSeparated {
    /** What Excel may write above the headings: {@code sep=;}. */
    private static final Pattern DECLARED = Pattern.compile("\\A\"?sep=(.)\"?\\n");

    private final ReportTable reports;

    CommaSeparated(ReportTable reports) {
        this.reports = reports;
    }

    List<Source> read(String text) throws ReadingException {
        String whole = LineBreaks.unified(text);
        Matcher declared = DECLARED.matcher(whole);
        boolean isDeclared = declared.lookingAt();
        String plain = isDeclared ? whole.substring(declared.end()) : whole;
        char delimiter = isDeclared ? declared.group(1).charAt(0) : delimiter(plain);
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
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

    /** The one of comma, tab, semicolon and bar that parts the heading line most often. */
    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = heading.chars().filter(c -> c == ',').count();
        for (char other : new char[] {'\t', ';', '|'}) {
            long count = heading.chars().filter(c -> c == other).count();
            if (count > most) {
                most = count;
                best = other;
            }
        }
        return best;
    }
}
