package org.duibiao.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.duibiao.library.Library;
import org.duibiao.library.RereadResult;
import org.duibiao.report.Listed;
import org.duibiao.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reread}: all reports of a library as this version of the program reads them. */
@Command(
        name = "reread",
        description = "Read the stored files again as this version reads; reviews and annotations stay.")
final class RereadCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    RereadCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        RereadResult result;
        try (Library open = library.open(clock)) {
            open.backupDaily();
            result = open.reread(open.reports().stream().map(Listed::id).toList(), Progress.SILENT);
        }
        for (RereadResult.NotRead failed : result.failed()) {
            terminal.problem(failed.report().name() + ": " + failed.said().in(terminal.language()));
        }
        terminal.say(terminal.words(
                "reread.done",
                result.changed().size(),
                result.same(),
                result.doubtful(),
                result.orphans(),
                result.failed().size(),
                result.added().size()));
        return result.failed().isEmpty() ? Status.DONE : Status.SOME_FAILED;
    }
}
