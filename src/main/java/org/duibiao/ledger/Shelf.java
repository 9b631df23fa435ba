package org.duibiao.ledger;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Period;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportKind;

/**
 * The loaded reports of one district, asked which of them looks back on a period.
 *
 * @param reports all that are loaded
 */
record Shelf(List<Listed> reports) {

    Shelf {
        reports = List.copyOf(reports);
    }

    /** The report whose review ends with this period; empty while it is not loaded. */
    Optional<Listed> reportOn(Period period) {
        return reports.stream()
                .filter(report -> reviewYear(report.header())
                        .filter(year -> year == period.end())
                        .isPresent())
                .filter(report -> period.part() == Period.Part.H1 || deliveredAfter(report.header(), period.end()))
                .findFirst();
    }

    /** The last year any loaded report looks back on. */
    Optional<Integer> lastReviewed() {
        return reports.stream()
                .flatMap(report -> reviewYear(report.header()).stream())
                .max(Integer::compare);
    }

    /**
     * Whether a report can know this: nobody reports what lies ahead, and a report of the summer knows no whole year.
     */
    static boolean canKnow(Header header, Period period) {
        if (reviewYear(header).filter(year -> period.end() > year).isPresent()) {
            return false;
        }
        boolean wholeYear = period.part() == Period.Part.YEAR || period.part() == Period.Part.MULTI_YEAR;
        boolean current =
                reviewYear(header).filter(year -> period.end() == year).isPresent();
        return !wholeYear || !current || deliveredAfter(header, period.end());
    }

    static Optional<Integer> reviewYear(Header header) {
        return header.reviewYear().or(() -> header.year().map(year -> year - 1));
    }

    /** Speeches of late December already look back on the year. */
    static boolean deliveredAfter(Header header, int year) {
        return header.date()
                .map(date -> date.getYear() > year || (date.getYear() == year && date.getMonth() == Month.DECEMBER))
                .orElseGet(() -> header.kind() != ReportKind.HALF_YEAR_PROGRESS
                        && header.goalYear().map(goals -> goals > year).orElse(true));
    }
}
