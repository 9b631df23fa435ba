package org.duibiao.ui.ledger;

import java.util.Comparator;
import java.util.Locale;
import org.duibiao.ledger.LedgerLine;

/** What lines of the ledger that stand together have in common. */
public enum Grouping {
    /** Goals of one year as their report names them, then those of several years. */
    NONE,
    INDICATOR,
    VERDICT,
    DISTRICT,
    /** The last year of the goal. */
    YEAR;

    /** The name used in message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps the order of the reports within a group. */
    Comparator<LedgerLine> order() {
        Comparator<LedgerLine> oneYearFirst = Comparator.comparing(
                line -> line.period().start() != line.period().end());
        return groups().thenComparing(oneYearFirst);
    }

    /** Whether two lines that follow one another are of different groups. */
    boolean parts(LedgerLine before, LedgerLine after) {
        return groups().compare(before, after) != 0;
    }

    private Comparator<LedgerLine> groups() {
        return switch (this) {
            case NONE -> Comparator.comparing(line -> "");
            case INDICATOR -> Comparator.comparing(line -> line.indicator().id());
            case VERDICT -> Comparator.comparing(LedgerLine::verdict);
            case DISTRICT -> Comparator.comparing(line -> line.region().fullName());
            case YEAR -> Comparator.comparingInt(line -> line.period().end());
        };
    }
}
