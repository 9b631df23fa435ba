package org.duibiao.report;

/**
 * Something about a report that a person should look at.
 *
 * @param kind which doubt it is; its name is the key of the message shown
 * @param detail the words or values it is about, as they stand in the report or the file name
 */
public record Warning(Kind kind, String detail) {
    /** The doubts reading and structuring can have. */
    public enum Kind {
        REGION_UNKNOWN,
        REGION_MASKED,
        /** Several districts bear the name; the detail lists them. */
        REGION_AMBIGUOUS,
        REGION_DISAGREES_WITH_NAME,
        /** A new area or development zone that the division tree does not have. */
        REGION_NOT_IN_TREE,
        YEAR_UNKNOWN,
        YEAR_DISAGREES_WITH_NAME,
        KIND_UNKNOWN,
        DATE_UNKNOWN,
        SECOND_COPY_FOLDED,
        /** Line breaks inside sentences were taken out; the detail says how many. */
        LINES_JOINED,
        /** Blanks between single characters were taken out; the detail says how many. */
        BLANKS_TAKEN_OUT,
        /** Files of an archive or mail that could not be read; the detail names them. */
        FILES_NOT_READ,
        DIGITS_STRIPPED,
        CHARACTERS_LOST,
        TEXT_SHORT
    }
}
