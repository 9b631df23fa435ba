package org.duibiao.library;

import java.util.HashSet;
import java.util.Set;

/** How much of two texts is the same, whatever its order: the share of short runs of characters that both have. */
final class Likeness {
    private static final int RUN = 8;
    /** Every so manieth run is looked at; which ones, their own characters say, so both texts are sampled alike. */
    private static final int SAMPLE = 8;

    private final Set<Integer> runs;

    private Likeness(Set<Integer> runs) {
        this.runs = runs;
    }

    static Likeness of(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> dense.append((char) c));
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= dense.length(); i++) {
            int hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 31 + dense.charAt(j);
            }
            hash *= 0x9E3779B1;
            if (Integer.remainderUnsigned(hash, SAMPLE) == 0) {
                runs.add(hash);
            }
        }
        return new Likeness(runs);
    }

    /** In percent. */
    int with(Likeness other) {
        if (runs.isEmpty() || other.runs.isEmpty()) {
            return 0;
        }
        long both = runs.stream().filter(other.runs::contains).count();
        return (int) (100 * both / (runs.size() + other.runs.size() - both));
    }
}
