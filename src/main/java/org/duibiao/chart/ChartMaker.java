package org.duibiao.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.annotation.CodeTable;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;

/** Makes the chart that a set-up asks for of what is known: the one way for window, sets of pictures and command line. */
public final class ChartMaker {

    private static final int FEW_DISTRICTS = 3;

    /**
     * One thing that can be followed over the years or compared between districts.
     *
     * @param years how many years have a figure
     */
    public record Series(Indicator indicator, Measure measure, int years) {}

    private final Known known;
    private final Tolerance tolerance;

    public ChartMaker(Known known) {
        this.known = known;
        this.tolerance = known.tolerance();
    }

    /** The chart, with what was written and pinned on it; empty where the set-up names no district that is there. */
    public Optional<Chart> make(ChartSetup setup, ChartWords words) {
        return bare(setup, words).map(chart -> {
            Heading heading = setup.said().captions().over(chart.heading());
            return chart.under(new Heading(
                    heading.title(), heading.subtitle(), heading.notes(), heading.source(), pinned(setup, chart)));
        });
    }

    private static List<Heading.Pinned> pinned(ChartSetup setup, Chart chart) {
        Map<String, Evidence> marks = new LinkedHashMap<>();
        chart.marks().forEach(evidence -> marks.putIfAbsent(evidence.key(), evidence));
        return setup.said().pins().stream()
                .filter(pin -> marks.containsKey(pin.mark()))
                .map(pin -> new Heading.Pinned(pin.mark(), pin.note().orElseGet(() -> says(marks.get(pin.mark())))))
                .toList();
    }

    private static String says(@org.jspecify.annotations.Nullable Evidence evidence) {
        return evidence == null ? "" : evidence.title() + "  " + evidence.tip();
    }

    private Optional<Chart> bare(ChartSetup setup, ChartWords words) {
        if (setup.kind() == ChartKind.CODES) {
            return Optional.of(codes(setup, words));
        }
        List<Region> asked = asked(setup);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return switch (setup.kind()) {
            case BULLET, SCORECARD -> ofOneYear(setup, asked.get(0), words);
            case YEARS, DISTRICTS, LADDER -> series(setup, asked).map(one -> ofIndicator(setup, asked, one, words));
            case VERDICTS -> Optional.of(verdicts(setup, asked, words));
            case CODES -> Optional.empty();
        };
    }

    private Optional<Region> region(List<String> path) {
        return regions().stream().filter(region -> region.path().equals(path)).findFirst();
    }

    /** The districts with reports, in the order of the library. */
    public List<Region> regions() {
        return known.reports().stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .collect(Collectors.toMap(Region::path, one -> one, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private List<LedgerLine> lines(Region region) {
        return known.lines().stream()
                .filter(line -> line.region().path().equals(region.path()))
                .toList();
    }

    // ---- one district, one year ------------------------------------------------------------------------------------

    private Optional<Chart> ofOneYear(ChartSetup setup, Region region, ChartWords words) {
        List<LedgerLine> lines = lines(region);
        return year(setup, lines).map(year -> {
            BulletChart.Choice choice = new BulletChart.Choice(
                    chosen(ids(BulletChart.ofYear(lines, year)), setup.topic().without()),
                    setup.manner().order(),
                    setup.manner().notComparable());
            return setup.kind() == ChartKind.SCORECARD
                    ? Scorecard.of(region, year, lines, choice, setup.manner().columns(), tolerance, words)
                    : BulletChart.of(region, year, lines, choice, tolerance, words);
        });
    }

    /** The year asked for; else the newest of which an outcome is known, as a chart with bars beats one without. */
    public static Optional<Integer> year(ChartSetup setup, List<LedgerLine> lines) {
        List<Integer> years = BulletChart.years(lines);
        return setup.year()
                .filter(years::contains)
                .or(() -> years.stream()
                        .filter(year -> BulletChart.ofYear(lines, year).stream()
                                .anyMatch(line -> line.period().part() == Period.Part.YEAR
                                        && line.verdict().judged()))
                        .findFirst())
                .or(() -> years.stream().findFirst());
    }

    /** The district of a chart of one year without a goal of the year asked for; another would be drawn instead. */
    public Optional<Region> lackingYear(ChartSetup setup) {
        boolean ofOneYear = setup.kind() == ChartKind.BULLET || setup.kind() == ChartKind.SCORECARD;
        return district(setup)
                .filter(region -> ofOneYear
                        && setup.year()
                                .filter(year ->
                                        !BulletChart.years(lines(region)).contains(year))
                                .isPresent());
    }

    private static Set<String> ids(List<LedgerLine> lines) {
        Set<String> ids = new LinkedHashSet<>();
        lines.forEach(line -> ids.add(line.indicator().id()));
        return ids;
    }

    /** Ids of what is not left out; none for all, one that is nobody's where all are. */
    private static Set<String> chosen(Set<String> there, Set<String> without) {
        Set<String> ids = new LinkedHashSet<>(there);
        if (!ids.removeAll(without)) {
            return Set.of();
        }
        return ids.isEmpty() ? Set.of("-") : ids;
    }

    // ---- one indicator ---------------------------------------------------------------------------------------------

    private Optional<Series> series(ChartSetup setup, List<Region> asked) {
        List<Series> there = series(setup.kind() == ChartKind.YEARS ? asked : beside(setup, asked));
        Optional<Series> wanted = setup.indicator()
                .flatMap(id -> there.stream()
                        .filter(one -> one.indicator().id().equals(id) && one.measure() == setup.measure())
                        .findFirst());
        return setup.indicator().isPresent() ? wanted : there.stream().findFirst();
    }

    /** What districts report of, what most years are reported of first. */
    public List<Series> series(List<Region> regions) {
        Set<List<String>> paths = regions.stream().map(Region::path).collect(Collectors.toSet());
        Map<List<Object>, Indicator> indicators = new LinkedHashMap<>();
        Map<List<Object>, Set<Object>> years = new LinkedHashMap<>();
        Stream.concat(known.statements().stream(), known.lines().stream().map(LedgerLine::goal))
                .filter(stated ->
                        paths.contains(stated.report().header().region().path()))
                .forEach(stated -> {
                    Claim claim = stated.statement().claim();
                    boolean scale = claim.measure() == Measure.GROWTH || claim.measure() == Measure.LEVEL;
                    if (scale && claim.quantity().value().isPresent()) {
                        List<Object> key = List.of(claim.indicator().id(), claim.measure());
                        indicators.putIfAbsent(key, claim.indicator());
                        years.computeIfAbsent(key, none -> new TreeSet<>())
                                .add(claim.period().end());
                    }
                });
        return indicators.entrySet().stream()
                .map(one -> new Series(
                        one.getValue(),
                        (Measure) one.getKey().get(1),
                        years.getOrDefault(one.getKey(), Set.of()).size()))
                .sorted(Comparator.comparing(Series::years).reversed())
                .toList();
    }

    private Chart ofIndicator(ChartSetup setup, List<Region> asked, Series series, ChartWords words) {
        if (setup.kind() == ChartKind.YEARS) {
            YearsChart.Choice choice = new YearsChart.Choice(
                    setup.years().from(),
                    setup.years().to(),
                    setup.manner().zero(),
                    true,
                    setup.manner().means());
            return YearsChart.of(asked, series.indicator(), series.measure(), known, choice, tolerance, words);
        }
        List<Region> shown = beside(setup, asked);
        int year = setup.year()
                .or(() -> newest(series, shown(setup, asked), words))
                .orElse(0);
        return setup.kind() == ChartKind.LADDER
                ? LadderChart.of(asked, series.indicator(), series.measure(), year, known, tolerance, words)
                : DistrictsChart.of(
                        shown,
                        series.indicator(),
                        series.measure(),
                        year,
                        known,
                        setup.manner().order(),
                        tolerance,
                        words);
    }

    /** The years a chart of one indicator can show, newest first. */
    public List<Integer> years(ChartSetup setup, ChartWords words) {
        List<Region> asked = asked(setup);
        return series(setup, asked)
                .map(one -> YearSeries.of(one.indicator(), one.measure(), known, words))
                .map(of -> shown(setup, asked).stream()
                        .flatMap(region -> of.years(region).stream())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList())
                .orElse(List.of());
    }

    /** The year a chart of one indicator shows where none was asked for. */
    public Optional<Integer> newest(ChartSetup setup, ChartWords words) {
        List<Region> asked = asked(setup);
        return series(setup, asked).flatMap(one -> newest(one, shown(setup, asked), words));
    }

    /** The first district of a set-up, where it is there. */
    public Optional<Region> district(ChartSetup setup) {
        return asked(setup).stream().findFirst();
    }

    private List<Region> asked(ChartSetup setup) {
        return setup.districts().stream().flatMap(path -> region(path).stream()).toList();
    }

    /** The districts that have a row. */
    private List<Region> shown(ChartSetup setup, List<Region> asked) {
        return setup.kind() == ChartKind.LADDER ? LadderChart.steps(asked, known) : beside(setup, asked);
    }

    /**
     * The newest of the years in which goals meet outcomes in at least half as many of these districts as in the best year;
     * where none meet, the newest with a goal, else with an outcome.
     */
    private Optional<Integer> newest(Series series, List<Region> regions, ChartWords words) {
        YearSeries of = YearSeries.of(series.indicator(), series.measure(), known, words);
        Map<Integer, Long> met = years(
                regions,
                of,
                (region, year) -> of.line(region, year)
                        .filter(line -> line.verdict().judged())
                        .isPresent());
        long most = met.values().stream().mapToLong(count -> count).max().orElse(0);
        return Stream.of(
                        met.entrySet().stream()
                                .filter(year -> 2 * year.getValue() >= most)
                                .map(Map.Entry::getKey),
                        years(
                                regions,
                                of,
                                (region, year) -> of.line(region, year).isPresent())
                                .keySet()
                                .stream(),
                        years(regions, of, (region, year) -> true).keySet().stream())
                .map(some -> some.max(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** How many districts have something in each year. */
    private static Map<Integer, Long> years(
            List<Region> regions, YearSeries of, BiPredicate<Region, Integer> something) {
        return regions.stream()
                .flatMap(region -> of.years(region).stream().filter(year -> something.test(region, year)))
                .collect(Collectors.groupingBy(year -> year, Collectors.counting()));
    }

    /** The districts that stand beside the first: those named, and its peers where they are wanted. */
    public List<Region> beside(ChartSetup setup, List<Region> asked) {
        if (!setup.spread() || asked.isEmpty()) {
            return asked;
        }
        Map<List<String>, Region> all = new LinkedHashMap<>();
        peers(asked.get(0), regions()).forEach(region -> all.put(region.path(), region));
        asked.forEach(region -> all.putIfAbsent(region.path(), region));
        return List.copyOf(all.values());
    }

    /** The districts of the same level under the same one above; all of the level where it has no such neighbour. */
    public static List<Region> peers(Region region, List<Region> all) {
        Optional<Level> level = region.level();
        List<Region> same =
                all.stream().filter(other -> other.level().equals(level)).toList();
        List<Region> near = same.stream()
                .filter(other -> other.path().size() == region.path().size()
                        && other.path()
                                .subList(0, other.path().size() - 1)
                                .equals(region.path().subList(0, region.path().size() - 1)))
                .toList();
        return near.size() > 1 ? near : same;
    }

    // ---- many goals ------------------------------------------------------------------------------------------------

    private Chart verdicts(ChartSetup setup, List<Region> asked, ChartWords words) {
        List<Region> counted = setup.by() == VerdictsChart.By.LEVEL ? regions() : beside(setup, asked);
        Set<List<String>> paths = counted.stream().map(Region::path).collect(Collectors.toSet());
        Counted goals =
                known.counted().orElseGet(() -> Counted.of(known.lines())).only(Counted.Wanted.of(setup, paths));
        Set<String> ids = new LinkedHashSet<>();
        goals.goals().forEach(goal -> ids.add(goal.indicator().id()));
        List<String> names =
                new ArrayList<>(counted.stream().map(words::district).toList());
        String about = names.size() <= FEW_DISTRICTS
                ? String.join(words.say("note.names-join"), names)
                : words.say("verdicts.districts", Integer.toString(names.size()));
        return VerdictsChart.of(
                goals, about, setup.by(), chosen(ids, setup.topic().without()), tolerance, words);
    }

    private Chart codes(ChartSetup setup, ChartWords words) {
        CodeTable.Counting counting = new CodeTable.Counting(known.codebook(), true);
        CodeTable table = setup.manner()
                .across()
                .map(attribute -> CodeTable.byAttribute(attribute, known.coded(), counting))
                .orElseGet(() -> CodeTable.byCode(known.coded(), counting, 0));
        return CodesChart.of(table, setup.manner().figures(), known.reports(), words);
    }
}
