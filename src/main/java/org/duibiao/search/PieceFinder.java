package org.duibiao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds units one after the other, some of which may be any. */
final class PieceFinder {
    private static final int[] NOWHERE = {};

    /** A known unit, and how far into the piece it stands. */
    private record Known(Places places, int offset) {}

    private final Postings postings;
    private final Places lineBreaks;
    private final List<Known> known = new ArrayList<>();
    private final List<Integer> any = new ArrayList<>();
    private final int[] sizes;
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
        sizes = new int[known.size()];
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
        for (Known unit : known) {
            if (!unit.places().isIn(document)) {
                return NOWHERE;
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = known.get(i).places().size(document);
        }
        Known lead = nextRarest();
        int[] starts = lead.places().in(document);
        for (int i = 0; i < starts.length; i++) {
            starts[i] -= lead.offset();
        }
        int count = starts.length;
        for (int more = sizes.length - 1; more > 0 && count > 0; more--) {
            Known next = nextRarest();
            count = next.places().keep(document, starts, count, next.offset());
        }
        return count == 0 ? NOWHERE : inside(Arrays.copyOf(starts, count), document);
    }

    /** The rarest that was not dealt with yet, so that the commonest are often never gone through. */
    private Known nextRarest() {
        int rarest = 0;
        for (int i = 1; i < sizes.length; i++) {
            if (sizes[i] < sizes[rarest]) {
                rarest = i;
            }
        }
        sizes[rarest] = Integer.MAX_VALUE;
        return known.get(rarest);
    }

    private int[] inside(int[] starts, int document) throws IOException {
        if (any.isEmpty()) {
            return starts;
        }
        int end = postings.length(document);
        int[] breaks = lineBreaks.in(document);
        return Arrays.stream(starts)
                .filter(start -> start >= 0 && start + length <= end)
                .filter(start -> any.stream().noneMatch(offset -> Arrays.binarySearch(breaks, start + offset) >= 0))
                .toArray();
    }
}
