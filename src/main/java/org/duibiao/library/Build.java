package org.duibiao.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one build of the program from another. What was worked out with other rules is worked out again, and nobody has to
 * remember to raise a number when a rule changes.
 */
final class Build {
    private static final Logger LOG = LoggerFactory.getLogger(Build.class);
    /** Where the rules of the ledger are, as long as the program lies about in single classes. */
    private static final List<String> RULES = List.of("ledger", "statement", "indicator", "text");

    private Build() {}

    /** Other for any other build; the same words at every start of one. */
    static String now() {
        CodeSource source = Ledger.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "unknown";
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(place)) {
                return Files.size(place) + "-" + changed(place);
            }
            long last = 0;
            for (String rules : RULES) {
                try (Stream<Path> classes =
                        Files.list(place.resolve("org/duibiao").resolve(rules))) {
                    last = Math.max(
                            last, classes.mapToLong(Build::changed).max().orElse(0));
                }
            }
            return Long.toString(last);
        } catch (IOException | UncheckedIOException | URISyntaxException e) {
            LOG.warn("Nobody knows which build this is", e);
            return "unknown";
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
