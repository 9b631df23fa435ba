package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Codebook;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.exchange.Parcel;
import org.duibiao.exchange.ParcelFile;
import org.duibiao.exchange.Placed;
import org.duibiao.exchange.WebAnnotations;
import org.duibiao.library.Library;
import org.duibiao.library.Packing;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code annotations}: what people put on passages, for other tools. */
@Command(name = "annotations", description = "Write annotations and codes for other tools.")
final class AnnotationsCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.qdpx|F.qdc|F.jsonld|F.csv|F.xlsx|F.jsonl",
            description = "REFI-QDA project or codebook, Web Annotation (JSON-LD) or a table; positions in code points")
    private Path out = Path.of("");

    @Option(names = "--annotated", description = "into a project only the reports with annotations, not all")
    private boolean annotated;

    AnnotationsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Optional<ParcelFile.Format> format = ParcelFile.format(out);
        if (format.isEmpty() && !isTable(out)) {
            terminal.problem(terminal.words("annotations.format", out));
            return Status.WRONG_USE;
        }
        try (Library open = library.open(clock)) {
            if (format.isPresent()) {
                write(open, format.get());
            } else {
                ExchangeFile.write(
                        out,
                        Entries.ANNOTATION_COLUMNS,
                        placed(open, true).stream().map(Entries::of).toList());
            }
        }
        return Status.DONE;
    }

    /** Says what the format does not carry, then writes. */
    private void write(Library open, ParcelFile.Format format) throws IOException {
        boolean project = format == ParcelFile.Format.QDPX;
        Parcel parcel = open.pack(project && !annotated ? Packing.Which.ALL : Packing.Which.ANNOTATED, Progress.SILENT);
        ParcelFile.mustHold(out, parcel);
        ParcelFile.lost(parcel, format).forEach(remark -> terminal.problem(remark.say(terminal.language())));
        if (format == ParcelFile.Format.JSONLD) {
            List<Placed> placed = placed(open, false);
            ExchangeFile.write(out, stream -> WebAnnotations.write(stream, placed));
        } else {
            ParcelFile.write(out, parcel, clock.instant());
        }
    }

    private static boolean isTable(Path file) {
        try {
            ExchangeFile.Format.of(file);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<Placed> placed(Library library, boolean sayOrphans) throws IOException {
        Codebook codes = library.codebook();
        Map<ReportId, String> texts = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Annotation annotation : library.annotations()) {
            ReportId id = annotation.anchor().report();
            Optional<Listed> report = library.report(id);
            if (report.isPresent()
                    && report.get().textVersion() != annotation.anchor().textVersion()) {
                if (sayOrphans) {
                    terminal.problem(terminal.words(
                            "annotations.orphan",
                            report.get().name(),
                            annotation.anchor().passage().quote()));
                }
            } else if (report.isPresent()) {
                if (!texts.containsKey(id)) {
                    texts.put(id, library.read(id).text());
                }
                placed.add(Placed.of(annotation, report.get(), codes, texts.getOrDefault(id, "")));
            }
        }
        return placed;
    }
}
