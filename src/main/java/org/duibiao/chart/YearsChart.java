package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Ledger;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Outcome;
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

    /** What is known: lines, statements and reports of the districts shown, and of others. */
    public record Known(Collection<LedgerLine> lines, Collection<Stated> statements, Collection<Listed> reports) {}

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
        Series series = new Series(indicator, measure, known, words);
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
                words.say("years.title", name, said, Integer.toString(first), Integer.toString(last)),
                words.say("years.subtitle", unit.isEmpty() ? "–" : unit),
                notes,
                words.source(shown(panels)));
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
    public Optional<String> nothing() {
        return empty;
    }

    /** Reads the years of one indicator out of what is known. */
    private record Series(Indicator indicator, Measure measure, Known known, ChartWords words) {

        Set<Integer> years(Region region) {
            Set<Integer> years = new LinkedHashSet<>(outcomes(region).keySet());
            years.addAll(goals(region).keySet());
            return years;
        }

        private SortedMap<Integer, Stated> outcomes(Region region) {
            return Ledger.yearly(region, indicator.id(), measure, known.statements(), known.reports());
        }

        /** The line of each year: the first report that sets a goal for it counts. */
        private SortedMap<Integer, LedgerLine> goals(Region region) {
            SortedMap<Integer, LedgerLine> byYear = new TreeMap<>();
            known.lines().stream()
                    .filter(line -> line.region().path().equals(region.path()))
                    .filter(line -> line.indicator().id().equals(indicator.id()))
                    .filter(line -> line.scope().isEmpty())
                    .filter(line -> line.period().part() == Period.Part.YEAR
                            || line.period().part() == Period.Part.POINT)
                    .filter(this::sameMeasure)
                    .forEach(line -> byYear.putIfAbsent(line.period().end(), line));
            return byYear;
        }

        private boolean sameMeasure(LedgerLine line) {
            boolean relational = line.measure() == Measure.QUALITATIVE
                    && measure == Measure.GROWTH
                    && ((Goal) line.goal().statement()).reference().isPresent();
            return line.measure() == measure || relational;
        }

        /** The unit most outcomes are stated in. */
        String unit() {
            return claims().map(LedgerWords::unitOf)
                    .filter(unit -> !unit.isEmpty())
                    .findFirst()
                    .map(words.ledger()::unit)
                    .orElse("");
        }

        private Optional<Claim> scale() {
            return claims().findFirst();
        }

        private Stream<Claim> claims() {
            return Stream.concat(
                            known.statements().stream(), known.lines().stream().map(LedgerLine::goal))
                    .map(stated -> stated.statement().claim())
                    .filter(claim -> claim.indicator().id().equals(indicator.id()) && claim.measure() == measure)
                    .filter(claim -> claim.quantity().value().isPresent());
        }

        Panel panel(Region region, int first, int last, Choice choice) {
            SortedMap<Integer, Stated> outcomes = outcomes(region);
            SortedMap<Integer, LedgerLine> goals = goals(region);
            List<Point> points = new ArrayList<>();
            for (int year = first; year <= last; year++) {
                Optional<LedgerLine> line = Optional.ofNullable(goals.get(year));
                Optional<Stated> outcome = Optional.ofNullable(outcomes.get(year));
                if (line.isPresent() || outcome.isPresent()) {
                    points.add(point(year, line, outcome));
                } else if (choice.silentYears() && year > first && year < last) {
                    points.add(silent(year));
                }
            }
            List<Span> means = choice.means() && measure == Measure.GROWTH ? means(region, first, last) : List.of();
            return new Panel(words.district(region), region, points, means);
        }

        private Point silent(int year) {
            String title = words.ledger().indicator(indicator) + " " + year;
            return new Point(
                    year,
                    new GoalMark.InWords(),
                    "",
                    new OutcomeMark.NotReported(words.say("no-data")),
                    "",
                    new Evidence(title, words.say("no-data"), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        private Point point(int year, Optional<LedgerLine> line, Optional<Stated> outcome) {
            GoalMark goal = line.map(
                            l -> Marks.goal(l, inScale(l.goal().statement().claim()), words.ledger()))
                    .orElseGet(GoalMark.InWords::new);
            OutcomeMark done = outcome.map(stated -> mark(stated, line))
                    .orElseGet(() -> line.filter(l -> l.verdict() == Verdict.PENDING
                                    || l.verdict() == Verdict.ON_TRACK
                                    || l.verdict() == Verdict.BEHIND)
                            .<OutcomeMark>map(
                                    l -> new OutcomeMark.Pending(words.ledger().verdict(Verdict.PENDING)))
                            .orElseGet(() -> new OutcomeMark.NotReported(words.say("no-report"))));
            String label = outcome.flatMap(stated -> figure(stated.statement().claim()))
                    .map(LedgerWords::number)
                    .orElse("");
            boolean preliminary = outcome.filter(YearsChart::preliminary).isPresent();
            String labelled = preliminary ? label + " " + words.ledger().preliminary() : label;
            String goalText = line.map(l -> words.ledger().goal((Goal) l.goal().statement()))
                    .orElse("");
            return new Point(year, goal, goalText, done, labelled, evidence(year, line, outcome));
        }

        private Evidence evidence(int year, Optional<LedgerLine> line, Optional<Stated> outcome) {
            String title = words.ledger().indicator(indicator) + " "
                    + words.ledger().period(Period.year(year)) + " "
                    + words.ledger().measure(measure, indicator);
            String text = outcome.map(stated -> words.outcome(stated.statement().claim(), false))
                    .orElse("");
            return line.map(l -> words.evidence(l, text))
                    .map(known ->
                            new Evidence(title, known.tip(), known.verdict(), known.goal(), outcome.or(known::outcome)))
                    .orElseGet(() -> new Evidence(
                            title,
                            text + words.comma() + words.say("no-goal"),
                            Optional.empty(),
                            Optional.empty(),
                            outcome));
        }

        private OutcomeMark mark(Stated stated, Optional<LedgerLine> line) {
            Optional<BigDecimal> value = figure(stated.statement().claim());
            if (value.isEmpty()) {
                return new OutcomeMark.Nothing();
            }
            boolean apart = line.filter(l -> l.verdict() == Verdict.NOT_COMPARABLE)
                    .flatMap(LedgerLine::outcome)
                    .filter(other -> other.id().equals(stated.id()))
                    .isPresent();
            return apart ? new OutcomeMark.Apart(value.get()) : new OutcomeMark.Value(value.get(), preliminary(stated));
        }

        private Optional<BigDecimal> figure(Claim claim) {
            return scale().flatMap(common -> LedgerWords.inUnitOf(common, claim));
        }

        private UnaryOperator<BigDecimal> inScale(Claim goal) {
            boolean numberless = goal.quantity().value().isEmpty();
            return value -> numberless
                    ? value
                    : scale().flatMap(common -> LedgerWords.convert(value, goal, common))
                            .orElse(value);
        }

        private List<Span> means(Region region, int first, int last) {
            return Ledger.means(region, indicator.id(), known.statements(), known.reports()).stream()
                    .filter(stated -> within(stated, first, last))
                    .map(this::mean)
                    .distinct()
                    .toList();
        }

        private static boolean within(Stated stated, int first, int last) {
            Period period = stated.statement().claim().period();
            return period.end() >= first && period.start() <= last && period.end() > period.start();
        }

        private Span mean(Stated stated) {
            Period period = stated.statement().claim().period();
            BigDecimal value = stated.statement().claim().quantity().value().orElseThrow();
            String text = words.ledger().quantity(stated.statement().claim());
            String years = words.ledger().period(period);
            return new Span(
                    period.start(),
                    period.end(),
                    value,
                    words.say("mean.label", years, LedgerWords.number(value)),
                    new Evidence(
                            words.ledger().indicator(indicator) + " " + words.say("mean", years),
                            text,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(stated)));
        }
    }

    private static boolean preliminary(Stated stated) {
        return stated.statement() instanceof Outcome outcome && outcome.preliminary();
    }
}
