package org.duibiao.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Scanner;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;

/** Lists figures that stand in one clause with a name and were not read: where the grammar wants words. */
final class UnreadFigures {
    private UnreadFigures() {}

    /** Arguments: the file to write, then files and folders to read. */
    public static void main(String[] arguments) throws IOException, ReadingException {
        Grammar grammar = new Grammar(Catalogue.bundled());
        Scanner scanner = new Scanner(grammar);
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            for (Path file : ExportOfReports.files(Path.of(arguments[i]))) {
                for (RawText raw : new FileReader().read(file, Progress.SILENT)) {
                    Report report = new Structurer().structure(raw);
                    District district = new District(report.header(), report.text());
                    for (Paragraph paragraph : report.structure().paragraphs()) {
                        if (paragraph.part() != Part.NOTES && paragraph.part() != Part.APPENDIX) {
                            EvenText text = grammar.even(report.text(), paragraph.span());
                            List<Lexeme> lexemes = scanner.scan(text);
                            List<Draft> drafts =
                                    new ParagraphReader(grammar, text, lexemes, district, Optional.empty()).read();
                            unread(raw.name(), text, lexemes, drafts, lines);
                        }
                    }
                }
            }
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    private static void unread(
            String name, EvenText text, List<Lexeme> lexemes, List<Draft> drafts, List<String> lines) {
        Set<Integer> read = drafts.stream().map(it -> it.number().start()).collect(Collectors.toSet());
        Lexeme.Name last = null;
        StringBuilder shape = new StringBuilder();
        for (Lexeme lexeme : lexemes) {
            if (lexeme instanceof Lexeme.Word word
                    && Set.of(Kind.COMMA, Kind.SEMICOLON, Kind.STOP, Kind.COLON).contains(word.kind())) {
                last = null;
                shape.setLength(0);
                continue;
            }
            String words = text.words(lexeme.start(), lexeme.end());
            shape.append(lexeme instanceof Lexeme.Unknown ? "{" + words + "}" : words)
                    .append(' ');
            if (lexeme instanceof Lexeme.Name found) {
                last = found;
            }
            if (lexeme instanceof Lexeme.Figure && last != null && !read.contains(lexeme.start())) {
                lines.add(name + "\t" + last.each().get(0).id() + "\t" + shape);
            }
        }
    }
}
