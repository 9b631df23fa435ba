package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.exchange.JsonLines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Entries on the standard output as JSON Lines, or in a file of the format its ending names. */
final class Output {

    private Output() {}

    /** @throws ParameterException if the file's ending names a format this command does not write */
    static void check(CommandSpec command, Optional<Path> file, Set<ExchangeFile.Format> known) {
        if (file.isEmpty()) {
            return;
        }
        try {
            if (known.contains(ExchangeFile.Format.of(file.get()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same advice
        }
        throw new ParameterException(
                command.commandLine(),
                "--out " + file.get() + ": the name must end in one of "
                        + known.stream()
                                .map(format -> "." + format.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    static void write(Terminal terminal, Optional<Path> file, List<String> columns, Iterable<Entry> entries)
            throws IOException {
        if (file.isPresent()) {
            ExchangeFile.write(file.get(), columns, entries);
        } else {
            JsonLines.write(terminal.out(), entries);
            terminal.out().flush();
        }
    }
}
