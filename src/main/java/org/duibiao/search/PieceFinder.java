package org.duibiao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds units one after the other, some of which may be any. */
final class PieceFinder {
    private static final int[] NOWHERE = {};

    /** A known unit, and how far into the piece it stands. */
    private record Known(Postings.Places places, int offset) {}

    private final Postings postings;
    private final Postings.Places lineBreaks;
    private final List<Known> known = new ArrayList<>();
    private final List<Integer> any = new ArrayList<>();
    private final int length;

    private PieceFinder(Postings postings, String folded, boolean gaps) throws IOException {
        this.postings = postings;
        this.lineBreaks = postings.of('\n');
        this.length = folded.length();
        for (int i = 0; i < length; i++) {
            if (gaps && folded.charAt(i) == Query.Gapped.ANY) {
                any.add(i);
            } else {
                known.add(new Known(postings.of(folded.charAt(i)), i));
            }
        }
    }

    /** Finds the units as they are. */
    static PieceFinder exactly(Postings postings, String folded) throws IOException {
        return new PieceFinder(postings, folded, false);
    }

    /** @param folded with {@link Query.Gapped#ANY} for any unit but a line break, and at least one other */
    static PieceFinder withGaps(Postings postings, String folded) throws IOException {
        return new PieceFinder(postings, folded, true);
    }

    int length() {
        return length;
    }

    /** Every place in a report where the piece begins, also where two of them overlap. */
    int[] starts(int document) throws IOException {
        int[] frequencies = new int[known.size()];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = known.get(i).places().frequency(document);
            if (frequencies[i] == 0) {
                return NOWHERE;
            }
        }
        int rarest = rarest(frequencies);
        Known lead = known.get(rarest);
        int[] starts = Arrays.copyOf(lead.places().in(document), frequencies[rarest]);
        for (int i = 0; i < starts.length; i++) {
            starts[i] -= lead.offset();
        }
        frequencies[rarest] = 0;
        for (int next = rarest(frequencies); next >= 0 && starts.length > 0; next = rarest(frequencies)) {
            starts = kept(starts, known.get(next), frequencies[next], document);
            frequencies[next] = 0;
        }
        return inside(starts, document);
    }

    /** The rarest that was not dealt with yet, so that the commonest are often never read; -1 when all were. */
    private static int rarest(int[] frequencies) {
        int rarest = -1;
        for (int i = 0; i < frequencies.length; i++) {
            if (frequencies[i] > 0 && (rarest < 0 || frequencies[i] < frequencies[rarest])) {
                rarest = i;
            }
        }
        return rarest;
    }

    private static int[] kept(int[] starts, Known unit, int frequency, int document) throws IOException {
        int[] places = unit.places().in(document);
        int[] kept = new int[starts.length];
        int count = 0;
        int at = 0;
        for (int start : starts) {
            int wanted = start + unit.offset();
            while (at < frequency && places[at] < wanted) {
                at++;
            }
            if (at < frequency && places[at] == wanted) {
                kept[count++] = start;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private int[] inside(int[] starts, int document) throws IOException {
        if (any.isEmpty() || starts.length == 0) {
            return starts;
        }
        int end = postings.length(document);
        lineBreaks.in(document);
        return Arrays.stream(starts)
                .filter(start -> start >= 0 && start + length <= end)
                .filter(start -> any.stream().noneMatch(offset -> lineBreaks.at(start + offset)))
                .toArray();
    }
}
