package org.duibiao.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.duibiao.extraction.Extractor;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Statement;
import org.duibiao.store.Database;
import org.duibiao.store.Renewed;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;

/** Reads statements out of the stored texts again, without the files: after another catalogue or another header. */
final class Restating {
    private final Database database;
    private final Extractor extractor;
    private final Ahead ahead;

    Restating(Database database, Extractor extractor, int workers) {
        this.ahead = new Ahead(workers);
        this.database = database;
        this.extractor = extractor;
    }

    /** What a report states as it is read now; empty if it is not there any more. */
    private record Again(Listed report, Optional<List<Statement>> states) {}

    RereadResult restate(Collection<ReportId> reports, Progress progress) throws StoreException {
        List<RereadResult.Changed> changed = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        ahead.run(database.reports().some(reports), this::read, again -> {
            if (progress.stopped()) {
                return false;
            }
            progress.at(done.getAndIncrement(), reports.size(), again.report().name());
            store(again).ifPresent(changed::add);
            return true;
        });
        progress.at(done.get(), reports.size(), "");
        return new RereadResult(
                changed,
                List.of(),
                done.get() - changed.size(),
                List.of(),
                progress.stopped() && done.get() < reports.size());
    }

    private Again read(Listed one) throws StoreException {
        return new Again(one, database.reports().read(one.id()).map(extractor::extract));
    }

    private Optional<RereadResult.Changed> store(Again again) throws StoreException {
        if (again.states().isEmpty()) {
            return Optional.empty();
        }
        Listed one = again.report();
        Renewed renewed = database.renewals().restate(one.id(), again.states().get());
        return renewed.changed()
                ? Optional.of(Rereading.of(database.reports().one(one.id()).orElse(one), renewed))
                : Optional.empty();
    }
}
