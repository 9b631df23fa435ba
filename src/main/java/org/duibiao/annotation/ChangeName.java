package org.duibiao.annotation;

import java.util.List;

/**
 * What a change is called in the menu and in "Undo: …".
 *
 * @param key of the words in this package's message bundle
 * @param arguments names and words it speaks of, in the order of the message's places
 */
public record ChangeName(String key, List<String> arguments) {

    private static final int LONGEST_QUOTE = 16;

    public ChangeName {
        arguments = List.copyOf(arguments);
    }

    public static ChangeName of(String key, String... arguments) {
        return new ChangeName(key, List.of(arguments));
    }

    /** The first words of a quote, short enough for a menu. */
    static String shortened(String quote) {
        String line = quote.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
