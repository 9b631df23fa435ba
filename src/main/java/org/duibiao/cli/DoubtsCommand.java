package org.duibiao.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.Library;
import org.duibiao.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doubts}: what a careful reader would stop at, each with its passages and its arithmetic. */
@Command(
        name = "doubts",
        description = {
            "List what a careful reader would stop at: two values for one thing, sums and shares that do not add up,",
            "revisions, lost decimal points, goals that nobody came back to, that were lowered or raised level by level."
        })
final class DoubtsCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private DistrictOption district = new DistrictOption();

    @Option(names = "--checked", description = "also sums and shares that were checked and found right")
    private boolean checked;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private TableOption table = new TableOption();

    DoubtsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        table.check();
        LedgerWords words = new LedgerWords(language.spoken(terminal));
        try (Library open = library.open(clock)) {
            Optional<Districts> chosen = district.chosen(open, terminal);
            if (chosen.isEmpty()) {
                return Status.SOME_FAILED;
            }
            Map<Doubt.Key, DoubtMark> marks = open.doubtMarks();
            List<Entry> entries = open.doubting().of(chosen.get()::include, Progress.SILENT).stream()
                    .filter(doubt -> checked || !doubt.holds())
                    .map(doubt -> Entries.of(doubt, marks.getOrDefault(doubt.key(), DoubtMark.NONE), words))
                    .toList();
            table.write(terminal, Entries.DOUBT_COLUMNS, entries);
        }
        return Status.DONE;
    }
}
