package org.duibiao.structuring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates in every form reports use: 2021年2月1日, 二〇一九年一月十四日, 2012年元月10日, 2021-09-15. */
final class Dates {
    /** What is printed for 〇: other circles, zeros, and the letter O of four alphabets. */
    private static final String NOUGHT = "〇○◯零0０OoＯｏОоΟο";

    static final String YEAR = "(?:(?:19|20|１９|２０)[0-9０-９]{2}|[一二][九" + NOUGHT + "][" + NOUGHT + "一二三四五六七八九]{2})";
    private static final String PART = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|元|廿[一二三四五六七八九]?)";
    static final Pattern FULL =
            Pattern.compile("(" + YEAR + ")\\s*年\\s*(" + PART + ")\\s*月\\s*(" + PART + ")\\s*(?:日|(?=\\*))");
    static final Pattern DASHED = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");

    private Dates() {}

    /** The date a match of {@link #FULL} or {@link #DASHED} stands for, if there is such a day. */
    static Optional<LocalDate> date(Matcher match) {
        try {
            return Optional.of(LocalDate.of(year(match.group(1)), number(match.group(2)), number(match.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The year a match of {@link #YEAR} stands for. */
    static int year(String words) {
        int value = 0;
        for (int i = 0; i < words.length(); i++) {
            value = value * 10 + digit(words.charAt(i));
        }
        return value;
    }

    private static int number(String words) {
        if (words.equals("元")) {
            return 1;
        }
        if (words.startsWith("廿")) {
            return 20 + Math.max(0, "〇一二三四五六七八九".indexOf(words.substring(1)));
        }
        int chinese = Glyphs.value(words);
        return chinese > 0 ? chinese : year(words);
    }

    private static int digit(char c) {
        int arabic = Character.digit(c, 10);
        return arabic >= 0 ? arabic : Math.max(0, "〇一二三四五六七八九".indexOf(c));
    }
}
