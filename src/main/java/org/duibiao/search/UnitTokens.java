package org.duibiao.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * A text as tokens of one folded UTF-16 unit each. A term is the unit's two bytes, so that halves of rare characters stay
 * apart; a position is the unit's place in the text.
 */
final class UnitTokens extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final Folding folding;
    private final String text;
    private final BytesRef bytes = new BytesRef(new byte[2]);
    private int at;

    UnitTokens(Folding folding, String text) {
        this.folding = folding;
        this.text = text;
    }

    /** The term of a folded unit. */
    static BytesRef term(char folded) {
        return new BytesRef(new byte[] {(byte) (folded >> 8), (byte) folded});
    }

    @Override
    public boolean incrementToken() {
        if (at == text.length()) {
            return false;
        }
        // Attributes are not cleared: the term is the only one that ever changes, and this is the hottest loop of
        // indexing.
        char unit = folding.fold(text.charAt(at++));
        bytes.bytes[0] = (byte) (unit >> 8);
        bytes.bytes[1] = (byte) unit;
        term.setBytesRef(bytes);
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
