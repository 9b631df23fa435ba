package org.duibiao.search;

import java.util.regex.Pattern;

/** Words that must stand in every text a regular expression finds something in, so that few texts need be read. */
final class CertainWords {
    /** With the flag for notes, what looks like words may be none. */
    private static final Pattern WITH_NOTES = Pattern.compile("\\(\\?[a-zA-Z]*x");

    private CertainWords() {}

    /** The longest run of ideographs outside classes, groups and choices; empty when none is certain. */
    static String of(String expression) {
        if (expression.indexOf('|') >= 0 || WITH_NOTES.matcher(expression).find()) {
            return "";
        }
        String longest = "";
        StringBuilder run = new StringBuilder();
        for (ExpressionSigns.Sign sign : ExpressionSigns.of(expression).all()) {
            if (!sign.inGroup() && sign.kind() == ExpressionSigns.Kind.QUOTED) {
                longest = longer(longest, run);
                run.setLength(0);
                run.append(lastIdeographs(expression, sign));
                continue;
            }
            char unit = expression.charAt(sign.from());
            if (sign.kind() == ExpressionSigns.Kind.PLAIN && !sign.inGroup() && Character.isIdeographic(unit)) {
                run.append(unit);
                continue;
            }
            if ((unit == '?' || unit == '*' || unit == '{') && run.length() > 0) {
                run.setLength(run.length() - 1); // it need not stand there
            }
            longest = longer(longest, run);
            run.setLength(0);
        }
        return longer(longest, run);
    }

    /** Those that a quotation ends with: what follows it may go on with them, or say how often the last one stands. */
    private static String lastIdeographs(String expression, ExpressionSigns.Sign quoted) {
        String inside = expression.substring(quoted.from() + 2, quoted.to());
        String words = inside.endsWith("\\E") ? inside.substring(0, inside.length() - 2) : inside;
        int from = words.length();
        while (from > 0 && Character.isIdeographic(words.charAt(from - 1))) {
            from--;
        }
        return words.substring(from);
    }

    private static String longer(String longest, StringBuilder run) {
        return run.length() > longest.length() ? run.toString() : longest;
    }
}
