package org.duibiao.extraction.scan;

import java.util.BitSet;

/** Sets of characters that are asked for at every place of a text. */
final class Characters {
    private Characters() {}

    static BitSet of(String characters) {
        BitSet set = new BitSet(Character.MAX_VALUE + 1);
        characters.chars().forEach(set::set);
        return set;
    }
}
