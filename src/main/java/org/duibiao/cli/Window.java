package org.duibiao.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The program's window, which a command may open; {@code app} gives it. */
@FunctionalInterface
public interface Window {

    /**
     * Opens the window and returns when it is closed.
     *
     * @param library which library, made when missing; empty for the one last used
     * @param settings where the window remembers things; empty for the user's own place
     */
    void open(Optional<Path> library, Optional<Path> settings);
}
