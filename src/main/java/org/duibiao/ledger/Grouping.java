package org.duibiao.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What lines of the ledger that stand together have in common. */
public enum Grouping {
    /** Goals of one year as their report names them, then those of several years. */
    NONE,
    INDICATOR,
    VERDICT,
    DISTRICT,
    /** The level of the district. */
    LEVEL,
    /** The last year of the goal. */
    YEAR;

    /** The name used in message keys and saved views. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps the order of the reports within a group. */
    public Comparator<LedgerEntry> order() {
        Comparator<LedgerEntry> oneYearFirst = Comparator.comparing(
                line -> line.period().start() != line.period().end());
        return groups().thenComparing(oneYearFirst);
    }

    /** Puts groups one after the other; lines of one group are equal. */
    public Comparator<LedgerEntry> groups() {
        return switch (this) {
            case NONE -> Comparator.comparing(line -> "");
            case INDICATOR -> Comparator.comparing(line -> line.indicator().id());
            case VERDICT -> Comparator.comparing(LedgerEntry::verdict);
            case DISTRICT -> Comparator.comparing(line -> line.region().path(), Grouping::byNames);
            case LEVEL ->
                Comparator.comparing(
                        line -> line.region().level().map(Enum::ordinal).orElse(Integer.MAX_VALUE));
            case YEAR -> Comparator.comparingInt(line -> line.period().end());
        };
    }

    /** A district after the one it lies in, those that are not known last. */
    private static int byNames(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** What a line's group goes by; lines of one group have the same. */
    public Object key(LedgerEntry line) {
        return switch (this) {
            case NONE -> "";
            case INDICATOR -> line.indicator();
            case VERDICT -> line.verdict();
            case DISTRICT -> line.region();
            case LEVEL -> line.region().level();
            case YEAR -> line.period().end();
        };
    }
}
