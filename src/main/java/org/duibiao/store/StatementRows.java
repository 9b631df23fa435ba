package org.duibiao.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Passage;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Grounds;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Statement;
import org.duibiao.statement.Wording;
import org.duibiao.text.Span;
import org.jdbi.v3.core.Handle;

/** The rows of statements: how one is written and read, for the aggregates of this package. */
final class StatementRows {

    private static final String INSERT = """
            insert into statement (report_id, by_hand, place, type, indicator, indicator_text, measure, amount,
                amount_high, unit, comparator, period_start, period_end, period_part, scope, quote, quote_start,
                quote_end, number_start, number_end, preliminary, strength, wording, relation, standard,
                reference_indicator, reference_words, rules, doubts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Function<String, Optional<Indicator>> catalogue;
    private final Json json = new Json();

    StatementRows(Function<String, Optional<Indicator>> catalogue) {
        this.catalogue = catalogue;
    }

    /** A statement row. */
    record Row(long id, long report, boolean byHand, Statement statement) {}

    /** Puts rows in; {@code firstPlace} is the place of the first in reading order. */
    void insert(Handle handle, long report, int firstPlace, List<Statement> statements, boolean byHand)
            throws StoreException {
        // Plain JDBC: twenty-nine columns and some sixty rows a report make this the hottest loop of bringing in.
        try (PreparedStatement batch = handle.getConnection().prepareStatement(INSERT)) {
            int place = firstPlace;
            for (Statement statement : statements) {
                batch.setLong(1, report);
                batch.setBoolean(2, byHand);
                batch.setInt(3, place++);
                bind(batch, statement);
                batch.addBatch();
            }
            batch.executeBatch();
        } catch (SQLException e) {
            throw new StoreException(StoreException.Reason.FAILED, e, String.valueOf(e.getMessage()));
        }
    }

    /** What is read of a report now, without what people said of it. */
    List<Statement> readings(Handle handle, long report) {
        return handle.createQuery(
                        "select * from statement where report_id = :report and not by_hand order by place, id")
                .bind("report", report)
                .map((rows, c) -> row(rows).statement())
                .list();
    }

    /** Columns 4 to 29 of {@link #INSERT}. */
    private void bind(PreparedStatement batch, Statement statement) throws SQLException {
        Claim claim = statement.claim();
        batch.setString(4, statement.type());
        batch.setString(5, claim.indicator().id());
        batch.setString(6, claim.indicatorText());
        batch.setString(7, claim.measure().name());
        batch.setString(8, claim.quantity().value().map(BigDecimal::toString).orElse(null));
        batch.setString(9, claim.quantity().high().map(BigDecimal::toString).orElse(null));
        batch.setString(10, claim.quantity().unit().orElse(null));
        batch.setString(11, claim.quantity().comparator().name());
        batch.setInt(12, claim.period().start());
        batch.setInt(13, claim.period().end());
        batch.setString(14, claim.period().part().name());
        batch.setString(15, claim.scope().orElse(null));
        batch.setString(16, claim.passage().quote());
        batch.setInt(17, claim.passage().span().start());
        batch.setInt(18, claim.passage().span().end());
        batch.setInt(19, claim.number().start());
        batch.setInt(20, claim.number().end());
        batch.setBoolean(21, statement instanceof Outcome outcome && outcome.preliminary());
        Optional<Goal> goal = statement instanceof Goal found ? Optional.of(found) : Optional.empty();
        Optional<Wording> wording = goal.map(Goal::wording);
        Optional<Reference> reference = goal.flatMap(Goal::reference);
        batch.setString(22, wording.map(w -> w.strength().name()).orElse(null));
        batch.setString(23, wording.map(Wording::words).orElse(null));
        batch.setString(24, reference.map(r -> r.relation().name()).orElse(null));
        batch.setString(25, reference.map(r -> r.standard().name()).orElse(null));
        batch.setString(26, reference.flatMap(Reference::indicatorId).orElse(null));
        batch.setString(27, reference.map(Reference::words).orElse(null));
        batch.setString(28, json.writeWords(claim.grounds().rules()));
        batch.setString(29, json.writeWords(claim.grounds().doubts()));
    }

    Row row(ResultSet rows) throws SQLException {
        String id = rows.getString("indicator");
        String words = rows.getString("indicator_text");
        Indicator indicator =
                catalogue.apply(id).orElseGet(() -> new Indicator(id, words, id, List.of(), "", Direction.HIGHER));
        Claim claim = new Claim(
                indicator,
                words,
                Measure.valueOf(rows.getString("measure")),
                new Quantity(
                        Optional.ofNullable(rows.getString("amount")).map(BigDecimal::new),
                        Optional.ofNullable(rows.getString("amount_high")).map(BigDecimal::new),
                        Optional.ofNullable(rows.getString("unit")),
                        Comparator.valueOf(rows.getString("comparator"))),
                new Period(
                        rows.getInt("period_start"),
                        rows.getInt("period_end"),
                        Period.Part.valueOf(rows.getString("period_part"))),
                Optional.ofNullable(rows.getString("scope")),
                new Passage(new Span(rows.getInt("quote_start"), rows.getInt("quote_end")), rows.getString("quote")),
                new Span(rows.getInt("number_start"), rows.getInt("number_end")),
                new Grounds(json.readWords(rows.getString("rules")), json.readWords(rows.getString("doubts"))));
        return new Row(
                rows.getLong("id"), rows.getLong("report_id"), rows.getBoolean("by_hand"), statement(rows, claim));
    }

    private static Statement statement(ResultSet rows, Claim claim) throws SQLException {
        return switch (rows.getString("type")) {
            case "goal" ->
                new Goal(
                        claim,
                        new Wording(Wording.Strength.valueOf(rows.getString("strength")), rows.getString("wording")),
                        reference(rows));
            case "plan_progress" -> new PlanProgress(claim);
            default -> new Outcome(claim, rows.getBoolean("preliminary"));
        };
    }

    private static Optional<Reference> reference(ResultSet rows) throws SQLException {
        String relation = rows.getString("relation");
        return relation == null
                ? Optional.empty()
                : Optional.of(new Reference(
                        Reference.Relation.valueOf(relation),
                        Reference.Standard.valueOf(rows.getString("standard")),
                        Optional.ofNullable(rows.getString("reference_indicator")),
                        rows.getString("reference_words")));
    }
}
