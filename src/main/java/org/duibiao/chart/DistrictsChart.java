package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Region;

/**
 * One indicator of one year, district by district (各地区), each with its own goal.
 *
 * @param heading the words around it
 * @param groups one, its rows sorted
 * @param empty why there is nothing to draw
 * @param name part of a file name
 * @param table what is drawn, as rows
 */
public record DistrictsChart(
        Heading heading, List<Group> groups, Optional<String> empty, String name, List<List<String>> table)
        implements BarChart {

    private static final int MOST_NAMED = 8;

    public DistrictsChart {
        groups = List.copyOf(groups);
        table = List.copyOf(table);
    }

    /**
     * Makes the chart.
     *
     * @param regions a row each, as far as they have a goal or an outcome; the others are named below
     * @param order by outcome, by goal, or by gap; anything else leaves the order of {@code regions}
     */
    public static DistrictsChart of(
            List<Region> regions,
            Indicator indicator,
            Measure measure,
            int year,
            Known known,
            Order order,
            Tolerance tolerance,
            ChartWords words) {
        DistrictRows source = new DistrictRows(indicator, measure, year, known, words);
        List<Row> rows = new ArrayList<>(regions.stream()
                .filter(source::has)
                .map(region -> source.row(region, words.district(region), "", ""))
                .toList());
        sort(rows, order, indicator.direction() == Direction.LOWER);
        List<Region> left =
                regions.stream().filter(region -> !source.has(region)).toList();
        List<String> notes = new ArrayList<>();
        if (!left.isEmpty() && !rows.isEmpty()) {
            String named = left.stream()
                            .limit(MOST_NAMED)
                            .map(words::district)
                            .collect(Collectors.joining(words.say("note.names-join")))
                    + (left.size() > MOST_NAMED ? words.say("note.names-join") + words.say("note.more") : "");
            notes.add(words.say("note.no-figure", Integer.toString(left.size()), named));
        }
        notes.addAll(source.notes(rows, tolerance));
        List<Group> groups = rows.isEmpty() ? List.of() : List.of(source.group(rows));
        return new DistrictsChart(
                new Heading(
                        words.say("districts.title", source.subject(), Integer.toString(year)),
                        words.say("districts.subtitle." + key(order)),
                        notes,
                        source.source(rows)),
                groups,
                rows.isEmpty()
                        ? Optional.of(words.say("empty.no-districts", source.subject(), Integer.toString(year)))
                        : Optional.empty(),
                source.subject().replace(", ", "-").replace(' ', '-') + "-" + year + "-" + words.say("districts.name"),
                BarChart.table(rows, "column.district", words));
    }

    private static String key(Order order) {
        return order == Order.STATED ? "none" : order.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void sort(List<Row> rows, Order order, boolean lowerFirst) {
        Function<Row, Optional<BigDecimal>> value = switch (order) {
            case OUTCOME -> row -> row.outcome().onScale();
            case GOAL -> row -> row.goal().chief();
            case GAP -> Row::gap;
            case STATED -> row -> Optional.empty();
        };
        Comparator<BigDecimal> best =
                lowerFirst || order == Order.GAP ? Comparator.naturalOrder() : Comparator.reverseOrder();
        rows.sort(Comparator.comparing(
                row -> value.apply(row),
                (one, other) -> one.isPresent() && other.isPresent()
                        ? best.compare(one.get(), other.get())
                        : Boolean.compare(one.isEmpty(), other.isEmpty())));
    }

    @Override
    public DistrictsChart under(Heading other) {
        return new DistrictsChart(other, groups, empty, name, table);
    }

    @Override
    public DistrictsChart part(int from, int to) {
        return new DistrictsChart(heading, BarChart.part(groups, from, to), empty, name, table);
    }

    @Override
    public Optional<String> nothing() {
        return empty;
    }
}
