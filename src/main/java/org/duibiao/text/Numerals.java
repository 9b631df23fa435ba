package org.duibiao.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Chinese numerals (中文数字): 三千二百, 二十五点六, 二〇二三, 十万. */
public final class Numerals {
    private Numerals() {}

    /** Whether a character can stand in a Chinese numeral; 万 and 亿 count, 半 does not. */
    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || scale(c) > 0;
    }

    /** The value of one Chinese digit, or less than 0 if it is none. 两 is 2, 〇 is 0. */
    public static int digit(char c) {
        return switch (c) {
            case '零', '〇', '○' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    /** The power of ten a character multiplies by as a number (十 is 10, 亿 is 100000000), or 0 if it is none. */
    public static long scale(char c) {
        return switch (c) {
            case '十' -> 10L;
            case '百' -> 100L;
            case '千' -> 1_000L;
            case '万' -> 10_000L;
            case '亿' -> 100_000_000L;
            default -> 0L;
        };
    }

    /** The number a whole text of Chinese numerals stands for; empty if it is not one. */
    public static Optional<BigDecimal> parse(CharSequence text) {
        if (text.length() == 0) {
            return Optional.empty();
        }
        OptionalInt point = IntStream.range(1, text.length())
                .filter(i -> text.charAt(i) == '点')
                .findFirst();
        if (point.isPresent()) {
            int at = point.getAsInt();
            return parse(text.subSequence(0, at))
                    .flatMap(whole -> fraction(text, at + 1).map(whole::add));
        }
        return text.chars().anyMatch(c -> scale((char) c) > 0) ? scaled(text) : digits(text);
    }

    private static Optional<BigDecimal> fraction(CharSequence text, int from) {
        if (from >= text.length()) {
            return Optional.empty();
        }
        return digits(text.subSequence(from, text.length())).map(value -> value.movePointLeft(text.length() - from));
    }

    private static Optional<BigDecimal> digits(CharSequence text) {
        long value = 0;
        if (text.length() > 18) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            value = value * 10 + digit;
        }
        return Optional.of(BigDecimal.valueOf(value));
    }

    // 万 and 亿 stack (一万二千亿), so each closes the section before it.
    private static Optional<BigDecimal> scaled(CharSequence text) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            long scale = scale(c);
            if (scale == 0) {
                int value = digit(c);
                if (value < 0 || digit > 0) {
                    return Optional.empty();
                }
                digit = value;
            } else if (scale < 10_000L) {
                section += (digit <= 0 ? 1 : digit) * scale;
                digit = -1;
            } else {
                section += Math.max(digit, 0);
                total = scale == 100_000_000L
                        ? (total + Math.max(section, 1)) * scale
                        : total + Math.max(section, 1) * scale;
                section = 0;
                digit = -1;
            }
        }
        return Optional.of(BigDecimal.valueOf(total + section + Math.max(digit, 0)));
    }
}
