package org.duibiao.ui.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Ledgers;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Region;
import org.duibiao.task.Job;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Phrases;

/**
 * Reads the rows of the ledger: of a district with their lines, of all districts what is kept of them. What has to be worked
 * out first takes a while; what is there is handed over meanwhile. FX thread; reads on the job runner.
 */
final class LedgerLoading {
    /** So many districts are read with their lines where nothing is kept yet: they fill the first page. */
    private static final int FIRST_DISTRICTS = 2;

    private final Phrases phrases;
    private final LatestJob loading;

    LedgerLoading(JobRunner jobs, Phrases phrases) {
        this.phrases = phrases;
        this.loading = new LatestJob(jobs);
    }

    /** Drops whatever is being read. */
    void forget() {
        loading.forget();
    }

    /** The goals of one district. */
    void of(Region district, Library library, Consumer<Loaded> use, Consumer<Throwable> failed) {
        read(progress -> Loaded.of(library.ledger(district), library.tolerance(), true), use, failed);
    }

    /**
     * The goals of all districts.
     *
     * @param first the districts to begin with where nothing is kept
     * @param use called twice where something has to be worked out, first with what is there
     */
    void ofAll(Library library, List<Region> first, Consumer<Loaded> use, Consumer<Throwable> failed) {
        read(
                progress -> there(library, first),
                found -> {
                    use.accept(found);
                    if (!found.whole()) {
                        ofAllWhole(library, use, failed);
                    }
                },
                failed);
    }

    /** The same in one go: what is shown stays until all are there, or the person stopped it. */
    void ofAllWhole(Library library, Consumer<Loaded> use, Consumer<Throwable> failed) {
        read(progress -> all(library, progress), use, failed);
    }

    private static Loaded there(Library library, List<Region> first) throws LibraryException {
        Ledgers.Kept kept = library.ledgers().kept();
        if (kept.goals().isEmpty() && !kept.whole()) {
            List<LedgerLine> lines = library.ledger(
                    first.stream().limit(FIRST_DISTRICTS).map(Region::path).toList());
            return Loaded.of(lines, library.tolerance(), false);
        }
        List<LedgerLine> unknown = kept.whole() ? library.ledgers().ofUnknown() : List.of();
        return Loaded.of(kept.goals(), unknown, library.tolerance(), kept.whole());
    }

    private static Loaded all(Library library, Progress progress) throws LibraryException {
        List<Standing> goals = library.ledgers().standings(progress);
        return Loaded.of(goals, library.ledgers().ofUnknown(), library.tolerance(), !progress.stopped());
    }

    private void read(Job<Loaded> reading, Consumer<Loaded> then, Consumer<Throwable> failed) {
        loading.start(phrases.text("job.ledger"), reading, then, failed);
    }
}
