package org.duibiao.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.duibiao.extraction.Extractor;
import org.duibiao.library.ImportPlan.PlannedFile;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.report.HeaderField;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.store.Database;
import org.duibiao.store.NewSource;
import org.duibiao.store.Reports;
import org.duibiao.store.StoreException;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files on their way into the library: read, structured and extracted on all cores, stored by the calling thread.
 *
 * <p>What waits between the two is bounded, so memory does not grow with the number of files. A commit holds whole
 * files, one when they come singly and up to ten when they queue up.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_WAITING = 16;
    private static final int MOST_IN_A_COMMIT = 10;
    private static final long PATIENCE_MILLIS = 50;
    private static final int BULK = 20;

    private final Database database;
    private final FileReader reader;
    private final Structurer structurer;
    private final Extractor extractor;
    private final int workers;

    Intake(Database database, FileReader reader, Structurer structurer, Extractor extractor, int workers) {
        this.database = database;
        this.reader = reader;
        this.structurer = structurer;
        this.extractor = extractor;
        this.workers = workers;
    }

    /** A file that was read, or that already has its outcome. */
    private sealed interface Prepared {}

    private record Ready(int place, Path file, NewSource source) implements Prepared {}

    private record Settled(int place, FileOutcome outcome) implements Prepared {}

    ImportResult bringIn(List<Path> chosen, Progress progress) {
        return bringIn(FoundFiles.in(chosen, progress), Map.of(), progress);
    }

    /** Brings in what a person wants of files they have looked at, with headers as they left them. */
    ImportResult bringIn(ImportPlan plan, Progress progress) {
        Map<Path, PlannedFile> wanted = new LinkedHashMap<>();
        plan.files().forEach(file -> wanted.put(file.file(), file));
        return bringIn(new FoundFiles(List.copyOf(wanted.keySet()), List.of()), wanted, progress);
    }

    private ImportResult bringIn(FoundFiles found, Map<Path, PlannedFile> wanted, Progress progress) {
        List<FileOutcome> outcomes = new ArrayList<>(found.failed());
        outcomes.addAll(new Run(found.files(), wanted, progress).outcomes());
        long stored = outcomes.stream()
                .filter(FileOutcome.BroughtIn.class::isInstance)
                .count();
        if (stored >= BULK) {
            database.wroteInBulk();
        }
        boolean all = outcomes.size() == found.files().size() + found.failed().size();
        return new ImportResult(outcomes, likelyVersions(outcomes), progress.stopped() && !all);
    }

    ImportResult bringInText(String name, String text, Progress progress) {
        Path file = Path.of(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
        Prepared prepared;
        try {
            List<RawText> raw = reader.pasted(name, text);
            prepared = prepared(0, file, name + ".txt", text.getBytes(StandardCharsets.UTF_8), raw, Optional.empty());
        } catch (ReadingException e) {
            prepared = new Settled(0, Failures.ofFile(file, e));
        }
        progress.at(0, 1, name);
        List<FileOutcome> outcomes =
                prepared instanceof Ready ready ? stored(List.of(ready)) : List.of(((Settled) prepared).outcome());
        progress.at(1, 1, name);
        return new ImportResult(outcomes, likelyVersions(outcomes), false);
    }

    /** New reports that are nearly ones of the same district, kind and year that were there before them. */
    private List<LikelyVersion> likelyVersions(List<FileOutcome> outcomes) {
        List<ReportId> added = outcomes.stream()
                .filter(FileOutcome.BroughtIn.class::isInstance)
                .flatMap(outcome -> ((FileOutcome.BroughtIn) outcome).reports().stream())
                .map(Listed::id)
                .toList();
        List<LikelyVersion> likely = new ArrayList<>();
        try {
            for (Reports.Pair pair : database.reports().alike(added)) {
                int likeness = text(pair.newer()).with(text(pair.known()));
                if (likeness >= LikelyVersion.LEAST) {
                    likely.add(new LikelyVersion(pair.newer(), pair.known(), likeness));
                }
            }
        } catch (StoreException e) {
            LOG.warn("Reports brought in cannot be compared with those that were there", e);
        }
        return likely;
    }

    private Likeness text(Listed report) throws StoreException {
        return Likeness.of(
                database.reports().text(report.id(), report.textVersion()).orElse(""));
    }

    /** One bringing-in under way. */
    private final class Run {
        private final List<Path> files;
        private final Map<Path, PlannedFile> wanted;
        private final Progress progress;
        private final BlockingQueue<Prepared> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicBoolean abandoned = new AtomicBoolean();
        private final CountDownLatch working;
        private final TreeMap<Integer, FileOutcome> outcomes = new TreeMap<>();

        Run(List<Path> files, Map<Path, PlannedFile> wanted, Progress progress) {
            this.files = files;
            this.wanted = wanted;
            this.progress = progress;
            this.working = new CountDownLatch(Math.min(workers, Math.max(1, files.size())));
        }

        List<FileOutcome> outcomes() {
            for (long i = working.getCount(); i > 0; i--) {
                Thread thread = new Thread(this::prepareFiles, "bring-in-" + i);
                thread.setDaemon(true);
                thread.start();
            }
            try {
                boolean more = true;
                while (more) {
                    boolean lastLook = working.getCount() == 0;
                    List<Prepared> some = nextFew();
                    store(some);
                    more = !some.isEmpty() || !lastLook;
                }
            } finally {
                abandoned.set(true);
            }
            return List.copyOf(outcomes.values());
        }

        private void prepareFiles() {
            try {
                for (int place = next.getAndIncrement();
                        place < files.size() && !progress.stopped() && !abandoned.get();
                        place = next.getAndIncrement()) {
                    Path file = files.get(place);
                    hand(prepare(place, file, Optional.ofNullable(wanted.get(file)), progress));
                }
            } finally {
                working.countDown();
            }
        }

        private void hand(Prepared prepared) {
            boolean taken = false;
            while (!taken && !abandoned.get()) {
                taken = within(() -> waiting.offer(prepared, PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
            }
        }

        private List<Prepared> nextFew() {
            List<Prepared> few = new ArrayList<>();
            within(() -> {
                Prepared first = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                return first != null && few.add(first);
            });
            waiting.drainTo(few, MOST_IN_A_COMMIT - few.size());
            return few;
        }

        private void store(List<Prepared> prepared) {
            List<Ready> ready = new ArrayList<>();
            for (Prepared one : prepared) {
                if (one instanceof Ready toStore) {
                    ready.add(toStore);
                } else if (one instanceof Settled settled) {
                    done(settled.place(), settled.outcome());
                }
            }
            List<FileOutcome> results = stored(ready);
            for (int i = 0; i < ready.size(); i++) {
                done(ready.get(i).place(), results.get(i));
            }
        }

        private void done(int place, FileOutcome outcome) {
            outcomes.put(place, outcome);
            progress.at(
                    outcomes.size(), files.size(), String.valueOf(outcome.file().getFileName()));
        }
    }

    @FunctionalInterface
    private interface Waiting {
        boolean happens() throws InterruptedException;
    }

    /** Nobody interrupts these threads; if a stranger does, the wait is simply over. */
    private static boolean within(Waiting waiting) {
        try {
            return waiting.happens();
        } catch (InterruptedException e) {
            LOG.warn("Interrupted while bringing files in; going on", e);
            return false;
        }
    }

    private Prepared prepare(int place, Path file, Optional<PlannedFile> plan, Progress progress) {
        try {
            byte[] bytes = reader.bytes(file);
            byte[] contents = NewSource.sha256(bytes);
            if (plan.filter(it -> !it.contents().equals(HexFormat.of().formatHex(contents)))
                    .isPresent()) {
                return new Settled(place, Failures.ofChange(file));
            }
            List<Listed> there = database.reports().of(contents);
            if (!there.isEmpty()) {
                return new Settled(place, new FileOutcome.AlreadyThere(file, there));
            }
            String name = String.valueOf(file.getFileName());
            return prepared(place, file, name, bytes, reader.read(name, bytes, progress), plan);
        } catch (ReadingException e) {
            LOG.debug("{} cannot be read", file, e);
            return new Settled(place, Failures.ofFile(file, e));
        } catch (StoreException e) {
            LOG.warn("{} cannot be stored", file, e);
            return new Settled(place, Failures.ofStoring(file, e));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} made the program stumble", file, e);
            return new Settled(place, Failures.ofProgram(file, e));
        }
    }

    private Prepared prepared(
            int place, Path file, String fileName, byte[] bytes, List<RawText> texts, Optional<PlannedFile> plan) {
        List<NewSource.NewReport> reports = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int inFile = i;
            if (plan.isEmpty()) {
                reports.add(read(texts.get(i), Optional.empty()));
            } else {
                plan.get()
                        .wanted(inFile)
                        .ifPresent(wanted -> reports.add(read(texts.get(inFile), Optional.of(wanted))));
            }
        }
        return new Ready(place, file, NewSource.of(fileName, file.toString(), bytes, ReaderVersion.NOW, reports));
    }

    /** Statements are read by the years and the district that a person has put right, where one has. */
    private NewSource.NewReport read(RawText text, Optional<ImportPlan.Wanted> wanted) {
        Report report = structurer.structure(text);
        Header header = wanted.map(it -> it.over(report.header())).orElse(report.header());
        Report right = new Report(header, report.text(), report.structure());
        return new NewSource.NewReport(
                text.name(), right, extractor.extract(right), HeaderField.differing(report.header(), header));
    }

    /** Outcomes in the order of what is ready. When a commit of several fails, each is tried by itself. */
    private List<FileOutcome> stored(List<Ready> ready) {
        if (ready.isEmpty()) {
            return List.of();
        }
        try {
            List<Reports.Added> added =
                    database.reports().add(ready.stream().map(Ready::source).toList());
            List<FileOutcome> outcomes = new ArrayList<>();
            for (int i = 0; i < ready.size(); i++) {
                Path file = ready.get(i).file();
                outcomes.add(
                        added.get(i).isNew()
                                ? new FileOutcome.BroughtIn(file, added.get(i).reports())
                                : new FileOutcome.AlreadyThere(
                                        file, added.get(i).reports()));
            }
            return outcomes;
        } catch (StoreException e) {
            if (ready.size() == 1) {
                LOG.warn("{} cannot be stored", ready.get(0).file(), e);
                return List.of(Failures.ofStoring(ready.get(0).file(), e));
            }
            List<FileOutcome> outcomes = new ArrayList<>();
            ready.forEach(one -> outcomes.addAll(stored(List.of(one))));
            return outcomes;
        }
    }
}
