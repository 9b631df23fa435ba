package org.duibiao.reading;

import java.util.Locale;
import java.util.Optional;

/** How Word writes the number of a list, by the names of its forms (ST_NumberFormat). */
final class WordNumerals {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    /** Numbers beyond are no list's; a Roman one would grow with it. */
    private static final int MOST = 3999;

    private WordNumerals() {}

    /** Empty for a form that is not known: no number is better than a wrong one. */
    static Optional<String> shown(String form, int number) {
        if (number < 1 || number > MOST) {
            return Optional.of(String.valueOf(number));
        }
        String shown = switch (form) {
            case "decimal", "decimalHalfWidth", "decimalFullWidth", "decimalFullWidth2" -> String.valueOf(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> upTo(20, '①', number);
            case "decimalEnclosedParen" -> upTo(20, '⑴', number);
            case "decimalEnclosedFullstop" -> upTo(20, '⒈', number);
            case "upperLetter" -> letters('A', number);
            case "lowerLetter" -> letters('a', number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "ideographTraditional" -> of(STEMS, number);
            case "ideographZodiac" -> of(BRANCHES, number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseDigital",
                    "japaneseDigitalTenThousand" -> number < 100 ? chinese(number) : String.valueOf(number);
            case "ideographEnclosedCircle" -> upTo(10, '㊀', number);
            default -> "";
        };
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown);
    }

    /** One character a number, as many as there are. */
    private static String upTo(int last, char first, int number) {
        return number <= last ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    /** A … Z, then AA, BB … */
    private static String letters(char first, int number) {
        return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String of(String cycle, int number) {
        return number <= cycle.length() ? cycle.substring(number - 1, number) : String.valueOf(number);
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            roman.append(ROMAN[i].repeat(left / ROMAN_VALUES[i]));
            left %= ROMAN_VALUES[i];
        }
        return roman.toString();
    }

    private static String chinese(int number) {
        String digits = "〇一二三四五六七八九";
        if (number < 10) {
            return digits.substring(number, number + 1);
        }
        String tens = number < 20 ? "十" : digits.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + digits.charAt(number % 10);
    }
}
