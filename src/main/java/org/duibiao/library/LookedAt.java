package org.duibiao.library;

import java.nio.file.Path;
import java.util.List;

/** What would become of one file that is to be brought in. */
public sealed interface LookedAt {

    /** The file, as it was given or found. */
    Path file();

    /**
     * It can be read, and holds these reports.
     *
     * @param contents names its bytes: when they are others later, so is this
     */
    record Legible(Path file, String contents, List<Understood> reports) implements LookedAt {
        public Legible {
            reports = List.copyOf(reports);
        }
    }

    /** It is there already, or cannot be read, as the outcome says. */
    record Settled(FileOutcome outcome) implements LookedAt {
        @Override
        public Path file() {
            return outcome.file();
        }
    }

    /** It has the bytes of another one of these files. */
    record Copy(Path file, Path of) implements LookedAt {}
}
