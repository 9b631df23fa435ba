package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.Ledger;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Region;

/**
 * One indicator of one year at every level (层层加码): the nation's goal, the province's, the city's, the county's, each with
 * what came of it.
 *
 * @param heading the words around it
 * @param groups one, its rows from the nation down
 * @param parents for each row the row of the district above it, itself where none is
 * @param empty why there is nothing to draw
 * @param name part of a file name
 * @param table what is drawn, as rows
 */
public record LadderChart(
        Heading heading,
        List<Group> groups,
        List<Integer> parents,
        Optional<String> empty,
        String name,
        List<List<String>> table)
        implements BarChart {

    public LadderChart {
        groups = List.copyOf(groups);
        parents = List.copyOf(parents);
        table = List.copyOf(table);
    }

    /**
     * Makes the chart.
     *
     * @param regions where ladders end; those above them are found among the reports
     */
    public static LadderChart of(
            List<Region> regions,
            Indicator indicator,
            Measure measure,
            int year,
            Known known,
            Tolerance tolerance,
            ChartWords words) {
        DistrictRows source = new DistrictRows(indicator, measure, year, known, words);
        List<Region> steps = steps(regions, known);
        List<Row> rows = new ArrayList<>();
        List<Integer> parents = new ArrayList<>();
        int raised = 0;
        for (Region region : steps) {
            int parent = parent(region, steps, rows.size());
            parents.add(parent);
            String label = words.district(region);
            String level = region.level()
                    .map(one -> words.say("ladder.level." + one.id()))
                    .orElse("");
            if (!source.has(region)) {
                rows.add(source.silent(region, label, level));
                continue;
            }
            Row plain = source.row(region, label, level, "");
            Optional<BigDecimal> above = parent == rows.size() ? Optional.empty() : stated(rows.get(parent));
            Optional<BigDecimal> step = stated(plain).flatMap(own -> above.map(own::subtract));
            if (step.filter(more -> more.signum() > 0).isPresent()) {
                raised++;
            }
            boolean percent = source.group(List.of(plain)).kind() != Kind.UNIT;
            String upper = words.district(steps.get(parent));
            rows.add(
                    percent && step.isPresent()
                            ? source.row(region, label, level, step(step.get(), upper, words))
                            : plain);
        }
        boolean any = steps.stream().anyMatch(source::has);
        List<String> notes = new ArrayList<>();
        if (any) {
            notes.add(words.say("ladder.note", Integer.toString(raised)));
        }
        notes.addAll(source.notes(rows, tolerance));
        String last = regions.isEmpty() ? "" : words.district(regions.get(0));
        return new LadderChart(
                new Heading(
                        words.say("ladder.title", source.subject(), Integer.toString(year)),
                        words.say("ladder.subtitle"),
                        notes,
                        source.source(rows)),
                any ? List.of(source.group(rows)) : List.of(),
                parents,
                any
                        ? Optional.empty()
                        : Optional.of(words.say("empty.no-districts", source.subject(), Integer.toString(year))),
                last + "-" + source.subject().replace(", ", "-").replace(' ', '-') + "-" + year + "-"
                        + words.say("ladder.name"),
                BarChart.table(rows, "column.district", words));
    }

    /** A goal's own number; one in step with another has none to be compared. */
    private static Optional<BigDecimal> stated(Row row) {
        return row.goal() instanceof GoalMark.InStep
                ? Optional.empty()
                : row.goal().chief();
    }

    private static String step(BigDecimal step, String upper, ChartWords words) {
        String figure = words.ledger().distance(step.abs(), "%");
        return switch (step.signum()) {
            case 0 -> words.say("ladder.same", upper);
            case 1 -> words.say("ladder.more", upper, figure);
            default -> words.say("ladder.less", upper, figure);
        };
    }

    /** The districts asked for and all above them, each once, from the nation down. */
    public static List<Region> steps(Collection<Region> regions, Known known) {
        Map<List<String>, Region> loaded = new LinkedHashMap<>();
        known.reports()
                .forEach(report -> loaded.putIfAbsent(
                        report.header().region().path(), report.header().region()));
        Map<List<String>, Region> all = new LinkedHashMap<>();
        for (Region region : regions) {
            List<Region> chain = new ArrayList<>(Ledger.above(region));
            java.util.Collections.reverse(chain);
            chain.add(region);
            chain.forEach(one -> all.putIfAbsent(one.path(), loaded.getOrDefault(one.path(), one)));
        }
        List<Region> steps = new ArrayList<>();
        all.values().stream().filter(LadderChart::nation).forEach(steps::add);
        all.values().stream()
                .filter(region -> !nation(region))
                .filter(region -> all.keySet().stream().noneMatch(other -> isParent(other, region)))
                .forEach(top -> addWithChildren(top, all.values(), steps));
        return steps;
    }

    private static void addWithChildren(Region region, Collection<Region> all, List<Region> steps) {
        steps.add(region);
        all.stream()
                .filter(one -> !nation(one) && isParent(region.path(), one))
                .forEach(child -> addWithChildren(child, all, steps));
    }

    private static boolean isParent(List<String> path, Region region) {
        return region.path().size() == path.size() + 1
                && region.path().subList(0, path.size()).equals(path);
    }

    private static boolean nation(Region region) {
        return region.path().equals(List.of(Region.NATION));
    }

    /** The row of the nearest district above one; its own place where there is none. */
    private static int parent(Region region, List<Region> steps, int own) {
        for (int row = own - 1; row >= 0; row--) {
            if (isParent(steps.get(row).path(), region) && !nation(steps.get(row))) {
                return row;
            }
        }
        boolean underTheNation = own > 0 && nation(steps.get(0));
        return underTheNation && region.path().size() == 1 ? 0 : own;
    }

    @Override
    public OptionalInt above(int row) {
        return parents.get(row) == row ? OptionalInt.empty() : OptionalInt.of(parents.get(row));
    }

    @Override
    public LadderChart under(Heading other) {
        return new LadderChart(other, groups, parents, empty, name, table);
    }

    @Override
    public LadderChart part(int from, int to) {
        // those above come along, as a goal is read against theirs
        TreeSet<Integer> shown = new TreeSet<>();
        for (int row = from; row < to; row++) {
            for (int step = row; shown.add(step); ) {
                step = parents.get(step);
            }
        }
        List<Integer> kept = List.copyOf(shown);
        List<Integer> own =
                kept.stream().map(row -> kept.indexOf(parents.get(row))).toList();
        List<Group> some = groups.stream()
                .map(group -> new Group(
                        group.kind(),
                        group.title(),
                        group.axis(),
                        group.unit(),
                        kept.stream().map(group.rows()::get).toList()))
                .toList();
        return new LadderChart(heading, some, own, empty, name, table);
    }

    @Override
    public Optional<String> nothing() {
        return empty;
    }
}
