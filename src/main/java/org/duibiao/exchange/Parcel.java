package org.duibiao.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;

/**
 * Codes, texts and what was marked in them, on the way from one tool or person to another, whatever format the file has.
 *
 * @param name of the project or library; may be empty
 * @param origin the program that wrote it; may be empty
 * @param codes parents before their children
 * @param sources the texts
 * @param remarks what the file holds that is not in here, each thing named
 */
public record Parcel(String name, String origin, List<Code> codes, List<Source> sources, List<Remark> remarks) {

    /**
     * A text with what was marked in it.
     *
     * @param guid what exchange files call it
     * @param name of the report, or of the file it came in
     * @param text with LF line breaks and no byte order mark; empty where the file only points to it
     * @param attributes of the report by their names in exchange files; see {@link SourceAttributes}
     * @param memo on the whole of it
     * @param marks in reading order
     */
    public record Source(
            UUID guid,
            String name,
            Optional<String> text,
            Map<String, String> attributes,
            Optional<Memo> memo,
            List<Mark> marks) {
        public Source {
            attributes = Map.copyOf(attributes);
            marks = List.copyOf(marks);
        }

        /** The same text with these marks. */
        public Source with(List<Mark> other) {
            return new Source(guid, name, text, attributes, memo, other);
        }
    }

    /** Somebody's words on a whole text. */
    public record Memo(String words, String author, Instant made) {}

    /**
     * A passage with a code, a memo, or both.
     *
     * @param id the same over repeated exports
     * @param weight from 0 for none to {@link org.duibiao.annotation.Annotation#HEAVIEST}
     */
    public record Mark(
            AnnotationId id,
            Place place,
            Optional<CodeId> code,
            String memo,
            String author,
            Instant made,
            int weight) {}

    /**
     * Where a mark stands in its text.
     *
     * @param start first Unicode code point
     * @param end one past the last
     * @param quote the words; empty where the file does not give them
     * @param before a few words before them, for finding the place again; may be empty
     * @param after a few words after them; may be empty
     */
    public record Place(int start, int end, String quote, String before, String after) {
        private static final int CONTEXT = 32;

        /** The place of a stretch of a text, given in UTF-16 units. */
        public static Place of(String text, int from, int to) {
            int start = text.codePointCount(0, from);
            int left = Math.max(0, start - CONTEXT);
            int right = to;
            for (int i = 0; i < CONTEXT && right < text.length(); i++) {
                right = text.offsetByCodePoints(right, 1);
            }
            return new Place(
                    start,
                    start + text.codePointCount(from, to),
                    text.substring(from, to),
                    text.substring(text.offsetByCodePoints(0, left), from),
                    text.substring(to, right));
        }
    }

    public Parcel {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        remarks = List.copyOf(remarks);
    }

    /** Passages marked in all texts. */
    public int marks() {
        return sources.stream().mapToInt(source -> source.marks().size()).sum();
    }
}
