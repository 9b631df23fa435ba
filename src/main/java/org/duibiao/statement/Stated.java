package org.duibiao.statement;

import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;

/**
 * A statement together with the report that makes it.
 *
 * @param id its key in the library
 * @param report who says it
 * @param statement what is said, as corrected by a person where it was
 * @param review what a person said of the reading
 * @param chosen whether a person said that this is the one that counts among several of one thing
 */
public record Stated(StatementId id, Listed report, Statement statement, Review review, boolean chosen) {

    /** One that nobody has chosen. */
    public Stated(StatementId id, Listed report, Statement statement, Review review) {
        this(id, report, statement, review, false);
    }

    /** The same as the one that counts. */
    public Stated choose() {
        return new Stated(id, report, statement, review, true);
    }

    /** Where it stands. */
    public Anchor anchor() {
        return new Anchor(report.id(), report.textVersion(), statement.claim().passage());
    }
}
