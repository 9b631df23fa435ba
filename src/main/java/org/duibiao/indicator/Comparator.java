package org.duibiao.indicator;

/** How a number is bounded by its words (限定). */
public enum Comparator {
    EXACTLY("="),
    /** 以上, 不低于, 超, 突破, 多, 余. */
    AT_LEAST(">="),
    /** 以内, 控制在…以内, 不超过. */
    AT_MOST("<="),
    /** 左右, 约. */
    ABOUT("~"),
    /** 6–7%. */
    RANGE("range"),
    QUALITATIVE("qualitative");

    private final String id;

    Comparator(String id) {
        this.id = id;
    }

    /** The name used in exchange files, e.g. {@code >=}. */
    public String id() {
        return id;
    }
}
