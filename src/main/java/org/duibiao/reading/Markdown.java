package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.text.Span;

/** What Markdown pages carry beside their text: front matter and comments. Marks of headings and bold are structure. */
final class Markdown {
    Source fold(Source source, boolean named) {
        String text = source.text();
        List<Span> folds = new ArrayList<>();
        Hints hints = source.hints();
        int body = frontMatterEnd(text);
        if (body > 0) {
            folds.add(new Span(0, body));
            for (String line : text.substring(0, body).split("\n", -1)) {
                if (line.startsWith("title:")) {
                    hints = hints.withTitle(unquoted(line.substring(6)));
                } else if (line.startsWith("source:")) {
                    hints = hints.withSource(unquoted(line.substring(7)));
                } else if (line.strip().startsWith("- http") && hints.source().isEmpty()) {
                    hints = hints.withSource(line.strip().substring(2));
                }
            }
        }
        int at = body;
        while ((at = text.indexOf("<!--", at)) >= 0) {
            int end = text.indexOf("-->", at + 4);
            if (end < 0) {
                break;
            }
            folds.add(new Span(at, end + 3));
            at = end + 3;
        }
        return source.folding(folds).with(hints);
    }

    /** One past the closing line of {@code ---} front matter, 0 if there is none. */
    private static int frontMatterEnd(String text) {
        if (!text.startsWith("---\n")) {
            return 0;
        }
        int close = text.indexOf("\n---", 3);
        if (close < 0 || close > 4000) {
            return 0;
        }
        String inside = text.substring(4, Math.max(4, close));
        int end = text.indexOf('\n', close + 1);
        return inside.contains(":") && !inside.contains("。") ? (end < 0 ? text.length() : end + 1) : 0;
    }

    private static String unquoted(String value) {
        String stripped = value.strip();
        boolean quoted = stripped.length() >= 2
                && ((stripped.startsWith("\"") && stripped.endsWith("\""))
                        || (stripped.startsWith("'") && stripped.endsWith("'")));
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
