package org.duibiao.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * A call without a command: the window is meant. Such calls are understood here and not by {@link CommandLineProgram},
 * because reading what all commands can do takes as long as half a start of the window.
 */
public final class WindowCall {
    private static final String LIBRARY = "--library";

    private final Terminal terminal;
    private final Window window;

    public WindowCall(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    /** Whether arguments are nothing but a wish for the window. */
    public static boolean isMeant(String... arguments) {
        return arguments.length == 0
                || (arguments.length == 2
                        && arguments[0].equals(LIBRARY)
                        && !arguments[1].startsWith("-")
                        && isFileName(arguments[1]));
    }

    /** What no file can be called is left to the commands' reader, which says so. */
    private static boolean isFileName(String name) {
        try {
            return Path.of(name).getFileName() != null;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Opens the window and returns when it is closed.
     *
     * @param arguments for which {@link #isMeant}
     * @return the exit status
     */
    public int run(String... arguments) {
        try {
            return open(arguments.length == 0 ? Optional.empty() : Optional.of(Path.of(arguments[1])));
        } catch (RuntimeException e) {
            // asked for here only: to set logging up is not for the thread that starts the window
            LoggerFactory.getLogger(WindowCall.class).error("The window failed", e);
            terminal.problem(terminal.words("program-failed", e.toString()));
            return Status.SOME_FAILED;
        }
    }

    /** Opens the window on a library, or says why it cannot be opened here. */
    int open(Optional<Path> library) {
        Optional<String> missing = Display.ofThisMachine().missing();
        if (missing.isPresent()) {
            terminal.problem(terminal.words(missing.get()));
            return Status.SOME_FAILED;
        }
        window.open(library, Optional.empty());
        return Status.DONE;
    }
}
