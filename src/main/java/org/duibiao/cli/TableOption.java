package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.ExchangeFile.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command's table goes: a file of any format for tables, or the terminal as JSON Lines. */
final class TableOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--out",
            paramLabel = "F.jsonl|F.csv|F.xlsx",
            description = "write to this file; without it JSON Lines are printed")
    private @Nullable Path out;

    private Optional<Path> file() {
        return Optional.ofNullable(out);
    }

    /** To be asked before any work. @throws picocli.CommandLine.ParameterException if the file's ending says no format */
    void check() {
        Output.check(command, file(), EnumSet.allOf(Format.class));
    }

    void write(Terminal terminal, List<String> columns, Iterable<Entry> entries) throws IOException {
        Output.write(terminal, file(), columns, entries);
    }
}
