package org.duibiao.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duibiao.exchange.Entries;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ledger}: goals beside outcomes, with verdicts. */
@Command(name = "ledger", description = "Set goals beside outcomes, one goal a line, with verdict and reason.")
final class LedgerCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private DistrictOption district = new DistrictOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private TableOption table = new TableOption();

    LedgerCommand(Terminal terminal, Clock clock) {
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
            List<LedgerLine> lines = open.ledger().stream()
                    .filter(line -> chosen.get().include(line.region()))
                    .toList();
            table.write(
                    terminal,
                    Entries.LEDGER_COLUMNS,
                    lines.stream().map(line -> Entries.of(line, words)).toList());
        }
        return Status.DONE;
    }
}
