package org.duibiao.ui.ledger;

import java.util.List;

/** The axis that all rates of the ledger share. */
final class RateAxis {
    private static final double LEAST_END = 8;
    private static final double OVER_THE_USUAL = 3;

    private RateAxis() {}

    /**
     * Its end: it suits most of the rates, a single very large one is cut off.
     *
     * @param rates goals and outcomes, smallest first
     */
    static double endFor(List<Double> rates) {
        double usual = rates.isEmpty() ? LEAST_END : rates.get(rates.size() / 2);
        double end = Math.max(LEAST_END, usual * OVER_THE_USUAL);
        return rates.stream()
                        .filter(rate -> rate <= end)
                        .mapToDouble(rate -> rate)
                        .max()
                        .orElse(LEAST_END)
                * 1.08;
    }
}
