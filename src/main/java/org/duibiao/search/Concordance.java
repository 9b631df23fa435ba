package org.duibiao.search;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.text.Span;

/** A word in its context, line by line (KWIC): every place where a run of characters stands in a text. */
public final class Concordance {

    /**
     * One place.
     *
     * @param before the words before it, in its own line of the text
     * @param word as it stands there
     * @param after the words after it
     */
    public record Line(Span span, String before, String word, String after) {}

    private Concordance() {}

    /**
     * The places of a word in a text, whatever its case.
     *
     * @param context UTF-16 units shown at either side
     */
    public static List<Line> of(String text, String word, int context) {
        List<Line> lines = new ArrayList<>();
        if (word.isEmpty()) {
            return lines;
        }
        for (int at = 0; at + word.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                lines.add(line(text, at, at + word.length(), context));
                at += word.length() - 1;
            }
        }
        return lines;
    }

    private static Line line(String text, int start, int end, int context) {
        int from = start;
        while (from > 0 && start - from < context && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < context && text.charAt(to) != '\n') {
            to++;
        }
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        return new Line(
                new Span(start, end), text.substring(from, start), text.substring(start, end), text.substring(end, to));
    }
}
