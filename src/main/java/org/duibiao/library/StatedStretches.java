package org.duibiao.library;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
 * Where the texts of a library state goals and outcomes, kept in memory as eight bytes a place once a search has asked for
 * them: asking the database for those of every report takes it seconds. Thread-safe.
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
                asOf = now;
            }
            for (ReportId report : again) {
                known.replaceAll((kind, reports) -> without(reports, report));
                for (Within kind : Set.copyOf(known.keySet())) {
                    read(kind, Optional.of(report));
                }
            }
            if (!known.containsKey(within)) {
                read(within, Optional.empty());
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

    private void read(Within kind, Optional<ReportId> only) throws StoreException {
        Map<ReportId, Set<Span>> read = new HashMap<>();
        database.statements().places(only, (report, type, span) -> {
            if (kind == Within.STATEMENTS || kind == KINDS.get(type)) {
                read.computeIfAbsent(report, id -> new HashSet<>()).add(span);
            }
        });
        Map<ReportId, Spans> all = new HashMap<>(known.getOrDefault(kind, Map.of()));
        read.forEach((report, spans) -> all.put(report, Spans.of(spans)));
        known.put(kind, all);
    }
}
