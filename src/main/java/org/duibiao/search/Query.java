package org.duibiao.search;

import java.util.List;
import java.util.regex.Pattern;

/** What is looked for. {@link QueryParser} reads it from what a person types. */
public sealed interface Query {

    /**
     * Words exactly as they stand, whatever is around them.
     *
     * @param words at least one unit
     */
    record Words(String words) implements Query {
        public Words {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("no words");
            }
        }
    }

    /**
     * Words with gaps: the pieces one after the other inside one sentence, as close as can be.
     *
     * @param pieces what stands between two {@code *}; in each, {@link #ANY} is a character of any kind
     */
    record Gapped(List<String> pieces) implements Query {
        /** Stands for one character of any kind that is no line break. */
        public static final char ANY = '\uFFFF';

        public Gapped {
            pieces = List.copyOf(pieces);
            if (pieces.isEmpty() || pieces.stream().anyMatch(Gapped::says)) {
                throw new IllegalArgumentException("a piece without words");
            }
        }

        private static boolean says(String piece) {
            return piece.chars().allMatch(unit -> unit == ANY);
        }
    }

    /** A regular expression (正则表达式); {@code .} stops at line breaks, capital and small letters are the same. */
    record Expression(Pattern pattern) implements Query {}

    /** Both, anywhere in a report. */
    record Both(Query first, Query second) implements Query {}

    /** One or the other. */
    record Either(Query first, Query second) implements Query {}

    /** The first, in reports where the second is nowhere. */
    record Without(Query wanted, Query unwanted) implements Query {}

    /**
     * Both within a short way of one another, in either order.
     *
     * @param distance most units between the end of one and the start of the other
     */
    record Near(Query first, Query second, int distance) implements Query {}
}
