package org.duibiao.report;

import java.util.List;
import org.duibiao.text.Span;

/** What a page capture holds twice is folded the second time; whoever counts words counts the first time only. */
public final class SecondCopy {

    /** Characters of a line that is not in a text twice by chance. */
    private static final int TELLING = 30;
    /** Characters of such lines that make a copy; page furniture is shorter. */
    private static final int ENOUGH = 300;

    private SecondCopy() {}

    /** The folded stretches of a text that say again what stands before them, in reading order. */
    public static List<Span> in(String text, Structure structure) {
        return structure.folded().stream()
                .filter(span -> span.length() >= ENOUGH && span.end() <= text.length() && isCopy(text, span))
                .toList();
    }

    private static boolean isCopy(String text, Span span) {
        int telling = 0;
        int said = 0;
        for (String line : span.in(text).split("\n", -1)) {
            String words = line.strip();
            if (words.length() >= TELLING) {
                telling += words.length();
                said += text.indexOf(words) < span.start() ? words.length() : 0;
            }
        }
        return said >= ENOUGH && 2 * said > telling;
    }

    /** The text with line breaks in the place of some stretches of it: no word is there, and all others keep their places. */
    public static String without(String text, List<Span> stretches) {
        if (stretches.isEmpty()) {
            return text;
        }
        StringBuilder blank = new StringBuilder(text);
        for (Span span : stretches) {
            for (int at = span.start(); at < Math.min(span.end(), text.length()); at++) {
                blank.setCharAt(at, '\n');
            }
        }
        return blank.toString();
    }
}
