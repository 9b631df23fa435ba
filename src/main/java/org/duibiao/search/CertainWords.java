package org.duibiao.search;

import java.util.regex.Pattern;

/** Words that must stand in every text a regular expression finds something in, so that few texts need be read. */
final class CertainWords {
    private static final Pattern MISLEADING = Pattern.compile("\\(\\?[a-zA-Z]*x|\\[\\^?\\]|\\\\Q");

    private CertainWords() {}

    /** The longest run of ideographs outside classes, groups and choices; empty when none is certain. */
    static String of(String expression) {
        if (expression.indexOf('|') >= 0 || mayMislead(expression)) {
            return "";
        }
        String longest = "";
        StringBuilder run = new StringBuilder();
        int groups = 0;
        int classes = 0;
        for (int i = 0; i <= expression.length(); i++) {
            char unit = i < expression.length() ? expression.charAt(i) : ' ';
            if (groups == 0 && classes == 0 && Character.isIdeographic(unit)) {
                run.append(unit);
                continue;
            }
            if ((unit == '?' || unit == '*' || unit == '{') && run.length() > 0) {
                run.setLength(run.length() - 1);
            }
            longest = run.length() > longest.length() ? run.toString() : longest;
            run.setLength(0);
            switch (unit) {
                case '\\' -> i++;
                case '[' -> classes++;
                case ']' -> classes -= classes > 0 ? 1 : 0;
                case '(' -> groups += classes == 0 ? 1 : 0;
                case ')' -> groups -= classes == 0 ? 1 : 0;
                default -> {}
            }
        }
        return longest;
    }

    /** With a flag for notes (?x), a class that begins with its own end or a quotation, what looks like words may be none. */
    private static boolean mayMislead(String expression) {
        return MISLEADING.matcher(expression).find();
    }
}
