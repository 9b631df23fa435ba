package org.duibiao.ui.session;

import java.util.List;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.statement.Stated;
import org.duibiao.text.AsRead;
import org.duibiao.text.Span;

/**
 * A passage with its sentence around it, as read, for strips and panels that show evidence.
 *
 * @param before the words of the sentence before the passage
 * @param quote the passage itself
 * @param after the words after it
 */
public record Excerpt(String before, String quote, String after) {

    public static final Excerpt NONE = new Excerpt("", "", "");

    private static final int REACH = 60;
    private static final String ENDS = "。！？!?\n";

    /** The sentence around a span, cut to about sixty characters on either side. */
    public static Excerpt of(String text, Span span) {
        return of(text, span, REACH);
    }

    /** The whole sentence around a span. */
    public static Excerpt whole(String text, Span span) {
        return of(text, span, text.length());
    }

    private static Excerpt of(String text, Span span, int reach) {
        int start = span.start();
        while (start > 0 && span.start() - start < reach && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && end - span.end() < reach && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean cutBefore = start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0;
        boolean cutAfter = end < text.length() && ENDS.indexOf(text.charAt(end)) < 0;
        boolean stop = end < text.length() && text.charAt(end) == '。';
        List<String> read =
                AsRead.of(List.of(text.substring(start, span.start()), span.in(text), text.substring(span.end(), end)));
        return new Excerpt(
                (cutBefore ? "……" : "") + flat(read.get(0)),
                flat(read.get(1)),
                flat(read.get(2)) + (cutAfter ? "……" : stop ? "。" : ""));
    }

    /**
     * The sentence of a statement; {@link #NONE} for none. Not for the FX thread.
     *
     * @throws LibraryException if the report cannot be read
     */
    public static Excerpt read(Library library, Optional<Stated> stated) throws LibraryException {
        return stated.isEmpty()
                ? NONE
                : of(
                        library.read(stated.get().report().id()).text(),
                        stated.get().statement().claim().passage().span());
    }

    private static String flat(String words) {
        return words.replaceAll("\\s*\\n\\s*", " ");
    }
}
