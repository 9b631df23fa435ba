package org.duibiao.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duibiao.report.ReportId;
import org.duibiao.search.Filter.Within;
import org.duibiao.search.Spans;
import org.duibiao.store.Database;
import org.duibiao.store.StoreException;
import org.duibiao.text.Span;

/**
 * Where the texts of a library state goals and outcomes, kept in memory as eight bytes a statement once a search has asked
 * for it: asking the database for those of every report takes it seconds. Thread-safe.
 */
final class StatedStretches {
    private static final Map<String, Within> KINDS =
            Map.of("goal", Within.GOALS, "outcome", Within.OUTCOMES, "plan_progress", Within.OUTCOMES);

    private final Database database;
    private final Set<ReportId> changed = ConcurrentHashMap.newKeySet();
    private final Map<Within, Map<ReportId, Spans>> known = new EnumMap<>(Within.class);
    private long asOf;

    StatedStretches(Database database) {
        this.database = database;
    }

    /** Statements of a report were written: they are read again when they are asked for next. Waits for nobody. */
    void changed(ReportId report) {
        changed.add(report);
    }

    /**
     * Where statements of some kind stand, report by report; reports without any left out.
     *
     * @param now goes up with every other change of reports
     */
    synchronized Map<ReportId, Spans> of(Within within, long now) throws StoreException {
        Set<ReportId> again = Set.copyOf(changed);
        changed.removeAll(again); // what is written from here on is marked anew
        try {
            if (asOf != now) {
                known.clear();
                read(Optional.empty());
                asOf = now;
            } else {
                for (ReportId report : again) {
                    known.replaceAll((kind, reports) -> without(reports, report));
                    read(Optional.of(report));
                }
            }
        } catch (StoreException e) {
            asOf = 0;
            throw e;
        }
        return known.getOrDefault(within, Map.of());
    }

    /** Another map, as a search may still be reading this one. */
    private static Map<ReportId, Spans> without(Map<ReportId, Spans> reports, ReportId report) {
        Map<ReportId, Spans> others = new HashMap<>(reports);
        others.remove(report);
        return others;
    }

    private void read(Optional<ReportId> only) throws StoreException {
        Map<Within, Map<ReportId, List<Span>>> read = new EnumMap<>(Within.class);
        database.statements().places(only, (report, type, span) -> {
            Optional.ofNullable(KINDS.get(type)).ifPresent(kind -> put(read, kind, report, span));
            put(read, Within.STATEMENTS, report, span);
        });
        read.forEach((kind, reports) -> {
            Map<ReportId, Spans> all = new HashMap<>(known.getOrDefault(kind, Map.of()));
            reports.forEach((report, spans) -> all.put(report, Spans.of(spans)));
            known.put(kind, all);
        });
    }

    private static void put(
            Map<Within, Map<ReportId, List<Span>>> into, Within kind, ReportId report, Span span) {
        into.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(report, id -> new ArrayList<>())
                .add(span);
    }
}
