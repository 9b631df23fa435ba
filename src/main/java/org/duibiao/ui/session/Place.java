package org.duibiao.ui.session;

import java.util.Optional;
import org.duibiao.report.Anchor;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;

/**
 * Where the person is: one step of the way back and forward.
 *
 * @param view what the middle shows
 * @param report the open report
 * @param passage the passage to bring into view, empty to return to where reading stopped
 * @param statement the statement that is looked at
 * @param region the district that ledger and charts are about; {@link Region#UNKNOWN} for none yet
 * @param year the year of its goals; empty for the latest there is
 * @param indicator the id of the indicator that is looked at
 */
public record Place(
        View view,
        Optional<ReportId> report,
        Optional<Anchor> passage,
        Optional<StatementId> statement,
        Region region,
        Optional<Integer> year,
        Optional<String> indicator) {

    /** Before anything was opened. */
    public static final Place START = new Place(
            View.DOCUMENT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Region.UNKNOWN,
            Optional.empty(),
            Optional.empty());

    Place in(View other) {
        return new Place(other, report, passage, statement, region, year, indicator);
    }

    Place about(Region otherRegion, Optional<Integer> otherYear) {
        return new Place(view, report, passage, statement, otherRegion, otherYear, indicator);
    }

    Place about(Optional<String> otherIndicator) {
        return new Place(view, report, passage, statement, region, year, otherIndicator);
    }

    Place at(ReportId other, Optional<Anchor> otherPassage, Optional<StatementId> otherStatement) {
        return new Place(View.DOCUMENT, Optional.of(other), otherPassage, otherStatement, region, year, indicator);
    }

    Place looking(Optional<StatementId> otherStatement) {
        return new Place(view, report, passage, otherStatement, region, year, indicator);
    }
}
