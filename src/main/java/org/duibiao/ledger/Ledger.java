package org.duibiao.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Stated;

/** Sets goals and outcomes side by side. Pure: the same statements give the same lines. */
public final class Ledger {

    private final Tolerance tolerance;

    /** @param tolerance how far 左右 and "nearly" reach */
    public Ledger(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * The lines of every district whose reports are given, districts in the order of their first report, goals in the
     * order of delivery and reading.
     *
     * @param statements what the reports state, as corrected and without what was rejected
     * @param reports all loaded reports, also silent ones: they tell "not reported" from "pending"
     */
    public List<LedgerLine> lines(Collection<Stated> statements, Collection<Listed> reports) {
        Districts districts = Districts.of(statements, reports);
        List<LedgerLine> lines = new ArrayList<>();
        for (District district : districts.all()) {
            lines.addAll(new DistrictLedger(district, districts, tolerance).lines());
        }
        return List.copyOf(lines);
    }

    /**
     * The lines of some districts; the statements of others serve as references only.
     *
     * @param wanted paths of the districts
     */
    public List<LedgerLine> lines(
            Collection<Stated> statements, Collection<Listed> reports, Collection<List<String>> wanted) {
        Districts districts = Districts.of(statements, reports);
        return districts.all().stream()
                .filter(district -> wanted.contains(district.region().path()))
                .flatMap(district -> new DistrictLedger(district, districts, tolerance).lines().stream())
                .toList();
    }

    /**
     * The lines of one district; the statements of other districts serve as references only.
     *
     * @param region the district
     */
    public List<LedgerLine> lines(Region region, Collection<Stated> statements, Collection<Listed> reports) {
        return lines(statements, reports, Set.of(region.path()));
    }

    /**
     * What a district reports of one indicator year by year, district-wide, the outcome that counts for each year.
     *
     * @param measure level, growth, share or rank
     */
    public static SortedMap<Integer, Stated> yearly(
            Region region,
            String indicatorId,
            Measure measure,
            Collection<Stated> statements,
            Collection<Listed> reports) {
        SortedMap<Integer, Stated> byYear = new TreeMap<>();
        given(region, indicatorId, measure, statements, reports)
                .filter(stated -> part(stated) == Period.Part.YEAR || part(stated) == Period.Part.POINT)
                .forEach(stated ->
                        byYear.putIfAbsent(stated.statement().claim().period().end(), stated));
        return byYear;
    }

    /** Means over several years that a district reports of one indicator, as they come. */
    public static List<Stated> means(
            Region region, String indicatorId, Collection<Stated> statements, Collection<Listed> reports) {
        return given(region, indicatorId, Measure.AVG_GROWTH, statements, reports)
                .filter(stated -> part(stated) == Period.Part.MULTI_YEAR)
                .toList();
    }

    private static Stream<Stated> given(
            Region region,
            String indicatorId,
            Measure measure,
            Collection<Stated> statements,
            Collection<Listed> reports) {
        return Districts.of(statements, reports).at(region).stream()
                .flatMap(district -> district.outcomes(indicatorId, measure).stream())
                .filter(stated ->
                        Scopes.plain(stated.statement().claim().scope()).isEmpty());
    }

    private static Period.Part part(Stated stated) {
        return stated.statement().claim().period().part();
    }

    /** The districts above a region that its relational goals may be measured by, nearest first, the nation last. */
    public static List<Region> above(Region region) {
        List<Region> regions = new ArrayList<>();
        for (int length = region.path().size() - 1; length > 0; length--) {
            regions.add(new Region(region.path().subList(0, length), Optional.empty()));
        }
        Region nation = Region.of(Level.NATIONAL, Region.NATION);
        if (region.known() && !region.path().equals(nation.path())) {
            regions.add(nation);
        }
        return regions;
    }

    /** All districts by the names of their path; reports of an unknown district stand for themselves. */
    record Districts(Map<List<String>, District> byPath) {

        static Districts of(Collection<Stated> statements, Collection<Listed> reports) {
            Map<List<String>, List<Listed>> shelves = new LinkedHashMap<>();
            Map<List<String>, List<Stated>> stated = new LinkedHashMap<>();
            for (Listed report : reports) {
                shelves.computeIfAbsent(key(report), key -> new ArrayList<>()).add(report);
            }
            for (Stated one : statements) {
                stated.computeIfAbsent(key(one.report()), key -> new ArrayList<>())
                        .add(one);
            }
            Map<List<String>, District> districts = new LinkedHashMap<>();
            shelves.forEach((key, shelf) -> districts.put(
                    key, new District(shelf.get(0).header().region(), shelf, stated.getOrDefault(key, List.of()))));
            return new Districts(districts);
        }

        private static List<String> key(Listed report) {
            Region region = report.header().region();
            return region.known()
                    ? region.path()
                    : List.of("", Long.toString(report.id().value()));
        }

        Collection<District> all() {
            return byPath.values();
        }

        Optional<District> at(Region region) {
            return Optional.ofNullable(byPath.get(region.path()));
        }
    }
}
