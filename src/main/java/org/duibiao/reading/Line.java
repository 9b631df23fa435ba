package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.text.Simplified;
import org.duibiao.text.Span;

/**
 * A line of a source that has words on it and is not folded.
 *
 * @param span without white space at its ends
 * @param words what stands there
 */
record Line(Span span, String words) {
    private static final int CUT = 4000;

    int length() {
        return span.length();
    }

    /** Lines of the source in order; {@code words} of very long ones are cut short, their span is not. */
    static List<Line> of(Source source) {
        return of(source, source.text());
    }

    /** The same with words in simplified characters, for rules that look for words. */
    static List<Line> of(Source source, Simplified simplified) {
        return of(source, simplified.of(source.text()));
    }

    private static List<Line> of(Source source, String text) {
        List<Line> lines = new ArrayList<>();
        int fold = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int from = at;
            int to = end;
            while (from < to && blank(text.charAt(from))) {
                from++;
            }
            while (to > from && blank(text.charAt(to - 1))) {
                to--;
            }
            while (fold < source.folded().size() && source.folded().get(fold).end() <= from) {
                fold++;
            }
            boolean folded =
                    fold < source.folded().size() && source.folded().get(fold).contains(from);
            if (to > from && !folded) {
                lines.add(new Line(new Span(from, to), text.substring(from, Math.min(to, from + CUT))));
            }
            at = end + 1;
        }
        return lines;
    }

    static boolean blank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || (c >= '\u2000' && c <= '\u200F');
    }
}
