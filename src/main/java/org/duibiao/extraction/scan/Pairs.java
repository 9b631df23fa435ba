package org.duibiao.extraction.scan;

/**
 * The first two characters of some words. Small enough to stay in the processor's nearest memory: it may take a pair for
 * one of them that is none, but never the other way round.
 */
final class Pairs {
    private static final int SLOTS = 1 << 16;
    private static final int SPREAD = 31;

    private final long[] bits = new long[SLOTS / Long.SIZE];

    /** Takes a word of at least two characters in. */
    void add(String word) {
        int slot = slot(word.charAt(0), word.charAt(1));
        bits[slot / Long.SIZE] |= 1L << slot;
    }

    /** Whether a word may begin with two characters; false for nearly all that none begins with. */
    boolean mayHold(char first, char second) {
        int slot = slot(first, second);
        return (bits[slot / Long.SIZE] & 1L << slot) != 0;
    }

    private static int slot(char first, char second) {
        return (first * SPREAD + second) & (SLOTS - 1);
    }
}
