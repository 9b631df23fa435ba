package org.duibiao.cli;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.library.Unread;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.text.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code statements}: everything the reports state about the indicators of the catalogue. */
@Command(name = "statements", description = "Write what the reports state, one statement a line.")
final class StatementsCommand implements Callable<Integer> {

    /** Reports whose statements are read at once. */
    private static final int AT_ONCE = 100;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private DistrictOption district = new DistrictOption();

    @Mixin
    private TableOption table = new TableOption();

    @Option(
            names = "--explain",
            description = {
                "say which rules read each statement and what was doubtful,",
                "and of each number that no statement was made of, why"
            })
    private boolean explain;

    StatementsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        table.check();
        try (Library open = library.open(clock)) {
            Optional<Districts> chosen = district.chosen(open, terminal);
            if (chosen.isEmpty()) {
                return Status.SOME_FAILED;
            }
            List<Listed> reports = open.reports().stream()
                    .filter(report -> chosen.get().include(report.header().region()))
                    .toList();
            if (explain) {
                table.write(terminal, Entries.EXPLAINED_COLUMNS, explained(open, reports));
            } else {
                table.write(terminal, Entries.STATEMENT_COLUMNS, stated(open, reports));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Status.DONE;
    }

    /** Some reports at a time, so that memory holds the statements of these alone. */
    private static Iterable<Entry> stated(Library open, List<Listed> reports) {
        return () -> IntStream.iterate(0, from -> from < reports.size(), from -> from + AT_ONCE)
                .mapToObj(from -> reports.subList(from, Math.min(reports.size(), from + AT_ONCE)))
                .flatMap(some -> stated(open, some.stream().map(Listed::id).toList()))
                .iterator();
    }

    private static Stream<Entry> stated(Library open, Collection<ReportId> reports) {
        try {
            return open.statements(reports).stream().map(Entries::of);
        } catch (LibraryException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Report by report, so that memory holds one of them: its statements, then the numbers left out. */
    private Iterable<Entry> explained(Library open, List<Listed> reports) {
        return () -> reports.stream()
                .flatMap(report -> explained(open, report).stream())
                .iterator();
    }

    private List<Entry> explained(Library open, Listed report) {
        try {
            List<Entry> entries = new ArrayList<>();
            open.statements(report.id()).stream().map(Entries::explained).forEach(entries::add);
            String text = open.read(report.id()).text();
            for (Unread number : open.unread(report.id())) {
                entries.add(Entries.leftOut(
                        report,
                        number.words(),
                        number.number().start(),
                        Sentences.around(text, number.number()).in(text),
                        number.reason(),
                        number.said().in(terminal.language())));
            }
            return entries;
        } catch (LibraryException e) {
            throw new UncheckedIOException(e);
        }
    }
}
