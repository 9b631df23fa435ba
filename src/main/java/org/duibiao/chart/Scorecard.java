package org.duibiao.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * The scorecard (记分卡) of one district and year: a tile a goal, the number largest, the goal always in the middle of the
 * bar.
 *
 * @param heading the words around it
 * @param tiles in the order of the report
 * @param counts how many of each verdict, those that occur
 * @param columns tiles in a row
 * @param empty why there is nothing to draw
 * @param name part of a file name
 * @param table what is drawn, as rows
 */
public record Scorecard(
        Heading heading,
        List<Tile> tiles,
        Map<Verdict, Integer> counts,
        int columns,
        Optional<String> empty,
        String name,
        List<List<String>> table)
        implements Chart {

    /** Bars end here, in goals. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(2);

    public Scorecard {
        tiles = List.copyOf(tiles);
        counts = Map.copyOf(counts);
        table = List.copyOf(table);
    }

    /**
     * One goal.
     *
     * @param label the indicator's name
     * @param number the outcome's number with the sign of its bound (≥25), or a dash
     * @param unit its unit and measure, and whether it is preliminary
     * @param share the outcome as a share of the goal, cut at two goals; empty where there is no bar
     * @param beyond whether it was cut
     * @param under whether the outcome lies on the other side of zero than the goal, where no bar can go
     * @param goal how the goal is drawn; a share of 1 is the goal itself
     * @param goalText the goal with its wording
     * @param gap outcome less goal, signed and with its unit; of a fall, how much deeper it went; may be empty
     * @param outcome how the bar is drawn
     * @param line where it comes from
     * @param evidence what stands behind it
     */
    public record Tile(
            String label,
            String number,
            String unit,
            Optional<BigDecimal> share,
            boolean beyond,
            boolean under,
            GoalMark goal,
            String goalText,
            String gap,
            OutcomeMark outcome,
            LedgerLine line,
            Evidence evidence) {

        public Verdict verdict() {
            return line.verdict();
        }
    }

    /**
     * Makes the scorecard of one district and year.
     *
     * @param lines ledger lines of the district, of any year
     * @param choice which indicators
     * @param columns tiles in a row, 3 to 5
     */
    public static Scorecard of(
            Region region,
            int year,
            Collection<LedgerLine> lines,
            BulletChart.Choice choice,
            int columns,
            Tolerance tolerance,
            ChartWords words) {
        List<LedgerLine> chosen = BulletChart.ofYear(lines, year).stream()
                .filter(line -> choice.indicators().isEmpty()
                        || choice.indicators().contains(line.indicator().id()))
                .toList();
        List<LedgerLine> shown = chosen.stream().filter(Scorecard::fits).toList();
        List<LedgerLine> left = chosen.stream().filter(line -> !fits(line)).toList();
        List<Tile> tiles = shown.stream().map(line -> tile(line, year, words)).toList();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        tiles.forEach(tile -> counts.merge(tile.verdict(), 1, Integer::sum));
        String district = words.district(region);
        String said = Integer.toString(year);
        return new Scorecard(
                heading(
                        district,
                        said,
                        shown,
                        left,
                        BulletChart.again(lines, year, choice.indicators()),
                        tiles.stream().anyMatch(Tile::under),
                        tolerance,
                        words),
                tiles,
                counts,
                columns,
                tiles.isEmpty() ? Optional.of(words.say("empty.no-lines", district, said)) : Optional.empty(),
                district + "-" + year + "-" + words.say("scorecard.name"),
                Tables.ofLines(shown, words));
    }

    /** A tile needs a number: of the goal or of the outcome. */
    private static boolean fits(LedgerLine line) {
        return line.goal().statement().claim().quantity().value().isPresent()
                || line.reached().isPresent();
    }

    private static Heading heading(
            String district,
            String year,
            List<LedgerLine> shown,
            List<LedgerLine> left,
            int again,
            boolean under,
            Tolerance tolerance,
            ChartWords words) {
        List<Stated> goals = shown.stream().map(LedgerLine::goal).toList();
        List<Stated> outcomes =
                shown.stream().flatMap(line -> line.outcome().stream()).toList();
        List<Stated> all = new ArrayList<>(goals);
        shown.forEach(line -> all.addAll(line.answers()));
        List<String> notes = new ArrayList<>();
        boolean hollow = shown.stream().anyMatch(Marks::preliminary);
        String gap = words.ledger().chinese() ? "" : " ";
        notes.add(words.say("note.tile")
                + (under ? gap + words.say("note.tile.under") : "")
                + (hollow ? gap + words.say("note.hollow") : ""));
        words.notDrawn(left).ifPresent(notes::add);
        words.again(again).ifPresent(notes::add);
        boolean tolerated = shown.stream()
                .anyMatch(line -> line.verdict() == Verdict.NEARLY
                        || line.goal().statement().claim().quantity().comparator() == Comparator.ABOUT);
        if (tolerated) {
            notes.add(words.tolerance(tolerance));
        }
        String subtitle = shown.isEmpty()
                ? ""
                : outcomes.isEmpty()
                        ? words.say("bullet.subtitle.goals-only", words.reports(goals))
                        : words.say("bullet.subtitle", words.reports(goals), words.reports(outcomes));
        return new Heading(words.say("scorecard.title", district, year), subtitle, notes, words.source(all));
    }

    private static Tile tile(LedgerLine line, int year, ChartWords words) {
        LedgerWords ledger = words.ledger();
        boolean decline = BulletChart.kind(line) == BulletChart.Kind.DECLINE;
        Optional<Claim> outcome =
                line.outcome().map(stated -> stated.statement().claim());
        Optional<BigDecimal> value = line.reached();
        Optional<BigDecimal> goal = Marks.goal(line, v -> v, ledger).chief();
        Optional<BigDecimal> share = value.flatMap(
                done -> goal.filter(mark -> mark.signum() != 0).map(mark -> done.divide(mark, MathContext.DECIMAL64)));
        boolean workedOut = line.judgement().workedOut().isPresent();
        Measure kind = workedOut ? line.measure() : outcome.map(Claim::measure).orElse(line.measure());
        String measure = kind == Measure.LEVEL
                ? ""
                : decline && kind == Measure.GROWTH
                        ? words.say("tile.decline")
                        : ledger.measure(kind, line.indicator());
        Optional<Claim> numbered =
                workedOut ? Optional.of(line.goal().statement().claim()) : outcome;
        String unit = numbered.map(LedgerWords::unitOf).map(ledger::unit).orElse("");
        String expected = Marks.preliminary(line) ? ledger.preliminary() : "";
        String part = numbered.map(Claim::period)
                .filter(period -> !period.equals(line.period()) && period.part() != Period.Part.POINT)
                .map(ledger::period)
                .orElse("");
        String number = (workedOut
                        ? value
                        : outcome.flatMap(claim -> claim.quantity().value()))
                .map(v -> LedgerWords.number(decline ? v.negate() : v))
                .map(v -> workedOut ? v : outcome.map(Scorecard::sign).orElse("") + v)
                .orElse("—");
        String detail = line.period().equals(Period.year(year)) ? "" : ledger.period(line.period());
        String label = ledger.indicator(line.indicator())
                + line.scope().map(scope -> " " + scope).orElse("")
                + (detail.isEmpty() ? "" : " " + detail);
        String besideNumber = String.join(
                " ",
                Stream.of(unit, measure, part, ledger.ofYears(line).orElse(""), expected)
                        .filter(word -> !word.isEmpty())
                        .toList());
        String outcomeText = words.outcome(line, decline);
        return new Tile(
                label,
                number,
                number.equals("—") ? "" : besideNumber,
                share.map(s -> s.min(LONGEST).max(BigDecimal.ZERO)),
                share.filter(s -> s.compareTo(LONGEST) > 0).isPresent(),
                share.filter(s -> s.signum() < 0).isPresent(),
                Marks.goal(
                        line,
                        v -> goal.filter(m -> m.signum() != 0)
                                .map(m -> v.divide(m, MathContext.DECIMAL64))
                                .orElse(v),
                        ledger),
                words.goalRuns(line, decline).stream()
                        .map(LedgerWords.Run::text)
                        .collect(Collectors.joining()),
                counted(line, decline).map(gap -> gap(gap, line, ledger)).orElse(""),
                Marks.outcome(line, v -> v, ledger),
                line,
                words.evidence(line, outcomeText, counted(line, decline)));
    }

    /** 以上, 以内 and 左右 as a sign; they bound a fall as it is worded, without its minus. */
    private static String sign(Claim outcome) {
        return switch (outcome.quantity().comparator()) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case ABOUT -> "≈";
            case EXACTLY, RANGE, QUALITATIVE -> "";
        };
    }

    /** Of a fall, how much deeper it went than asked for. */
    private static Optional<BigDecimal> counted(LedgerLine line, boolean decline) {
        return decline ? line.gap().map(BigDecimal::negate) : line.gap();
    }

    private static String gap(BigDecimal gap, LedgerLine line, LedgerWords ledger) {
        return (LedgerWords.signed(gap) + " " + ledger.distanceUnit(line.gapUnit())).strip();
    }

    @Override
    public Scorecard under(Heading other) {
        return new Scorecard(other, tiles, counts, columns, empty, name, table);
    }

    @Override
    public Stream<Evidence> marks() {
        return tiles.stream().map(Tile::evidence);
    }

    @Override
    public int length() {
        return tiles.size();
    }

    @Override
    public Scorecard part(int from, int to) {
        return new Scorecard(heading, tiles.subList(from, to), counts, columns, empty, name, table);
    }

    @Override
    public Optional<String> nothing() {
        return empty;
    }
}
