package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.kit.Token;

/** Sets words that may be too long for their line: Chinese breaks anywhere but before closing marks, Latin at spaces. */
final class Setting {

    private static final String NOT_FIRST = "，；：！？）％,。;:、!?)》”’%,.;:!?)]›»";
    private static final String NOT_LAST = "（(《“‘([«‹";

    private Setting() {}

    /** Words in lines no wider than {@code width}. */
    static List<String> lines(Painter painter, String words, double width, Lettering type) {
        List<String> lines = new ArrayList<>();
        String rest = words.strip();
        while (!rest.isEmpty()) {
            int end = fit(painter, rest, width, type);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    private static int fit(Painter painter, String words, double width, Lettering type) {
        if (painter.width(words, type) <= width) {
            return words.length();
        }
        int low = 1;
        int high = words.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (painter.width(words.substring(0, middle), type) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        for (int end = low; end > 0; end--) {
            if (mayBreak(words, end)) {
                return end;
            }
        }
        return low;
    }

    /** Whether words can be set in lines of a width without taking one of them apart. */
    static boolean breaksNoWord(Painter painter, String words, double width, Lettering type) {
        return widestWord(painter, words, type) <= width;
    }

    /** How wide a line has to be for words to be set without taking one of them apart. */
    static double widestWord(Painter painter, String words, Lettering type) {
        double widest = 0;
        int from = 0;
        for (int at = 1; at <= words.length(); at++) {
            if (mayBreak(words, at)) {
                widest =
                        Math.max(widest, painter.width(words.substring(from, at).strip(), type));
                from = at;
            }
        }
        return widest;
    }

    private static boolean mayBreak(String words, int at) {
        if (at >= words.length()) {
            return true;
        }
        char before = words.charAt(at - 1);
        char after = words.charAt(at);
        if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return Character.isWhitespace(before) || Character.isWhitespace(after) || !(latin(before) && latin(after));
    }

    private static boolean latin(char c) {
        return c < 0x2000 || c == '−' || c == '–';
    }

    /** Paints lines one below the other and returns the baseline after the last. */
    static double paint(
            Painter painter, List<String> lines, double x, double baseline, double leading, Lettering type, Token ink) {
        double y = baseline;
        for (String line : lines) {
            painter.words(x, y, line, type, ink);
            y += leading;
        }
        return y;
    }

    /** Paints words that end at {@code right}. */
    static void right(Painter painter, double right, double baseline, String words, Lettering type, Token ink) {
        painter.words(right - painter.width(words, type), baseline, words, type, ink);
    }

    /** Paints words around a middle. */
    static void centre(Painter painter, double middle, double baseline, String words, Lettering type, Token ink) {
        painter.words(middle - painter.width(words, type) / 2, baseline, words, type, ink);
    }
}
