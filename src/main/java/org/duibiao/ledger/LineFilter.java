package org.duibiao.ledger;

import java.util.Set;
import java.util.function.Predicate;
import org.duibiao.indicator.Indicator;
import org.duibiao.report.Level;

/**
 * Which lines of a ledger are wanted; an empty set wants all.
 *
 * @param years the last years of goals
 * @param levels of the districts
 * @param indicators ids or Chinese or English names
 * @param verdicts the verdicts
 */
public record LineFilter(Set<Integer> years, Set<Level> levels, Set<String> indicators, Set<Verdict> verdicts)
        implements Predicate<LedgerEntry> {

    public LineFilter {
        years = Set.copyOf(years);
        levels = Set.copyOf(levels);
        indicators = Set.copyOf(indicators);
        verdicts = Set.copyOf(verdicts);
    }

    @Override
    public boolean test(LedgerEntry line) {
        return (years.isEmpty() || years.contains(line.period().end()))
                && (levels.isEmpty()
                        || line.region().level().filter(levels::contains).isPresent())
                && (indicators.isEmpty() || isNamed(line.indicator()))
                && (verdicts.isEmpty() || verdicts.contains(line.verdict()));
    }

    private boolean isNamed(Indicator indicator) {
        return indicators.contains(indicator.id())
                || indicators.contains(indicator.chinese())
                || indicators.contains(indicator.english());
    }
}
