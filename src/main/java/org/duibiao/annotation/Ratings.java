package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What several coders said of the same units, each by a name of a category, and how far they agree.
 *
 * <p>Sources: κ after Cohen 1960, “A coefficient of agreement for nominal scales”; α for nominal data after Krippendorff
 * 2011, “Computing Krippendorff's Alpha-Reliability”. Units that fewer than two coders have rated say nothing of agreement
 * and are left out.
 */
public final class Ratings {

    /**
     * Units that were rated alike: what every coder said, in the order of the coders, and how many there are.
     *
     * @param said a category a coder; empty where a coder did not rate
     */
    public record Unit(List<Optional<String>> said, long count) {
        public Unit {
            said = List.copyOf(said);
        }
    }

    private final List<Unit> units;

    /** @throws IllegalArgumentException if two units have different numbers of coders */
    public Ratings(List<Unit> units) {
        if (units.stream().map(unit -> unit.said().size()).distinct().count() > 1) {
            throw new IllegalArgumentException("every unit has the same coders");
        }
        this.units = units.stream()
                .filter(unit -> unit.count() > 0
                        && unit.said().stream().filter(Optional::isPresent).count() > 1)
                .toList();
    }

    /** How many units two or more coders have rated. */
    public long size() {
        return units.stream().mapToLong(Unit::count).sum();
    }

    /** The share of pairs of ratings that agree, from 0 to 1; empty without units. */
    public OptionalDouble agreement() {
        double pairs = 0;
        double same = 0;
        for (Unit unit : units) {
            List<String> said = given(unit);
            for (int i = 0; i < said.size(); i++) {
                for (int j = i + 1; j < said.size(); j++) {
                    pairs += unit.count();
                    same += said.get(i).equals(said.get(j)) ? unit.count() : 0;
                }
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(same / pairs);
    }

    /** Cohen's κ of the first two coders; empty if chance alone would make them agree, or there is nothing to compare. */
    public OptionalDouble kappa() {
        Map<String, Double> first = new HashMap<>();
        Map<String, Double> second = new HashMap<>();
        double all = 0;
        double same = 0;
        for (Unit unit : units) {
            Optional<String> one = unit.said().get(0);
            Optional<String> other = unit.said().get(1);
            if (one.isPresent() && other.isPresent()) {
                all += unit.count();
                same += one.equals(other) ? unit.count() : 0;
                first.merge(one.get(), (double) unit.count(), Double::sum);
                second.merge(other.get(), (double) unit.count(), Double::sum);
            }
        }
        if (all == 0) {
            return OptionalDouble.empty();
        }
        double byChance = 0;
        for (Map.Entry<String, Double> category : first.entrySet()) {
            byChance += category.getValue() / all * (second.getOrDefault(category.getKey(), 0.0) / all);
        }
        double agreed = same / all;
        return byChance >= 1 ? OptionalDouble.empty() : OptionalDouble.of((agreed - byChance) / (1 - byChance));
    }

    /** Krippendorff's α for nominal data; empty if there is only one category, or nothing to compare. */
    public OptionalDouble alpha() {
        Map<String, Double> totals = new HashMap<>();
        double values = 0;
        double differing = 0;
        for (Unit unit : units) {
            List<String> said = given(unit);
            Map<String, Integer> counts = new HashMap<>();
            said.forEach(category -> counts.merge(category, 1, Integer::sum));
            double pairsApart = 0;
            for (int count : counts.values()) {
                pairsApart += (double) count * (said.size() - count);
            }
            differing += unit.count() * pairsApart / (said.size() - 1);
            values += (double) unit.count() * said.size();
            counts.forEach((category, count) -> totals.merge(category, (double) unit.count() * count, Double::sum));
        }
        double expected = 0;
        for (double total : totals.values()) {
            expected += total * (values - total);
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (values - 1) * differing / expected);
    }

    private static List<String> given(Unit unit) {
        List<String> given = new ArrayList<>();
        unit.said().forEach(said -> said.ifPresent(given::add));
        return given;
    }
}
