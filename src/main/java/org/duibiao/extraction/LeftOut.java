package org.duibiao.extraction;

import org.duibiao.text.Span;

/**
 * A number that no statement was made of, and why.
 *
 * @param number where it stands in the stored text
 * @param reason why it was left out
 */
public record LeftOut(Span number, Reason reason) {
    /** Why a number is not a statement; messages put it into words by its id. */
    public enum Reason {
        /** The digits are lost: 收入达到元. */
        STRIPPED("stripped"),
        /** The sentence names no indicator. */
        NO_INDICATOR("no-indicator"),
        /** Unknown words stand between the name and the number, which may be about them. */
        WORDS_BETWEEN("words-between"),
        /** The number belongs to the words after it: 500万元以上项目. */
        ANOTHER_NOUN("another-noun"),
        /** The indicator is only named after the number, in another clause. */
        NAMED_LATER("named-later"),
        /** The number does not fit the indicator: its unit, its part of the year, or its place in a list. */
        DOES_NOT_FIT("does-not-fit"),
        /** The table's header does not tell results from goals. */
        TABLE_NOT_READ("table-not-read"),
        /** Glossaries and honours lists are not read. */
        PART_NOT_READ("part-not-read");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
