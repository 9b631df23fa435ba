package org.duibiao.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A text as a project's file holds it.
 *
 * @param text with LF line breaks and no byte order mark
 * @param marked whether a byte order mark stood before it
 * @param pairs which of its line breaks were CR LF, by their number
 * @param charset how its bytes were read
 */
record PlainSource(String text, boolean marked, BitSet pairs, Charset charset) {

    private static final Charset CHINESE = Charset.forName("GB18030");

    static PlainSource of(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return of(new String(bytes, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return of(new String(bytes, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return of(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return of(new String(bytes, CHINESE), CHINESE);
        }
    }

    static PlainSource of(String raw, Charset charset) {
        boolean marked = raw.startsWith("\uFEFF");
        StringBuilder text = new StringBuilder(raw.length());
        BitSet pairs = new BitSet();
        int breaks = 0;
        for (int i = marked ? 1 : 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean pair = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            if (c == '\r' || c == '\n') {
                pairs.set(breaks++, pair);
                text.append('\n');
            } else {
                text.append(c);
            }
            if (pair) {
                i++;
            }
        }
        return new PlainSource(text.toString(), marked, pairs, charset);
    }
}
