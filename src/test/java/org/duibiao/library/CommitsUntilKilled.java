package org.duibiao.library;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.History;
import org.duibiao.annotation.RandomSteps;

/**
 * Does random steps on annotations and codes for ever, takes some back and does them again, and prints the number of each
 * once it counts as saved.
 */
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
                step(library.history(), steps, library.annotations(), library.codebook());
                out.println("saved " + step);
            }
        }
    }

    /** One step; what is undone or redone, if anything, depends on the steps before. */
    static void step(History history, RandomSteps steps, List<Annotation> annotations, Codebook codes)
            throws IOException {
        switch (steps.chance(5)) {
            case 0 -> history.undo();
            case 1 -> history.redo();
            default -> history.apply(steps.next(annotations, codes));
        }
    }
}
