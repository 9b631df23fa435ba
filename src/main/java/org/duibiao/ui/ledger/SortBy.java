package org.duibiao.ui.ledger;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Standing;

/** What the columns of the table put goals in order by: all of it is known without the sentences of the goals. */
enum SortBy {
    DISTRICT,
    INDICATOR,
    /** As the reader calls it. */
    MEASURE,
    /** By number, each as it is stated. */
    GOAL,
    /** By the number that counts; those that cannot be compared stand last. */
    OUTCOME,
    GAP,
    VERDICT,
    /** Goals with the same reason together, in the order of its words; those that need none first. */
    REASON;

    /** A column, and which way. */
    record Sort(SortBy column, boolean descending) {
        /** For one use on one thread. */
        Comparator<Standing> order(LedgerWords said) {
            return column.order(descending, said);
        }
    }

    private Comparator<Standing> order(boolean descending, LedgerWords said) {
        return switch (this) {
            case DISTRICT ->
                turned(
                        Comparator.comparing(
                                (Standing goal) -> goal.region().name().orElse("")),
                        descending);
            case INDICATOR ->
                turned(Comparator.comparing((Standing goal) -> goal.indicator().id()), descending);
            case MEASURE -> turned(measures(said), descending);
            case GOAL -> numbers(Standing.Figures::goal, descending);
            case OUTCOME -> numbers(Standing.Figures::outcome, descending);
            case GAP -> numbers(Standing.Figures::gap, descending);
            case VERDICT -> turned(Comparator.comparing(Standing::verdict), descending);
            case REASON -> turned(reasons(said), descending);
        };
    }

    private static Comparator<Standing> turned(Comparator<Standing> order, boolean descending) {
        return descending ? order.reversed() : order;
    }

    /** What has no number stands last, whichever way. */
    private static Comparator<Standing> numbers(
            Function<Standing.Figures, Optional<BigDecimal>> number, boolean descending) {
        return (one, other) -> {
            Optional<BigDecimal> first = number.apply(one.figures());
            Optional<BigDecimal> second = number.apply(other.figures());
            if (first.isEmpty() || second.isEmpty()) {
                return Boolean.compare(first.isEmpty(), second.isEmpty());
            }
            int compared = first.get().compareTo(second.get());
            return descending ? -compared : compared;
        };
    }

    private static Comparator<Standing> measures(LedgerWords said) {
        Map<Indicator, Map<Measure, String>> words = new HashMap<>();
        return Comparator.comparing(goal -> words.computeIfAbsent(goal.indicator(), any -> new HashMap<>())
                .computeIfAbsent(goal.measure(), measure -> said.measure(measure, goal.indicator())));
    }

    private static Comparator<Standing> reasons(LedgerWords said) {
        Map<String, String> words = new HashMap<>();
        return Comparator.comparing(goal -> goal.explained()
                .map(key -> words.computeIfAbsent(key, said::sentence))
                .orElse(""));
    }
}
