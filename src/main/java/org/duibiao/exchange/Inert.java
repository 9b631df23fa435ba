package org.duibiao.exchange;

/** Words of a CSV cell that no spreadsheet works out. */
public final class Inert {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Inert() {}

    /**
     * Words a spreadsheet would work out as a formula get an apostrophe in front, also behind blanks, which some programs
     * take away first. Numbers of ours are never words, and a sign alone (the comparator {@code =}) is no formula.
     */
    public static String words(String words) {
        String begin = words.stripLeading();
        boolean formula = words.length() > 1
                && (STARTS_A_FORMULA.indexOf(words.charAt(0)) >= 0
                        || (begin.length() > 1 && STARTS_A_FORMULA.indexOf(begin.charAt(0)) >= 0));
        return formula ? "'" + words : words;
    }
}
