package org.duibiao.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.duibiao.library.ImportPlan.PlannedFile;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.store.Arrivals;
import org.duibiao.store.Database;
import org.duibiao.store.NewSource;
import org.duibiao.store.Reports;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings files into the library: read, structured, extracted and indexed on all cores, stored by the calling thread.
 *
 * <p>A commit holds whole files: one where they come singly, up to ten where there are many. What goes wrong with a file is
 * its own outcome and keeps none of the others out.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_IN_A_COMMIT = 10;
    private static final int BULK = 20;

    private final Database database;
    private final Preparing preparing;
    private final Indexing indexing;
    private final int workers;

    /** Makes what reads files, given how to ask what is there already. */
    @FunctionalInterface
    interface Preparing {
        Preparation with(Preparation.Known known);
    }

    Intake(Database database, Preparing preparing, Indexing indexing, int workers) {
        this.database = database;
        this.preparing = preparing;
        this.indexing = indexing;
        this.workers = workers;
    }

    ImportResult bringIn(List<Path> chosen, Progress progress) throws StoreException {
        return bringIn(FoundFiles.in(chosen, progress), Map.of(), progress);
    }

    /** Brings in what a person wants of files they have looked at, with headers as they left them. */
    ImportResult bringIn(ImportPlan plan, Progress progress) throws StoreException {
        Map<Path, PlannedFile> wanted = new LinkedHashMap<>();
        plan.files().forEach(file -> wanted.put(file.file(), file));
        return bringIn(new FoundFiles(List.copyOf(wanted.keySet()), List.of()), wanted, progress);
    }

    private ImportResult bringIn(FoundFiles found, Map<Path, PlannedFile> wanted, Progress progress)
            throws StoreException {
        boolean bulk = found.files().size() >= BULK;
        List<FileOutcome> outcomes = new ArrayList<>(found.failed());
        Run run = new Run(found.files(), wanted, bulk, progress);
        outcomes.addAll(run.stored());
        CompletableFuture<Void> indexed = CompletableFuture.runAsync(run::finishIndex, Intake::beside);
        List<LikelyVersion> versions = likelyVersions(outcomes);
        indexed.join();
        if (bulk && outcomes.stream().anyMatch(FileOutcome.BroughtIn.class::isInstance)) {
            database.wroteInBulk();
        }
        boolean all = outcomes.size() == found.files().size() + found.failed().size();
        return new ImportResult(outcomes, versions, progress.stopped() && !all);
    }

    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "bring-in-index");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param plan what a person wants of it who has looked at it */
    ImportResult bringIn(PastedText pasted, Optional<ImportPlan> plan, Progress progress) {
        progress.at(0, 1, pasted.name());
        Prepared prepared = preparing
                .with(database.arrivals()::of)
                .ofText(pasted, plan.flatMap(it -> it.files().stream().findFirst()));
        List<FileOutcome> outcomes = List.of(
                prepared instanceof Prepared.Ready ready
                        ? store(List.of(ready)).get(0).outcome()
                        : ((Prepared.Settled) prepared).outcome());
        progress.at(1, 1, pasted.name());
        return new ImportResult(outcomes, likelyVersions(outcomes), false);
    }

    /** Many files are asked about at once, as each question to the library would wait for what is being stored. */
    private Preparation.Known known(boolean bulk) throws StoreException {
        if (!bulk) {
            return database.arrivals()::of;
        }
        Contents there = new Contents(database.arrivals().contents());
        return sha256 -> there.contains(sha256) ? database.arrivals().of(sha256) : List.of();
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
                database.texts().text(report.id(), report.textVersion()).orElse(""));
    }

    /** One bringing-in under way. */
    private final class Run {
        private final List<Path> files;
        private final Map<Path, PlannedFile> wanted;
        private final Progress progress;
        private final Preparation preparation;
        private final Conveyor conveyor;
        private final Optional<Indexing.Filling> filling;
        private final TreeMap<Integer, FileOutcome> outcomes = new TreeMap<>();
        /** Once there is no room left, what is still to come fails for that and is not read. */
        private volatile @Nullable StoreException full;

        Run(List<Path> files, Map<Path, PlannedFile> wanted, boolean bulk, Progress progress) throws StoreException {
            this.files = files;
            this.wanted = wanted;
            this.progress = progress;
            this.preparation = preparing.with(known(bulk));
            this.filling = bulk ? Optional.of(indexing.filling()) : Optional.empty();
            this.conveyor = new Conveyor(files, bulk ? MOST_IN_A_COMMIT : 1, progress);
        }

        /** Returns when all is stored; some of it may still be on its way into the index. */
        List<FileOutcome> stored() {
            for (int i = Math.min(workers, files.size()); i > 0; i--) {
                Thread thread = new Thread(this::work, "bring-in-" + i);
                thread.setDaemon(true);
                thread.start();
            }
            try {
                for (List<Prepared> some = conveyor.nextToStore(); !some.isEmpty(); some = conveyor.nextToStore()) {
                    conveyor.wasStored(some, settle(some));
                }
            } catch (RuntimeException | Error e) {
                conveyor.abandon();
                throw e;
            }
            return List.copyOf(outcomes.values());
        }

        /** The end of a bringing-in: its last commit keeps one processor busy as long as some dozens of files. */
        void finishIndex() {
            try {
                conveyor.untilIndexed();
                filling.ifPresent(Indexing.Filling::finish);
            } finally {
                conveyor.abandon();
            }
        }

        private void work() {
            for (Optional<Conveyor.Step> step = conveyor.next(); step.isPresent(); step = conveyor.next()) {
                if (step.get() instanceof Conveyor.Read read) {
                    conveyor.wasRead(read(read));
                } else if (step.get() instanceof Conveyor.Index index) {
                    filling.ifPresent(into -> index(index.stored(), into));
                    conveyor.wasIndexed(index.stored());
                }
            }
        }

        private Prepared read(Conveyor.Read read) {
            StoreException noRoom = full;
            return noRoom == null
                    ? preparation.of(read.place(), read.file(), Optional.ofNullable(wanted.get(read.file())), progress)
                    : new Prepared.Settled(read.place(), Failures.ofStoring(read.file(), noRoom));
        }

        private void index(Conveyor.Stored stored, Indexing.Filling into) {
            List<NewSource.NewReport> reports = stored.file().source().reports();
            for (int i = 0; i < reports.size(); i++) {
                into.put(
                        stored.added().reports().get(i),
                        stored.added().texts().get(i),
                        reports.get(i).report());
            }
        }

        /** Stores what is ready; gives what went in. */
        private List<Conveyor.Stored> settle(List<Prepared> prepared) {
            List<Prepared.Ready> ready = new ArrayList<>();
            for (Prepared one : prepared) {
                if (one instanceof Prepared.Ready toStore) {
                    ready.add(toStore);
                } else if (one instanceof Prepared.Settled settled) {
                    done(settled.place(), settled.outcome());
                }
            }
            List<Conveyor.Stored> wentIn = new ArrayList<>();
            for (Kept kept : store(ready)) {
                done(kept.file().place(), kept.outcome());
                kept.problem().filter(Intake::isFull).ifPresent(problem -> full = problem);
                kept.added()
                        .filter(Arrivals.Added::isNew)
                        .ifPresent(added -> wentIn.add(new Conveyor.Stored(kept.file(), added)));
            }
            return wentIn;
        }

        private void done(int place, FileOutcome outcome) {
            outcomes.put(place, outcome);
            progress.at(
                    outcomes.size(), files.size(), String.valueOf(outcome.file().getFileName()));
        }
    }

    /** A file that was to be stored, and what became of it. */
    private record Kept(
            Prepared.Ready file,
            FileOutcome outcome,
            Optional<Arrivals.Added> added,
            Optional<StoreException> problem) {
        static Kept not(Prepared.Ready ready, StoreException e) {
            return new Kept(ready, Failures.ofStoring(ready.file(), e), Optional.empty(), Optional.of(e));
        }

        static Kept of(Prepared.Ready ready, Arrivals.Added added) {
            FileOutcome outcome = added.isNew()
                    ? new FileOutcome.BroughtIn(ready.file(), added.reports())
                    : new FileOutcome.AlreadyThere(ready.file(), added.reports());
            return new Kept(ready, outcome, Optional.of(added), Optional.empty());
        }
    }

    private static boolean isFull(StoreException e) {
        return e.reason() == StoreException.Reason.DISK_FULL;
    }

    /** In the order of what is ready. When a commit of several fails, each is tried by itself; not on a full disk. */
    private List<Kept> store(List<Prepared.Ready> ready) {
        if (ready.isEmpty()) {
            return List.of();
        }
        try {
            List<Arrivals.Added> added = database.arrivals()
                    .add(ready.stream().map(Prepared.Ready::source).toList());
            List<Kept> kept = new ArrayList<>();
            for (int i = 0; i < ready.size(); i++) {
                kept.add(Kept.of(ready.get(i), added.get(i)));
            }
            return kept;
        } catch (StoreException e) {
            if (ready.size() == 1 || isFull(e)) {
                LOG.warn("{} and {} more cannot be stored", ready.get(0).file(), ready.size() - 1, e);
                return ready.stream().map(one -> Kept.not(one, e)).toList();
            }
            return ready.stream().flatMap(one -> store(List.of(one)).stream()).toList();
        }
    }
}
