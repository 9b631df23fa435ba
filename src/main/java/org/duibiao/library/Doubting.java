package org.duibiao.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.Doubts;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.store.Database;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;

/**
 * Looks through a library for doubts. What the words of a report give is kept in memory until the report is another, since
 * reading all texts takes a while; what statements give is worked out each time.
 */
final class Doubting {
    private final Database database;
    private final Map<ReportId, Within> within = new ConcurrentHashMap<>();

    /** What the words of a report gave. */
    private record Within(Listed report, List<Doubt> doubts) {}

    Doubting(Database database) {
        this.database = database;
    }

    /** What the statements give. */
    List<Doubt> amongStatements() throws StoreException {
        List<Listed> reports = database.reports().all();
        Tolerance tolerance = database.tolerances().own().orElse(Tolerance.USUAL);
        return new Doubts(tolerance).among(database.statements().of(reports, false), reports);
    }

    /** What the words and tables give, report by report. */
    List<Doubt> inWords(Progress progress) throws StoreException {
        List<Listed> reports = database.reports().all();
        List<Doubt> doubts = new ArrayList<>();
        int seen = 0;
        for (Listed report : reports) {
            if (progress.stopped()) {
                break;
            }
            progress.at(seen++, reports.size(), report.name());
            doubts.addAll(within(report));
        }
        return List.copyOf(doubts);
    }

    private List<Doubt> within(Listed report) throws StoreException {
        Within known = within.get(report.id());
        if (known != null && known.report().equals(report)) {
            return known.doubts();
        }
        Optional<Report> read = database.reports().read(report.id());
        List<Doubt> doubts = read.map(text -> Doubts.within(report, text)).orElse(List.of());
        within.put(report.id(), new Within(report, doubts));
        return doubts;
    }
}
