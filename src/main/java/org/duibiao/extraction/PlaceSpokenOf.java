package org.duibiao.extraction;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The part of the district, or the other place, that a sentence speaks of instead of the district: its first words say so
 * (临江新区经济运行平稳), its paragraph's heading does, or a clause turns to it on the way.
 */
final class PlaceSpokenOf {
    private static final int LONGEST_HEADING = 20;
    private static final Pattern FARING = Pattern.compile("(?:经济|发展|运行|建设).*(?:向好|加快|快速|迅速|较快|良好|平稳|强劲|成效|进展|提速|增强)");

    private final District district;
    private final Cursor cursor;

    /** Empty while it is the district itself. */
    private String place = "";
    /** Whether the sentence said a number of the district's own before it came to speak of the part. */
    private boolean ownSaid;

    private boolean inPassing;

    /** The sentence's first lexeme, until somebody asks what its first words speak of. */
    private OptionalInt unread = OptionalInt.empty();

    /** The part that the paragraph's first sentence is a heading about: 加快建设东湾口岸城市。 */
    private Optional<String> ofHeading = Optional.empty();

    private boolean headingRead;

    PlaceSpokenOf(District district, Cursor cursor) {
        this.district = district;
        this.cursor = cursor;
    }

    /** Its name; empty when the sentence speaks of the district. */
    String name() {
        if (unread.isPresent()) {
            int first = unread.getAsInt();
            turnTo(district.placeThatLeads(cursor.wordsToSeparator(first), cursor.sentenceFrom(first))
                    .or(() -> first > 0 ? placeOfHeading() : Optional.empty())
                    .orElse(""));
        }
        return place;
    }

    /** A sentence begins: its first words may speak of a part of the district. */
    void beginSentence(int firstLexeme) {
        unread = OptionalInt.of(firstLexeme);
        ownSaid = false;
        inPassing = false;
    }

    /** 全省增长8.5%,其中山区增长7.5%;单位能耗下降3%: what was said of a part in passing ends with its clause group. */
    void endClauseGroup() {
        if (inPassing) {
            backToDistrict();
        }
    }

    /** A number was read of something known. */
    void sayNumber() {
        ownSaid = ownSaid || name().isEmpty();
    }

    void turnToPart(String part) {
        inPassing = name().isEmpty() ? ownSaid : inPassing;
        turnTo(part);
    }

    void backToDistrict() {
        turnTo("");
    }

    /** 城区面貌改善,东湾新区经济运行向好,地区生产总值增长到80亿元: a clause without a number may turn to a part. */
    Optional<String> thatFares(int start) {
        if (cursor.clauseStartBefore(start) != start) {
            return Optional.empty();
        }
        int end = cursor.isDone() ? cursor.text().length() : cursor.here().start();
        String clause = cursor.text().words(start, end);
        return FARING.matcher(clause).find() ? district.placeThatLeads(clause, clause) : Optional.empty();
    }

    private void turnTo(String other) {
        place = other;
        unread = OptionalInt.empty();
    }

    private Optional<String> placeOfHeading() {
        if (!headingRead) {
            headingRead = true;
            String heading = cursor.wordsToSeparator(0);
            ofHeading = heading.length() <= LONGEST_HEADING && heading.equals(cursor.sentenceFrom(0))
                    ? district.placeThatLeads(heading, heading)
                    : Optional.empty();
        }
        return ofHeading;
    }
}
