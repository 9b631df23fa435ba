package org.duibiao.indicator;

import java.util.Locale;

/** What a number says of its indicator (口径). */
public enum Measure {
    /** An amount, or a rate that is itself a percentage. */
    LEVEL,
    /** Per cent on a year earlier. */
    GROWTH,
    /** 年均增长. */
    AVG_GROWTH,
    /** 占比. */
    SHARE,
    /** 排名. */
    RANK,
    /** Per cent of a plan. */
    COMPLETION,
    /** A change over several years, or in points. */
    INCREASE,
    /** No number. */
    QUALITATIVE;

    /** The name used in exchange files, e.g. {@code avg_growth}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
