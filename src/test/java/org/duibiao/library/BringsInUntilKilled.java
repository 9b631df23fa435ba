package org.duibiao.library;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.task.Progress;

/** Brings a folder in, which also indexes it, or indexes what is there; prints a line for each report. Never ends by itself. */
final class BringsInUntilKilled {
    private BringsInUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Progress telling = new Progress() {
            @Override
            public void at(long done, long total, String what) {
                out.println(done + " of " + total);
            }

            @Override
            public boolean stopped() {
                return false;
            }
        };
        try (Library library = Fictional.open(Path.of(arguments[0]))) {
            if (arguments.length > 1) {
                library.bringIn(List.of(Path.of(arguments[1])), telling);
            } else {
                library.tendIndex(telling);
            }
            while (true) {
                out.println("done");
                Thread.sleep(20);
            }
        }
    }
}
