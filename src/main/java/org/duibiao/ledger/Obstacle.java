package org.duibiao.ledger;

import java.util.Locale;

/** Why a goal and the outcome beside it cannot be compared. */
public enum Obstacle {
    /** A level answers a growth goal, dollars answer yuan, or a bound leaves it open. */
    OTHER_MEASURE,
    /** The numbers are about different parts of the district or count differently (实际增长). */
    OTHER_SCOPE,
    /** Only a neighbouring indicator is reported. */
    OTHER_INDICATOR,
    /** What a relational goal is measured by is not known. */
    REFERENCE_UNKNOWN;

    /** The name used in exchange files, e.g. {@code other_scope}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
