package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.report.Note;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.report.Table;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder each quirk: one file as it comes, {@code expected.txt} as a reader understands it. */
class GoldenCasesTest {
    private static final int SHOWN = 40;
    private static final String EXPECTED = "expected.txt";
    private static final Structurer STRUCTURER = new Structurer();

    static Stream<Path> cases() throws IOException, URISyntaxException {
        URL root = Objects.requireNonNull(GoldenCasesTest.class.getResource("/golden/structuring"));
        try (Stream<Path> folders = Files.list(Path.of(root.toURI()))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isUnderstoodAsExpected(Path folder) throws IOException, ReadingException {
        assertThat(understood(folder)).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readAgainGivesTheSame(Path folder) throws IOException, ReadingException {
        List<RawText> once = read(folder);
        List<RawText> again = read(folder);

        assertThat(again).isEqualTo(once);
        assertThat(again.stream().map(STRUCTURER::structure))
                .containsExactlyElementsOf(
                        once.stream().map(STRUCTURER::structure).toList());
    }

    /** Writes what is understood now beside each source, for a person to check: {@code FOLDER...}. */
    public static void main(String[] folders) throws IOException, ReadingException {
        for (String folder : folders) {
            Files.writeString(Path.of(folder).resolve(EXPECTED), understood(Path.of(folder)));
        }
    }

    private static String understood(Path folder) throws IOException, ReadingException {
        StringBuilder out = new StringBuilder();
        for (RawText raw : read(folder)) {
            describe(raw.name(), STRUCTURER.structure(raw), out);
        }
        return out.toString();
    }

    private static List<RawText> read(Path folder) throws IOException, ReadingException {
        try (Stream<Path> files = Files.list(folder)) {
            Path source =
                    files.filter(file -> !file.endsWith(EXPECTED)).findFirst().orElseThrow();
            return new FileReader().read(source, Progress.SILENT);
        }
    }

    private static void describe(String name, Report report, StringBuilder out) {
        Header header = report.header();
        out.append("== ").append(name).append('\n');
        line(out, "title", header.title());
        line(
                out,
                "region",
                String.join("/", header.region().path()) + " "
                        + header.region().level().map(l -> l.id()).orElse("?"));
        line(out, "kind", header.kind().id());
        line(out, "date", header.date().map(Object::toString).orElse("?"));
        line(
                out,
                "years",
                header.reviewYear().map(Object::toString).orElse("?") + " "
                        + header.goalYear().map(Object::toString).orElse("?"));
        line(out, "speaker", header.speaker().orElse("?"));
        header.warnings().forEach(w -> line(out, "warning", w.kind() + " " + w.detail()));
        for (Section section : report.structure().sections()) {
            line(
                    out,
                    "section",
                    "  ".repeat(section.depth() - 1) + section.part() + " "
                            + section.heading().in(report.text()));
        }
        for (Paragraph paragraph : report.structure().paragraphs()) {
            line(out, "paragraph", paragraph.part() + " " + paragraph.role() + " " + begin(report, paragraph.span()));
        }
        for (Table table : report.structure().tables()) {
            line(out, "table", table.headerRows() + " header rows");
            for (List<Span> row : table.rows()) {
                line(
                        out,
                        "row",
                        String.join(
                                " ¦ ",
                                row.stream().map(c -> c.in(report.text())).toList()));
            }
        }
        for (Note note : report.structure().notes()) {
            line(
                    out,
                    "note",
                    note.label() + " " + begin(report, note.text()) + " "
                            + note.marks().stream()
                                    .map(m -> m.start() + ":" + m.in(report.text()))
                                    .toList());
        }
        for (Span fold : report.structure().folded()) {
            line(out, "folded", begin(report, fold));
        }
    }

    private static String begin(Report report, Span span) {
        String words = span.in(report.text()).replace('\n', '¶');
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "… " + words.length();
    }

    private static void line(StringBuilder out, String what, String words) {
        out.append(what).append(": ").append(words).append('\n');
    }
}
