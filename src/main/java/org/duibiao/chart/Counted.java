package org.duibiao.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;

/**
 * Goals that are counted, not shown one by one: how they stand, and some of their sentences.
 *
 * @param goals each thing once
 * @param again those that later reports set once more: the ledger has a line for each, shares count the thing once
 * @param passages the sentences of goals, of as many as were read
 * @param reports the library's reports
 */
public record Counted(
        List<Standing> goals, List<Standing> again, Map<StatementId, Anchor> passages, Map<ReportId, Listed> reports) {

    public Counted {
        goals = List.copyOf(goals);
        again = List.copyOf(again);
        passages = Map.copyOf(passages);
        reports = Map.copyOf(reports);
    }

    /** Which goals are wanted. */
    public record Wanted(
            Set<List<String>> districts, Optional<Integer> from, Optional<Integer> to, Set<String> without) {
        public Wanted {
            districts = Set.copyOf(districts);
            without = Set.copyOf(without);
        }

        /** Those of the set-up's districts and years, all indicators among them. */
        public static Wanted of(ChartSetup setup, Set<List<String>> districts) {
            return new Wanted(
                    districts,
                    setup.years().from(),
                    setup.years().to(),
                    setup.topic().without());
        }

        private boolean lets(Standing goal) {
            return districts.contains(goal.region().path())
                    && from.filter(year -> goal.year() < year).isEmpty()
                    && to.filter(year -> goal.year() > year).isEmpty();
        }
    }

    /** The goals of these lines, with all their sentences. */
    public static Counted of(Collection<LedgerLine> lines) {
        Map<StatementId, Anchor> passages = new HashMap<>();
        Map<ReportId, Listed> reports = new HashMap<>();
        for (LedgerLine line : lines) {
            passages.put(line.goal().id(), line.goal().anchor());
            Stream.concat(Stream.of(line.goal()), line.outcome().stream())
                    .forEach(stated -> reports.put(stated.report().id(), stated.report()));
        }
        return of(Standing.of(lines), passages, reports);
    }

    /** Goals as the library counts them; sentences of some are added by {@link #with}. */
    public static Counted of(List<Standing> goals, Wanted wanted, Collection<Listed> reports) {
        Map<ReportId, Listed> byId = new HashMap<>();
        reports.forEach(report -> byId.put(report.id(), report));
        return of(goals.stream().filter(wanted::lets).toList(), Map.of(), byId);
    }

    private static Counted of(List<Standing> goals, Map<StatementId, Anchor> passages, Map<ReportId, Listed> reports) {
        Map<Boolean, List<Standing>> once = goals.stream().collect(Collectors.partitioningBy(Standing::first));
        return new Counted(once.getOrDefault(true, List.of()), once.getOrDefault(false, List.of()), passages, reports);
    }

    public Counted with(Map<StatementId, Anchor> read) {
        return new Counted(goals, again, read, reports);
    }

    /** Only the wanted ones. */
    Counted only(Wanted wanted) {
        return new Counted(
                goals.stream().filter(wanted::lets).toList(),
                again.stream().filter(wanted::lets).toList(),
                passages,
                reports);
    }

    /**
     * The goals whose sentences are worth reading, as marks of the chart open them: some of every row and verdict.
     *
     * @param without ids of indicators that are not drawn
     * @param most how many in all, about
     */
    public List<StatementId> openedBy(VerdictsChart.By by, Set<String> without, int most) {
        Map<List<Object>, List<StatementId>> parts = new LinkedHashMap<>();
        for (Standing goal : goals) {
            if (goal.verdict().judged() && !without.contains(goal.indicator().id())) {
                parts.computeIfAbsent(List.of(by.row(goal), goal.verdict()), key -> new ArrayList<>())
                        .add(goal.goal());
            }
        }
        int each = Math.max(1, Math.min(VerdictsChart.MOST_PASSAGES, most / Math.max(1, parts.size())));
        return parts.values().stream()
                .flatMap(part -> part.stream().limit(each))
                .toList();
    }

    /** The years goals fall due in, newest first. */
    public List<Integer> years() {
        return goals.stream()
                .map(Standing::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The reports that set or answer some of these goals. */
    List<Listed> sources(Collection<Standing> of) {
        Set<Listed> sources = new LinkedHashSet<>();
        of.forEach(goal -> Stream.concat(Stream.of(goal.report()), goal.answer().stream())
                .forEach(id -> Optional.ofNullable(reports.get(id)).ifPresent(sources::add)));
        return List.copyOf(sources);
    }
}
