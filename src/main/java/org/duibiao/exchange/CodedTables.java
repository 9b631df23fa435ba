package org.duibiao.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.duibiao.annotation.Agreement;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Attribute;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.annotation.Disagreement;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;

/** Coded passages, code tables and the agreement of coders as tables for other programs; of window and command line. */
public final class CodedTables {

    /** Columns of a table of coded passages. */
    public static final List<String> PASSAGE_COLUMNS = List.of(
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

    /** Columns of a table of figures of agreement. */
    public static final List<String> AGREEMENT_COLUMNS = List.of(
            "code",
            "passages_of_first",
            "passages_of_second",
            "characters_percent",
            "characters_kappa",
            "characters_alpha",
            "units_alpha",
            "passages_percent",
            "passages_kappa",
            "passages_alpha",
            "first",
            "second",
            "reports");

    /** Columns of a table of what two coders see differently. */
    public static final List<String> DIFFERENCE_COLUMNS = List.of(
            "kind",
            "district",
            "year",
            "report",
            "first",
            "first_code",
            "first_start",
            "first_quote",
            "second",
            "second_code",
            "second_start",
            "second_quote");

    private static final int PERCENT_DIGITS = 1;
    private static final int DIGITS = 3;

    private CodedTables() {}

    /** A table whose first row names the columns. */
    public record Table(List<String> columns, List<Entry> entries) {
        public Table {
            columns = List.copyOf(columns);
            entries = List.copyOf(entries);
        }
    }

    /**
     * A chart's numbers.
     *
     * @param rows the first names the columns; names that come twice get a number
     */
    public static Table table(List<List<String>> rows) {
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
            Entry.Builder entry = new Entry.Builder();
            for (int i = 0; i < columns.size(); i++) {
                entry.with(columns.get(i), cell(row.get(i)));
            }
            entries.add(entry.entry());
        }
        return new Table(columns, entries);
    }

    private static Cell cell(String text) {
        return text.matches("\\d{1,9}") ? new Cell.Amount(new BigDecimal(text)) : Cell.of(text);
    }

    /** A coded passage. */
    public static Entry of(Coded coded, Codebook codes) {
        Optional<Code> code = coded.code().flatMap(codes::code);
        return new Entry.Builder()
                .with("code", Cell.ofWords(code.map(Code::name)))
                .with("code_path", Cell.ofWords(code.map(one -> String.join(" > ", codes.path(one)))))
                .with("quote", coded.annotation().anchor().passage().quote())
                .with("memo", coded.annotation().memo())
                .with("weight", coded.annotation().weight())
                .with("district", Attribute.DISTRICT.of(coded))
                .with("level", Attribute.LEVEL.of(coded))
                .with("year", Cell.ofNumber(coded.report().header().year()))
                .with("kind", Attribute.KIND.of(coded))
                .with("part", Attribute.PART.of(coded))
                .with("report", coded.report().name())
                .with("start", coded.span().start())
                .with("end", coded.span().end())
                .with("coder", coded.annotation().author())
                .with("made", coded.annotation().made().toString())
                .entry();
    }

    /** The figures, a line a code; the first, of all codes together, names no code. */
    public static List<Entry> of(Agreement agreement) {
        return agreement.lines().stream()
                .map(line -> new Entry.Builder()
                        .with("code", Cell.ofWords(line.code().map(Code::name)))
                        .with("passages_of_first", line.byFirst())
                        .with("passages_of_second", line.bySecond())
                        .with("characters_percent", percent(line.characters().agreement()))
                        .with("characters_kappa", figure(line.characters().kappa()))
                        .with("characters_alpha", figure(line.characters().alpha()))
                        .with("units_alpha", figure(line.units()))
                        .with("passages_percent", percent(line.passages().agreement()))
                        .with("passages_kappa", figure(line.passages().kappa()))
                        .with("passages_alpha", figure(line.passages().alpha()))
                        .with("first", agreement.first())
                        .with("second", agreement.second())
                        .with("reports", agreement.reports())
                        .entry())
                .toList();
    }

    private static Cell percent(OptionalDouble share) {
        return share.isEmpty() ? new Cell.Nothing() : rounded(share.getAsDouble() * 100, PERCENT_DIGITS);
    }

    private static Cell figure(OptionalDouble figure) {
        return figure.isEmpty() ? new Cell.Nothing() : rounded(figure.getAsDouble(), DIGITS);
    }

    private static Cell rounded(double figure, int digits) {
        return new Cell.Amount(BigDecimal.valueOf(figure).setScale(digits, RoundingMode.HALF_UP));
    }

    /**
     * What two coders see differently.
     *
     * @param reports where the passages stand
     */
    public static List<Entry> differences(
            Agreement agreement, Codebook codes, Function<ReportId, Optional<Listed>> reports) {
        return agreement.disagreements().stream()
                .map(one -> difference(
                        one,
                        agreement,
                        codes,
                        reports.apply(one.shown().anchor().report())))
                .toList();
    }

    private static Entry difference(Disagreement one, Agreement agreement, Codebook codes, Optional<Listed> report) {
        Entry.Builder entry = new Entry.Builder()
                .with("kind", one.kind().name().toLowerCase(Locale.ROOT))
                .with(
                        "district",
                        Cell.ofWords(report.map(listed ->
                                String.join("/", listed.header().region().path()))))
                .with(
                        "year",
                        Cell.ofNumber(report.flatMap(listed -> listed.header().year())))
                .with("report", Cell.ofWords(report.map(Listed::name)));
        side(entry, "first", agreement.first(), one.first(), codes);
        side(entry, "second", agreement.second(), one.second(), codes);
        return entry.entry();
    }

    private static void side(
            Entry.Builder entry, String side, String coder, Optional<Annotation> annotation, Codebook codes) {
        entry.with(side, coder)
                .with(
                        side + "_code",
                        Cell.ofWords(annotation
                                .flatMap(Annotation::code)
                                .flatMap(codes::code)
                                .map(code -> String.join(" > ", codes.path(code)))))
                .with(
                        side + "_start",
                        Cell.ofNumber(annotation.map(
                                one -> one.anchor().passage().span().start())))
                .with(
                        side + "_quote",
                        Cell.ofWords(
                                annotation.map(one -> one.anchor().passage().quote())));
    }
}
