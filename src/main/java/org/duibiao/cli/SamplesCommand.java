package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duibiao.chart.ChartSets;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.ImportResult;
import org.duibiao.library.Library;
import org.duibiao.task.Progress;
import org.duibiao.ui.charts.ChartFiles;
import org.duibiao.ui.charts.ChartSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code samples}: a fresh library of the bundled reports, and the window on it. With no display the same work is done
 * without a window: ledger and charts are written.
 */
@Command(
        name = "samples",
        hidden = true,
        description = "Make a library of the sample reports and open it; with no display, write its ledger and charts.")
final class SamplesCommand implements Callable<Integer> {

    private static final String LIBRARY = "library";

    private final Terminal terminal;
    private final Clock clock;
    private final Window window;

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "where all of it goes")
    private Path folder = Path.of("");

    @Option(names = "--no-window", description = "write ledger and charts even if a window could open")
    private boolean noWindow;

    SamplesCommand(Terminal terminal, Clock clock, Window window) {
        this.terminal = terminal;
        this.clock = clock;
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(folder);
        Path library = folder.resolve(LIBRARY);
        deleteOld(folder);
        Optional<String> missing = noWindow
                ? Optional.of("samples.unwanted")
                : Display.ofThisMachine().missing();
        try (SampleReports samples = SampleReports.open();
                Library fresh = Library.open(library, clock)) {
            ImportResult result = fresh.bringIn(List.of(samples.folder()), Progress.SILENT);
            result.failed()
                    .forEach(failed -> terminal.problem(
                            failed.file() + ": " + failed.said().in(terminal.language())));
            if (missing.isPresent()) {
                writeWithoutWindow(fresh, missing.get());
            }
        }
        if (missing.isEmpty()) {
            window.open(Optional.of(library), Optional.of(folder.resolve("settings.properties")));
        }
        return Status.DONE;
    }

    private void writeWithoutWindow(Library library, String why) throws IOException {
        LedgerWords words = new LedgerWords(Language.zh.locale());
        List<Entry> lines =
                library.ledger().stream().map(line -> Entries.of(line, words)).toList();
        for (String name : List.of("ledger.jsonl", "ledger.csv")) {
            ExchangeFile.write(folder.resolve(name), Entries.LEDGER_COLUMNS, lines);
        }
        Path charts = folder.resolve("charts");
        ChartFiles.Written pictures = new ChartFiles(
                        ChartSource.of(library, library.reports()),
                        ChartFiles.Manner.plain(charts, 2),
                        Progress.SILENT,
                        file -> {})
                .write(ChartSets.Wish.EVERYTHING);
        pictures.failures().forEach(failed -> terminal.problem(failed.file() + ": " + failed.reason()));
        terminal.say(terminal.words("samples.reports", library.reports().size(), library.file()));
        terminal.say(terminal.words("samples.ledger", lines.size(), folder.resolve("ledger.csv")));
        terminal.say(terminal.words("samples.charts", pictures.files().size(), charts));
        terminal.say(terminal.words(why));
    }

    /** Only what this command made before: the library, its ledger and its charts. */
    private static void deleteOld(Path folder) throws IOException {
        Path charts = folder.resolve("charts");
        if (Files.isDirectory(charts)) {
            try (Stream<Path> old = Files.walk(charts)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (String name : List.of(LIBRARY + ".mv.db", "ledger.jsonl", "ledger.csv")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
