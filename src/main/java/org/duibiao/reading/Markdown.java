package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.text.Span;

/** What Markdown pages carry beside their text: front matter and comments. Marks of headings and bold are structure. */
final class Markdown {
    private static final Pattern LINK =
            Pattern.compile("(!?)\\[([^\\[\\]\\n]{0,200})\\]\\([^()\\s]{1,500}(?:\\s+\"[^\"\\n]{0,200}\")?\\)");

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
        Source folded = source.folding(folds).with(hints);
        return named ? folded.without(marksOfLinks(text, body)) : folded;
    }

    /** What stands around the words of links; pictures as a whole. */
    private static List<Span> marksOfLinks(String text, int from) {
        List<Span> marks = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        for (int at = from; link.find(at); at = link.end()) {
            if (link.group(1).isEmpty()) {
                marks.add(new Span(link.start(), link.start(2)));
                marks.add(new Span(link.end(2), link.end()));
            } else {
                marks.add(new Span(link.start(), link.end()));
            }
        }
        return marks;
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
