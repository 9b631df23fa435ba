package org.duibiao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Pieces one after the other with nothing between them that ends a sentence; the nearest that follows counts. */
final class GappedFinder implements Finder {
    private final List<PieceFinder> pieces;
    private final List<Places> ends;

    GappedFinder(List<PieceFinder> pieces, List<Places> ends) {
        this.pieces = pieces;
        this.ends = ends;
    }

    @Override
    public Spans in(int document) throws IOException {
        List<int[]> starts = new ArrayList<>();
        for (PieceFinder piece : pieces) {
            int[] places = piece.starts(document);
            if (places.length == 0) {
                return Spans.NONE;
            }
            starts.add(places);
        }
        Chain chain = new Chain(starts, pieces.size() == 1 ? new int[0] : stops(document));
        Spans.Gathering hits = new Spans.Gathering();
        for (int start : starts.get(0)) {
            if (start >= hits.reach()) {
                int end = chain.end(1, start + pieces.get(0).length());
                if (end > start) {
                    hits.add(start, end);
                }
            }
        }
        return hits.spans();
    }

    private int[] stops(int document) throws IOException {
        int[] all = new int[0];
        for (Places end : ends) {
            int[] places = end.in(document);
            int had = all.length;
            all = Arrays.copyOf(all, had + places.length);
            System.arraycopy(places, 0, all, had, places.length);
        }
        Arrays.sort(all);
        return all;
    }

    /** The pieces in one document. */
    private final class Chain {
        private final List<int[]> starts;
        private final int[] stops;
        /** Places of a piece that the rest does not follow, by their numbers: no place is tried twice. */
        private final List<BitSet> inVain = new ArrayList<>();

        Chain(List<int[]> starts, int[] stops) {
            this.starts = starts;
            this.stops = stops;
            starts.forEach(places -> inVain.add(new BitSet()));
        }

        /** Where the whole ends if the pieces from {@code next} on follow {@code from}; 0 if they do not. */
        int end(int next, int from) {
            if (next == starts.size()) {
                return from;
            }
            int stop = firstFrom(stops, from);
            int limit = stop < stops.length ? stops[stop] : Integer.MAX_VALUE;
            int[] places = starts.get(next);
            BitSet tried = inVain.get(next);
            int place = tried.nextClearBit(firstFrom(places, from));
            while (place < places.length && places[place] <= limit) {
                int end = end(next + 1, places[place] + pieces.get(next).length());
                if (end > 0) {
                    return end;
                }
                tried.set(place);
                place = tried.nextClearBit(place);
            }
            return 0;
        }
    }

    private static int firstFrom(int[] sorted, int value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
