package org.duibiao.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.Extractor;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.store.Database;
import org.duibiao.store.Renewed;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;

/** Reads statements out of the stored texts again, without the files: after another catalogue or another header. */
final class Restating {
    private final Database database;
    private final Extractor extractor;

    Restating(Database database, Extractor extractor) {
        this.database = database;
        this.extractor = extractor;
    }

    RereadResult restate(Collection<ReportId> reports, Progress progress) throws StoreException {
        List<RereadResult.Changed> changed = new ArrayList<>();
        int done = 0;
        for (Listed one : database.reports().some(reports)) {
            if (progress.stopped()) {
                break;
            }
            progress.at(done, reports.size(), one.name());
            Optional<Report> report = database.reports().read(one.id());
            if (report.isPresent()) {
                Renewed renewed = database.renewals().restate(one.id(), extractor.extract(report.get()));
                if (renewed.changed()) {
                    changed.add(Rereading.of(database.reports().one(one.id()).orElse(one), renewed));
                }
            }
            done++;
        }
        progress.at(done, reports.size(), "");
        return new RereadResult(
                changed, List.of(), done - changed.size(), List.of(), progress.stopped() && done < reports.size());
    }
}
