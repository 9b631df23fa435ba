package org.duibiao.text;

import java.text.Normalizer;

/**
 * The plain form of characters that only look another way: ideographs that fonts of PDF files give as radicals (⼈, ⺠) or as
 * doubles, and marks of vertical writing (︐). One unit becomes one unit, so that positions never move.
 */
public final class PlainForms {
    /** Those that the compatibility forms of Unicode do not resolve; the others are left to these. */
    private static final String RADICALS = "⺇⺌⺒⺝⺟⺠⺶⻁⻄⻅⻆⻉⻊⻋⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻯⻰⻳";

    private static final String IDEOGRAPHS = "几小巳月母民羊虎西见角贝足车长长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龙龟";
    private static final String VERTICAL = "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄";
    private static final String UPRIGHT = "，、。：；！？〖〗…：—–_（）{}〔〕【】《》〈〉「」『』";

    private static final char FIRST_RADICAL = '\u2E80';
    private static final char LAST_RADICAL = '\u2FD5';
    private static final char FIRST_DOUBLE = '\uF900';
    private static final char LAST_DOUBLE = '\uFAD9';
    private static final char FIRST_VERTICAL = '\uFE10';
    private static final char LAST_VERTICAL = '\uFE44';

    private PlainForms() {}

    /** The text in plain forms; the same object if it has no others. */
    public static String of(String text) {
        int at = 0;
        while (at < text.length() && of(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] units = text.toCharArray();
        for (; at < units.length; at++) {
            units[at] = of(units[at]);
        }
        return new String(units);
    }

    /** The plain form of a unit; itself if it is plain. */
    public static char of(char unit) {
        if (unit < FIRST_RADICAL) {
            return unit;
        }
        if (unit <= LAST_RADICAL) {
            int known = RADICALS.indexOf(unit);
            return known < 0 ? compatible(unit) : IDEOGRAPHS.charAt(known);
        }
        if (unit >= FIRST_DOUBLE && unit <= LAST_DOUBLE) {
            return compatible(unit);
        }
        if (unit >= FIRST_VERTICAL && unit <= LAST_VERTICAL) {
            int known = VERTICAL.indexOf(unit);
            return known < 0 ? unit : UPRIGHT.charAt(known);
        }
        return unit;
    }

    private static char compatible(char unit) {
        String plain = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain.charAt(0) : unit;
    }
}
