package org.duibiao.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.report.Region;

/** Whole sets of charts: one chart for each district, indicator or year, or all that a library gives. */
public final class ChartSets {

    /** The indicators every report has, drawn where nobody names any. */
    private static final List<String> CHIEF = List.of(
            "gdp",
            "industrial_va",
            "fixed_investment",
            "retail_sales",
            "budget_revenue",
            "income",
            "cpi",
            "unemployment");

    private static final Set<String> FEW = Set.of("gdp", "budget_revenue", "fixed_investment");

    /** What a set runs through. */
    public enum Each {
        DISTRICT,
        INDICATOR,
        YEAR;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to draw of a whole library. Empty sets mean all.
     *
     * @param districts names as they end a path (云浮市) or whole paths (广东省云浮市)
     * @param indicators ids, or names as reports put them
     * @param years years of goals
     */
    public record Wish(Set<ChartKind> kinds, Set<String> districts, Set<String> indicators, Set<Integer> years) {
        public static final Wish EVERYTHING = new Wish(Set.of(), Set.of(), Set.of(), Set.of());

        boolean wants(ChartKind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }

        /** Whether any of it shows one district. */
        public boolean wantsOfOneDistrict() {
            return Stream.of(ChartKind.values())
                    .filter(ChartKind::canShowOneDistrict)
                    .anyMatch(this::wants);
        }

        /** Whether a district is among those of the wish. */
        public boolean wants(Region region) {
            return districts.isEmpty()
                    || districts.contains(region.name().orElse(""))
                    || districts.contains(region.fullName());
        }
    }

    private final Known known;
    private final ChartMaker maker;

    public ChartSets(Known known, ChartMaker maker) {
        this.known = known;
        this.maker = maker;
    }

    /** What a set of charts of a kind can run through. */
    public static List<Each> of(ChartKind kind) {
        return switch (kind) {
            case BULLET, SCORECARD -> List.of(Each.DISTRICT, Each.YEAR);
            case YEARS -> List.of(Each.DISTRICT, Each.INDICATOR);
            case DISTRICTS -> List.of(Each.INDICATOR, Each.YEAR);
            case LADDER -> List.of(Each.DISTRICT, Each.INDICATOR, Each.YEAR);
            case VERDICTS -> List.of(Each.DISTRICT);
            case CODES -> List.of();
        };
    }

    /** The set-ups of a set like one chart; what is written or pinned on that one stays with it. */
    public List<ChartSetup> each(ChartSetup like, Each each) {
        ChartSetup bare = like.bare();
        List<Region> asked = maker.regions().stream()
                .filter(region -> like.districts().contains(region.path()))
                .toList();
        return switch (each) {
            case DISTRICT ->
                maker.regions().stream()
                        .map(region -> bare.of(List.of(region.path())))
                        .toList();
            case INDICATOR ->
                maker.series(maker.beside(like, asked)).stream()
                        .filter(series -> series.years() > 1)
                        .map(series -> bare.of(series.indicator().id(), series.measure()))
                        .toList();
            case YEAR -> years(asked).stream().map(bare::ofYear).toList();
        };
    }

    private List<Integer> years(Collection<Region> regions) {
        Set<List<String>> paths = new java.util.HashSet<>();
        regions.forEach(region -> paths.add(region.path()));
        return BulletChart.years(known.lines().stream()
                .filter(line -> paths.contains(line.region().path()))
                .toList());
    }

    /** The set-ups of all charts of a wish that show one district; some may turn out to have nothing to draw. */
    public List<ChartSetup> ofDistrict(Region region, Wish wish) {
        List<ChartSetup> setups = new ArrayList<>();
        List<LedgerLine> lines = known.lines().stream()
                .filter(line -> line.region().path().equals(region.path()))
                .toList();
        Set<String> without = left(lines, wish.indicators());
        // a year that was asked for and is not there is left to the writer of the charts to name
        List<Integer> years = wish.years().isEmpty()
                ? BulletChart.years(lines)
                : wish.years().stream().sorted(Comparator.reverseOrder()).toList();
        for (Integer year : years) {
            for (ChartKind kind : List.of(ChartKind.BULLET, ChartKind.SCORECARD)) {
                if (wish.wants(kind)) {
                    setups.add(usual(kind, region).ofYear(year).without(without));
                }
            }
        }
        if (wish.wants(ChartKind.YEARS)) {
            ofIndicators(usual(ChartKind.YEARS, region), List.of(region), wish, setups);
        }
        if (wish.wants(ChartKind.LADDER) && region.path().size() > 1) {
            ofIndicators(usual(ChartKind.LADDER, region), List.of(region), wish, setups);
        }
        if (wish.wants(ChartKind.VERDICTS)) {
            setups.add(usual(ChartKind.VERDICTS, region).without(without));
        }
        return setups;
    }

    /**
     * Set-ups of charts over several districts of a wish: those of shares as they are, and one for each group of
     * neighbours to be set side by side, which {@link #ofGroup} makes one an indicator of.
     */
    public static List<ChartSetup> ofGroups(List<Region> regions, Wish wish) {
        List<ChartSetup> setups = new ArrayList<>();
        // where some are named, not all their neighbours were asked for
        boolean all = wish.districts().isEmpty();
        for (List<Region> group : neighbours(regions)) {
            List<List<String>> paths = group.stream().map(Region::path).toList();
            ChartSetup.Whose whose = new ChartSetup.Whose(all ? paths.subList(0, 1) : paths, all);
            if (wish.wants(ChartKind.DISTRICTS)) {
                setups.add(ChartSetup.usual(ChartKind.DISTRICTS, paths).of(whose));
            }
            if (wish.wants(ChartKind.VERDICTS)) {
                setups.add(ChartSetup.usual(ChartKind.VERDICTS, paths).of(whose).sorted(VerdictsChart.By.DISTRICT));
            }
        }
        if (wish.wants(ChartKind.VERDICTS) && all) {
            regions.stream()
                    .findFirst()
                    .ifPresent(
                            first -> setups.add(usual(ChartKind.VERDICTS, first).sorted(VerdictsChart.By.LEVEL)));
        }
        if (wish.wants(ChartKind.CODES)) {
            setups.add(ChartSetup.usual(ChartKind.CODES, List.of()));
        }
        return setups;
    }

    /** A group of districts side by side, once for each indicator of the wish. */
    public List<ChartSetup> ofGroup(ChartSetup group, Wish wish) {
        List<ChartSetup> setups = new ArrayList<>();
        List<Region> asked = maker.regions().stream()
                .filter(region -> group.districts().contains(region.path()))
                .toList();
        ofIndicators(group, maker.beside(group, asked), wish, setups);
        return setups;
    }

    private static ChartSetup usual(ChartKind kind, Region region) {
        return ChartSetup.usual(kind, List.of(region.path()));
    }

    /** Ids of the indicators that were not asked for. */
    private static Set<String> left(Collection<LedgerLine> lines, Set<String> asked) {
        Set<String> left = new java.util.HashSet<>();
        if (!asked.isEmpty()) {
            lines.stream()
                    .map(LedgerLine::indicator)
                    .filter(named(asked).negate())
                    .forEach(indicator -> left.add(indicator.id()));
        }
        return left;
    }

    private static Predicate<Indicator> named(Set<String> asked) {
        return indicator -> asked.stream().anyMatch(indicator::goesBy);
    }

    private void ofIndicators(ChartSetup like, List<Region> regions, Wish wish, List<ChartSetup> setups) {
        boolean many = like.kind() == ChartKind.YEARS;
        for (ChartMaker.Series series : maker.series(regions)) {
            boolean wanted = wish.indicators().isEmpty()
                    ? many
                            ? CHIEF.contains(series.indicator().id())
                            : FEW.contains(series.indicator().id()) && series.measure() == Measure.GROWTH
                    : named(wish.indicators()).test(series.indicator());
            if (!wanted || (many && series.years() < 2)) {
                continue;
            }
            ChartSetup one = like.of(series.indicator().id(), series.measure());
            if (many || wish.years().isEmpty()) {
                setups.add(one);
            } else {
                wish.years().stream().sorted().map(one::ofYear).forEach(setups::add);
            }
        }
    }

    /** Districts of one level under the same one above, two or more. */
    private static List<List<Region>> neighbours(List<Region> regions) {
        Map<List<Object>, List<Region>> groups = new LinkedHashMap<>();
        regions.forEach(region -> groups.computeIfAbsent(
                        List.of(
                                region.level(),
                                region.path().subList(0, region.path().size() - 1)),
                        key -> new ArrayList<>())
                .add(region));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }
}
