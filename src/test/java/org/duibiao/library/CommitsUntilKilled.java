package org.duibiao.library;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.duibiao.annotation.RandomSteps;

/** Does random steps on annotations and codes for ever and prints the number of each once it counts as saved. */
final class CommitsUntilKilled {

    private CommitsUntilKilled() {}

    /** Arguments: the library, the seed of the steps. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Library library = Library.open(Path.of(arguments[0]), Clock.system(ZoneOffset.UTC))) {
            RandomSteps steps = new RandomSteps(
                    Long.parseLong(arguments[1]),
                    List.of(library.reports().get(0).id()));
            for (int step = 1; ; step++) {
                library.history().apply(steps.next(library.annotations(), library.codebook()));
                out.println("saved " + step);
            }
        }
    }
}
