package org.duibiao.indicator;

/** Which way is better: ↑ or ↓. */
public enum Direction {
    HIGHER,
    LOWER
}
