package org.duibiao.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.report.ReportId;
import org.duibiao.search.Spans;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Statement;
import org.duibiao.text.Span;
import org.jdbi.v3.core.Handle;

/**
 * Where the texts of reports state goals and outcomes, kept as one row a report; rejected statements left out. A row goes with
 * whatever it was made of: every writing of statements and reviews calls {@link #forget} in its own transaction.
 */
public final class StatedPlaces {
    /** As the columns are wide. A report with more is worked out each time. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String GOAL = "goal";

    private final Database database;

    StatedPlaces(Database database) {
        this.database = database;
    }

    /** What a report states where. */
    public record Places(Spans goals, Spans outcomes) {

        /** Both. */
        public Spans all() {
            return Spans.of(Stream.concat(goals.stream(), outcomes.stream()).collect(Collectors.toSet()));
        }
    }

    /** Of all reports, each of them named. */
    public Map<ReportId, Places> all() throws StoreException {
        Map<ReportId, Places> kept = database.read(handle -> {
            Map<ReportId, Places> all = new HashMap<>();
            handle.createQuery("select report_id, goals, outcomes from stated")
                    .map((rows, c) -> Map.entry(
                            new ReportId(rows.getLong(1)),
                            new Places(Spans.unpacked(rows.getBytes(2)), Spans.unpacked(rows.getBytes(3)))))
                    .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
            return all;
        });
        long moment = database.moment();
        List<ReportId> missing = database.read(handle -> handle.createQuery("select id from report"
                        + " where not exists (select 1 from stated where stated.report_id = report.id)")
                .mapTo(Long.class)
                .map(ReportId::new)
                .list());
        Map<ReportId, Places> made = new HashMap<>();
        for (ReportId report : missing) {
            made.put(report, of(report));
        }
        if (!made.isEmpty()) {
            database.writeIfUnchanged(moment, handle -> made.forEach((id, places) -> keep(handle, id.value(), places)));
        }
        kept.putAll(made);
        return kept;
    }

    /** Of one report, as it is now. */
    public Places of(ReportId report) throws StoreException {
        return database.read(handle -> {
            Set<Span> goals = new HashSet<>();
            Set<Span> outcomes = new HashSet<>();
            handle.createQuery("""
                            select type, quote_start, quote_end from statement where report_id = :report and not exists
                                (select 1 from review where statement_id = statement.id and state = 'REJECTED')
                            """)
                    .bind("report", report.value())
                    .map((rows, c) -> (rows.getString(1).equals(GOAL) ? goals : outcomes)
                            .add(new Span(rows.getInt(2), rows.getInt(3))))
                    .list();
            return new Places(Spans.of(goals), Spans.of(outcomes));
        });
    }

    /** Keeps those of a report that nobody has reviewed yet. */
    static void keep(Handle handle, long report, List<Statement> statements) {
        Predicate<Statement> isGoal = Goal.class::isInstance;
        keep(handle, report, new Places(places(statements, isGoal), places(statements, isGoal.negate())));
    }

    private static Spans places(List<Statement> statements, Predicate<Statement> wanted) {
        return Spans.of(statements.stream()
                .filter(wanted)
                .map(statement -> statement.claim().passage().span())
                .collect(Collectors.toSet()));
    }

    private static void keep(Handle handle, long report, Places places) {
        byte[] goals = places.goals().packed();
        byte[] outcomes = places.outcomes().packed();
        if (Math.max(goals.length, outcomes.length) <= MOST_BYTES) {
            handle.execute("insert into stated (report_id, goals, outcomes) values (?, ?, ?)", report, goals, outcomes);
        }
    }

    /** Takes out what is kept of a report. */
    static void forget(Handle handle, long report) {
        handle.execute("delete from stated where report_id = ?", report);
    }
}
