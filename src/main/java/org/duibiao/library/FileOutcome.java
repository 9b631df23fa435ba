package org.duibiao.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.duibiao.report.Listed;

/** What became of one file that was to be brought in. */
public sealed interface FileOutcome {

    /** The file, as it was given or found. */
    Path file();

    /** All of it went in, as these reports. */
    record BroughtIn(Path file, List<Listed> reports) implements FileOutcome {
        public BroughtIn {
            reports = List.copyOf(reports);
        }
    }

    /** The same content is in the library already, as these reports. */
    record AlreadyThere(Path file, List<Listed> reports) implements FileOutcome {
        public AlreadyThere {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Nothing of it went in.
     *
     * @param reason short name of why, for lists that machines read: {@code empty}, {@code not_text}
     * @param said what happened and what to do, by language
     */
    record Failed(Path file, String reason, Said said) implements FileOutcome {}

    /** A sentence for the user that can be said in any language of the program. */
    @FunctionalInterface
    interface Said {
        String in(Locale language);
    }
}
