package org.duibiao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;

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
     * @param wanted the reports that were to be looked through, in the order they are to be listed
     * @param found what looking through each of them gave
     */
    public static Findings of(Collection<Listed> wanted, Map<ReportId, Found> found) {
        List<Hits> hits = new ArrayList<>();
        Map<Integer, Frequency.Sum<Integer>> years = new TreeMap<>();
        Map<List<String>, Frequency.Sum<Region>> districts = new HashMap<>();
        int searched = 0;
        for (Listed report : wanted) {
            Found one = found.get(report.id());
            if (one == null || one.textVersion() != report.textVersion()) {
                continue;
            }
            searched++;
            Header header = report.header();
            header.year()
                    .ifPresent(year ->
                            years.computeIfAbsent(year, Frequency.Sum::new).add(one));
            districts
                    .computeIfAbsent(header.region().path(), path -> new Frequency.Sum<>(header.region()))
                    .add(one);
            if (!one.spans().isEmpty()) {
                hits.add(new Hits(report, one.spans()));
            }
        }
        return new Findings(
                hits,
                years.values().stream().map(Frequency.Sum::frequency).toList(),
                mostOften(districts.values()),
                searched,
                wanted.size() - searched);
    }

    /** A place in the order of districts: what it is ordered by is worked out once, not at each of many comparisons. */
    private record Ranked(Frequency<Region> district, long tenths, String name) {
        static final Comparator<Ranked> MOST_OFTEN =
                Comparator.comparingLong(Ranked::tenths).reversed().thenComparing(Ranked::name);
    }

    private static List<Frequency<Region>> mostOften(Collection<Frequency.Sum<Region>> districts) {
        return districts.stream()
                .map(Frequency.Sum::frequency)
                .filter(district -> district.hits() > 0)
                .map(district ->
                        new Ranked(district, district.tenths(), district.of().fullName()))
                .sorted(Ranked.MOST_OFTEN)
                .map(Ranked::district)
                .toList();
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
