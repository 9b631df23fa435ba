package org.duibiao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.duibiao.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup in the place of a library. */
@Command(name = "restore", description = "Put a backup in the place of a library; one that is there is kept beside it.")
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Parameters(arity = "1", paramLabel = "F.zip", description = "written by backup, or kept beside the library")
    private Path zip = Path.of("");

    RestoreCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Library.restore(zip, library.file(), clock);
        terminal.say(terminal.words("restore.done", library.file()));
        return Status.DONE;
    }
}
