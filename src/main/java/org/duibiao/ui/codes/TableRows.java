package org.duibiao.ui.codes;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.annotation.Attribute;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.exchange.Cell;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.Entry.Field;
import org.duibiao.exchange.ExchangeFile;

/** Tables of codes and their passages as files for other programs. */
final class TableRows {
    private static final List<String> PASSAGES = List.of(
            "code",
            "code_path",
            "quote",
            "memo",
            "weight",
            "district",
            "level",
            "year",
            "kind",
            "part",
            "report",
            "start",
            "end",
            "coder",
            "made");

    private TableRows() {}

    /** @param rows the first names the columns; names that come twice get a number */
    static void write(Path file, List<List<String>> rows) throws IOException {
        List<String> columns = new ArrayList<>();
        for (String name : rows.get(0)) {
            String free = name;
            for (int again = 2; columns.contains(free); again++) {
                free = name + " (" + again + ")";
            }
            columns.add(free);
        }
        List<Entry> entries = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<Field> fields = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                fields.add(new Field(columns.get(i), cell(row.get(i))));
            }
            entries.add(new Entry(fields));
        }
        ExchangeFile.write(file, columns, entries);
    }

    private static Cell cell(String text) {
        return text.matches("\\d{1,9}") ? new Cell.Amount(new BigDecimal(text)) : Cell.of(text);
    }

    static void writePassages(Path file, List<Coded> passages, Codebook codes) throws IOException {
        ExchangeFile.write(
                file,
                PASSAGES,
                passages.stream().map(coded -> entry(coded, codes)).toList());
    }

    private static Entry entry(Coded coded, Codebook codes) {
        Optional<Code> code = coded.code().flatMap(codes::code);
        return new Entry(List.of(
                new Field("code", Cell.ofWords(code.map(Code::name))),
                new Field("code_path", Cell.ofWords(code.map(one -> String.join(" > ", codes.path(one))))),
                new Field("quote", Cell.of(coded.annotation().anchor().passage().quote())),
                new Field("memo", Cell.of(coded.annotation().memo())),
                new Field("weight", Cell.of(coded.annotation().weight())),
                new Field("district", Cell.of(Attribute.DISTRICT.of(coded))),
                new Field("level", Cell.of(Attribute.LEVEL.of(coded))),
                new Field("year", Cell.of(Attribute.YEAR.of(coded))),
                new Field("kind", Cell.of(Attribute.KIND.of(coded))),
                new Field("part", Cell.of(Attribute.PART.of(coded))),
                new Field("report", Cell.of(coded.report().name())),
                new Field("start", Cell.of(coded.span().start())),
                new Field("end", Cell.of(coded.span().end())),
                new Field("coder", Cell.of(coded.annotation().author())),
                new Field("made", Cell.of(coded.annotation().made().toString()))));
    }
}
