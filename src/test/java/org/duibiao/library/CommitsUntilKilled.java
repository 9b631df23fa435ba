package org.duibiao.library;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.duibiao.annotation.Annotation;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;

/** Annotates one report for ever and prints the id of each annotation once it counts as saved. */
final class CommitsUntilKilled {

    private CommitsUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Library library = Library.open(Path.of(arguments[0]), Clock.system(ZoneOffset.UTC))) {
            Listed report = library.reports().get(0);
            Anchor anchor = Fictional.anchor(library, report, 2, 8);
            while (true) {
                Annotation saved = Fictional.annotated(library, anchor, "记".repeat(40));
                out.println(saved.id().value());
            }
        }
    }
}
