package org.duibiao.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds the charset of plain text: a byte order mark, else strict UTF-8, else UTF-16, GB18030 or Big5 by evidence. */
final class TextDecoder {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    /** Characters that any page of a report is full of, in both forms; a wrong charset hardly ever yields them. */
    private static final String COMMON = "的年一是在和了发展發展工作经济經濟政府会會全市区區县縣人民建设設增长長亿億元，。、";

    private static final int SAMPLE = 1 << 16;

    /**
     * Text and how it was read.
     *
     * @param lost characters that could not be decoded and stand as U+FFFD
     */
    record Decoded(String text, Charset charset, int lost) {}

    Decoded decode(byte[] bytes) throws ReadingException {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return lenient(bytes, 0, wide.get());
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8, 0);
        }
        Decoded best = lenient(bytes, 0, GB18030);
        double bestScore = score(best);
        for (Charset charset : new Charset[] {BIG5, StandardCharsets.UTF_8}) {
            Decoded other = lenient(bytes, 0, charset);
            double otherScore = score(other);
            if (otherScore > bestScore) {
                best = other;
                bestScore = otherScore;
            }
        }
        return best;
    }

    private static Optional<Decoded> byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(lenient(b, 3, StandardCharsets.UTF_8));
        }
        if (starts(b, 0xFF, 0xFE)) {
            return Optional.of(lenient(b, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(b, 0xFE, 0xFF)) {
            return Optional.of(lenient(b, 2, StandardCharsets.UTF_16BE));
        }
        if (starts(b, 0x84, 0x31, 0x95, 0x33)) {
            return Optional.of(lenient(b, 4, GB18030));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: every second byte of its line breaks, spaces and digits is zero, and it reads as Chinese. */
    private static Optional<Charset> wide(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            if (bytes[i] == 0 && bytes[i + 1] != 0) {
                even++;
            } else if (bytes[i + 1] == 0 && bytes[i] != 0) {
                odd++;
            }
        }
        if (length < 4 || even + odd == 0) {
            return Optional.empty();
        }
        Charset guess = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        Decoded sample = lenient(Arrays.copyOf(bytes, length), 0, guess);
        boolean mostlyAscii = Math.max(even, odd) > length / 4;
        return score(sample) > 0.03 || (mostlyAscii && Math.min(even, odd) == 0)
                ? Optional.of(guess)
                : Optional.empty();
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 2);
        int lost = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            lost++;
            out.put('\uFFFD');
            in.position(Math.min(in.limit(), in.position() + result.length()));
        }
        decoder.flush(out);
        return new Decoded(out.flip().toString(), charset, lost);
    }

    /** Share of common characters, less ten times the share of lost ones. */
    private static double score(Decoded decoded) {
        String text = decoded.text();
        int length = Math.min(text.length(), SAMPLE);
        int common = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x2000 && COMMON.indexOf(c) >= 0) {
                common++;
            }
        }
        return (double) common / Math.max(1, length) - 10.0 * decoded.lost() / Math.max(1, text.length());
    }
}
