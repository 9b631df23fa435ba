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

    private static String longer(String longest, StringBuilder run) {
        return run.length() > longest.length() ? run.toString() : longest;
    }
}
