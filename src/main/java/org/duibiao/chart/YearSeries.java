package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Ledger;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Stated;

/** Reads goals and outcomes of one indicator, district by district and year by year, on one scale. */
final class YearSeries {

    private final Indicator indicator;
    private final Measure measure;
    private final ChartWords words;
    private final Map<List<String>, List<LedgerLine>> lines;
    private final Map<List<String>, List<Stated>> statements;
    private final Map<List<String>, List<Listed>> reports;
    private final Optional<Claim> scale;
    private final Map<List<String>, SortedMap<Integer, Stated>> outcomes = new HashMap<>();
    private final Map<List<String>, SortedMap<Integer, LedgerLine>> goals = new HashMap<>();

    private YearSeries(Indicator indicator, Measure measure, Known known, ChartWords words) {
        this.indicator = indicator;
        this.measure = measure;
        this.words = words;
        this.lines = byDistrict(known.lines().stream().filter(this::ofIndicator), LedgerLine::region);
        this.statements = byDistrict(
                known.statements().stream()
                        .filter(stated ->
                                stated.statement().claim().indicator().id().equals(indicator.id())),
                stated -> stated.report().header().region());
        this.reports =
                byDistrict(known.reports().stream(), report -> report.header().region());
        this.scale = Stream.concat(
                        statements.values().stream().flatMap(List::stream),
                        lines.values().stream().flatMap(List::stream).map(LedgerLine::goal))
                .map(stated -> stated.statement().claim())
                .filter(claim -> claim.measure() == measure)
                .filter(claim -> claim.quantity().value().isPresent())
                .findFirst();
    }

    static YearSeries of(Indicator indicator, Measure measure, Known known, ChartWords words) {
        return new YearSeries(indicator, measure, known, words);
    }

    private static <T> Map<List<String>, List<T>> byDistrict(Stream<T> all, Function<T, Region> district) {
        return all.collect(Collectors.groupingBy(one -> district.apply(one).path()));
    }

    private boolean ofIndicator(LedgerLine line) {
        boolean relational = line.measure() == Measure.QUALITATIVE
                && measure == Measure.GROWTH
                && line.goalStatement().reference().isPresent();
        boolean year = line.period().part() == Period.Part.YEAR || line.period().part() == Period.Part.POINT;
        return line.indicator().id().equals(indicator.id())
                && line.scope().isEmpty()
                && year
                && (line.measure() == measure || relational);
    }

    /** The years a district has a goal or an outcome for. */
    SortedSet<Integer> years(Region region) {
        TreeSet<Integer> years = new TreeSet<>(outcomes(region).keySet());
        years.addAll(goals(region).keySet());
        return years;
    }

    private SortedMap<Integer, Stated> outcomes(Region region) {
        return outcomes.computeIfAbsent(
                region.path(),
                path -> Ledger.yearly(
                        region,
                        indicator.id(),
                        measure,
                        statements.getOrDefault(path, List.of()),
                        reports.getOrDefault(path, List.of())));
    }

    /** The line of each year: the first report that sets a goal for it counts. */
    private SortedMap<Integer, LedgerLine> goals(Region region) {
        return goals.computeIfAbsent(region.path(), path -> {
            SortedMap<Integer, LedgerLine> byYear = new TreeMap<>();
            lines.getOrDefault(path, List.of())
                    .forEach(line -> byYear.putIfAbsent(line.period().end(), line));
            return byYear;
        });
    }

    Optional<LedgerLine> line(Region region, int year) {
        return Optional.ofNullable(goals(region).get(year));
    }

    Optional<Stated> outcome(Region region, int year) {
        return Optional.ofNullable(outcomes(region).get(year));
    }

    /** Whether any report of a district is loaded. */
    boolean loaded(Region region) {
        return reports.containsKey(region.path());
    }

    /** The unit of the scale. */
    String unit() {
        return scale.map(LedgerWords::unitOf).map(words.ledger()::unit).orElse("");
    }

    /** Whether the scale is per cent. */
    boolean percent() {
        return scale.map(LedgerWords::percent).orElse(true);
    }

    YearsChart.Panel panel(Region region, int first, int last, YearsChart.Choice choice) {
        List<YearsChart.Point> points = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            if (line(region, year).isPresent() || outcome(region, year).isPresent()) {
                points.add(point(region, year));
            } else if (choice.silentYears() && year > first && year < last) {
                points.add(silent(region, year));
            }
        }
        List<YearsChart.Span> means =
                choice.means() && measure == Measure.GROWTH ? means(region, first, last) : List.of();
        return new YearsChart.Panel(words.district(region), region, points, means);
    }

    /** A year nothing is known of: for want of the report that looks back on it, or of a number in it. */
    private YearsChart.Point silent(Region region, int year) {
        boolean told = reports.getOrDefault(region.path(), List.of()).stream()
                .anyMatch(report ->
                        report.header().year().filter(of -> of == year + 1).isPresent());
        String why = words.say(told ? "no-figure" : "no-data");
        String title = words.ledger().indicator(indicator) + " " + year;
        return new YearsChart.Point(
                year,
                new GoalMark.InWords(),
                "",
                new OutcomeMark.NotReported(why),
                "",
                new Evidence(title, why, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** What is said of one year: goal, outcome, and what stands behind them. */
    YearsChart.Point point(Region region, int year) {
        Optional<LedgerLine> line = line(region, year);
        Optional<Stated> outcome = outcome(region, year);
        GoalMark goal = line.map(l -> Marks.goal(l, inScale(l.goal().statement().claim()), words.ledger()))
                .orElseGet(GoalMark.InWords::new);
        OutcomeMark done = outcome.map(stated -> mark(stated, line)).orElseGet(() -> unreported(line));
        String label = outcome.flatMap(stated -> figure(stated.statement().claim()))
                .map(LedgerWords::number)
                .orElse("");
        boolean preliminary = outcome.filter(YearSeries::preliminary).isPresent();
        String labelled = preliminary ? label + " " + words.ledger().preliminary() : label;
        String goalText = line.map(l -> words.ledger().goal(l.goalStatement())).orElse("");
        return new YearsChart.Point(year, goal, goalText, done, labelled, evidence(year, line, outcome));
    }

    private OutcomeMark unreported(Optional<LedgerLine> line) {
        return line.filter(l -> l.verdict() == Verdict.PENDING
                        || l.verdict() == Verdict.ON_TRACK
                        || l.verdict() == Verdict.BEHIND)
                .<OutcomeMark>map(l -> new OutcomeMark.Pending(words.ledger().verdict(Verdict.PENDING)))
                .orElseGet(() -> new OutcomeMark.NotReported(words.say("no-report")));
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
        return scale.flatMap(common -> LedgerWords.inUnitOf(common, claim));
    }

    private UnaryOperator<BigDecimal> inScale(Claim goal) {
        boolean numberless = goal.quantity().value().isEmpty();
        return value -> numberless
                ? value
                : scale.flatMap(common -> LedgerWords.convert(value, goal, common))
                        .orElse(value);
    }

    private List<YearsChart.Span> means(Region region, int first, int last) {
        return Ledger.means(
                        region,
                        indicator.id(),
                        statements.getOrDefault(region.path(), List.of()),
                        reports.getOrDefault(region.path(), List.of()))
                .stream()
                .filter(stated -> within(stated, first, last))
                .map(this::mean)
                .distinct()
                .toList();
    }

    private static boolean within(Stated stated, int first, int last) {
        Period period = stated.statement().claim().period();
        return period.end() >= first && period.start() <= last && period.end() > period.start();
    }

    private YearsChart.Span mean(Stated stated) {
        Period period = stated.statement().claim().period();
        BigDecimal value = stated.statement().claim().quantity().value().orElseThrow();
        String text = words.ledger().quantity(stated.statement().claim());
        String years = words.ledger().period(period);
        return new YearsChart.Span(
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

    private static boolean preliminary(Stated stated) {
        return stated.statement() instanceof Outcome outcome && outcome.preliminary();
    }

    /** The goal of a line in pieces, in the unit it is stated in. */
    static List<LedgerWords.Run> goalRuns(Optional<LedgerLine> line, ChartWords words) {
        return line.map(l -> words.goalRuns(l, false)).orElse(List.of());
    }
}
