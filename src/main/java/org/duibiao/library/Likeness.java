package org.duibiao.library;

import java.util.stream.IntStream;

/** How much of two texts is the same, whatever its order: the share of short runs of characters that both have. */
final class Likeness {
    private static final int RUN = 8;
    /** Every so manieth run is looked at; which ones, their own characters say, so both texts are sampled alike. */
    private static final int SAMPLE = 8;

    /** Ascending, each once: half a character of memory for every character of the text. */
    private final int[] runs;

    private Likeness(int[] runs) {
        this.runs = runs;
    }

    static Likeness of(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> dense.append((char) c));
        return new Likeness(IntStream.rangeClosed(0, dense.length() - RUN)
                .map(start -> hash(dense, start))
                .filter(hash -> Integer.remainderUnsigned(hash, SAMPLE) == 0)
                .sorted()
                .distinct()
                .toArray());
    }

    private static int hash(CharSequence text, int start) {
        int hash = 0;
        for (int i = start; i < start + RUN; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash * 0x9E3779B1;
    }

    /** In percent. */
    int with(Likeness other) {
        if (runs.length == 0 || other.runs.length == 0) {
            return 0;
        }
        long both = 0;
        for (int i = 0, j = 0; i < runs.length && j < other.runs.length; ) {
            if (runs[i] == other.runs[j]) {
                both++;
                i++;
                j++;
            } else if (runs[i] < other.runs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (int) (100 * both / (runs.length + other.runs.length - both));
    }
}
