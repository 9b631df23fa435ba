package org.duibiao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import picocli.CommandLine.Option;

/** {@code --library FILE}, and opening it. */
final class LibraryOption {

    private static final String ENDING = ".mv.db";

    @Option(
            names = "--library",
            required = true,
            paramLabel = "FILE",
            description = "the library file, without its .mv.db ending")
    private Path file = Path.of("");

    /** The library could not be opened; the command ends with status 3. */
    static final class NotOpened extends Exception {
        private static final long serialVersionUID = 1L;
        private final LibraryException why;

        NotOpened(LibraryException why) {
            super(why);
            this.why = why;
        }

        LibraryException why() {
            return why;
        }
    }

    Path file() {
        return file;
    }

    boolean exists() {
        return Files.exists(Path.of(file + ENDING));
    }

    /** Opens the library, which must be there. */
    Library open(Clock clock) throws NotOpened {
        try {
            return Library.openExisting(file, clock);
        } catch (LibraryException e) {
            throw new NotOpened(e);
        }
    }

    /** Opens the library, or makes it. */
    Library openOrMake(Clock clock) throws NotOpened {
        try {
            return Library.open(file, clock);
        } catch (LibraryException e) {
            throw new NotOpened(e);
        }
    }
}
