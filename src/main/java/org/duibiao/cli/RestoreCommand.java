package org.duibiao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duibiao.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup in the place of a library. */
@Command(name = "restore", description = "Put a backup in the place of a library; one that is there is kept beside it.")
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--force", description = "also where a library is; it is kept beside the restored one")
    private boolean force;

    @Parameters(arity = "1", paramLabel = "F.zip", description = "written by backup, or kept beside the library")
    private Path zip = Path.of("");

    RestoreCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (!force && library.exists()) {
            throw new Refused(Status.WRONG_USE, terminal.words("restore.there", library.file()));
        }
        if (Files.isDirectory(zip)) {
            throw new Refused(Status.SOME_FAILED, terminal.words("file.folder-for-a-file", zip));
        }
        Optional<Path> kept = Library.restore(zip, library.file(), clock);
        terminal.say(terminal.words("restore.done", library.file()));
        kept.ifPresent(file -> terminal.say(terminal.words("restore.kept", file)));
        return Status.DONE;
    }
}
