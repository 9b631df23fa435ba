package org.duibiao.structuring;

import org.duibiao.text.Span;

/**
 * The head of a section.
 *
 * @param rank how high it stands: the lower, the higher
 * @param number its place in its list, 0 when it is not numbered
 * @param span its words with the number
 * @param block index of the block it opens
 */
record Heading(Rank rank, int number, Span span, int block) {
    /** Forms of headings, from the highest down. */
    enum Rank {
        /** 2020年工作回顾, 第一部分: not in the 一、二、 list, or above it. */
        PART,
        /** 一、 */
        FIRST,
        /** （一） */
        SECOND,
        /** 1. */
        THIRD,
        /** (1) */
        FOURTH,
        /** A first sentence that sums up its paragraph. */
        RUN_IN
    }
}
