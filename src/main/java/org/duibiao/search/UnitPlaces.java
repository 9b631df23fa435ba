package org.duibiao.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * A text as one token for each folded UTF-16 unit in it, with all its places. A term is the unit's two bytes, so that halves
 * of rare characters stay apart. The places are the token's payload: each as far as it lies beyond the one before, in as
 * few bytes as it takes ({@link Places} reads them), as Lucene reads positions of its own one call at a time.
 */
final class UnitPlaces extends TokenStream {
    private static final int MOST_BYTES_A_PLACE = 5;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PayloadAttribute payload = addAttribute(PayloadAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final char[] units;
    /** One past the last of each unit's places in {@link #places}, once they are sorted. */
    private final int[] ends = new int[Character.MAX_VALUE + 1];
    /** Unit by unit, each unit's in reading order. */
    private final int[] places;

    private final BytesRef bytes = new BytesRef(new byte[2]);
    private final BytesRef written = new BytesRef(64);
    private int from;

    UnitPlaces(Folding folding, String text) {
        this.units = folding.fold(text).toCharArray();
        this.places = new int[units.length];
        sort();
    }

    /** The term of a folded unit. */
    static BytesRef term(char folded) {
        return new BytesRef(new byte[] {(byte) (folded >> 8), (byte) folded});
    }

    private void sort() {
        for (char unit : units) {
            ends[unit]++;
        }
        int before = 0;
        for (int unit = 0; unit < ends.length; unit++) {
            int count = ends[unit];
            ends[unit] = before;
            before += count;
        }
        for (int place = 0; place < units.length; place++) {
            places[ends[units[place]]++] = place;
        }
    }

    @Override
    public boolean incrementToken() {
        if (from == places.length) {
            return false;
        }
        char unit = units[places[from]];
        bytes.bytes[0] = (byte) (unit >> 8);
        bytes.bytes[1] = (byte) unit;
        term.setBytesRef(bytes);
        write(ends[unit]);
        payload.setPayload(written);
        increment.setPositionIncrement(from == 0 ? 1 : 0);
        from = ends[unit];
        return true;
    }

    private void write(int to) {
        int most = MOST_BYTES_A_PLACE * (to - from);
        if (written.bytes.length < most) {
            written.bytes = new byte[2 * most];
        }
        int length = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            int beyond = places[i] - before;
            before = places[i];
            while (beyond > Byte.MAX_VALUE) {
                written.bytes[length++] = (byte) (beyond | 0x80);
                beyond >>>= 7;
            }
            written.bytes[length++] = (byte) beyond;
        }
        written.length = length;
    }

    @Override
    public void reset() {
        from = 0;
    }
}
