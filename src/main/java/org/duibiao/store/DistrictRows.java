package org.duibiao.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duibiao.ledger.Ledger;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.jdbi.v3.core.Handle;

/**
 * What is worked out of each district's reports and kept, as one row a district in a table for each kind of it: only
 * derived, and named by the basis it was worked out on. A row goes with whatever it was made of: every writing of reports,
 * statements, reviews and choices calls {@link #forget} in its own transaction.
 */
enum DistrictRows {
    STANDINGS("standing", Reach.BELOW),
    DOUBTS("doubtful", Reach.BELOW),
    DOUBTS_IN_WORDS("doubtful_words", Reach.OWN);

    private static final String NATION =
            String.join("/", Region.of(Level.NATIONAL, Region.NATION).path());
    /** The sign after the one that joins paths, which no name of a district has either. */
    private static final String PAST_BELOW = "0";

    private final String table;
    private final Reach reach;

    DistrictRows(String table, Reach reach) {
        this.table = table;
        this.reach = reach;
    }

    /** Whose rows a report has a part in. */
    private enum Reach {
        /** That of its district. */
        OWN,
        /** Those of all districts below as well, which are measured by it, as {@link Ledger#above} says. */
        BELOW
    }

    String table() {
        return table;
    }

    /** The districts that have reports and no row made on a basis, the unknown one last. */
    List<Region> missing(Handle handle, String basis) {
        return handle.createQuery("""
                        select region.path, max(region.level) from region
                        where exists (select 1 from report where report.region_id = region.id)
                            and not exists (select 1 from %1$s where %1$s.path = region.path and %1$s.basis = :basis)
                        group by region.path
                        order by region.path = '', region.path
                        """.formatted(table))
                .bind("basis", basis)
                .map((rows, c) -> region(rows.getString(1), rows.getString(2)))
                .list();
    }

    static Region region(String path, String level) {
        return new Region(
                path.isEmpty() ? List.of() : List.of(path.split("/", -1)),
                level.isEmpty() ? Optional.empty() : Optional.of(Level.valueOf(level)));
    }

    static String path(Region region) {
        return ReportRows.joined(region.path());
    }

    static String level(Region region) {
        return region.level().map(Level::name).orElse("");
    }

    /** Takes out what was made of a report. */
    static void forget(Handle handle, long report) {
        path(handle, report).ifPresent(path -> forget(handle, path));
    }

    /** The same where only what it states is another, not its words. */
    static void forgetStatements(Handle handle, long report) {
        path(handle, report)
                .ifPresent(path -> Arrays.stream(values())
                        .filter(rows -> rows.reach == Reach.BELOW)
                        .forEach(rows -> rows.remove(handle, path)));
    }

    /** Takes out what was made of all reports of some districts. */
    static void forget(Handle handle, Collection<Region> regions) {
        regions.forEach(region -> forget(handle, path(region)));
    }

    private static Optional<String> path(Handle handle, long report) {
        return handle.createQuery(
                        "select region.path from report join region on region.id = report.region_id where report.id = :id")
                .bind("id", report)
                .mapTo(String.class)
                .findOne();
    }

    private static void forget(Handle handle, String path) {
        Arrays.stream(values()).forEach(rows -> rows.remove(handle, path));
    }

    /** The nation serves as reference for all. */
    private void remove(Handle handle, String path) {
        if (reach == Reach.BELOW && path.equals(NATION)) {
            handle.execute("delete from " + table);
            return;
        }
        handle.execute("delete from " + table + " where path = ?", path);
        if (reach == Reach.BELOW && !path.isEmpty()) {
            handle.execute("delete from " + table + " where path > ? and path < ?", path + "/", path + PAST_BELOW);
        }
    }
}
