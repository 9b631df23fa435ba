package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.LineFilter;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tally;
import org.duibiao.ledger.Verdict;
import org.duibiao.statement.StatementId;

/**
 * Chooses rows of the ledger, puts them in order and counts them. Of many rows that takes a while: any thread.
 *
 * @param rows all there are, as the reports name them
 * @param wanted which of them
 * @param only the verdicts alone shown; those that no row has do not count
 * @param sorting within groups, first things first; none for the order of the reports
 * @param said names what is sorted by its words
 * @param before what was shown so far
 * @param lookedAt the goal that was looked at last
 */
record Sifting(
        List<Standing> rows,
        LineFilter wanted,
        Set<Verdict> only,
        Grouping grouping,
        List<SortBy.Sort> sorting,
        LedgerWords said,
        List<Standing> before,
        Optional<StatementId> lookedAt) {

    private static final int ENOUGH_FOR_AXIS = 2_000;

    Sifting {
        only = Set.copyOf(only);
        sorting = List.copyOf(sorting);
    }

    /**
     * What is shown then.
     *
     * @param counts of all that is wanted, whatever its verdict
     * @param groups how the goals of each group stand, by what its rows have in common; those whose verdicts are not
     *     shown count too, or the share of goals met would be that of a choice
     * @param scale where the axis of rates ends
     * @param lookedAt the place of the row to look at; empty where nothing is shown
     */
    record Sifted(
            List<Standing> rows,
            Tally counts,
            Grouping grouping,
            Map<Object, Tally> groups,
            double scale,
            Optional<Integer> lookedAt) {
        static final Sifted NOTHING = new Sifted(
                List.of(), new Tally(Map.of()), Grouping.NONE, Map.of(), RateAxis.endFor(List.of()), Optional.empty());
    }

    Sifted sifted() {
        List<Standing> chosen = rows.stream().filter(wanted).sorted(order()).toList();
        Tally counts = Tally.of(chosen);
        boolean some = only.stream().anyMatch(counts.counts()::containsKey);
        List<Standing> shown = some
                ? chosen.stream().filter(row -> only.contains(row.verdict())).toList()
                : chosen;
        Map<Object, Tally> groups = grouping == Grouping.NONE
                ? Map.of()
                : chosen.stream()
                        .collect(Collectors.groupingBy(
                                grouping::key, Collectors.collectingAndThen(Collectors.toList(), Tally::of)));
        return new Sifted(shown, counts, grouping, groups, RateAxis.endFor(rates(shown)), place(shown));
    }

    private Comparator<? super Standing> order() {
        if (sorting.isEmpty()) {
            return grouping.order();
        }
        Comparator<Standing> order = grouping.groups()::compare;
        for (SortBy.Sort sort : sorting) {
            order = order.thenComparing(sort.order(said));
        }
        return order;
    }

    /** As many rates as tell where their axis should end, smallest first. */
    private static List<Double> rates(List<Standing> shown) {
        int step = 1 + shown.size() / ENOUGH_FOR_AXIS;
        return IntStream.range(0, (shown.size() + step - 1) / step)
                .mapToObj(i -> shown.get(i * step).figures())
                .filter(Standing.Figures::rate)
                .flatMap(figures -> Stream.concat(figures.goal().stream(), figures.outcome().stream()))
                .map(rate -> rate.abs().doubleValue())
                .sorted()
                .toList();
    }

    /** Of the goal looked at last, else of the next one still shown of those that were, else of the one before, else the first. */
    private Optional<Integer> place(List<Standing> shown) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Optional<StatementId> last = lookedAt;
        int there = last.map(goal -> placeOf(goal, shown)).orElse(shown.size());
        if (there == shown.size() && last.isPresent()) {
            there = nearest(last.get(), shown).map(goal -> placeOf(goal, shown)).orElse(shown.size());
        }
        return Optional.of(there == shown.size() ? 0 : there);
    }

    /** The number of all where it is none of them. */
    private static int placeOf(StatementId goal, List<Standing> of) {
        int place = 0;
        while (place < of.size() && !of.get(place).goal().equals(goal)) {
            place++;
        }
        return place;
    }

    private Optional<StatementId> nearest(StatementId last, List<Standing> shown) {
        int at = placeOf(last, before);
        if (at == before.size()) {
            return Optional.empty();
        }
        Set<StatementId> staying = new HashSet<>();
        shown.forEach(row -> staying.add(row.goal()));
        List<Standing> back = new ArrayList<>(before.subList(0, at));
        Collections.reverse(back);
        return Stream.concat(before.subList(at, before.size()).stream(), back.stream())
                .map(Standing::goal)
                .filter(staying::contains)
                .findFirst();
    }
}
