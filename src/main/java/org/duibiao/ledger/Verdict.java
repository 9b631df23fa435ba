package org.duibiao.ledger;

import java.util.Locale;

/** What the match of a goal with its outcome says (结论). */
public enum Verdict {
    EXCEEDED,
    MET,
    NEARLY,
    MISSED,
    /** Only part of the goal's period is known, and so far it holds. */
    ON_TRACK,
    /** Only part of the goal's period is known, and so far it does not hold. */
    BEHIND,
    /** The report on the goal's period is loaded and gives nothing for it. */
    NOT_REPORTED,
    /** The period is not over, or the report on it is not in the library. */
    PENDING,
    /** An outcome is there, but it answers something else; see {@link Obstacle}. */
    NOT_COMPARABLE;

    /** The name used in exchange files, e.g. {@code not_reported}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a number of the goal's own kind decided it. */
    public boolean judged() {
        return compareTo(BEHIND) <= 0;
    }

    /** Whether what was asked holds, wholly or so far. */
    public boolean satisfied() {
        return this == EXCEEDED || this == MET || this == ON_TRACK;
    }
}
