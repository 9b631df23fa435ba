package org.duibiao.search;

/** Words that must stand in every text a regular expression finds something in, so that few texts need be read. */
final class CertainWords {

    private CertainWords() {}

    /** The longest run of ideographs outside classes, groups and choices; empty when none is certain. */
    static String of(String expression) {
        if (expression.indexOf('|') >= 0) {
            return "";
        }
        String longest = "";
        StringBuilder run = new StringBuilder();
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i <= expression.length(); i++) {
            char unit = i < expression.length() ? expression.charAt(i) : ' ';
            boolean certain = depth == 0 && !inClass && Character.isIdeographic(unit);
            if (certain) {
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
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
        }
        return longest;
    }
}
