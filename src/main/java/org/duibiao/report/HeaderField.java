package org.duibiao.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person can put right in a header, field by field. What was set by hand outlasts every re-reading. */
public enum HeaderField {
    TITLE,
    REGION,
    KIND,
    DATE,
    REVIEW_YEAR,
    GOAL_YEAR,
    SPEAKER;

    /** The fields in which two headers differ. */
    public static Set<HeaderField> differing(Header one, Header other) {
        Set<HeaderField> fields = EnumSet.noneOf(HeaderField.class);
        for (HeaderField field : values()) {
            if (!field.of(one).equals(field.of(other))) {
                fields.add(field);
            }
        }
        return fields;
    }

    /**
     * A header as read, with some fields as they stand in another, and without the doubts that these settle.
     *
     * @param read what the program understood
     * @param kept where the fields are taken from
     * @param fields which
     */
    public static Header keeping(Header read, Header kept, Set<HeaderField> fields) {
        if (fields.isEmpty()) {
            return read;
        }
        Optional<LocalDate> date = fields.contains(DATE) ? kept.date() : read.date();
        return new Header(
                fields.contains(TITLE) ? kept.title() : read.title(),
                fields.contains(REGION) ? kept.region() : read.region(),
                fields.contains(KIND) ? kept.kind() : read.kind(),
                date,
                fields.contains(REVIEW_YEAR) ? kept.reviewYear() : read.reviewYear(),
                fields.contains(GOAL_YEAR) ? kept.goalYear() : read.goalYear(),
                fields.contains(SPEAKER) ? kept.speaker() : read.speaker(),
                left(read.warnings(), fields));
    }

    /** The doubts that are left once a person has settled some fields. */
    public static List<Warning> left(List<Warning> doubts, Set<HeaderField> settled) {
        return doubts.stream().filter(doubt -> !settles(settled, doubt.kind())).toList();
    }

    private static boolean settles(Set<HeaderField> fields, Warning.Kind doubt) {
        return switch (doubt) {
            case REGION_UNKNOWN, REGION_MASKED, REGION_AMBIGUOUS, REGION_NOT_IN_TREE, REGION_DISAGREES_WITH_NAME ->
                fields.contains(REGION);
            case YEAR_UNKNOWN, YEAR_DISAGREES_WITH_NAME ->
                fields.contains(DATE) || fields.contains(REVIEW_YEAR) || fields.contains(GOAL_YEAR);
            case KIND_UNKNOWN -> fields.contains(KIND);
            case DATE_UNKNOWN -> fields.contains(DATE);
            case SECOND_COPY_FOLDED,
                    LINES_JOINED,
                    BLANKS_TAKEN_OUT,
                    FILES_NOT_READ,
                    DIGITS_STRIPPED,
                    CHARACTERS_LOST,
                    TEXT_SHORT -> false;
        };
    }

    private Object of(Header header) {
        return switch (this) {
            case TITLE -> header.title();
            case REGION -> header.region();
            case KIND -> header.kind();
            case DATE -> header.date();
            case REVIEW_YEAR -> header.reviewYear();
            case GOAL_YEAR -> header.goalYear();
            case SPEAKER -> header.speaker();
        };
    }
}
