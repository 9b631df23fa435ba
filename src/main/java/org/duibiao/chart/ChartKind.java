package org.duibiao.chart;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be drawn; its id is the word of the command line. */
public enum ChartKind {
    BULLET,
    YEARS,
    DISTRICTS,
    LADDER,
    SCORECARD,
    VERDICTS,
    CODES;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of an id, e.g. {@code bullet}. */
    public static Optional<ChartKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Whether it shows one indicator, rather than all of a year. */
    public boolean ofOneIndicator() {
        return this == YEARS || this == DISTRICTS || this == LADDER;
    }

    /** Whether it shows one year of goals. */
    public boolean ofOneYear() {
        return this == BULLET || this == SCORECARD || this == DISTRICTS || this == LADDER;
    }
}
