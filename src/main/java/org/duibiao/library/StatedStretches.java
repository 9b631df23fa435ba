package org.duibiao.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duibiao.report.ReportId;
import org.duibiao.search.Filter.Within;
import org.duibiao.search.Spans;
import org.duibiao.store.Database;
import org.duibiao.store.StatedPlaces.Places;
import org.duibiao.store.StoreException;

/**
 * Where the texts of a library state goals and outcomes, held in memory once a search has asked for it, eight bytes a place.
 * Thread-safe.
 */
final class StatedStretches {
    private final Database database;
    private final Set<ReportId> changed = ConcurrentHashMap.newKeySet();
    private final Map<ReportId, Places> known = new HashMap<>();
    private long asOf;

    StatedStretches(Database database) {
        this.database = database;
    }

    /** Statements of a report were written: they are read again when they are asked for next. Waits for nobody. */
    void changed(ReportId report) {
        changed.add(report);
    }

    /**
     * Where statements of some kind stand, report by report.
     *
     * @param now goes up with every other change of reports
     */
    synchronized Map<ReportId, Spans> of(Within within, long now) throws StoreException {
        Set<ReportId> again = Set.copyOf(changed);
        changed.removeAll(again); // what is written from here on is marked anew
        try {
            if (asOf != now) {
                known.clear();
                known.putAll(database.statedPlaces().all());
                asOf = now;
            } else {
                for (ReportId report : again) {
                    known.put(report, database.statedPlaces().of(report));
                }
            }
        } catch (StoreException e) {
            asOf = 0;
            throw e;
        }
        Map<ReportId, Spans> wanted = new HashMap<>(2 * known.size());
        known.forEach((report, places) -> wanted.put(report, of(within, places)));
        return wanted;
    }

    private static Spans of(Within within, Places places) {
        return switch (within) {
            case GOALS -> places.goals();
            case OUTCOMES -> places.outcomes();
            case ALL, STATEMENTS -> places.all();
        };
    }
}
