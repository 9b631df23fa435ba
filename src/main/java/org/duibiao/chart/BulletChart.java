package org.duibiao.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Reason;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * Goals against outcomes (目标与完成) of one district and year: a bullet graph after Few, bar = outcome, tick = goal.
 *
 * @param heading the words around it
 * @param region whose goals they are
 * @param year of the goals
 * @param groups rows that share a scale and a direction
 * @param empty why there is nothing to draw
 * @param name part of a file name
 * @param table what is drawn, as rows
 */
public record BulletChart(
        Heading heading,
        Region region,
        int year,
        List<Group> groups,
        Optional<String> empty,
        String name,
        List<List<String>> table)
        implements BarChart {

    public BulletChart {
        groups = List.copyOf(groups);
        table = List.copyOf(table);
    }

    /**
     * What to show.
     *
     * @param indicators ids of the indicators to draw; empty for all
     * @param order of the rows
     * @param notComparable whether those are drawn, hatched, or only listed
     */
    public record Choice(Set<String> indicators, Order order, boolean notComparable) {
        public static final Choice ALL = new Choice(Set.of(), Order.STATED, true);

        public Choice {
            indicators = Set.copyOf(indicators);
        }
    }

    /**
     * Makes the chart of one district and year.
     *
     * @param lines ledger lines of the district, of any year
     */
    public static BulletChart of(
            Region region,
            int year,
            Collection<LedgerLine> lines,
            Choice choice,
            Tolerance tolerance,
            ChartWords words) {
        List<LedgerLine> chosen = ofYear(lines, year).stream()
                .filter(line -> choice.indicators().isEmpty()
                        || choice.indicators().contains(line.indicator().id()))
                .toList();
        Predicate<LedgerLine> drawn =
                line -> drawable(line) && (choice.notComparable() || line.verdict() != Verdict.NOT_COMPARABLE);
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        for (LedgerLine line : chosen) {
            if (drawn.test(line)) {
                rows.computeIfAbsent(kind(line), kind -> new ArrayList<>()).add(row(line, year, words));
            }
        }
        List<Group> groups = new ArrayList<>();
        rows.forEach((kind, list) -> {
            if (choice.order() == Order.GAP) {
                list.sort(Comparator.comparing(BulletChart::shortfall));
            }
            groups.add(new Group(kind, words.say(kind.key()), BarChart.axis(kind, list), "%", list));
        });
        List<LedgerLine> left = chosen.stream().filter(drawn.negate()).toList();
        Heading heading =
                heading(region, year, chosen, left, again(lines, year, choice.indicators()), groups, tolerance, words);
        String district = words.district(region);
        Optional<String> empty = chosen.isEmpty()
                ? Optional.of(words.say("empty.no-lines", district, Integer.toString(year)))
                : groups.isEmpty()
                        ? Optional.of(words.say("empty.nothing-to-draw", district, Integer.toString(year)))
                        : Optional.empty();
        return new BulletChart(
                heading,
                region,
                year,
                groups,
                empty,
                district + "-" + year + "-" + words.say("bullet.name"),
                Tables.ofLines(
                        groups.stream()
                                .flatMap(group -> group.rows().stream())
                                .flatMap(row -> row.line().stream())
                                .toList(),
                        words));
    }

    /** The years a district's goals are for, newest first. */
    public static List<Integer> years(Collection<LedgerLine> lines) {
        return lines.stream()
                .map(line -> line.period().end())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The lines whose goal falls due in a year, each thing once: the first report that sets it counts. */
    public static List<LedgerLine> ofYear(Collection<LedgerLine> lines, int year) {
        Set<List<Object>> seen = new HashSet<>();
        return lines.stream()
                .filter(line -> line.period().end() == year)
                .filter(line -> seen.add(line.subject()))
                .toList();
    }

    /** How many lines say again what {@link #ofYear} has once, of these indicators; none for all. */
    static int again(Collection<LedgerLine> lines, int year, Set<String> indicators) {
        List<LedgerLine> wanted = lines.stream()
                .filter(line -> line.period().end() == year)
                .filter(line -> indicators.isEmpty()
                        || indicators.contains(line.indicator().id()))
                .toList();
        return wanted.size() - ofYear(wanted, year).size();
    }

    /** A goal without a place on a scale and without an outcome is only listed. */
    private static boolean drawable(LedgerLine line) {
        GoalMark goal = Marks.goal(line, UnaryOperator.identity(), WORDLESS);
        OutcomeMark outcome = Marks.outcome(line, UnaryOperator.identity(), WORDLESS);
        if (line.measure() == Measure.RANK || amountWithoutScale(line)) {
            return false;
        }
        return goal.chief().isPresent() || outcome.onScale().isPresent();
    }

    private static boolean amountWithoutScale(LedgerLine line) {
        return kind(line) == Kind.AMOUNT
                && line.goal()
                        .statement()
                        .claim()
                        .quantity()
                        .value()
                        .filter(v -> v.signum() > 0)
                        .isEmpty();
    }

    private static final LedgerWords WORDLESS = new LedgerWords(Locale.ROOT);

    static Kind kind(LedgerLine line) {
        Claim claim = line.goal().statement().claim();
        boolean numberless = claim.quantity().value().isEmpty();
        boolean lower = line.indicator().direction() == Direction.LOWER;
        boolean falling = claim.quantity().value().filter(v -> v.signum() < 0).isPresent();
        boolean growth = claim.measure() == Measure.GROWTH || claim.measure() == Measure.AVG_GROWTH;
        if (lower && (falling || (numberless && line.indicator().id().equals("energy_intensity")))) {
            return Kind.DECLINE;
        }
        if (numberless || growth) {
            return lower ? Kind.CEILING : Kind.GROWTH;
        }
        if (!LedgerWords.percent(claim)) {
            return Kind.AMOUNT;
        }
        return lower ? Kind.CEILING : Kind.RATE;
    }

    private static UnaryOperator<BigDecimal> scale(LedgerLine line, Kind kind) {
        return switch (kind) {
            case DECLINE -> BigDecimal::negate;
            case AMOUNT -> {
                BigDecimal goal =
                        line.goal().statement().claim().quantity().value().orElse(BigDecimal.ONE);
                yield value -> value.movePointRight(2).divide(goal, MathContext.DECIMAL64);
            }
            case GROWTH, CEILING, RATE, UNIT -> UnaryOperator.identity();
        };
    }

    private static Row row(LedgerLine line, int year, ChartWords words) {
        Kind kind = kind(line);
        boolean decline = kind == Kind.DECLINE;
        UnaryOperator<BigDecimal> scale = scale(line, kind);
        String outcomeText = words.outcome(line, decline);
        return new Row(
                words.ledger().indicator(line.indicator()),
                detail(line, year, words),
                Marks.outcome(line, scale, words.ledger()),
                Marks.goal(line, scale, words.ledger()),
                outcomeText,
                words.goalRuns(line, decline),
                remark(line, words),
                Optional.of(line),
                words.evidence(line, outcomeText));
    }

    /** Scope, an unusual period, and the measure where the group does not say it. */
    private static String detail(LedgerLine line, int year, ChartWords words) {
        List<String> parts = new ArrayList<>();
        line.scope().ifPresent(parts::add);
        if (!line.period().equals(Period.year(year))) {
            parts.add(words.ledger().period(line.period()));
        }
        if (line.measure() == Measure.AVG_GROWTH) {
            parts.add(words.ledger().measure(line.measure(), line.indicator()));
        }
        line.outcome()
                .map(stated -> stated.statement().claim().period())
                .filter(period -> period.part() == Period.Part.H1 || period.part() == Period.Part.YTD)
                .filter(period -> !period.equals(line.period()))
                .ifPresent(period -> parts.add(words.ledger().period(period)));
        return String.join(words.comma(), new LinkedHashSet<>(parts));
    }

    /** What a reader should know beyond the verdict; that a person put a number right always. */
    static String remark(LedgerLine line, ChartWords words) {
        List<String> said = new ArrayList<>(line.judgement().remarks().stream()
                .filter(Reason::ofCorrection)
                .map(words.ledger()::say)
                .toList());
        said.add(chiefRemark(line, words));
        return said.stream().filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining(words.comma()));
    }

    private static String chiefRemark(LedgerLine line, ChartWords words) {
        if (line.verdict() == Verdict.NEARLY || line.verdict() == Verdict.MISSED) {
            return words.gap(line);
        }
        boolean plain = line.verdict() == Verdict.EXCEEDED || line.verdict() == Verdict.MET;
        if (!plain) {
            return words.ledger().say(line.reason());
        }
        return line.judgement().remarks().stream()
                .filter(reason -> !reason.key().equals("remark.preliminary"))
                .findFirst()
                .map(words.ledger()::say)
                .orElse("");
    }

    private static BigDecimal shortfall(Row row) {
        return row.gap().orElse(BigDecimal.valueOf(Long.MAX_VALUE));
    }

    private static Heading heading(
            Region region,
            int year,
            List<LedgerLine> chosen,
            List<LedgerLine> left,
            int again,
            List<Group> groups,
            Tolerance tolerance,
            ChartWords words) {
        List<Stated> goals = chosen.stream().map(LedgerLine::goal).toList();
        List<Stated> outcomes =
                chosen.stream().flatMap(line -> line.outcome().stream()).toList();
        String subtitle = outcomes.isEmpty()
                ? words.say("bullet.subtitle.goals-only", words.reports(goals))
                : words.say("bullet.subtitle", words.reports(goals), words.reports(outcomes));
        List<String> notes = new ArrayList<>();
        words.notDrawn(left).ifPresent(notes::add);
        words.again(again).ifPresent(notes::add);
        List<Row> rows = groups.stream().flatMap(group -> group.rows().stream()).toList();
        BarChart.howToRead(rows, words).ifPresent(notes::add);
        if (rows.stream()
                .anyMatch(row -> row.goal() instanceof GoalMark.About
                        || row.goal() instanceof GoalMark.InStep
                        || row.verdict().filter(Verdict.NEARLY::equals).isPresent())) {
            notes.add(words.tolerance(tolerance));
        }
        List<Stated> shown = new ArrayList<>(goals);
        chosen.forEach(line -> shown.addAll(line.answers()));
        return new Heading(
                words.say("bullet.title", words.district(region), Integer.toString(year)),
                chosen.isEmpty() ? "" : subtitle,
                notes,
                words.source(shown));
    }

    @Override
    public BulletChart under(Heading other) {
        return new BulletChart(other, region, year, groups, empty, name, table);
    }

    @Override
    public BulletChart part(int from, int to) {
        return new BulletChart(heading, region, year, BarChart.part(groups, from, to), empty, name, table);
    }

    @Override
    public Optional<String> nothing() {
        return empty;
    }
}
