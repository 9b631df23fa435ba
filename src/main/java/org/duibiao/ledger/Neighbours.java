package org.duibiao.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private Neighbours() {}

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
}
