package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.report.Warning;
import org.duibiao.text.Span;

/**
 * Closes up texts that have a blank after nearly every character, as text recognition and some PDF programs write them. The
 * blanks at the beginning of lines stay, and so do those between words in Latin letters and between numbers.
 */
final class SpacedCharacters {
    private static final int ENOUGH = 200;

    Source closeUp(Source source) {
        String text = source.text();
        if (!spaced(text)) {
            return source;
        }
        List<Span> blanks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (text.substring(at, end).indexOf('|') < 0) {
                line(text, at, end, blanks);
            }
            at = end + 1;
        }
        return blanks.isEmpty()
                ? source
                : source.without(blanks)
                        .warned(new Warning(Warning.Kind.BLANKS_TAKEN_OUT, String.valueOf(blanks.size())));
    }

    /** Whether most neighbouring ideographs are a blank apart. */
    private static boolean spaced(String text) {
        int close = 0;
        int apart = 0;
        for (int i = 0; i + 2 < text.length(); i++) {
            if (ideograph(text.charAt(i))) {
                close += ideograph(text.charAt(i + 1)) ? 1 : 0;
                apart += blank(text.charAt(i + 1)) && ideograph(text.charAt(i + 2)) ? 1 : 0;
            }
        }
        return apart > ENOUGH && apart > close * 2;
    }

    private static void line(String text, int from, int to, List<Span> blanks) {
        int at = from;
        while (at < to && blank(text.charAt(at))) {
            at++;
        }
        while (at < to) {
            int end = at;
            while (end < to && blank(text.charAt(end))) {
                end++;
            }
            if (end > at && !(inWord(text, at - 1, -1, from, to) && inWord(text, end, 1, from, to))) {
                blanks.add(new Span(at, end));
            }
            at = end + 1;
        }
    }

    /** Whether a letter or digit stands here with another beside it: a word or number, not one character of many. */
    private static boolean inWord(String text, int at, int step, int from, int to) {
        int beside = at + step;
        return at >= from
                && at < to
                && latin(text.charAt(at))
                && beside >= from
                && beside < to
                && latin(text.charAt(beside));
    }

    private static boolean ideograph(char c) {
        return c >= '\u3400' && c <= '\u9FFF';
    }

    private static boolean latin(char c) {
        return c < '\u0080' && Character.isLetterOrDigit(c);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000' || c == '\t' || (c >= '\u2000' && c <= '\u200A');
    }
}
