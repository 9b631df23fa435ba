package org.duibiao.extraction.scan;

/** A time as words name it, before it is known which report says so. */
public sealed interface Moment {
    /** Years by number: 2023年, 2016—2020年, 十三五. */
    record Years(int start, int end) implements Moment {}

    /** A year something shall be reached in, or a state at its end: 到2025年. */
    record By(int year) implements Moment {}

    /** A year counted from the year of the report: 今年 is 0, 去年 is −1. */
    record Relative(int offset) implements Moment {}

    /** The whole of the year that is being spoken of: 全年, 年度. */
    record Whole() implements Moment {}

    /** January to June, of the year that is named or spoken of; year 0 when none is named. */
    record FirstHalf(int year) implements Moment {}

    /** From January to some other month, or 以来, 目前; year 0 when none is named. */
    record ToDate(int year) implements Moment {}

    /** A stretch of the year that no statement is made about: 一季度, 下半年, 12月. */
    record PartOfYear() implements Moment {}

    /** Years up to the one looked back on: 五年来. */
    record Past(int years) implements Moment {}

    /** Years from the one goals are set for: 今后五年. */
    record Coming(int years) implements Moment {}

    /** So many years by the side, forward or back as the passage looks: 五年. */
    record Span(int years) implements Moment {}

    /** A point so many years ago: 五年前. */
    record Ago(int years) implements Moment {}
}
