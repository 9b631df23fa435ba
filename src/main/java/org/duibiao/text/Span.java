package org.duibiao.text;

import java.util.Comparator;

/**
 * A stretch of stored text in UTF-16 units; {@code end} is one past the last.
 *
 * @param start first unit, 0 or more
 * @param end one past the last unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> READING_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    /** @throws IllegalArgumentException if the span is turned round or starts before the text */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + "–" + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return end == start;
    }

    public boolean contains(int position) {
        return position >= start && position < end;
    }

    public boolean contains(Span other) {
        return other.start >= start && other.end <= end;
    }

    /** Whether the two share at least one unit; neighbours that only touch do not overlap. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The same stretch as seen from a text that begins {@code by} units earlier. */
    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** The words of this span in {@code text}. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return READING_ORDER.compare(this, other);
    }
}
