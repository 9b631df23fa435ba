package org.duibiao.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.text.Span;
import org.jdbi.v3.core.Handle;

/** What reports state, as people have left it. */
public final class Statements {

    private static final int MOST_NAMED_AT_ONCE = 1000;
    private final Database database;
    private final StatementRows table;

    Statements(Database database, StatementRows table) {
        this.database = database;
        this.table = table;
    }

    /** A review row; {@code reading} and {@code hand} are 0 where there is none. */
    private record Said(long report, Review.State state, long reading, long hand) {}

    /**
     * What reports state, report by report as they are given, each in reading order; corrected ones as corrected.
     *
     * @param withRejected whether readings that a person rejected are among them
     */
    public List<Stated> of(Collection<Listed> reports, boolean withRejected) throws StoreException {
        Map<Long, Listed> wanted = new LinkedHashMap<>();
        reports.forEach(report -> wanted.put(report.id().value(), report));
        List<Long> ids = List.copyOf(wanted.keySet());
        return database.read(handle -> {
            List<Stated> stated = new ArrayList<>();
            for (int i = 0; i < ids.size(); i += MOST_NAMED_AT_ONCE) {
                List<Long> some = ids.subList(i, Math.min(ids.size(), i + MOST_NAMED_AT_ONCE));
                stated.addAll(of(handle, some, wanted, withRejected));
            }
            return stated;
        });
    }

    /** Where statements stand, in the words of the reading; those that are not there any more are left out. */
    public Map<StatementId, Anchor> anchors(Collection<StatementId> statements) throws StoreException {
        List<StatementId> all = List.copyOf(statements);
        return database.read(handle -> {
            Map<StatementId, Anchor> anchors = new HashMap<>();
            for (int i = 0; i < all.size(); i += MOST_NAMED_AT_ONCE) {
                handle.createQuery("""
                                select statement.id, report.id, report.text_version, quote_start, quote_end, quote
                                from statement join report on report.id = statement.report_id
                                where statement.id in (<ids>)
                                """)
                        .bindList(
                                "ids",
                                all.subList(i, Math.min(all.size(), i + MOST_NAMED_AT_ONCE)).stream()
                                        .map(StatementId::value)
                                        .toList())
                        .map((rows, c) -> Map.entry(
                                new StatementId(rows.getLong(1)),
                                new Anchor(
                                        new ReportId(rows.getLong(2)),
                                        rows.getInt(3),
                                        new Passage(new Span(rows.getInt(4), rows.getInt(5)), rows.getString(6)))))
                        .forEach(entry -> anchors.put(entry.getKey(), entry.getValue()));
            }
            return anchors;
        });
    }

    /** The report a statement is of. */
    public Optional<ReportId> report(StatementId id) throws StoreException {
        return database.read(handle -> handle.createQuery("select report_id from statement where id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne()
                .map(ReportId::new));
    }

    private List<Stated> of(Handle handle, List<Long> ids, Map<Long, Listed> wanted, boolean withRejected) {
        Map<Long, List<StatementRows.Row>> rows = new HashMap<>();
        handle.createQuery("select * from statement where report_id in (<ids>) order by report_id, place, id")
                .bindList("ids", ids)
                .map((found, c) -> table.row(found))
                .forEach(row -> rows.computeIfAbsent(row.report(), r -> new ArrayList<>())
                        .add(row));
        Map<Long, List<Said>> reviews = new HashMap<>();
        handle.createQuery("select report_id, state, statement_id, hand_id from review where report_id in (<ids>)")
                .bindList("ids", ids)
                .map((found, c) -> new Said(
                        found.getLong("report_id"),
                        Review.State.valueOf(found.getString("state")),
                        found.getLong("statement_id"),
                        found.getLong("hand_id")))
                .forEach(said -> reviews.computeIfAbsent(said.report(), r -> new ArrayList<>())
                        .add(said));
        Set<Choices.Choice> choices = Choices.among(handle, ids);
        List<Stated> stated = new ArrayList<>();
        for (Long id : ids) {
            Listed listed = wanted.get(id);
            if (listed != null) {
                together(listed, rows.getOrDefault(id, List.of()), reviews.getOrDefault(id, List.of()), withRejected)
                        .forEach(one -> stated.add(Choices.marked(one, choices)));
            }
        }
        return stated;
    }

    /** What the program itself read, whatever a person said of it; empty for one that a person added. */
    public Optional<Statement> reading(StatementId id) throws StoreException {
        return database.read(handle -> handle.createQuery("select * from statement where id = :id")
                        .bind("id", id.value())
                        .map((found, c) -> table.row(found))
                        .findOne())
                .filter(row -> !row.byHand())
                .map(StatementRows.Row::statement);
    }

    private static List<Stated> together(
            Listed report, List<StatementRows.Row> rows, List<Said> reviews, boolean withRejected) {
        Map<Long, Statement> byHand = new HashMap<>();
        rows.stream().filter(StatementRows.Row::byHand).forEach(row -> byHand.put(row.id(), row.statement()));
        Map<Long, Said> ofReading = new HashMap<>();
        Map<Long, Said> ofAdded = new HashMap<>();
        for (Said said : reviews) {
            if (said.reading() != 0) {
                ofReading.put(said.reading(), said);
            } else if (said.state() == Review.State.ADDED) {
                ofAdded.put(said.hand(), said);
            }
        }
        List<Stated> stated = new ArrayList<>();
        for (StatementRows.Row row : rows) {
            StatementId id = new StatementId(row.id());
            if (row.byHand()) {
                if (ofAdded.containsKey(row.id())) {
                    Review added = new Review(Review.State.ADDED, Optional.of(row.statement()));
                    stated.add(new Stated(id, report, row.statement(), added));
                }
                continue;
            }
            Said said = ofReading.get(row.id());
            if (said == null) {
                stated.add(new Stated(id, report, row.statement(), Review.NONE));
            } else if (said.state() != Review.State.REJECTED || withRejected) {
                Optional<Statement> corrected = Optional.ofNullable(byHand.get(said.hand()));
                stated.add(
                        new Stated(id, report, corrected.orElse(row.statement()), new Review(said.state(), corrected)));
            }
        }
        return stated;
    }
}
