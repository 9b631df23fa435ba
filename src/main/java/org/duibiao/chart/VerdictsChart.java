package org.duibiao.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;

/**
 * What share of the goals was met (达成情况), by year, level, district or indicator: a bar of a hundred per cent a row.
 *
 * @param heading the words around it
 * @param by what the rows are
 * @param bars the rows
 * @param years those the goals fall due in
 * @param empty why there is nothing to draw
 * @param name part of a file name
 * @param table what is drawn, as rows
 */
public record VerdictsChart(
        Heading heading,
        By by,
        List<Bar> bars,
        SortedSet<Integer> years,
        Optional<String> empty,
        String name,
        List<List<String>> table)
        implements Chart {

    /** A mark opens so many sentences at most. */
    static final int MOST_PASSAGES = 200;

    private static final int MOST_NAMED = 12;

    /** What goals are sorted into. */
    public enum By {
        YEAR,
        LEVEL,
        DISTRICT,
        INDICATOR;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What goals of one row have in common. */
        Object row(Standing goal) {
            return switch (this) {
                case YEAR -> goal.year();
                case LEVEL -> goal.region().level();
                case DISTRICT -> goal.region().path();
                case INDICATOR -> goal.indicator().id();
            };
        }
    }

    /**
     * The goals of one year, level, district or indicator.
     *
     * @param parts those that were judged, best first; none where none was
     * @param judged how many were judged
     * @param met how many of them hold what was asked, wholly or so far
     * @param label its name
     * @param share met of judged, in words: 72% (18/25)
     * @param unjudged how many could not be judged
     * @param others the same by verdict, in words; may be empty
     */
    public record Bar(String label, List<Part> parts, int judged, int met, int unjudged, String share, String others) {
        public Bar {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The goals of a bar with one verdict.
     *
     * @param share of all that were judged, 0 to 1
     */
    public record Part(Verdict verdict, int count, BigDecimal share, Evidence evidence) {}

    public VerdictsChart {
        bars = List.copyOf(bars);
        years = Collections.unmodifiableSortedSet(years);
        table = List.copyOf(table);
    }

    /**
     * Makes the chart.
     *
     * @param counted the goals of the districts to count
     * @param about whose goals they are, for the title: 澄川市, or 12 个地区
     * @param indicators ids of those counted; empty for all
     */
    public static VerdictsChart of(
            Counted counted, String about, By by, Set<String> indicators, Tolerance tolerance, ChartWords words) {
        List<Standing> goals = counted.goals().stream()
                .filter(goal -> indicators.isEmpty()
                        || indicators.contains(goal.indicator().id()))
                .toList();
        Map<String, List<Standing>> rows = new LinkedHashMap<>();
        goals.stream()
                .sorted(order(by))
                .forEach(line -> rows.computeIfAbsent(label(line, by, words), key -> new ArrayList<>())
                        .add(line));
        List<Bar> bars = new ArrayList<>();
        rows.forEach((label, of) -> bars.add(bar(label, of, counted, words)));
        if (by == By.DISTRICT || by == By.INDICATOR) {
            bars.sort(Comparator.comparing((Bar bar) -> bar.judged() == 0 ? -1.0 : (double) bar.met() / bar.judged())
                    .thenComparing(Bar::judged)
                    .reversed());
        }
        boolean any = bars.stream().anyMatch(bar -> bar.judged() > 0);
        List<String> notes = new ArrayList<>();
        List<Bar> shown = by == By.YEAR
                ? bars
                : bars.stream().filter(bar -> bar.judged() > 0).toList();
        if (any && shown.size() < bars.size()) {
            notes.add(words.say(
                    "verdicts.left",
                    Integer.toString(bars.size() - shown.size()),
                    bars.stream()
                            .filter(bar -> bar.judged() == 0)
                            .limit(MOST_NAMED)
                            .map(Bar::label)
                            .collect(Collectors.joining(words.say("note.names-join")))));
        }
        if (any) {
            notes.add(words.say("verdicts.note"));
            words.again((int) counted.again().stream()
                            .filter(goal -> indicators.isEmpty()
                                    || indicators.contains(goal.indicator().id()))
                            .count())
                    .ifPresent(notes::add);
            notes.add(words.tolerance(tolerance));
        }
        return new VerdictsChart(
                new Heading(
                        words.say("verdicts.title." + by.id(), about),
                        words.say("verdicts.subtitle"),
                        notes,
                        words.sourceInBriefOf(counted.sources(goals))),
                by,
                any ? shown : List.of(),
                goals.stream().map(Standing::year).collect(Collectors.toCollection(TreeSet::new)),
                any ? Optional.empty() : Optional.of(words.say("empty.no-verdicts", about)),
                about.replace(words.say("note.names-join"), "-").replace(' ', '-') + "-"
                        + words.say("verdicts.name." + by.id()),
                table(by, bars, words));
    }

    private static Comparator<Standing> order(By by) {
        return switch (by) {
            case YEAR -> Comparator.comparing(Standing::year);
            case LEVEL ->
                Comparator.comparing(
                        line -> line.region().level().map(Level::ordinal).orElse(99));
            case DISTRICT, INDICATOR -> Comparator.comparing(line -> 0);
        };
    }

    private static String label(Standing line, By by, ChartWords words) {
        return switch (by) {
            case YEAR -> Integer.toString(line.year());
            case LEVEL ->
                line.region()
                        .level()
                        .map(level -> words.say("ladder.level." + level.id()))
                        .orElseGet(() -> words.say("codes.unknown"));
            case DISTRICT -> words.district(line.region());
            case INDICATOR -> words.ledger().indicator(line.indicator());
        };
    }

    private static Bar bar(String label, List<Standing> lines, Counted counted, ChartWords words) {
        Map<Verdict, List<Standing>> byVerdict = new EnumMap<>(Verdict.class);
        lines.forEach(line -> byVerdict
                .computeIfAbsent(line.verdict(), key -> new ArrayList<>())
                .add(line));
        int judged = count(byVerdict, Verdict::judged);
        int met = count(byVerdict, Verdict::satisfied);
        List<Part> parts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        byVerdict.forEach((verdict, of) -> {
            String name = words.ledger().verdict(verdict);
            if (verdict.judged()) {
                BigDecimal share =
                        BigDecimal.valueOf(of.size()).divide(BigDecimal.valueOf(judged), 6, RoundingMode.HALF_UP);
                parts.add(new Part(verdict, of.size(), share, evidence(label, verdict, of, judged, counted, words)));
            } else {
                others.add(name + " " + of.size());
            }
        });
        String share = judged == 0
                ? words.say("verdicts.none-judged")
                : words.say("verdicts.share", percent(met, judged), Integer.toString(met), Integer.toString(judged));
        return new Bar(label, parts, judged, met, lines.size() - judged, share, String.join(" · ", others));
    }

    private static int count(Map<Verdict, List<Standing>> byVerdict, Function<Verdict, Boolean> which) {
        return byVerdict.entrySet().stream()
                .filter(entry -> which.apply(entry.getKey()))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part)
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private static Evidence evidence(
            String label, Verdict verdict, List<Standing> lines, int judged, Counted counted, ChartWords words) {
        String title = label + " " + words.ledger().verdict(verdict);
        String tip = words.say(
                "verdicts.tip",
                Integer.toString(lines.size()),
                Integer.toString(judged),
                percent(lines.size(), judged));
        return new Evidence(
                title,
                tip,
                Optional.of(verdict),
                Optional.empty(),
                Optional.empty(),
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(counted.passages().get(line.goal())).stream())
                        .limit(MOST_PASSAGES)
                        .toList());
    }

    private static List<List<String>> table(By by, List<Bar> bars, ChartWords words) {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(words.say("verdicts.column." + by.id())));
        List<Verdict> judged =
                Stream.of(Verdict.values()).filter(Verdict::judged).toList();
        judged.forEach(verdict -> head.add(words.ledger().verdict(verdict)));
        head.add(words.say("verdicts.column.share"));
        head.add(words.say("verdicts.column.others"));
        table.add(head);
        for (Bar bar : bars) {
            Map<Verdict, Integer> counts = new HashMap<>();
            bar.parts().forEach(part -> counts.put(part.verdict(), part.count()));
            List<String> row = new ArrayList<>(List.of(bar.label()));
            judged.forEach(verdict -> row.add(Integer.toString(counts.getOrDefault(verdict, 0))));
            row.add(bar.share());
            row.add(bar.others());
            table.add(row);
        }
        return table;
    }

    @Override
    public VerdictsChart under(Heading other) {
        return new VerdictsChart(other, by, bars, years, empty, name, table);
    }

    @Override
    public Stream<Evidence> marks() {
        return bars.stream().flatMap(bar -> bar.parts().stream()).map(Part::evidence);
    }

    @Override
    public int length() {
        return bars.size();
    }

    @Override
    public VerdictsChart part(int from, int to) {
        return new VerdictsChart(heading, by, bars.subList(from, to), years, empty, name, table);
    }

    @Override
    public Optional<String> nothing() {
        return empty;
    }
}
