package org.duibiao.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Report;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Statement;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;

/** Reads files the way the program does and writes their statements in the exchange fields, for scoring and looking at. */
final class ExportOfReports {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();
    private final Extractor extractor = new Extractor(Catalogue.bundled());

    /** Arguments: the file to write, then files and folders to read. */
    public static void main(String[] arguments) throws IOException, ReadingException {
        ExportOfReports export = new ExportOfReports();
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            for (Path file : files(Path.of(arguments[i]))) {
                lines.addAll(export.lines(file));
            }
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    static List<Path> files(Path fileOrFolder) throws IOException {
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** One JSON line a statement. */
    List<String> lines(Path file) throws IOException, ReadingException {
        List<String> lines = new ArrayList<>();
        for (RawText raw : reader.read(file, Progress.SILENT)) {
            lines.addAll(lines(raw.name(), structurer.structure(raw)));
        }
        return lines;
    }

    List<String> lines(String name, Report report) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Statement statement : extractor.extract(report)) {
            lines.add(JSON.writeValueAsString(node(name, statement)));
        }
        return lines;
    }

    static ObjectNode node(String name, Statement statement) {
        Claim claim = statement.claim();
        ObjectNode node = JSON.createObjectNode();
        node.put("report", name);
        node.put("type", statement.type());
        node.put("indicator", claim.indicator().id());
        node.put("indicator_text", claim.indicatorText());
        node.put("measure", claim.measure().id());
        node.put("value", claim.quantity().value().orElse(null));
        node.put("value_high", claim.quantity().high().orElse(null));
        node.put("unit", claim.quantity().unit().orElse(null));
        node.put("comparator", claim.quantity().comparator().id());
        node.put("period_start", claim.period().start());
        node.put("period_end", claim.period().end());
        node.put("period_part", claim.period().part().id());
        node.put("scope", claim.scope().orElse(null));
        node.put("quote", claim.passage().quote());
        node.put("offset", claim.passage().span().start());
        node.put("rules", String.join(" ", claim.grounds().rules()));
        node.put("doubts", String.join(" ", claim.grounds().doubts()));
        if (statement instanceof Goal goal) {
            node.put("wording", goal.wording().words());
        }
        if (statement instanceof Outcome outcome) {
            node.put("preliminary", outcome.preliminary());
        }
        return node;
    }
}
