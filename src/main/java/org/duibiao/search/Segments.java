package org.duibiao.search;

import com.hankcs.hanlp.HanLP;

/**
 * Text cut into words (分词) as HanLP does it: the yardstick that a benchmark holds bringing in against. Search itself never
 * cuts, as a word of an analyst is rarely a word of a dictionary.
 */
public final class Segments {
    private Segments() {}

    /** How many words a text is cut into. */
    public static int count(String text) {
        return HanLP.segment(text).size();
    }
}
