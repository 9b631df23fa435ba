package org.duibiao.ui.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.exchange.Cell;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.Entry.Field;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.ui.codes.CodesViewModel.Coded;

/** Coded passages as a table for other programs. */
final class PassageTable {
    private static final List<String> COLUMNS = List.of(
            "code", "code_path", "quote", "memo", "district", "year", "report", "start", "end", "author", "made");

    private PassageTable() {}

    static void write(Path file, List<Coded> passages, Codebook codes) throws IOException {
        ExchangeFile.write(
                file,
                COLUMNS,
                passages.stream().map(coded -> entry(coded, codes)).toList());
    }

    private static Entry entry(Coded coded, Codebook codes) {
        var span = coded.annotation().anchor().passage().span();
        return new Entry(List.of(
                field("code", coded.code().map(Code::name).orElse("")),
                field(
                        "code_path",
                        coded.code()
                                .map(code -> String.join(" > ", codes.path(code)))
                                .orElse("")),
                field("quote", coded.annotation().anchor().passage().quote()),
                field("memo", coded.annotation().memo()),
                field("district", coded.district()),
                field("year", coded.year()),
                field("report", coded.report().map(listed -> listed.name()).orElse("")),
                field("start", Integer.toString(span.start())),
                field("end", Integer.toString(span.end())),
                field("author", coded.annotation().author()),
                field("made", coded.annotation().made().toString())));
    }

    private static Field field(String name, String text) {
        return new Field(name, Cell.of(text));
    }
}
