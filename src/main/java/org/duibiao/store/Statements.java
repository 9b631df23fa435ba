package org.duibiao.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Grounds;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.statement.Wording;
import org.duibiao.text.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What reports state, and what people said of it. Readings are rows; what a person puts in place of one, or adds, is a
 * row marked {@code by_hand}; a review ties the two together and says which reading it meant, apart from that row's key.
 */
public final class Statements {

    private static final String INSERT = """
            insert into statement (report_id, region_id, by_hand, place, type, indicator, indicator_text, measure, amount,
                amount_high, unit, comparator, period_start, period_end, period_part, scope, quote, quote_start,
                quote_end, number_start, number_end, preliminary, strength, wording, relation, standard,
                reference_indicator, reference_words, rules, doubts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_REVIEW = """
            insert into review (report_id, state, statement_id, hand_id, type, indicator, measure, period_start,
                period_end, period_part, quote, number_start, made)
            values (:report, :state, :reading, :hand, :type, :indicator, :measure, :start, :end, :part, :quote,
                :number, :made)
            """;

    private static final int MOST_NAMED_AT_ONCE = 1000;

    private final Database database;
    private final Clock clock;
    private final Function<String, Optional<Indicator>> catalogue;
    private final Json json = new Json();

    Statements(Database database, Clock clock, Function<String, Optional<Indicator>> catalogue) {
        this.database = database;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /** A statement row. */
    private record Row(long id, long report, boolean byHand, Statement statement) {}

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

    /**
     * Where some types of statement stand, in reading order; rejected ones left out.
     *
     * @param types as {@link Statement#type} names them
     */
    public Map<ReportId, List<Span>> passages(Collection<ReportId> reports, Collection<String> types)
            throws StoreException {
        List<ReportId> all = List.copyOf(reports);
        return database.read(handle -> {
            Map<ReportId, List<Span>> passages = new HashMap<>();
            for (int i = 0; i < all.size(); i += MOST_NAMED_AT_ONCE) {
                handle.createQuery("""
                                select statement.report_id, quote_start, quote_end from statement
                                left join review on review.statement_id = statement.id
                                where statement.report_id in (<ids>) and statement.type in (<types>)
                                    and (review.state is null or review.state <> 'REJECTED')
                                order by statement.report_id, quote_start
                                """)
                        .bindList(
                                "ids",
                                all.subList(i, Math.min(all.size(), i + MOST_NAMED_AT_ONCE)).stream()
                                        .map(ReportId::value)
                                        .toList())
                        .bindList("types", List.copyOf(types))
                        .map((rows, c) ->
                                Map.entry(new ReportId(rows.getLong(1)), new Span(rows.getInt(2), rows.getInt(3))))
                        .forEach(entry -> passages.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                                .add(entry.getValue()));
            }
            return passages;
        });
    }

    /** Keeps what a person said of a reading, in place of anything said before. */
    public void review(StatementId id, Review review) throws StoreException {
        database.write(handle -> {
            Optional<Row> found = handle.createQuery("select * from statement where id = :id")
                    .bind("id", id.value())
                    .map((rows, c) -> row(rows))
                    .findOne();
            if (found.isEmpty()) {
                throw new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "statement");
            }
            Row row = found.get();
            if (row.byHand()) {
                reviewAdded(handle, row, review);
            } else {
                reviewReading(handle, row, review);
            }
            count(handle, row.report());
            return row;
        });
    }

    /** Adds what the machine had missed. */
    public StatementId add(ReportId report, Statement statement) throws StoreException {
        return database.write(handle -> {
            int region = regionOf(handle, report.value());
            long hand = insertByHand(handle, report.value(), region, statement);
            insertReview(handle, report.value(), Review.State.ADDED, null, hand, statement);
            count(handle, report.value());
            return new StatementId(hand);
        });
    }

    /** Puts rows in; {@code firstPlace} is the place of the first in reading order. */
    void insert(Handle handle, long report, int region, int firstPlace, List<Statement> statements, boolean byHand)
            throws StoreException {
        // Plain JDBC: thirty columns and some sixty rows a report make this the hottest loop of bringing in.
        try (PreparedStatement batch = handle.getConnection().prepareStatement(INSERT)) {
            int place = firstPlace;
            for (Statement statement : statements) {
                batch.setLong(1, report);
                batch.setInt(2, region);
                batch.setBoolean(3, byHand);
                batch.setInt(4, place++);
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

    /**
     * Puts later readings in the place of earlier ones. What people said goes over to the reading that is the same; where
     * that is now another, or gone, what they said stays and is marked doubtful.
     *
     * @return how many are doubtful
     */
    int renew(Handle handle, long report, int region, List<Statement> later, Carrying carrying) throws StoreException {
        Map<Long, Row> rows = new LinkedHashMap<>();
        handle.createQuery("select * from statement where report_id = :report order by place, id")
                .bind("report", report)
                .map((found, c) -> row(found))
                .forEach(row -> rows.put(row.id(), row));
        List<Kept> reviews = handle.createQuery("select * from review where report_id = :report order by id")
                .bind("report", report)
                .map((found, c) -> kept(found))
                .list();
        List<Carrying.Meant> earlier = new ArrayList<>();
        Map<Long, Integer> ofRow = new HashMap<>();
        Map<Long, Integer> ofReview = new HashMap<>();
        for (Row row : rows.values()) {
            if (!row.byHand()) {
                ofRow.put(row.id(), earlier.size());
                earlier.add(Carrying.Meant.of(row.statement(), carrying.number(row.statement())));
            }
        }
        for (Kept review : reviews) {
            Integer known = ofRow.get(review.reading());
            if (known == null) { // its reading went in an earlier re-reading, or there never was one
                known = earlier.size();
                Row hand = rows.get(review.hand());
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
        insert(handle, report, region, 0, later, false);
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
                            Optional.ofNullable(rows.get(review.reading())).map(Row::statement),
                            Optional.ofNullable(rows.get(review.hand())).map(Row::statement),
                            place.map(later::get));
            keep(handle, report, region, review, carried, place.map(keys::get), carrying);
            doubtful += carried.doubtful() ? 1 : 0;
        }
        count(handle, report);
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
        count(handle, to);
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

    private void keep(
            Handle handle, long report, int region, Kept review, Carried carried, Optional<Long> key, Carrying carrying)
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
                    insertByHand(handle, report, region, carried.hand().get()));
        }
        if (hand.isPresent() && review.hand() != 0) {
            // The row keeps its key, as lists that show it know it by that.
            handle.execute("update statement set id = ? where id = ?", review.hand(), hand.get());
            hand = Optional.of(review.hand());
        }
        Optional<Statement> meant = carried.meant().or(carried::hand);
        Claim claim = meant.map(Statement::claim).orElse(null);
        handle.createUpdate(INSERT_REVIEW)
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

    private List<Stated> of(Handle handle, List<Long> ids, Map<Long, Listed> wanted, boolean withRejected) {
        Map<Long, List<Row>> rows = new HashMap<>();
        handle.createQuery("select * from statement where report_id in (<ids>) order by report_id, place, id")
                .bindList("ids", ids)
                .map((found, c) -> row(found))
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
        List<Stated> stated = new ArrayList<>();
        for (Long id : ids) {
            Listed listed = wanted.get(id);
            if (listed != null) {
                stated.addAll(together(
                        listed, rows.getOrDefault(id, List.of()), reviews.getOrDefault(id, List.of()), withRejected));
            }
        }
        return stated;
    }

    private static List<Stated> together(Listed report, List<Row> rows, List<Said> reviews, boolean withRejected) {
        Map<Long, Statement> byHand = new HashMap<>();
        rows.stream().filter(Row::byHand).forEach(row -> byHand.put(row.id(), row.statement()));
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
        for (Row row : rows) {
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

    private void reviewReading(Handle handle, Row row, Review review) throws StoreException {
        forgetReview(handle, row.id());
        if (review.state() == Review.State.UNREVIEWED) {
            return;
        }
        Long hand = null;
        if (review.corrected().isPresent()) {
            int region = regionOf(handle, row.report());
            hand = insertByHand(handle, row.report(), region, review.corrected().get());
        }
        insertReview(handle, row.report(), review.state(), row.id(), hand, row.statement());
    }

    /** What was added by hand can be put right, or taken away by rejecting it. */
    private void reviewAdded(Handle handle, Row row, Review review) throws StoreException {
        handle.execute("delete from review where hand_id = ?", row.id());
        int region = regionOf(handle, row.report());
        handle.execute("delete from statement where id = ?", row.id());
        if (review.state() == Review.State.REJECTED) {
            return;
        }
        Statement now = review.corrected().orElse(row.statement());
        long hand = insertByHand(handle, row.report(), region, now);
        // The row keeps its key, so that a list that shows it need not look for it again.
        handle.execute("update statement set id = ? where id = ?", row.id(), hand);
        insertReview(handle, row.report(), Review.State.ADDED, null, row.id(), now);
    }

    private static void forgetReview(Handle handle, long reading) {
        handle.execute(
                "delete from statement where id in (select hand_id from review where statement_id = ?)", reading);
        handle.execute("delete from review where statement_id = ?", reading);
    }

    private long insertByHand(Handle handle, long report, int region, Statement statement) throws StoreException {
        int place = handle.createQuery("select coalesce(max(place), -1) from statement"
                        + " where report_id = :report and not by_hand and quote_start <= :start")
                .bind("report", report)
                .bind("start", statement.claim().passage().span().start())
                .mapTo(Integer.class)
                .one();
        insert(handle, report, region, place, List.of(statement), true);
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
    private static void count(Handle handle, long report) {
        handle.execute("""
                update report set statements =
                    (select count(*) from statement where report_id = ? and not by_hand)
                    - (select count(*) from review where report_id = ? and state = 'REJECTED' and statement_id is not null)
                    + (select count(*) from review where report_id = ? and state = 'ADDED')
                where id = ?
                """, report, report, report, report);
    }

    private static int regionOf(Handle handle, long report) throws StoreException {
        return handle.createQuery("select region_id from report where id = :id")
                .bind("id", report)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report"));
    }

    /** Columns 5 to 30 of {@link #INSERT}. */
    private void bind(PreparedStatement batch, Statement statement) throws SQLException {
        Claim claim = statement.claim();
        batch.setString(5, statement.type());
        batch.setString(6, claim.indicator().id());
        batch.setString(7, claim.indicatorText());
        batch.setString(8, claim.measure().name());
        batch.setString(9, claim.quantity().value().map(BigDecimal::toString).orElse(null));
        batch.setString(10, claim.quantity().high().map(BigDecimal::toString).orElse(null));
        batch.setString(11, claim.quantity().unit().orElse(null));
        batch.setString(12, claim.quantity().comparator().name());
        batch.setInt(13, claim.period().start());
        batch.setInt(14, claim.period().end());
        batch.setString(15, claim.period().part().name());
        batch.setString(16, claim.scope().orElse(null));
        batch.setString(17, claim.passage().quote());
        batch.setInt(18, claim.passage().span().start());
        batch.setInt(19, claim.passage().span().end());
        batch.setInt(20, claim.number().start());
        batch.setInt(21, claim.number().end());
        batch.setBoolean(22, statement instanceof Outcome outcome && outcome.preliminary());
        Optional<Goal> goal = statement instanceof Goal found ? Optional.of(found) : Optional.empty();
        Optional<Wording> wording = goal.map(Goal::wording);
        Optional<Reference> reference = goal.flatMap(Goal::reference);
        batch.setString(23, wording.map(w -> w.strength().name()).orElse(null));
        batch.setString(24, wording.map(Wording::words).orElse(null));
        batch.setString(25, reference.map(r -> r.relation().name()).orElse(null));
        batch.setString(26, reference.map(r -> r.standard().name()).orElse(null));
        batch.setString(27, reference.flatMap(Reference::indicatorId).orElse(null));
        batch.setString(28, reference.map(Reference::words).orElse(null));
        batch.setString(29, json.writeWords(claim.grounds().rules()));
        batch.setString(30, json.writeWords(claim.grounds().doubts()));
    }

    private Row row(ResultSet rows) throws SQLException {
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
