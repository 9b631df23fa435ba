package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duibiao.exchange.Parcel;
import org.duibiao.exchange.ParcelFile;
import org.duibiao.exchange.Remark;
import org.duibiao.library.Incoming;
import org.duibiao.library.Library;
import org.duibiao.library.OtherLibrary;
import org.duibiao.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import-annotations}: codes and annotations of another tool or another person, beside those that are there. */
@Command(
        name = "import-annotations",
        description = {
            "Bring codes and annotations in: REFI-QDA project or codebook, Web Annotations, or another library.",
            "What is there stays; what the file holds and cannot come in is named."
        })
final class ImportAnnotationsCommand implements Callable<Integer> {

    /** With these a passage of the file is not in the library afterwards. */
    private static final Set<Remark.Kind> FAILURES = EnumSet.of(
            Remark.Kind.SOURCE_MISSING,
            Remark.Kind.SOURCE_WITHOUT_TEXT,
            Remark.Kind.OUT_OF_TEXT,
            Remark.Kind.TEXT_REFUSED,
            Remark.Kind.SEVERAL_REPORTS,
            Remark.Kind.NO_SUCH_REPORT,
            Remark.Kind.TARGET_UNUSED);

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--dry-run", description = "only say what would come in")
    private boolean dryRun;

    @Parameters(paramLabel = "F", description = "F.qdpx, F.qde, F.qdc, F.jsonld, or another library file")
    private Path file = Path.of("");

    ImportAnnotationsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Parcel parcel = parcel();
        try (Library open = library.openOrMake(clock)) {
            Incoming incoming = open.lookInto(parcel, Progress.SILENT);
            incoming.byCoder()
                    .forEach((name, share) -> terminal.say(terminal.words(
                            "import-annotations.coder", name.isEmpty() ? "?" : name, share.coded(), share.memos())));
            if (dryRun) {
                say("import-annotations.would", incoming, incoming.annotations().size() + incoming.marksInNewTexts());
                return status(incoming.remarks());
            }
            Incoming.Unpacked unpacked = open.unpack(incoming, Progress.SILENT);
            if (unpacked.change().isPresent()) {
                open.history().apply(unpacked.change().get());
            }
            say("import-annotations.done", incoming, unpacked.added());
            return status(Stream.concat(incoming.remarks().stream(), unpacked.remarks().stream())
                    .toList());
        }
    }

    private Parcel parcel() throws IOException {
        return OtherLibrary.is(file) ? OtherLibrary.parcel(file, clock) : ParcelFile.read(file, clock.instant());
    }

    private void say(String key, Incoming incoming, int annotations) {
        terminal.say(terminal.words(
                key,
                String.valueOf(file.getFileName()),
                annotations,
                incoming.newCodes().size(),
                incoming.alreadyThere(),
                incoming.texts(Incoming.Known.NEW).size()));
    }

    private int status(List<Remark> remarks) {
        remarks.forEach(remark -> terminal.problem(remark.say(terminal.language())));
        return remarks.stream().map(Remark::kind).anyMatch(FAILURES::contains) ? Status.SOME_FAILED : Status.DONE;
    }
}
