package org.duibiao.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.Warning;

/** TXT and Markdown: decoded, line breaks made one kind, front matter and comments of Markdown folded. */
final class PlainText {
    /** Formats in which a quotation mark means something: a reference to one has to stay until they are taken apart. */
    private static final Pattern QUOTING = Pattern.compile("(?i).*\\.(?:csv|tsv|jsonl?|ndjson)");

    private final Limits limits;
    private final TextDecoder decoder = new TextDecoder();
    private final Markdown markdown = new Markdown();

    PlainText(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(String fileName, byte[] bytes) throws ReadingException {
        TextDecoder.Decoded decoded = decoder.decode(bytes);
        String text = LineBreaks.unified(decoded.text());
        refuseBinary(text, decoded.lost());
        if (text.length() > limits.textUnits()) {
            throw new ReadingException(Reason.TOO_LARGE, "");
        }
        if (text.isBlank()) {
            throw new ReadingException(Reason.EMPTY, "");
        }
        boolean literal = Markup.isPage(text) || QUOTING.matcher(fileName).matches();
        Source source = new Source(literal ? text : Markup.resolved(text), decoded.charset());
        if (decoded.lost() > 0) {
            source = source.warned(new Warning(Warning.Kind.CHARACTERS_LOST, String.valueOf(decoded.lost())));
        }
        return List.of(markdown.fold(source, fileName.toLowerCase(Locale.ROOT).endsWith(".md")));
    }

    private static void refuseBinary(String text, int lost) throws ReadingException {
        int control = 0;
        int length = Math.min(text.length(), 1 << 16);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1A) {
                control++;
            }
        }
        if (control > length / 100 || lost > text.length() / 20) {
            throw new ReadingException(Reason.NOT_TEXT, "");
        }
    }
}
