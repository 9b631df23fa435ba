package org.duibiao.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The places of one unit, report by report, as {@link UnitPlaces} wrote them. A common sign stands in a library ten million
 * times: places are counted off from their bytes and never put anywhere unless they are asked for themselves.
 */
final class Places {
    private static final byte[] NOTHING = {};

    private final @Nullable PostingsEnum postings;
    private int read = -1;
    private byte[] bytes = NOTHING;
    private int from;
    private int to;

    /** @param postings none where the unit stands nowhere */
    Places(@Nullable PostingsEnum postings) {
        this.postings = postings;
    }

    /** Whether the unit stands in a report. */
    boolean isIn(int document) throws IOException {
        if (postings == null) {
            return false;
        }
        int at = postings.docID();
        return (at < document ? postings.advance(document) : at) == document;
    }

    /** How many bytes its places in a report take: about as many as there are places, never fewer; 0 where there are none. */
    int size(int document) throws IOException {
        if (read != document) {
            read = document;
            from = 0;
            to = 0;
            if (isIn(document) && postings != null) {
                postings.nextPosition();
                BytesRef payload = postings.getPayload();
                bytes = payload.bytes;
                from = payload.offset;
                to = payload.offset + payload.length;
            }
        }
        return to - from;
    }

    /** Its places in a report, in reading order. */
    int[] in(int document) throws IOException {
        int[] places = new int[size(document)];
        int count = 0;
        int place = 0;
        int at = from;
        while (at < to) {
            int beyond = bytes[at++];
            if (beyond < 0) {
                beyond &= 0x7F;
                for (int shift = 7, more = -1; more < 0; shift += 7) {
                    more = bytes[at++];
                    beyond |= (more & 0x7F) << shift;
                }
            }
            place += beyond;
            places[count++] = place;
        }
        return count == places.length ? places : Arrays.copyOf(places, count);
    }

    /**
     * Keeps those of some starts that have the unit so far on.
     *
     * @param starts in reading order; those kept are put at its beginning
     * @param count how many of them there are
     * @return how many are kept
     */
    int keep(int document, int[] starts, int count, int offset) throws IOException {
        if (size(document) == 0) {
            return 0;
        }
        int kept = 0;
        int place = 0;
        int at = from;
        int wanted = starts[0] + offset;
        int i = 0;
        while (at < to) {
            int beyond = bytes[at++];
            if (beyond < 0) {
                beyond &= 0x7F;
                for (int shift = 7, more = -1; more < 0; shift += 7) {
                    more = bytes[at++];
                    beyond |= (more & 0x7F) << shift;
                }
            }
            place += beyond;
            while (wanted <= place) {
                if (wanted == place) {
                    starts[kept++] = starts[i];
                }
                if (++i == count) {
                    return kept;
                }
                wanted = starts[i] + offset;
            }
        }
        return kept;
    }
}
