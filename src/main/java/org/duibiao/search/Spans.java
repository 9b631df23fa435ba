package org.duibiao.search;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.duibiao.text.Span;

/** Many spans of one text in reading order, kept as plain numbers: a common character stands in a library a million times. */
public final class Spans extends AbstractList<Span> implements RandomAccess {
    /** None at all. */
    public static final Spans NONE = new Spans(new int[0], 0);

    private final int[] borders;
    private final int count;

    private Spans(int[] borders, int count) {
        this.borders = borders;
        this.count = count;
    }

    /** These, which must be in reading order. */
    public static Spans of(List<Span> spans) {
        Gathering gathering = new Gathering();
        spans.forEach(span -> gathering.add(span.start(), span.end()));
        return gathering.spans();
    }

    @Override
    public Span get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        return new Span(borders[2 * index], borders[2 * index + 1]);
    }

    @Override
    public int size() {
        return count;
    }

    int start(int index) {
        return borders[2 * index];
    }

    int end(int index) {
        return borders[2 * index + 1];
    }

    /** Both, in reading order, equal ones once. */
    Spans and(Spans other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        Gathering both = new Gathering();
        int here = 0;
        int there = 0;
        while (here < count || there < other.count) {
            boolean mine = there == other.count
                    || (here < count
                            && (start(here) < other.start(there)
                                    || (start(here) == other.start(there) && end(here) <= other.end(there))));
            int start = mine ? start(here) : other.start(there);
            int end = mine ? end(here++) : other.end(there++);
            if (!both.endsWith(start, end)) {
                both.add(start, end);
            }
        }
        return both.spans();
    }

    /** Those that lie wholly inside one of these stretches, which are in reading order and may overlap. */
    Spans inside(List<Span> stretches) {
        Gathering inside = new Gathering();
        int reach = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            while (next < stretches.size() && stretches.get(next).start() <= start(i)) {
                reach = Math.max(reach, stretches.get(next++).end());
            }
            if (end(i) <= reach) {
                inside.add(start(i), end(i));
            }
        }
        return inside.spans();
    }

    /** Those that begin in none of these stretches. */
    Spans outside(List<Span> stretches) {
        if (stretches.isEmpty()) {
            return this;
        }
        Gathering outside = new Gathering();
        for (int i = 0; i < count; i++) {
            int start = start(i);
            if (stretches.stream().noneMatch(stretch -> stretch.start() <= start && start < stretch.end())) {
                outside.add(start, end(i));
            }
        }
        return outside.spans();
    }

    /** Spans on their way in, in reading order. */
    static final class Gathering {
        private int[] borders = new int[16];
        private int count;

        void add(int start, int end) {
            if (2 * count == borders.length) {
                borders = Arrays.copyOf(borders, 4 * count);
            }
            borders[2 * count] = start;
            borders[2 * count + 1] = end;
            count++;
        }

        boolean endsWith(int start, int end) {
            return count > 0 && borders[2 * count - 2] == start && borders[2 * count - 1] == end;
        }

        /** Where the last one ends; 0 before the first. */
        int reach() {
            return count == 0 ? 0 : borders[2 * count - 1];
        }

        boolean isEmpty() {
            return count == 0;
        }

        Spans spans() {
            return count == 0 ? NONE : new Spans(Arrays.copyOf(borders, 2 * count), count);
        }
    }
}
