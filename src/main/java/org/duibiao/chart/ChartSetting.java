package org.duibiao.chart;

/** What of a set-up a person can set, as far as the kind of chart has it: {@link ChartKind#has}. */
public enum ChartSetting {
    /** The district it is about. */
    DISTRICT,
    /** The year of its goals. */
    YEAR,
    /** The one indicator it follows. */
    INDICATOR,
    /** Districts beside the first. */
    FURTHER_DISTRICTS,
    /** All districts of the first one's level beside it. */
    PEERS,
    /** The years from and to. */
    SPAN,
    /** Means of several years. */
    MEANS,
    /** A scale from zero. */
    ZERO,
    /** What verdicts are sorted into. */
    BY,
    /** What codes are counted by, and what cells say. */
    ACROSS,
    /** Indicators that are left out. */
    INDICATORS,
    /** The order of goals, and whether those not comparable are drawn. */
    GOAL_ORDER,
    /** The order of districts. */
    DISTRICT_ORDER,
    /** Tiles in a row. */
    COLUMNS
}
