package org.duibiao.cli;

import java.nio.file.Path;

/** The program's window, which a command may open; {@code app} gives it. */
@FunctionalInterface
public interface Window {

    /**
     * Opens the window on a library and returns when it is closed.
     *
     * @param library made already, and closed
     * @param settings where the window remembers things, away from the user's own
     */
    void open(Path library, Path settings);
}
