package org.duibiao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.library.FileOutcome;
import org.duibiao.library.ImportResult;
import org.duibiao.library.Library;
import org.duibiao.library.LikelyVersion;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportKind;
import org.duibiao.task.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: files and folders, in depth, into a library that is made if need be. */
@Command(name = "import", description = "Bring files and folders (in depth) into a library; it is made if need be.")
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(
            names = "--errors",
            paramLabel = "F.tsv",
            description = "list what failed: file, reason, and what to do, split by tabs")
    private @Nullable Path errors;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    ImportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ImportResult result;
        try (Library open = library.openOrMake(clock)) {
            if (!open.reports().isEmpty()) {
                open.backupDaily();
            }
            result = open.bringIn(paths, Progress.SILENT);
        }
        List<Listed> reports = result.broughtIn().stream()
                .flatMap(file -> file.reports().stream())
                .toList();
        for (FileOutcome.Failed failed : result.failed()) {
            terminal.problem(failed.file() + ": " + failed.said().in(terminal.language()));
        }
        for (LikelyVersion version : result.versions()) {
            terminal.problem(terminal.words(
                    "import.version", version.newer().source(), version.known().source(), version.likeness()));
        }
        reports.forEach(this::sayUnknown);
        if (errors != null) {
            write(errors, result.failed());
        }
        terminal.say(terminal.words(
                "import.done",
                reports.size(),
                result.broughtIn().size(),
                result.alreadyThere().size(),
                result.failed().size()));
        boolean nothing = result.files().isEmpty();
        if (nothing) {
            terminal.problem(terminal.words("import.nothing", joined(paths)));
        }
        return result.failed().isEmpty() && !nothing ? Status.DONE : Status.SOME_FAILED;
    }

    /** What could not be told of a report that was brought in: it may be none. */
    private void sayUnknown(Listed report) {
        Header header = report.header();
        List<String> unknown = new ArrayList<>();
        if (!header.region().known()) {
            unknown.add("district");
        }
        if (header.year().isEmpty()) {
            unknown.add("year");
        }
        if (header.kind() == ReportKind.UNKNOWN) {
            unknown.add("kind");
        }
        if (!unknown.isEmpty()) {
            String said = unknown.stream()
                    .map(field -> terminal.words("import.unknown." + field))
                    .collect(Collectors.joining(terminal.words("import.unknown.join")));
            terminal.problem(terminal.words("import.unknown", report.source(), said));
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private void write(Path file, List<FileOutcome.Failed> failed) throws IOException {
        List<String> lines = new ArrayList<>(List.of("file\treason\tadvice"));
        for (FileOutcome.Failed one : failed) {
            lines.add(String.join(
                    "\t",
                    cell(one.file().toString()),
                    cell(one.reason()),
                    cell(one.said().in(terminal.language()))));
        }
        String text = String.join("\n", lines) + "\n";
        ExchangeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
