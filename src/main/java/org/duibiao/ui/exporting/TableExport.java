package org.duibiao.ui.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.search.Excerpt;
import org.duibiao.search.Hits;
import org.duibiao.statement.Stated;
import org.duibiao.task.JobRunner;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/**
 * Asks where to, and writes a table in the format the file's ending names: the same columns as the command line's. FX
 * thread; reads and writes on the job runner.
 */
public final class TableExport {
    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final FileChoice choice;
    private final Words words;
    private final Phrases phrases;

    @FunctionalInterface
    private interface Rows {
        Iterable<Entry> read(Progress progress) throws Exception;
    }

    public TableExport(Session session, JobRunner jobs, Notices notices, FileChoice choice, Words words) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.choice = choice;
        this.words = words;
        this.phrases = words.of(TableExport.class);
    }

    /** Writes goals with their lines as they are shown, with reasons in the language of the window. */
    public void ledger(List<Standing> shown) {
        List<Standing> goals = List.copyOf(shown);
        Set<Optional<String>> names =
                goals.stream().map(goal -> goal.region().name()).collect(Collectors.toSet());
        String district = names.size() == 1 ? names.iterator().next().orElse("") : "";
        LedgerWords said = new LedgerWords(words.language().locale());
        session.library()
                .ifPresent(library -> ask(
                        phrases.text("ledger.title"),
                        phrases.text("ledger.name", district).strip(),
                        Entries.LEDGER_COLUMNS,
                        progress -> new LedgerEntries(library, goals, said, progress)));
    }

    /**
     * Writes doubts as they are shown, with their arithmetic in the language of the window.
     *
     * @param marks what a person made of them, by their keys
     */
    public void doubts(List<DoubtBrief> shown, Map<Doubt.Key, DoubtMark> marks) {
        List<DoubtBrief> doubts = List.copyOf(shown);
        Map<Doubt.Key, DoubtMark> made = Map.copyOf(marks);
        LedgerWords said = new LedgerWords(words.language().locale());
        session.library()
                .ifPresent(library -> ask(
                        phrases.text("doubts.title"),
                        phrases.text("doubts.name"),
                        Entries.DOUBT_COLUMNS,
                        progress -> new DoubtEntries(library, doubts, made, said, progress)));
    }

    /** Writes where something was found, each place with its sentence. */
    public void hits(String typed, List<Hits> found) {
        session.library()
                .ifPresent(library -> ask(
                        phrases.text("hits.title"),
                        phrases.text("hits.name", typed.strip()),
                        Entries.HIT_COLUMNS,
                        progress -> entries(library, found)));
    }

    private static List<Entry> entries(Library library, List<Hits> found) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Hits hits : found) {
            for (Excerpt excerpt : library.sentences(hits)) {
                String sentence = excerpt.sentence().quote();
                excerpt.hits()
                        .forEach(hit -> entries.add(Entries.ofHit(
                                hits.report(), hit, excerpt.here(hit).in(sentence), sentence)));
            }
        }
        return entries;
    }

    /** Writes what the open report states; rejected statements are left out. */
    public void statements() {
        Optional<Library> library = session.library();
        Optional<Listed> report = session.reportProperty().get().flatMap(session::listed);
        if (library.isPresent() && report.isPresent()) {
            ask(
                    phrases.text("statements.title"),
                    phrases.text("statements.name", report.get().name()).strip(),
                    Entries.STATEMENT_COLUMNS,
                    progress -> library.get().statements(List.of(report.get().id())).stream()
                            .map(Entries::of)
                            .toList());
        }
    }

    /** Writes statements as a list shows them. */
    public void statements(List<Stated> shown) {
        List<Stated> statements = List.copyOf(shown);
        ask(
                phrases.text("review.title"),
                phrases.text("review.name"),
                Entries.STATEMENT_COLUMNS,
                progress -> statements.stream().map(Entries::of).toList());
    }

    private void ask(String title, String name, List<String> columns, Rows rows) {
        choice.save(
                        title,
                        name.replaceAll("[\\\\/:*?\"<>|]", "-") + ".csv",
                        FileChoice.Kind.of(phrases.text("kind.csv"), "csv"),
                        FileChoice.Kind.of(phrases.text("kind.xlsx"), "xlsx"),
                        FileChoice.Kind.of(phrases.text("kind.jsonl"), "jsonl"))
                .flatMap(this::withEnding)
                .ifPresent(file -> write(file, columns, rows));
    }

    /** A name without one of the endings gets one; what is there under that name is asked about. */
    private Optional<Path> withEnding(Path file) {
        if (known(file)) {
            return Optional.of(file);
        }
        Path named = file.resolveSibling(file.getFileName() + ".csv");
        boolean go = !Files.exists(named)
                || notices.confirmed(phrases.text("replace", named.getFileName()), "", phrases.text("replace.do"));
        return go ? Optional.of(named) : Optional.empty();
    }

    private static boolean known(Path file) {
        try {
            return ExchangeFile.Format.of(file) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void write(Path file, List<String> columns, Rows rows) {
        jobs.start(
                phrases.text("job"),
                progress -> written(file, columns, rows.read(progress)),
                written -> notices.say(written.map(lines -> phrases.text("written", lines, file.getFileName()))
                        .orElseGet(() -> phrases.text("stopped"))),
                problem -> notices.failed(phrases.text("failed", file.getFileName()), problem));
    }

    /** How many lines were written; empty if somebody asked for an end, and nothing was. */
    private static Optional<Integer> written(Path file, List<String> columns, Iterable<Entry> entries)
            throws IOException {
        AtomicInteger written = new AtomicInteger();
        try {
            ExchangeFile.write(
                    file,
                    columns,
                    () -> StreamSupport.stream(entries.spliterator(), false)
                            .peek(entry -> written.incrementAndGet())
                            .iterator());
            return Optional.of(written.get());
        } catch (LedgerEntries.Stopped e) {
            return Optional.empty();
        }
    }
}
