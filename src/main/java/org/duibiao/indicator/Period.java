package org.duibiao.indicator;

import java.util.Locale;

/**
 * The time a statement is about (期间).
 *
 * @param start first year
 * @param end last year, the same as {@code start} for one year
 * @param part which part of it
 */
public record Period(int start, int end, Part part) {
    /** Which part of the years is meant. */
    public enum Part {
        YEAR,
        /** The first half. */
        H1,
        /** From January to some month other than June. */
        YTD,
        MULTI_YEAR,
        /** A date to be reached: 到2025年. */
        POINT;

        /** The name used in exchange files, e.g. {@code multi_year}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Period year(int year) {
        return new Period(year, year, Part.YEAR);
    }

    public static Period firstHalf(int year) {
        return new Period(year, year, Part.H1);
    }

    public static Period point(int year) {
        return new Period(year, year, Part.POINT);
    }

    public static Period years(int start, int end) {
        return new Period(start, end, Part.MULTI_YEAR);
    }
}
