package org.duibiao.statement;

import java.util.Optional;

/**
 * What a person said of a statement that was read; kept apart from the reading, so it survives re-reading.
 *
 * @param state what was decided
 * @param corrected the statement as the person put it, when corrected
 */
public record Review(State state, Optional<Statement> corrected) {
    public static final Review NONE = new Review(State.UNREVIEWED, Optional.empty());

    /** What a person can say of a reading. */
    public enum State {
        UNREVIEWED,
        ACCEPTED,
        CORRECTED,
        REJECTED,
        /** Made by a person from a selection; the machine had missed it. */
        ADDED
    }
}
