package org.duibiao.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.library.WordTables;
import org.duibiao.library.WordUse;
import org.duibiao.report.Listed;
import org.duibiao.task.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code words}: the words of reports counted, against those of others, or one word in its context. */
@Command(
        name = "words",
        description = {
            "Count the words of reports, or say which are typical of them against others (--against),",
            "or list a word in its context (--word)."
        })
final class WordsCommand implements Callable<Integer> {
    private static final String REST = "rest";

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Mixin
    private DistrictOption district = new DistrictOption();

    @Option(names = "--year", paramLabel = "YEAR", description = "only reports of this year")
    private @Nullable Integer year;

    @Option(names = "--against", paramLabel = "rest|NAME", description = "all other reports, or those of a district")
    private @Nullable String against;

    @Option(names = "--own", split = "[,，、]", paramLabel = "WORD", description = "words that are never cut")
    private List<String> own = List.of();

    @Option(names = "--word", paramLabel = "WORD", description = "this word in its context, place by place")
    private @Nullable String word;

    @Option(names = "--most", paramLabel = "N", description = "how many words at most; 500 when not given")
    private int most = 500;

    @Mixin
    private TableOption table = new TableOption();

    WordsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        table.check();
        try (Library open = library.open(clock)) {
            Optional<Districts> chosen = district.chosenWithBelow(open, terminal);
            if (chosen.isEmpty()) {
                return Status.SOME_FAILED;
            }
            List<Listed> here = open.reports().stream()
                    .filter(report -> chosen.get().includeBelow(report.header().region()))
                    .filter(report -> year == null || report.header().year().equals(Optional.of(year)))
                    .toList();
            WordUse use = new WordUse(open, own);
            if (word != null) {
                table.write(
                        terminal,
                        WordTables.PLACE_COLUMNS,
                        use.places(word, here, Integer.MAX_VALUE, Progress.SILENT).stream()
                                .map(WordTables::of)
                                .toList());
                return Status.DONE;
            }
            Optional<Collection<Listed>> there = others(open, here);
            if (against != null && there.isEmpty()) {
                terminal.problem(terminal.words("district.unknown", against));
                return Status.SOME_FAILED;
            }
            table.write(
                    terminal,
                    WordTables.WORD_COLUMNS,
                    use.rows(here, there, most, Progress.SILENT).stream()
                            .map(row -> WordTables.of(row, there.isPresent()))
                            .toList());
        }
        return Status.DONE;
    }

    /** The reports to compare with; empty for none, or if the district is not known. */
    private Optional<Collection<Listed>> others(Library open, List<Listed> here) throws LibraryException {
        if (against == null) {
            return Optional.empty();
        }
        List<Listed> others = new ArrayList<>(open.reports());
        if (!against.equals(REST)) {
            Districts wanted = Districts.named(List.of(against));
            others.removeIf(report -> !wanted.includeBelow(report.header().region()));
            if (others.isEmpty()) {
                return Optional.empty();
            }
        }
        others.removeAll(here);
        return Optional.of(others);
    }
}
