package org.duibiao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Review;
import org.duibiao.statement.Statement;
import org.jdbi.v3.core.Handle;

/** Later readings in the place of earlier ones, with what people said of them. */
final class StatementRenewal {

    private final StatementRows table;
    private final Reviews reviews;
    private final Json json = new Json();

    StatementRenewal(StatementRows table, Reviews reviews) {
        this.table = table;
        this.reviews = reviews;
    }

    /** What is read of a report now, without what people said of it. */
    List<Statement> readings(Handle handle, long report) {
        return table.readings(handle, report);
    }

    /**
     * Puts later readings in the place of earlier ones. What people said goes over to the reading that is the same; where
     * that is now another, or gone, what they said stays and is marked doubtful.
     *
     * @return how many are doubtful
     */
    int renew(Handle handle, long report, List<Statement> later, Carrying carrying) throws StoreException {
        Map<Long, StatementRows.Row> rows = new LinkedHashMap<>();
        handle.createQuery("select * from statement where report_id = :report order by place, id")
                .bind("report", report)
                .map((found, c) -> table.row(found))
                .forEach(row -> rows.put(row.id(), row));
        List<Kept> reviews = handle.createQuery("select * from review where report_id = :report order by id")
                .bind("report", report)
                .map((found, c) -> kept(found))
                .list();
        List<Carrying.Meant> earlier = new ArrayList<>();
        Map<Long, Integer> ofRow = new HashMap<>();
        Map<Long, Integer> ofReview = new HashMap<>();
        for (StatementRows.Row row : rows.values()) {
            if (!row.byHand()) {
                ofRow.put(row.id(), earlier.size());
                earlier.add(Carrying.Meant.of(row.statement(), carrying.number(row.statement())));
            }
        }
        for (Kept review : reviews) {
            Integer known = ofRow.get(review.reading());
            if (known == null) { // its reading went in an earlier re-reading, or there never was one
                known = earlier.size();
                StatementRows.Row hand = rows.get(review.hand());
                earlier.add(
                        hand == null
                                ? review.meant(carrying.about(review.number()))
                                : Carrying.Meant.of(hand.statement(), carrying.number(hand.statement())));
            }
            ofReview.put(review.id(), known);
        }
        List<Optional<Integer>> pairs = Carrying.pairs(earlier, later);
        handle.execute("delete from review where report_id = ?", report);
        handle.execute("delete from statement where report_id = ?", report);
        table.insert(handle, report, 0, later, false);
        List<Long> keys = handle.createQuery("select id from statement where report_id = :report order by place, id")
                .bind("report", report)
                .mapTo(Long.class)
                .list();
        int doubtful = 0;
        for (Kept review : reviews) {
            Optional<Integer> place = pairs.get(Objects.requireNonNull(ofReview.get(review.id())));
            Carried carried = new ReviewCarrier(carrying)
                    .carry(
                            review.state(),
                            Optional.ofNullable(rows.get(review.reading())).map(StatementRows.Row::statement),
                            Optional.ofNullable(rows.get(review.hand())).map(StatementRows.Row::statement),
                            place.map(later::get));
            keep(handle, report, review, carried, place.map(keys::get), carrying);
            doubtful += carried.doubtful() ? 1 : 0;
        }
        Reviews.count(handle, report);
        return doubtful;
    }

    /** Gives what people said of one report to another that has the same readings in the same order. */
    void handOver(Handle handle, long from, long to) throws StoreException {
        List<Long> old = readingKeys(handle, from);
        List<Long> now = readingKeys(handle, to);
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            handle.execute(
                    "update review set statement_id = ? where statement_id = ?"
                            + " and not exists (select 1 from review where statement_id = ?)",
                    now.get(i),
                    old.get(i),
                    now.get(i));
        }
        handle.execute("update statement set report_id = ? where report_id = ? and by_hand", to, from);
        handle.execute(
                "delete from review where report_id = ? and statement_id in (select id from statement where"
                        + " report_id = ?)",
                from,
                from);
        handle.execute("update review set report_id = ? where report_id = ?", to, from);
        handle.execute("delete from statement where report_id = ?", from);
        Reviews.count(handle, to);
    }

    private static List<Long> readingKeys(Handle handle, long report) {
        return handle.createQuery(
                        "select id from statement where report_id = :report and not by_hand order by place, id")
                .bind("report", report)
                .mapTo(Long.class)
                .list();
    }

    /** A review row as a later reading takes it over; {@code reading} and {@code hand} are 0 where there is none. */
    private record Kept(
            long id,
            Review.State state,
            long reading,
            long hand,
            String type,
            String indicator,
            String measure,
            int start,
            int end,
            String part,
            String quote,
            int number,
            OffsetDateTime made) {
        Carrying.Meant meant(int numberNow) {
            return new Carrying.Meant(type, indicator, measure, Carrying.Meant.period(start, end, part), numberNow);
        }
    }

    private static Kept kept(ResultSet rows) throws SQLException {
        return new Kept(
                rows.getLong("id"),
                Review.State.valueOf(rows.getString("state")),
                rows.getLong("statement_id"),
                rows.getLong("hand_id"),
                rows.getString("type"),
                rows.getString("indicator"),
                rows.getString("measure"),
                rows.getInt("period_start"),
                rows.getInt("period_end"),
                rows.getString("period_part"),
                rows.getString("quote"),
                rows.getInt("number_start"),
                rows.getObject("made", OffsetDateTime.class));
    }

    private void keep(Handle handle, long report, Kept review, Carried carried, Optional<Long> key, Carrying carrying)
            throws StoreException {
        if (carried.onReading().isPresent() && key.isPresent()) {
            doubt(handle, key.get(), carried.onReading().get());
        }
        if (carried.state().isEmpty()) {
            return;
        }
        Optional<Long> reading = carried.meant().isPresent() ? key : Optional.empty();
        Optional<Long> hand = Optional.empty();
        if (carried.hand().isPresent()) {
            hand = Optional.of(
                    reviews.insertByHand(handle, report, carried.hand().get()));
        }
        if (hand.isPresent() && review.hand() != 0) {
            // The row keeps its key, as lists that show it know it by that.
            handle.execute("update statement set id = ? where id = ?", review.hand(), hand.get());
            hand = Optional.of(review.hand());
        }
        Optional<Statement> meant = carried.meant().or(carried::hand);
        Claim claim = meant.map(Statement::claim).orElse(null);
        handle.createUpdate(Reviews.INSERT_REVIEW)
                .bind("report", report)
                .bind("state", carried.state().get().name())
                .bind("reading", reading)
                .bind("hand", hand)
                .bind("type", meant.map(Statement::type).orElse(review.type()))
                .bind(
                        "indicator",
                        claim == null ? review.indicator() : claim.indicator().id())
                .bind(
                        "measure",
                        claim == null ? review.measure() : claim.measure().name())
                .bind("start", claim == null ? review.start() : claim.period().start())
                .bind("end", claim == null ? review.end() : claim.period().end())
                .bind(
                        "part",
                        claim == null ? review.part() : claim.period().part().name())
                .bind("quote", claim == null ? review.quote() : claim.passage().quote())
                .bind(
                        "number",
                        claim == null
                                ? carrying.about(review.number())
                                : claim.number().start())
                .bind("made", review.made())
                .execute();
    }

    private void doubt(Handle handle, long statement, String doubt) {
        handle.createQuery("select doubts from statement where id = :id")
                .bind("id", statement)
                .mapTo(String.class)
                .findOne()
                .ifPresent(before -> {
                    List<String> doubts = new ArrayList<>(json.readWords(before));
                    doubts.add(doubt);
                    handle.execute("update statement set doubts = ? where id = ?", json.writeWords(doubts), statement);
                });
    }
}
