package org.duibiao.structuring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.task.Progress;

/** Prints what is understood of files or folders, a line a report; with {@code -o} the outline too. For working on rules. */
final class UnderstoodTable {
    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();
    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws IOException {
        UnderstoodTable table = new UnderstoodTable();
        boolean outline = List.of(args).contains("-o");
        for (String arg : args) {
            if (!arg.equals("-o")) {
                try (Stream<Path> files = Files.walk(Path.of(arg))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        table.print(file, outline);
                    }
                }
            }
        }
    }

    private void print(Path file, boolean outline) {
        try {
            for (RawText raw : reader.read(file, Progress.SILENT)) {
                print(file, raw, structurer.structure(raw), outline);
            }
        } catch (ReadingException e) {
            out.println(file + "\t" + e.getMessage());
        }
    }

    private void print(Path file, RawText raw, Report report, boolean outline) {
        Header header = report.header();
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (Paragraph p : report.structure().paragraphs()) {
            parts.merge(p.part(), p.span().length(), Integer::sum);
        }
        int folded =
                report.structure().folded().stream().mapToInt(s -> s.length()).sum();
        out.println(String.join(
                "\t",
                file.toString().replaceFirst(".*/shared/", "") + (raw.name().contains("#") ? " " + raw.name() : ""),
                String.join("/", header.region().path()),
                header.region().level().map(l -> l.id()).orElse("?"),
                header.kind().id(),
                header.date().map(Object::toString).orElse("-"),
                header.reviewYear().map(Object::toString).orElse("-"),
                header.goalYear().map(Object::toString).orElse("-"),
                header.speaker().orElse("-"),
                header.title(),
                "len " + report.text().length() + " folded " + folded + " sections "
                        + report.structure().sections().size() + " paragraphs "
                        + report.structure().paragraphs().size() + " notes "
                        + report.structure().notes().size() + " tables "
                        + report.structure().tables().size() + " " + parts,
                header.warnings().toString()));
        if (outline) {
            for (Section section : report.structure().sections()) {
                out.println("    ".repeat(section.depth()) + section.part() + " "
                        + section.heading().in(report.text()).replace('\n', '¶') + " ["
                        + section.span().length() + "]");
            }
            for (Paragraph p : report.structure().paragraphs()) {
                String words = p.span().in(report.text());
                out.println("  " + p.part() + " " + p.role() + " " + words.substring(0, Math.min(50, words.length())));
            }
        }
    }
}
