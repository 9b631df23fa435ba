package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;
import org.duibiao.text.AsRead;

/** Indicators that reports give in place of one another; a goal on one is not judged by the other, but it is shown. */
final class Neighbours {

    private static final List<List<String>> GROUPS = List.of(
            List.of("income", "income_urban", "income_rural"),
            List.of("unemployment", "unemployment_surveyed"),
            List.of("budget_revenue", "fiscal_total"),
            List.of("industrial_va", "industrial_output"),
            List.of("hightech_new", "hightech_firms"),
            List.of("firms_new", "firms_total"));

    private static final Map<String, List<String>> OF = byIndicator();

    private final District district;

    Neighbours(District district) {
        this.district = district;
    }

    private static Map<String, List<String>> byIndicator() {
        Map<String, List<String>> neighbours = new HashMap<>();
        for (List<String> group : GROUPS) {
            for (String id : group) {
                neighbours.put(
                        id, group.stream().filter(other -> !other.equals(id)).toList());
            }
        }
        return Map.copyOf(neighbours);
    }

    static List<String> of(String indicatorId) {
        return OF.getOrDefault(indicatorId, List.of());
    }

    /**
     * What is said of the goal's time in place of an answer.
     *
     * @param measures in which it is looked for, the first that is given counts
     */
    Optional<Finding> instead(Claim goal, List<Measure> measures) {
        return TownAndCountry.of(district, goal, measures)
                .map(TownAndCountry::beside)
                .or(() -> one(goal, measures));
    }

    private Optional<Finding> one(Claim goal, List<Measure> measures) {
        return measures.stream()
                .flatMap(measure ->
                        of(goal.indicator().id()).stream().flatMap(id -> district.outcomes(id, measure).stream()))
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .filter(stated -> Scopes.same(goal, stated.statement().claim()))
                .findFirst()
                .map(given -> new Finding(
                        List.of(given),
                        Judgement.notComparable(
                                Obstacle.OTHER_INDICATOR,
                                Reason.of(
                                        "other-indicator",
                                        new Term.Words(AsRead.onOneLine(given.statement()
                                                .claim()
                                                .passage()
                                                .quote()))))));
    }
}
