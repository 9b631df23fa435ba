package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many of some goals have each verdict.
 *
 * @param counts by verdict, in its order; verdicts that none has are left out
 */
public record Tally(Map<Verdict, Integer> counts) {

    public Tally {
        EnumMap<Verdict, Integer> ordered = new EnumMap<>(Verdict.class);
        ordered.putAll(counts);
        counts = java.util.Collections.unmodifiableMap(ordered);
    }

    public static Tally of(Collection<? extends LedgerEntry> lines) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        lines.forEach(line -> counts.merge(line.verdict(), 1, Integer::sum));
        return new Tally(counts);
    }

    public int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** All of them. */
    public int goals() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Goals whose period is over and that were judged by an outcome. */
    public int judged() {
        return of(Verdict.EXCEEDED) + of(Verdict.MET) + of(Verdict.NEARLY) + of(Verdict.MISSED);
    }

    /** Met or more. */
    public int met() {
        return of(Verdict.EXCEEDED) + of(Verdict.MET);
    }

    /** The share met of those judged, in per cent with one decimal; empty where none was judged. */
    public Optional<BigDecimal> shareMet() {
        return judged() == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100L * met()).divide(BigDecimal.valueOf(judged()), 1, RoundingMode.HALF_UP));
    }
}
