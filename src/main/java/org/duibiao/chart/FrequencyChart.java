package org.duibiao.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often words are said (词频), in every 10,000 characters, over the years or by district; several searches side by side.
 *
 * @param heading the words around it
 * @param along what stands side by side
 * @param terms what was looked for, in the order of their colours
 * @param slots the years without a gap between them, or the districts, those that say it most first
 * @param axis hits in 10,000 characters
 * @param empty why there is nothing to draw
 * @param name part of a file name
 * @param table what is drawn, as rows
 */
public record FrequencyChart(
        Heading heading,
        Along along,
        List<String> terms,
        List<Slot> slots,
        Axis axis,
        Optional<String> empty,
        String name,
        List<List<String>> table)
        implements Chart {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int MOST_DISTRICTS = 20;
    private static final int TICKS = 5;

    /** What stands side by side. */
    public enum Along {
        YEARS,
        DISTRICTS
    }

    /**
     * How often one thing was found in one year or district.
     *
     * @param label the year or the district
     * @param hits how often
     * @param reports in how many reports
     * @param searched how many reports were looked through
     * @param characters how many characters those hold, in UTF-16 units
     */
    public record Count(String label, int hits, int reports, int searched, long characters) {
        BigDecimal perTenThousand() {
            return characters == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(hits)
                            .multiply(TEN_THOUSAND)
                            .divide(BigDecimal.valueOf(characters), MathContext.DECIMAL64);
        }
    }

    /** One search with what it gave. */
    public record Term(String typed, List<Count> counts) {
        public Term {
            counts = List.copyOf(counts);
        }
    }

    /**
     * One year or district.
     *
     * @param points one a term; none where nothing was looked through
     */
    public record Slot(String label, List<Point> points) {
        public Slot {
            points = List.copyOf(points);
        }
    }

    /**
     * How often one term is said in one year or district.
     *
     * @param value hits in 10,000 characters
     * @param said the same as words, with one decimal
     * @param evidence its tip; its title is the label of the slot
     */
    public record Point(int term, BigDecimal value, String said, Evidence evidence) {}

    public FrequencyChart {
        terms = List.copyOf(terms);
        slots = List.copyOf(slots);
        table = List.copyOf(table);
    }

    /**
     * Makes the chart.
     *
     * @param terms at least one
     * @param where which reports were looked through, in words
     */
    public static FrequencyChart of(List<Term> terms, Along along, String where, ChartWords words) {
        Map<String, List<Count>> byLabel = new LinkedHashMap<>();
        for (Term term : terms) {
            term.counts()
                    .forEach(count -> byLabel.computeIfAbsent(count.label(), label -> new ArrayList<>())
                            .add(count));
        }
        List<String> labels = along == Along.YEARS ? years(byLabel) : districts(byLabel);
        List<Slot> slots =
                labels.stream().map(label -> slot(label, terms, words)).toList();
        List<BigDecimal> values = slots.stream()
                .flatMap(slot -> slot.points().stream())
                .map(Point::value)
                .toList();
        boolean none = values.stream().allMatch(value -> value.signum() == 0);
        String all = String.join(
                words.say("frequency.join"), terms.stream().map(Term::typed).toList());
        List<String> notes = new ArrayList<>();
        if (along == Along.DISTRICTS && byLabel.size() > labels.size()) {
            notes.add(words.say("frequency.most", labels.size(), byLabel.size()));
        }
        if (along == Along.YEARS
                && slots.stream().anyMatch(slot -> slot.points().isEmpty())) {
            notes.add(words.say("note.gaps"));
        }
        return new FrequencyChart(
                new Heading(
                        words.say(along == Along.YEARS ? "frequency.title.years" : "frequency.title.districts", all),
                        words.say("frequency.subtitle"),
                        notes,
                        words.say("source", where)),
                along,
                terms.stream().map(Term::typed).toList(),
                slots,
                Axis.fromZero(values, TICKS),
                none ? Optional.of(words.say("frequency.none", all)) : Optional.empty(),
                words.say("frequency.name") + "-" + all,
                table(terms, words));
    }

    private static List<String> years(Map<String, List<Count>> byLabel) {
        List<Integer> known =
                byLabel.keySet().stream().map(Integer::valueOf).sorted().toList();
        return known.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(known.get(0), known.get(known.size() - 1))
                        .mapToObj(Integer::toString)
                        .toList();
    }

    /** By what they say of all terms together. */
    private static List<String> districts(Map<String, List<Count>> byLabel) {
        Comparator<Map.Entry<String, List<Count>>> most = Comparator.comparing(
                entry -> entry.getValue().stream().map(Count::perTenThousand).reduce(BigDecimal.ZERO, BigDecimal::add));
        return byLabel.entrySet().stream()
                .sorted(most.reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST_DISTRICTS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Slot slot(String label, List<Term> terms, ChartWords words) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            int number = i;
            terms.get(i).counts().stream()
                    .filter(count -> count.label().equals(label) && count.searched() > 0)
                    .findFirst()
                    .ifPresent(
                            count -> points.add(point(number, terms.get(number).typed(), count, words)));
        }
        return new Slot(label, points);
    }

    private static Point point(int number, String typed, Count count, ChartWords words) {
        BigDecimal value = count.perTenThousand();
        String said = value.setScale(1, RoundingMode.HALF_UP).toPlainString();
        String tip =
                words.say("frequency.tip", typed, count.label(), said, count.hits(), count.reports(), count.searched());
        return new Point(
                number,
                value,
                said,
                new Evidence(count.label(), tip, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static List<List<String>> table(List<Term> terms, ChartWords words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("term", "label", "per-ten-thousand", "hits", "reports", "searched", "characters")
                .map(column -> words.say("frequency.column." + column))
                .toList());
        for (Term term : terms) {
            for (Count count : term.counts()) {
                rows.add(List.of(
                        term.typed(),
                        count.label(),
                        count.perTenThousand().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                        Integer.toString(count.hits()),
                        Integer.toString(count.reports()),
                        Integer.toString(count.searched()),
                        Long.toString(count.characters())));
            }
        }
        return rows;
    }

    @Override
    public Chart under(Heading other) {
        return new FrequencyChart(other, along, terms, slots, axis, empty, name, table);
    }

    @Override
    public Stream<Evidence> marks() {
        return slots.stream().flatMap(slot -> slot.points().stream()).map(Point::evidence);
    }

    @Override
    public int length() {
        return 1;
    }

    @Override
    public FrequencyChart part(int from, int to) {
        return this;
    }

    @Override
    public Optional<String> nothing() {
        return empty;
    }
}
