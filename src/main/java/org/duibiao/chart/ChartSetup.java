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
 * @param districts paths of their names; the first is the chart's own, the others stand beside it
 * @param peers whether all districts of the first one's level, under the same one above, stand beside it
 * @param year of the goals; empty for the newest that is reported on
 * @param indicator id of the one that is followed; empty for the first there is
 * @param measure of that indicator
 * @param without ids of indicators left out
 * @param order of rows
 * @param notComparable whether what cannot be compared is drawn, hatched
 * @param means whether means of several years are drawn
 * @param from first year of a chart over the years
 * @param to its last
 * @param zero whether a scale of years begins at zero
 * @param columns tiles in a row of a scorecard
 * @param by what verdicts are sorted into
 * @param across what codes are counted by; empty for by each other
 * @param figures what the cells of codes say
 * @param captions words written over those of the program
 * @param pins marks with a note
 */
public record ChartSetup(
        ChartKind kind,
        List<List<String>> districts,
        boolean peers,
        Optional<Integer> year,
        Optional<String> indicator,
        Measure measure,
        Set<String> without,
        BarChart.Order order,
        boolean notComparable,
        boolean means,
        Optional<Integer> from,
        Optional<Integer> to,
        boolean zero,
        int columns,
        VerdictsChart.By by,
        Optional<Attribute> across,
        CodesChart.Figures figures,
        Captions captions,
        List<Pin> pins) {

    public ChartSetup {
        districts = districts.stream().map(List::copyOf).toList();
        without = Set.copyOf(without);
        pins = List.copyOf(pins);
    }

    /** As a chart of a kind first shows itself. */
    public static ChartSetup usual(ChartKind kind, List<List<String>> districts) {
        return new ChartSetup(
                kind,
                districts,
                true,
                Optional.empty(),
                Optional.empty(),
                Measure.GROWTH,
                Set.of(),
                kind == ChartKind.DISTRICTS ? BarChart.Order.OUTCOME : BarChart.Order.STATED,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                true,
                4,
                VerdictsChart.By.YEAR,
                Optional.of(Attribute.REPORT),
                CodesChart.Figures.COUNTS,
                Captions.NONE,
                List.of());
    }

    public ChartSetup ofYear(int other) {
        return new ChartSetup(
                kind,
                districts,
                peers,
                Optional.of(other),
                indicator,
                measure,
                without,
                order,
                notComparable,
                means,
                from,
                to,
                zero,
                columns,
                by,
                across,
                figures,
                captions,
                pins);
    }

    public ChartSetup of(List<List<String>> others) {
        return new ChartSetup(
                kind,
                others,
                peers,
                year,
                indicator,
                measure,
                without,
                order,
                notComparable,
                means,
                from,
                to,
                zero,
                columns,
                by,
                across,
                figures,
                captions,
                pins);
    }

    public ChartSetup of(String indicatorId, Measure other) {
        return new ChartSetup(
                kind,
                districts,
                peers,
                year,
                Optional.of(indicatorId),
                other,
                without,
                order,
                notComparable,
                means,
                from,
                to,
                zero,
                columns,
                by,
                across,
                figures,
                captions,
                pins);
    }

    public ChartSetup without(Set<String> others) {
        return new ChartSetup(
                kind,
                districts,
                peers,
                year,
                indicator,
                measure,
                others,
                order,
                notComparable,
                means,
                from,
                to,
                zero,
                columns,
                by,
                across,
                figures,
                captions,
                pins);
    }

    public ChartSetup sorted(VerdictsChart.By other) {
        return new ChartSetup(
                kind,
                districts,
                peers,
                year,
                indicator,
                measure,
                without,
                order,
                notComparable,
                means,
                from,
                to,
                zero,
                columns,
                other,
                across,
                figures,
                captions,
                pins);
    }

    public ChartSetup saying(Captions other, List<Pin> others) {
        return new ChartSetup(
                kind,
                districts,
                peers,
                year,
                indicator,
                measure,
                without,
                order,
                notComparable,
                means,
                from,
                to,
                zero,
                columns,
                by,
                across,
                figures,
                other,
                others);
    }

    /** The same for a set of charts: what was written or pinned on this one belongs to it alone. */
    public ChartSetup bare() {
        return saying(Captions.NONE, List.of());
    }
}
