package org.duibiao.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks, when, and about which years: what the library shows of a report without opening its text.
 *
 * @param title as printed
 * @param region whose government speaks
 * @param kind what kind of document
 * @param date when it was delivered, not when it was published or crawled
 * @param reviewYear the (last) year looked back on
 * @param goalYear the year goals are set for
 * @param speaker who delivered it
 * @param warnings what a person should look at
 */
public record Header(
        String title,
        Region region,
        ReportKind kind,
        Optional<LocalDate> date,
        Optional<Integer> reviewYear,
        Optional<Integer> goalYear,
        Optional<String> speaker,
        List<Warning> warnings) {
    public Header {
        warnings = List.copyOf(warnings);
    }

    /** The year a shelf would file it under: of delivery, else of its goals, else the one after its review. */
    public Optional<Integer> year() {
        return date.map(LocalDate::getYear).or(() -> goalYear).or(() -> reviewYear.map(y -> y + 1));
    }
}
