package org.duibiao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.duibiao.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: a compressed copy of a library. */
@Command(name = "backup", description = "Write a compressed copy of a library.")
final class BackupCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--out", required = true, paramLabel = "F.zip", description = "the file to write; must be new")
    private Path out = Path.of("");

    BackupCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        try (Library open = library.open(clock)) {
            open.backup(out);
        }
        terminal.say(terminal.words("backup.done", out));
        return Status.DONE;
    }
}
