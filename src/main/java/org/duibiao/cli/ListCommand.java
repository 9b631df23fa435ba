package org.duibiao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.ExchangeFile.Format;
import org.duibiao.library.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code list}: the reports of a library. */
@Command(name = "list", description = "List the reports of a library, one a line.")
final class ListCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(
            names = "--out",
            paramLabel = "F.jsonl|F.csv|F.xlsx",
            description = "write to this file; without it JSON Lines are printed")
    private @Nullable Path out;

    ListCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Path> file = Optional.ofNullable(out);
        Output.check(spec, file, EnumSet.allOf(Format.class));
        try (Library open = library.open(clock)) {
            Output.write(
                    terminal,
                    file,
                    Entries.REPORT_COLUMNS,
                    open.reports().stream().map(Entries::of).toList());
        }
        return Status.DONE;
    }
}
