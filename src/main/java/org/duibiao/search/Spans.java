package org.duibiao.search;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.RandomAccess;
import org.duibiao.text.Span;

/** Many spans of one text in reading order, kept as plain numbers: a common character stands in a library a million times. */
public final class Spans extends AbstractList<Span> implements RandomAccess {
    /** None at all. */
    public static final Spans NONE = new Spans(new int[0], 0);

    /** Of one number, packed. */
    private static final int MOST_BYTES = 5;

    private static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    private final int[] borders;
    private final int count;

    private Spans(int[] borders, int count) {
        this.borders = borders;
        this.count = count;
    }

    /** These, in whatever order they come. */
    public static Spans of(Collection<Span> spans) {
        Gathering gathering = new Gathering();
        spans.stream().sorted(IN_ORDER).forEach(span -> gathering.add(span.start(), span.end()));
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

    /** Those that lie wholly inside one of these stretches, which may overlap. */
    Spans inside(Spans stretches) {
        Gathering inside = new Gathering();
        int reach = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            while (next < stretches.count && stretches.start(next) <= start(i)) {
                reach = Math.max(reach, stretches.end(next++));
            }
            if (end(i) <= reach) {
                inside.add(start(i), end(i));
            }
        }
        return inside.spans();
    }

    /** Those that begin in none of these stretches, which may overlap. */
    Spans outside(Spans stretches) {
        if (stretches.isEmpty()) {
            return this;
        }
        Gathering outside = new Gathering();
        int reach = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            while (next < stretches.count && stretches.start(next) <= start(i)) {
                reach = Math.max(reach, stretches.end(next++));
            }
            if (start(i) >= reach) {
                outside.add(start(i), end(i));
            }
        }
        return outside.spans();
    }

    /** The same units, each in one stretch only. */
    Spans joined() {
        Gathering joined = new Gathering();
        int i = 0;
        while (i < count) {
            int start = start(i);
            int end = end(i);
            for (i++; i < count && start(i) <= end; i++) {
                end = Math.max(end, end(i));
            }
            joined.add(start, end);
        }
        return joined.spans();
    }

    /** The units that lie in these and in others; neither overlap among themselves. */
    Spans common(Spans other) {
        Gathering common = new Gathering();
        int here = 0;
        int there = 0;
        while (here < count && there < other.count) {
            int start = Math.max(start(here), other.start(there));
            int end = Math.min(end(here), other.end(there));
            if (start < end) {
                common.add(start, end);
            }
            if (end(here) <= other.end(there)) {
                here++;
            } else {
                there++;
            }
        }
        return common.spans();
    }

    /** How many units lie in them, where they do not overlap. */
    int units() {
        int units = 0;
        for (int i = 0; i < count; i++) {
            units += end(i) - start(i);
        }
        return units;
    }

    /** As few bytes as they take: where each begins beyond the one before, and how long it is. */
    public byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * MOST_BYTES * count);
        int before = 0;
        for (int i = 0; i < count; i++) {
            pack(start(i) - before, bytes);
            pack(end(i) - start(i), bytes);
            before = start(i);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static void pack(int number, ByteBuffer into) {
        int left = number;
        while (left > Byte.MAX_VALUE) {
            into.put((byte) (left | 0x80));
            left >>>= 7;
        }
        into.put((byte) left);
    }

    /** From what {@link #packed} gave. */
    public static Spans unpacked(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        Gathering gathering = new Gathering();
        int start = 0;
        while (bytes.hasRemaining()) {
            start += unpack(bytes);
            gathering.add(start, start + unpack(bytes));
        }
        return gathering.spans();
    }

    private static int unpack(ByteBuffer bytes) {
        int number = 0;
        byte part = -1;
        for (int shift = 0; part < 0; shift += 7) {
            part = bytes.get();
            number |= (part & 0x7F) << shift;
        }
        return number;
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
