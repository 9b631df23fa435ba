package org.duibiao.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Review;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What people said of readings. Readings are rows; what a person puts in place of one, or adds, is a row marked
 * {@code by_hand}; a review ties the two together and says which reading it meant, apart from that row's key.
 */
public final class Reviews {

    static final String INSERT_REVIEW = """
            insert into review (report_id, state, statement_id, hand_id, type, indicator, measure, period_start,
                period_end, period_part, quote, number_start, made)
            values (:report, :state, :reading, :hand, :type, :indicator, :measure, :start, :end, :part, :quote,
                :number, :made)
            """;

    private final Database database;
    private final StatementRows table;
    private final Clock clock;

    Reviews(Database database, StatementRows table, Clock clock) {
        this.database = database;
        this.table = table;
        this.clock = clock;
    }

    /** Keeps what a person said of a reading, in place of anything said before. */
    public void review(StatementId id, Review review) throws StoreException {
        database.write(handle -> {
            Optional<StatementRows.Row> found = handle.createQuery("select * from statement where id = :id")
                    .bind("id", id.value())
                    .map((rows, c) -> table.row(rows))
                    .findOne();
            if (found.isEmpty()) {
                throw new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "statement");
            }
            StatementRows.Row row = found.get();
            if (row.byHand()) {
                reviewAdded(handle, row, review);
            } else {
                reviewReading(handle, row, review);
            }
            count(handle, row.report());
            DistrictRows.forgetStatements(handle, row.report());
            StatedPlaces.forget(handle, row.report());
            return row;
        });
    }

    /** Adds what the machine had missed. */
    public StatementId add(ReportId report, Statement statement) throws StoreException {
        return database.write(handle -> {
            mustBeThere(handle, report);
            long hand = insertByHand(handle, report.value(), statement);
            insertReview(handle, report.value(), Review.State.ADDED, null, hand, statement);
            count(handle, report.value());
            DistrictRows.forgetStatements(handle, report.value());
            StatedPlaces.forget(handle, report.value());
            return new StatementId(hand);
        });
    }

    private void reviewReading(Handle handle, StatementRows.Row row, Review review) throws StoreException {
        forgetReview(handle, row.id());
        if (review.state() == Review.State.UNREVIEWED) {
            return;
        }
        Long hand = null;
        if (review.corrected().isPresent()) {
            hand = insertByHand(handle, row.report(), review.corrected().get());
        }
        insertReview(handle, row.report(), review.state(), row.id(), hand, row.statement());
    }

    /** What was added by hand can be put right, or taken away by rejecting it. */
    private void reviewAdded(Handle handle, StatementRows.Row row, Review review) throws StoreException {
        handle.execute("delete from review where hand_id = ?", row.id());
        handle.execute("delete from statement where id = ?", row.id());
        if (review.state() == Review.State.REJECTED) {
            return;
        }
        Statement now = review.corrected().orElse(row.statement());
        long hand = insertByHand(handle, row.report(), now);
        // The row keeps its key, so that a list that shows it need not look for it again.
        handle.execute("update statement set id = ? where id = ?", row.id(), hand);
        insertReview(handle, row.report(), Review.State.ADDED, null, row.id(), now);
    }

    private static void forgetReview(Handle handle, long reading) {
        handle.execute(
                "delete from statement where id in (select hand_id from review where statement_id = ?)", reading);
        handle.execute("delete from review where statement_id = ?", reading);
    }

    long insertByHand(Handle handle, long report, Statement statement) throws StoreException {
        int place = handle.createQuery("select coalesce(max(place), -1) from statement"
                        + " where report_id = :report and not by_hand and quote_start <= :start")
                .bind("report", report)
                .bind("start", statement.claim().passage().span().start())
                .mapTo(Integer.class)
                .one();
        table.insert(handle, report, place, List.of(statement), true);
        return handle.createQuery("select max(id) from statement where report_id = :report and by_hand")
                .bind("report", report)
                .mapTo(Long.class)
                .one();
    }

    private void insertReview(
            Handle handle,
            long report,
            Review.State state,
            @Nullable Long reading,
            @Nullable Long hand,
            Statement meant) {
        Claim claim = meant.claim();
        handle.createUpdate(INSERT_REVIEW)
                .bind("report", report)
                .bind("state", state.name())
                .bind("reading", Optional.ofNullable(reading))
                .bind("hand", Optional.ofNullable(hand))
                .bind("type", meant.type())
                .bind("indicator", claim.indicator().id())
                .bind("measure", claim.measure().name())
                .bind("start", claim.period().start())
                .bind("end", claim.period().end())
                .bind("part", claim.period().part().name())
                .bind("quote", claim.passage().quote())
                .bind("number", claim.number().start())
                .bind("made", OffsetDateTime.now(clock))
                .execute();
    }

    /** The report row says how many statements count: readings but the rejected ones, and what was added. */
    static void count(Handle handle, long report) {
        handle.execute("""
                update report set statements =
                    (select count(*) from statement where report_id = ? and not by_hand)
                    - (select count(*) from review where report_id = ? and state = 'REJECTED' and statement_id is not null)
                    + (select count(*) from review where report_id = ? and state = 'ADDED')
                where id = ?
                """, report, report, report, report);
    }

    private static void mustBeThere(Handle handle, ReportId report) throws StoreException {
        int rows = handle.createQuery("select count(*) from report where id = :id")
                .bind("id", report.value())
                .mapTo(Integer.class)
                .one();
        Database.mustHaveChanged(rows, "report");
    }
}
