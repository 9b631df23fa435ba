package org.duibiao.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** An index cut into pieces of about the same size, so that all cores have something to do until the end. */
final class Slices {
    private static final int MOST_DOCUMENTS = 1000;

    private final List<Slice> slices = new ArrayList<>();

    /**
     * Some documents in a row.
     *
     * @param from the first one's number
     * @param to one past the last one's
     */
    record Slice(LeafReader reader, int from, int to) {}

    Slices(List<LeafReaderContext> leaves) {
        for (LeafReaderContext leaf : leaves) {
            LeafReader reader = leaf.reader();
            for (int from = 0; from < reader.maxDoc(); from += MOST_DOCUMENTS) {
                slices.add(new Slice(reader, from, Math.min(reader.maxDoc(), from + MOST_DOCUMENTS)));
            }
        }
    }

    int count() {
        return slices.size();
    }

    Slice at(int place) {
        return slices.get(place);
    }
}
