package org.duibiao.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.duibiao.exchange.Entries;
import org.duibiao.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code list}: the reports of a library. */
@Command(name = "list", description = "List the reports of a library, one a line.")
final class ListCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private TableOption table = new TableOption();

    ListCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        table.check();
        try (Library open = library.open(clock)) {
            table.write(
                    terminal,
                    Entries.REPORT_COLUMNS,
                    open.reports().stream().map(Entries::of).toList());
        }
        return Status.DONE;
    }
}
