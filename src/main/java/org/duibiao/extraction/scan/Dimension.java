package org.duibiao.extraction.scan;

/** What a unit is a unit of. */
public enum Dimension {
    PERCENT,
    /** 个百分点. */
    POINTS,
    MONEY,
    PEOPLE,
    /** 个, 家, 户, 项. */
    COUNT,
    WEIGHT,
    AREA,
    DOSES,
    /** 吨标准煤. */
    COAL,
    /** 倍. */
    TIMES,
    /** 番. */
    DOUBLINGS,
    /** 第3位. */
    RANK,
    /** A multiplier only: 325亿, 5千亿. */
    AMOUNT,
    /** No unit at all. */
    BARE,
    /** A unit no indicator is counted in: 公里, 天. */
    OTHER
}
