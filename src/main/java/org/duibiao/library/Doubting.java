package org.duibiao.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.Doubts;
import org.duibiao.ledger.Ledger;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
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
    /** Districts looked at together: they share the reading of those above them. */
    private static final int AT_ONCE = 30;

    private final Database database;
    private final Ahead ahead;
    private final Map<ReportId, Within> within = new ConcurrentHashMap<>();

    /** What the words of a report gave. */
    private record Within(Listed report, List<Doubt> doubts) {}

    Doubting(Database database, int workers) {
        this.ahead = new Ahead(workers);
        this.database = database;
    }

    /**
     * What the statements give, worked out on all cores, some districts at a time.
     *
     * @param progress told of districts; once stopped, those not seen yet are left out
     */
    List<Doubt> amongStatements(Progress progress) throws StoreException {
        Tolerance tolerance = database.tolerances().own().orElse(Tolerance.USUAL);
        List<List<String>> districts = database.reports().all().stream()
                .map(report -> report.header().region().path())
                .distinct()
                .toList();
        List<List<List<String>>> parts = new ArrayList<>();
        for (int i = 0; i < districts.size(); i += AT_ONCE) {
            parts.add(districts.subList(i, Math.min(districts.size(), i + AT_ONCE)));
        }
        Set<Doubt> doubts = new LinkedHashSet<>();
        AtomicInteger done = new AtomicInteger();
        ahead.run(parts, some -> among(some, tolerance), more -> {
            doubts.addAll(more);
            progress.at(Math.min(districts.size(), done.addAndGet(AT_ONCE)), districts.size(), "");
            return !progress.stopped();
        });
        return List.copyOf(doubts);
    }

    private List<Doubt> among(List<List<String>> districts, Tolerance tolerance) throws StoreException {
        Set<List<String>> wanted = Set.copyOf(districts);
        Set<List<String>> paths = new LinkedHashSet<>(wanted);
        wanted.forEach(
                path -> Ledger.above(new Region(path, Optional.empty())).forEach(above -> paths.add(above.path())));
        List<Listed> reports = database.reports().by(List.copyOf(paths));
        return new Doubts(tolerance).among(database.statements().of(reports, false), reports, wanted);
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
