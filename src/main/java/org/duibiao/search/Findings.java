package org.duibiao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;

/**
 * What a search gave.
 *
 * @param reports the reports in which something was found, by district, then year
 * @param years how often in each year in which there is a report to look through, in order; reports without a year left out
 * @param districts how often in each district in which something was found, most often per 10,000 characters first
 * @param searched how many reports were looked through
 * @param missing how many should have been and could not, as the index does not hold them yet
 */
public record Findings(
        List<Hits> reports,
        List<Frequency<Integer>> years,
        List<Frequency<Region>> districts,
        int searched,
        int missing) {

    /** Nothing was looked through. */
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of(), 0, 0);

    /** When a report speaks: its date, else the end of its year, else last of all. */
    private static final Comparator<Listed> BY_TIME = Comparator.<Listed, String>comparing(report -> report.header()
                    .date()
                    .map(Object::toString)
                    .or(() -> report.header().year().map(year -> year + "-99"))
                    .orElse("9999-99"))
            .thenComparing(Listed::name);

    public Findings {
        reports = List.copyOf(reports);
        years = List.copyOf(years);
        districts = List.copyOf(districts);
    }

    /**
     * Puts together what was found.
     *
     * @param wanted the reports that were to be looked through
     * @param found what looking through each of them gave
     */
    public static Findings of(Holdings.Wanted wanted, Collection<Found> found) {
        Holdings holdings = wanted.holdings();
        List<Frequency.Sum> years = sums(holdings.years().size());
        List<Frequency.Sum> districts = sums(holdings.districts().size());
        List<Hits> hits = new ArrayList<>();
        List<Holdings.Answer> answers = wanted.inOrder(found);
        for (Holdings.Answer answer : answers) {
            Holdings.Held report = answer.held();
            years.get(report.year()).add(answer.found());
            districts.get(report.district()).add(answer.found());
            if (!answer.found().spans().isEmpty()) {
                hits.add(new Hits(report.report(), answer.found().spans()));
            }
        }
        return new Findings(
                hits,
                inOrder(holdings.years(), years),
                mostOften(holdings.districts(), districts),
                answers.size(),
                wanted.count() - answers.size());
    }

    private static List<Frequency.Sum> sums(int count) {
        return Stream.generate(Frequency.Sum::new).limit(count).toList();
    }

    private static List<Frequency<Integer>> inOrder(List<Optional<Integer>> years, List<Frequency.Sum> sums) {
        List<Frequency<Integer>> inOrder = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Frequency.Sum sum = sums.get(i);
            if (sum.isAny()) {
                years.get(i).ifPresent(year -> inOrder.add(sum.of(year)));
            }
        }
        inOrder.sort(Comparator.comparing(Frequency::of));
        return inOrder;
    }

    /** A place in the order of districts: what it is ordered by is worked out once, not at each of many comparisons. */
    private record Ranked(Frequency<Region> district, long tenths, String name) {
        static final Comparator<Ranked> MOST_OFTEN =
                Comparator.comparingLong(Ranked::tenths).reversed().thenComparing(Ranked::name);
    }

    private static List<Frequency<Region>> mostOften(List<Holdings.District> districts, List<Frequency.Sum> sums) {
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Frequency<Region> district = sums.get(i).of(districts.get(i).region());
            if (district.hits() > 0) {
                ranked.add(
                        new Ranked(district, district.tenths(), districts.get(i).name()));
            }
        }
        ranked.sort(Ranked.MOST_OFTEN);
        return ranked.stream().map(Ranked::district).toList();
    }

    /** How often in all. */
    public int hits() {
        return reports.stream().mapToInt(Hits::count).sum();
    }

    /** The report that says it first; of several on one day, the first by name. */
    public Optional<Hits> first() {
        return reports.stream().min(Comparator.comparing(Hits::report, BY_TIME));
    }

    /** The report that says it last. */
    public Optional<Hits> last() {
        return reports.stream()
                .filter(hits -> hits.report().header().year().isPresent())
                .max(Comparator.comparing(Hits::report, BY_TIME));
    }
}
