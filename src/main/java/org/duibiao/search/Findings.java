package org.duibiao.search;

import java.math.BigDecimal;
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
        Map<Integer, Frequency<Integer>> years = new TreeMap<>();
        Map<List<String>, Frequency<Region>> districts = new HashMap<>();
        int searched = 0;
        for (Listed report : wanted) {
            Found one = found.get(report.id());
            if (one == null || one.textVersion() != report.textVersion()) {
                continue;
            }
            searched++;
            Header header = report.header();
            header.year().ifPresent(year -> years.merge(year, frequency(year, one), Frequency::and));
            districts.merge(header.region().path(), frequency(header.region(), one), Frequency::and);
            if (!one.spans().isEmpty()) {
                hits.add(new Hits(report, one.spans()));
            }
        }
        List<Frequency<Region>> most = districts.values().stream()
                .filter(district -> district.hits() > 0)
                .sorted(Comparator.<Frequency<Region>, BigDecimal>comparing(Frequency::perTenThousand)
                        .reversed()
                        .thenComparing(district -> district.of().fullName()))
                .toList();
        return new Findings(hits, List.copyOf(years.values()), most, searched, wanted.size() - searched);
    }

    private static <K> Frequency<K> frequency(K of, Found one) {
        return new Frequency<>(of, one.spans().size(), one.spans().isEmpty() ? 0 : 1, 1, one.characters());
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
