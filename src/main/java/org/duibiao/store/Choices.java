package org.duibiao.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;
import org.jdbi.v3.core.Handle;

/** Which of several values of one thing counts, where a person has said so. */
public final class Choices {
    private final Database database;
    private final Clock clock;

    Choices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The reading that is meant, by its words and number. */
    record Choice(
            long report,
            String indicator,
            String measure,
            int start,
            int end,
            String part,
            String amount,
            String quote) {

        static Choice of(long report, Claim claim) {
            return new Choice(
                    report,
                    claim.indicator().id(),
                    claim.measure().name(),
                    claim.period().start(),
                    claim.period().end(),
                    claim.period().part().name(),
                    claim.quantity()
                            .value()
                            .map(value -> value.stripTrailingZeros().toPlainString())
                            .orElse(""),
                    claim.passage().quote());
        }
    }

    /** The choices made among what some reports state. */
    static Set<Choice> among(Handle handle, Collection<Long> reports) {
        return new HashSet<>(handle.createQuery("select * from chosen_outcome where report_id in (<ids>)")
                .bindList("ids", List.copyOf(reports))
                .map((rows, c) -> new Choice(
                        rows.getLong("report_id"),
                        rows.getString("indicator"),
                        rows.getString("measure"),
                        rows.getInt("period_start"),
                        rows.getInt("period_end"),
                        rows.getString("period_part"),
                        rows.getString("amount"),
                        rows.getString("quote")))
                .list());
    }

    /** The statement, marked if it was chosen. */
    static Stated marked(Stated stated, Set<Choice> choices) {
        boolean chosen = !choices.isEmpty()
                && choices.contains(Choice.of(
                        stated.report().id().value(), stated.statement().claim()));
        return chosen ? stated.choose() : stated;
    }

    /**
     * Lets a statement count among all of its district's that are about the same indicator, measure, time and scope, in the
     * place of the one chosen before; or takes that back, so that none is chosen.
     */
    public void choose(Stated stated, boolean counts) throws StoreException {
        Claim claim = stated.statement().claim();
        Choice choice = Choice.of(stated.report().id().value(), claim);
        String scope = claim.scope().orElse("");
        database.write(handle -> {
            handle.execute(
                    "delete from chosen_outcome where indicator = ? and measure = ? and period_start = ?"
                            + " and period_end = ? and period_part = ? and scope = ? and report_id in (select id from"
                            + " report where region_id = (select region_id from report where id = ?))",
                    choice.indicator(),
                    choice.measure(),
                    choice.start(),
                    choice.end(),
                    choice.part(),
                    scope,
                    choice.report());
            DistrictRows.forgetStatements(handle, choice.report());
            return counts ? insert(handle, choice, scope) : 0;
        });
    }

    private int insert(Handle handle, Choice choice, String scope) {
        return handle.execute(
                "insert into chosen_outcome (report_id, indicator, measure, period_start, period_end, period_part, scope,"
                        + " amount, quote, made) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                choice.report(),
                choice.indicator(),
                choice.measure(),
                choice.start(),
                choice.end(),
                choice.part(),
                scope,
                choice.amount(),
                choice.quote(),
                OffsetDateTime.now(clock));
    }
}
