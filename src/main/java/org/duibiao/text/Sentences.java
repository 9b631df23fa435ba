package org.duibiao.text;

/** Where the sentences of a text begin and end. */
public final class Sentences {
    private static final String ENDS = "。！？!?\n";

    private Sentences() {}

    /** The sentence or sentences a stretch lies in, with their ends but without the line break. */
    public static Span around(String text, Span stretch) {
        int start = stretch.start();
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = stretch.end();
        boolean whole = end > start && ENDS.indexOf(text.charAt(end - 1)) >= 0;
        while (!whole && end < text.length() && text.charAt(end) != '\n') {
            whole = ENDS.indexOf(text.charAt(end++)) >= 0;
        }
        return new Span(start, end);
    }
}
