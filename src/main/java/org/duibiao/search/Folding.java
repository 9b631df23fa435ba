package org.duibiao.search;

import com.hankcs.hanlp.HanLP;
import java.util.Locale;
import org.duibiao.text.PlainForms;

/**
 * Which characters count as the same: traditional as simplified (萬, 万), full-width as half-width (５, 5; ，and a comma),
 * capital as small, an ideograph written as a radical (⼈) or a mark of vertical
 * writing as itself (人). One unit becomes one unit, whatever stands beside
 * it, so that positions never move and a word is found inside any other. Thread-safe; making one takes a moment.
 */
public final class Folding {
    /** Goes up when the table would fold anything differently: an index made with another one is made anew. */
    static final int VERSION = 3;

    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final int FULL_WIDTH_SHIFT = FIRST_FULL_WIDTH - '!';
    private static final char WIDE_SPACE = '\u3000';
    private static final char FIRST_IDEOGRAPH = '\u3400';
    private static final char LAST_IDEOGRAPH = '\u9FFF';

    private final char[] table = new char[Character.MAX_VALUE + 1];

    public Folding() {
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = folded((char) unit);
        }
    }

    private static char folded(char unit) {
        if (unit == WIDE_SPACE) {
            return ' ';
        }
        if (unit >= FIRST_FULL_WIDTH && unit <= LAST_FULL_WIDTH) {
            return Character.toLowerCase((char) (unit - FULL_WIDTH_SHIFT));
        }
        char plain = PlainForms.of(unit);
        if (plain != unit) {
            return folded(plain);
        }
        if (unit >= FIRST_IDEOGRAPH && unit <= LAST_IDEOGRAPH) {
            char simplified = simplified(unit);
            return simplified == unit ? unit : simplified(simplified);
        }
        // 'İ' and its like would become two units in a string; unit by unit they stay one.
        return Character.isSurrogate(unit) ? unit : Character.toLowerCase(unit);
    }

    private static char simplified(char unit) {
        String simplified = HanLP.convertToSimplifiedChinese(String.valueOf(unit));
        return simplified.length() == 1 ? simplified.charAt(0) : unit;
    }

    /** What stands for a unit in the index. */
    public char fold(char unit) {
        return table[unit];
    }

    /** The same for a whole text, of the same length. */
    public String fold(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = table[units[i]];
        }
        return new String(units);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "folding %d", VERSION);
    }
}
