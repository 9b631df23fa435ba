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

    /** So many characters an account of a year has at least. */
    private static final int AN_ACCOUNT = 2_000;

    Shelf {
        reports = List.copyOf(reports);
    }

    /** The report whose review ends with this period; empty while it is not loaded. */
    Optional<Listed> reportOn(Period period) {
        return reports.stream()
                .filter(Shelf::accounts)
                .filter(report -> reviewYear(report.header())
                        .filter(year -> year == period.end())
                        .isPresent())
                .filter(report -> period.part() == Period.Part.H1 || deliveredAfter(report.header(), period.end()))
                .findFirst();
    }

    /** Whether what a report leaves out was left unsaid: a newspaper's page or a short notice gives no account of a year. */
    private static boolean accounts(Listed report) {
        return switch (report.header().kind()) {
            case NEWS -> false;
            case UNKNOWN -> report.counts().characters() >= AN_ACCOUNT;
            case GOVERNMENT_WORK_REPORT, HALF_YEAR_PROGRESS, PLAN_EXECUTION, ANNUAL_SUMMARY -> true;
        };
    }

    /** The last year any loaded report gives an account of. */
    Optional<Integer> lastReviewed() {
        return reports.stream()
                .filter(Shelf::accounts)
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
