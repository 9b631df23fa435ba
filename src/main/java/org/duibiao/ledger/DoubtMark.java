package org.duibiao.ledger;

import java.util.Locale;

/**
 * What a person made of a doubt; kept apart from it, since doubts are derived.
 *
 * @param state what was decided
 * @param memo why, in the person's words; may be empty
 */
public record DoubtMark(State state, String memo) {

    public static final DoubtMark NONE = new DoubtMark(State.OPEN, "");

    /** What a person can make of a doubt. */
    public enum State {
        OPEN,
        /** Looked at, and still doubtful. */
        SEEN,
        /** There is a reason for it; the memo says which. */
        EXPLAINED,
        /** The program was wrong. */
        FALSE_ALARM;

        /** The name used in exchange files, e.g. {@code false_alarm}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
