package org.duibiao.ui.ledger;

import java.util.Comparator;
import java.util.Locale;
import org.duibiao.ledger.LedgerLine;

/** What lines of the ledger that stand together have in common. */
public enum Grouping {
    /** Goals of one year as their report names them, then those of several years. */
    NONE(line -> ""),
    INDICATOR(line -> line.indicator().id()),
    VERDICT(line -> Integer.toString(line.verdict().ordinal())),
    DISTRICT(line -> line.region().fullName()),
    YEAR(line -> Integer.toString(line.period().end()));

    private interface Key {
        String of(LedgerLine line);
    }

    private final Key key;

    Grouping(Key key) {
        this.key = key;
    }

    /** The name used in message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keeps the order of the reports within a group. */
    Comparator<LedgerLine> order() {
        Comparator<LedgerLine> oneYearFirst = Comparator.comparing(
                line -> line.period().start() != line.period().end());
        return Comparator.comparing(key::of).thenComparing(oneYearFirst);
    }

    /** Whether two lines that follow one another are of different groups. */
    boolean parts(LedgerLine before, LedgerLine after) {
        return !key.of(before).equals(key.of(after));
    }
}
