package org.duibiao.structuring;

import org.duibiao.text.Span;

/** Kinds of single characters, full or half width. */
final class Glyphs {
    static final String ENDS = "。！？!?；;：:…”’》）)";
    private static final String NUMERALS = "一二三四五六七八九十";

    private Glyphs() {}

    static boolean blank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || (c >= '\u2000' && c <= '\u200F')
                || c == '\u2028'
                || c == '\u2029';
    }

    static boolean digit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    static boolean numeral(char c) {
        return c >= '一' && c <= '四' && NUMERALS.indexOf(c) >= 0;
    }

    static boolean han(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF');
    }

    static boolean sentenceEnd(char c) {
        return c == '。' || c == '！' || c == '？' || c == '!' || c == '?';
    }

    /** 十二 → 12; numerals up to 99, 0 if it is none. */
    static int value(CharSequence text) {
        int tens = 0;
        int ones = 0;
        boolean ten = false;
        for (int i = 0; i < text.length(); i++) {
            int digit = NUMERALS.indexOf(text.charAt(i)) + 1;
            if (digit == 0) {
                return 0;
            }
            if (digit == 10) {
                tens = Math.max(ones, 1);
                ones = 0;
                ten = true;
            } else {
                ones = digit;
            }
        }
        return ten ? tens * 10 + ones : ones;
    }

    /** A line set with a blank after nearly every character (政 府 工 作 报 告) without its blanks; any other as it is. */
    static String unspaced(String line) {
        StringBuilder tight = new StringBuilder();
        int words = 0;
        boolean within = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!blank(c)) {
                words += within ? 0 : 1;
                tight.append(c);
            }
            within = !blank(c);
        }
        return words >= 6 && tight.length() * 2 <= words * 3 ? tight.toString() : line;
    }

    /** The span without white space at its ends. */
    static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
