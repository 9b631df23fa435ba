package org.duibiao.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Tally;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Level;
import org.duibiao.task.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private LineOptions wanted = new LineOptions();

    @Option(
            names = "--summary",
            paramLabel = "district|level|year|indicator|verdict",
            converter = Groupings.class,
            description = "how many goals of each district, year, … have which verdict, instead of the goals")
    private @Nullable Grouping summary;

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
            List<LedgerLine> lines =
                    of(chosen.get(), open).stream().filter(wanted.filter()).toList();
            if (summary != null) {
                table.write(terminal, Entries.SUMMARY_COLUMNS, summed(lines, summary, words));
            } else {
                table.write(
                        terminal,
                        Entries.LEDGER_COLUMNS,
                        lines.stream().map(line -> Entries.of(line, words)).toList());
            }
        }
        return Status.DONE;
    }

    /** The ledgers of the districts; only theirs are read. */
    private static List<LedgerLine> of(Districts chosen, Library open) throws LibraryException {
        return chosen.names().isEmpty()
                ? open.ledgers().all(Progress.SILENT)
                : open.ledger(chosen.among(open.reports()));
    }

    /** A line a group, in the groups' order, and one for all of them last. */
    private static List<Entry> summed(List<LedgerLine> lines, Grouping by, LedgerWords words) {
        Map<Object, List<LedgerLine>> groups = lines.stream()
                .sorted(by.order())
                .collect(Collectors.groupingBy(by::key, LinkedHashMap::new, Collectors.toList()));
        List<Entry> entries = new ArrayList<>();
        groups.values().forEach(group -> entries.add(Entries.of(name(group.get(0), by, words), Tally.of(group))));
        entries.add(Entries.of("", Tally.of(lines)));
        return entries;
    }

    private static String name(LedgerLine line, Grouping by, LedgerWords words) {
        return switch (by) {
            case NONE -> "";
            case INDICATOR -> line.indicator().id();
            case VERDICT -> words.verdict(line.verdict());
            case DISTRICT -> line.region().fullName();
            case LEVEL -> line.region().level().map(Level::id).orElse("");
            case YEAR -> Integer.toString(line.period().end());
        };
    }

    /** What lines can be summed up by. */
    static final class Groupings implements ITypeConverter<Grouping> {
        @Override
        public Grouping convert(String value) {
            return LineOptions.named(Grouping.class, value);
        }
    }
}
