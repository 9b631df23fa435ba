package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Region;
import org.duibiao.statement.Stated;

/**
 * One indicator over the years (历年), one panel a district, all on one scale: outcomes as a line, goals as marks of the
 * year they were set for.
 *
 * @param heading the words around it
 * @param panels a district each
 * @param axis the common scale
 * @param from first year
 * @param to last year
 * @param empty why there is nothing to draw
 * @param name part of a file name
 * @param table what is drawn, as rows
 */
public record YearsChart(
        Heading heading,
        List<Panel> panels,
        Axis axis,
        int from,
        int to,
        Optional<String> empty,
        String name,
        List<List<String>> table)
        implements Chart {

    public YearsChart {
        panels = List.copyOf(panels);
        table = List.copyOf(table);
    }

    /** One district. */
    public record Panel(String district, Region region, List<Point> points, List<Span> means) {
        public Panel {
            points = List.copyOf(points);
            means = List.copyOf(means);
        }
    }

    /**
     * One year of one district.
     *
     * @param goal the goal set for it; words alone where there is none
     * @param goalText the goal with its wording, empty where there is none
     * @param outcome what is said to have been done
     * @param label the outcome's number
     * @param evidence what stands behind both
     */
    public record Point(
            int year, GoalMark goal, String goalText, OutcomeMark outcome, String label, Evidence evidence) {}

    /** A mean over several years, drawn as a dotted span. */
    public record Span(int from, int to, BigDecimal value, String label, Evidence evidence) {}

    /**
     * What to show.
     *
     * @param from first year, empty for the first there is
     * @param to last year
     * @param zero whether the scale starts at zero
     * @param silentYears whether years nobody reports on are hatched and named
     * @param means whether five-year means are drawn
     */
    public record Choice(
            Optional<Integer> from, Optional<Integer> to, boolean zero, boolean silentYears, boolean means) {
        public static final Choice ALL = new Choice(Optional.empty(), Optional.empty(), true, true, true);
    }

    /**
     * Makes the chart of one indicator and measure.
     *
     * @param regions a panel each, in this order
     */
    public static YearsChart of(
            List<Region> regions,
            Indicator indicator,
            Measure measure,
            Known known,
            Choice choice,
            Tolerance tolerance,
            ChartWords words) {
        YearSeries series = YearSeries.of(indicator, measure, known, words);
        Set<Integer> years = new LinkedHashSet<>();
        regions.forEach(region -> years.addAll(series.years(region)));
        int first = choice.from()
                .orElseGet(() -> years.stream().min(Integer::compare).orElse(0));
        int last =
                choice.to().orElseGet(() -> years.stream().max(Integer::compare).orElse(0));
        List<Panel> panels = regions.stream()
                .map(region -> series.panel(region, first, last, choice))
                .toList();
        List<BigDecimal> values = panels.stream()
                .flatMap(panel -> Stream.concat(
                        panel.points().stream()
                                .flatMap(point ->
                                        Stream.concat(point.goal().values(), point.outcome().onScale().stream())),
                        panel.means().stream().map(Span::value)))
                .toList();
        Axis axis = choice.zero() ? Axis.fromZero(values, 4) : Axis.around(values, 4);
        String name = words.ledger().indicator(indicator);
        String kind = words.ledger().measure(measure, indicator);
        String unit = series.unit();
        String said = kind;
        Optional<String> empty = values.isEmpty()
                ? Optional.of(words.say("empty.no-years", name, kind, Integer.toString(first), Integer.toString(last)))
                : Optional.empty();
        List<String> notes = new ArrayList<>();
        boolean hollow = points(panels)
                .anyMatch(point -> point.outcome() instanceof OutcomeMark.Value value && value.preliminary());
        if (hollow) {
            notes.add(words.say("note.hollow"));
        }
        if (points(panels).anyMatch(point -> point.outcome() instanceof OutcomeMark.NotReported)) {
            notes.add(words.say("note.gaps"));
        }
        if (axis.low().signum() > 0) {
            notes.add(words.say("note.axis"));
        }
        if (points(panels).anyMatch(point -> point.goal() instanceof GoalMark.About)) {
            notes.add(words.tolerance(tolerance));
        }
        Heading heading = new Heading(
                words.say("years.title", name, said, first == last ? Integer.toString(first) : first + "–" + last),
                words.say("years.subtitle", unit.isEmpty() ? "–" : unit),
                notes,
                words.sourceInBrief(shown(panels)));
        String districts = regions.size() <= 3
                ? String.join("-", regions.stream().map(words::district).toList())
                : words.district(regions.get(0)) + "-" + regions.size();
        return new YearsChart(
                heading,
                panels,
                axis,
                first,
                last,
                empty,
                districts + "-" + name + (words.ledger().chinese() ? "" : "-") + kind.replace(' ', '-') + "-"
                        + words.say("years.name"),
                table(panels, words));
    }

    private static Stream<Point> points(List<Panel> panels) {
        return panels.stream().flatMap(panel -> panel.points().stream());
    }

    private static List<Stated> shown(List<Panel> panels) {
        return points(panels)
                .map(Point::evidence)
                .flatMap(evidence -> Stream.concat(evidence.goal().stream(), evidence.outcome().stream()))
                .toList();
    }

    private static List<List<String>> table(List<Panel> panels, ChartWords words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("column.district"),
                words.say("column.year"),
                words.say("column.goal"),
                words.say("column.outcome"),
                words.say("column.verdict")));
        for (Panel panel : panels) {
            for (Point point : panel.points()) {
                rows.add(List.of(
                        panel.district(),
                        Integer.toString(point.year()),
                        point.goalText(),
                        point.label(),
                        point.evidence().verdict().map(words.ledger()::verdict).orElse("")));
            }
        }
        return rows;
    }

    @Override
    public YearsChart under(Heading other) {
        return new YearsChart(other, panels, axis, from, to, empty, name, table);
    }

    @Override
    public Stream<Evidence> marks() {
        return panels.stream()
                .flatMap(panel -> Stream.concat(
                        panel.points().stream().map(Point::evidence),
                        panel.means().stream().map(Span::evidence)));
    }

    @Override
    public int length() {
        return panels.size();
    }

    @Override
    public YearsChart part(int first, int end) {
        return new YearsChart(heading, panels.subList(first, end), axis, from, to, empty, name, table);
    }

    @Override
    public Optional<String> nothing() {
        return empty;
    }
}
