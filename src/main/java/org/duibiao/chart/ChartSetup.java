package org.duibiao.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.annotation.Attribute;
import org.duibiao.indicator.Measure;

/**
 * What a chart is asked to show, and nothing that was read from reports: the same set-up over a library that has grown shows
 * what it holds then. Saved views and pictures carry it.
 *
 * @param whose the districts it is about
 * @param years those it is about
 * @param topic what it says of them
 * @param manner how that is drawn
 * @param said what a person has written on it
 */
public record ChartSetup(ChartKind kind, Whose whose, Years years, Topic topic, Manner manner, Said said) {

    /**
     * Districts.
     *
     * @param districts paths of their names; the first is the chart's own, the others stand beside it
     * @param peers whether all districts of the first one's level, under the same one above, stand beside it
     */
    public record Whose(List<List<String>> districts, boolean peers) {
        public Whose {
            districts = districts.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Years.
     *
     * @param ofGoals of the goals; empty for the newest that is reported on
     * @param from first year of a chart over the years
     * @param to its last
     */
    public record Years(Optional<Integer> ofGoals, Optional<Integer> from, Optional<Integer> to) {
        /** The newest, or all there are. */
        public static final Years ALL = new Years(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Indicators.
     *
     * @param indicator id of the one that is followed; empty for the first there is
     * @param measure of that indicator
     * @param without ids of indicators left out
     */
    public record Topic(Optional<String> indicator, Measure measure, Set<String> without) {
        public Topic {
            without = Set.copyOf(without);
        }
    }

    /**
     * How it is drawn.
     *
     * @param order of rows
     * @param notComparable whether what cannot be compared is drawn, hatched
     * @param means whether means of several years are drawn
     * @param zero whether a scale of years begins at zero
     * @param columns tiles in a row of a scorecard
     * @param by what verdicts are sorted into
     * @param across what codes are counted by; empty for by each other
     * @param figures what the cells of codes say
     */
    public record Manner(
            BarChart.Order order,
            boolean notComparable,
            boolean means,
            boolean zero,
            int columns,
            VerdictsChart.By by,
            Optional<Attribute> across,
            CodesChart.Figures figures) {

        /** As a chart of a kind first shows itself. */
        public static Manner usual(ChartKind kind) {
            return new Manner(
                    kind == ChartKind.DISTRICTS ? BarChart.Order.OUTCOME : BarChart.Order.STATED,
                    true,
                    true,
                    true,
                    4,
                    VerdictsChart.By.YEAR,
                    Optional.of(Attribute.REPORT),
                    CodesChart.Figures.COUNTS);
        }

        Manner sorted(VerdictsChart.By other) {
            return new Manner(order, notComparable, means, zero, columns, other, across, figures);
        }

        /** With codes counted by something else; empty for by each other. */
        public Manner across(Optional<Attribute> other) {
            return new Manner(order, notComparable, means, zero, columns, by, other, figures);
        }
    }

    /**
     * What a person has written.
     *
     * @param captions words written over those of the program
     * @param pins marks with a note
     */
    public record Said(Captions captions, List<Pin> pins) {
        public static final Said NOTHING = new Said(Captions.NONE, List.of());

        public Said {
            pins = List.copyOf(pins);
        }
    }

    /** As a chart of a kind first shows itself. */
    public static ChartSetup usual(ChartKind kind, List<List<String>> districts) {
        return new ChartSetup(
                kind,
                new Whose(districts, true),
                Years.ALL,
                new Topic(Optional.empty(), Measure.GROWTH, Set.of()),
                Manner.usual(kind),
                Said.NOTHING);
    }

    // ---- read in short ---------------------------------------------------------------------------------------------

    public List<List<String>> districts() {
        return whose.districts();
    }

    /** The year of the goals. */
    public Optional<Integer> year() {
        return years.ofGoals();
    }

    public Optional<String> indicator() {
        return topic.indicator();
    }

    public Measure measure() {
        return topic.measure();
    }

    public VerdictsChart.By by() {
        return manner.by();
    }

    /** Whether this chart can be set so: some settings of a kind want another before them. */
    public boolean has(ChartSetting setting) {
        boolean wanted =
                setting != ChartSetting.PEERS || kind != ChartKind.VERDICTS || manner.by() == VerdictsChart.By.DISTRICT;
        return wanted && kind.has(setting);
    }

    /** Whether districts of the same level stand beside those named. */
    public boolean spread() {
        return has(ChartSetting.PEERS) && whose.peers();
    }

    // ---- the same of something else --------------------------------------------------------------------------------

    public ChartSetup ofYear(int other) {
        return with(new Years(Optional.of(other), years.from(), years.to()));
    }

    /** Over these years only. */
    public ChartSetup between(int from, int to) {
        return with(new Years(years.ofGoals(), Optional.of(from), Optional.of(to)));
    }

    private ChartSetup with(Years others) {
        return new ChartSetup(kind, whose, others, topic, manner, said);
    }

    public ChartSetup of(List<List<String>> others) {
        return of(new Whose(others, whose.peers()));
    }

    public ChartSetup of(Whose others) {
        return new ChartSetup(kind, others, years, topic, manner, said);
    }

    public ChartSetup of(String indicatorId, Measure other) {
        return with(new Topic(Optional.of(indicatorId), other, topic.without()));
    }

    public ChartSetup without(Set<String> others) {
        return with(new Topic(topic.indicator(), topic.measure(), others));
    }

    private ChartSetup with(Topic other) {
        return new ChartSetup(kind, whose, years, other, manner, said);
    }

    public ChartSetup sorted(VerdictsChart.By other) {
        return new ChartSetup(kind, whose, years, topic, manner.sorted(other), said);
    }

    public ChartSetup saying(Captions captions, List<Pin> pins) {
        return new ChartSetup(kind, whose, years, topic, manner, new Said(captions, pins));
    }

    /** The same for a set of charts: what was written or pinned on this one belongs to it alone. */
    public ChartSetup bare() {
        return new ChartSetup(kind, whose, years, topic, manner, Said.NOTHING);
    }
}
