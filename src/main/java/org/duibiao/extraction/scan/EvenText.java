package org.duibiao.extraction.scan;

import java.util.List;
import org.duibiao.text.Span;

/**
 * A stretch of a report's text made even for reading: full-width forms are half-width, traditional characters
 * simplified, dashes and stops of one kind, and white space left out, so that a line break inside a number or a name
 * changes nothing. Every character knows where it stands in the report.
 */
public final class EvenText {
    private final char[] characters;
    private final int[] origins;
    private final int length;

    EvenText(char[] characters, int[] origins, int length) {
        this.characters = characters;
        this.origins = origins;
        this.length = length;
    }

    public int length() {
        return length;
    }

    /** The character at a position, or a line feed past either end. */
    public char at(int position) {
        return position < 0 || position >= length ? '\n' : characters[position];
    }

    /** The even words from {@code start} to {@code end}. */
    public String words(int start, int end) {
        return new String(characters, start, end - start);
    }

    /** Where a stretch of even text stands in the report; must not be empty. */
    public Span origin(int start, int end) {
        return new Span(origins[start], origins[end - 1] + 1);
    }

    /** Whether white space of the report, such as a line break, was left out right before a position. */
    public boolean gapBefore(int position) {
        return position > 0 && position < length && origins[position] > origins[position - 1] + 1;
    }

    /** Whether one of some words stands at a position. */
    public boolean startsWithOneOf(List<String> some, int position) {
        for (String words : some) {
            if (startsWith(words, position)) {
                return true;
            }
        }
        return false;
    }

    public boolean startsWith(String words, int position) {
        if (position < 0 || position + words.length() > length) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (characters[position + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
