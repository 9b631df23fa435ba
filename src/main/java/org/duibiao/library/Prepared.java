package org.duibiao.library;

import java.nio.file.Path;
import org.duibiao.store.NewSource;

/** A file that was read, or that already has its outcome. */
sealed interface Prepared {

    /** Its place among all that are brought in. */
    int place();

    /** How many UTF-16 units of text it keeps in memory. */
    long units();

    /** To be stored. */
    record Ready(int place, Path file, NewSource source) implements Prepared {
        @Override
        public long units() {
            return source.reports().stream()
                    .mapToLong(report -> report.report().text().length())
                    .sum();
        }
    }

    /** Nothing is left to do with it. */
    record Settled(int place, FileOutcome outcome) implements Prepared {
        @Override
        public long units() {
            return 0;
        }
    }
}
