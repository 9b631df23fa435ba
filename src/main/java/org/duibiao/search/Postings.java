package org.duibiao.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/** Where units stand in the reports of one piece of the index. Reports are asked for in the order of their numbers. */
final class Postings {
    private final @Nullable Terms terms;
    private final @Nullable NumericDocValues lengths;
    private final Map<Character, Places> units = new HashMap<>();

    Postings(LeafReader reader) throws IOException {
        terms = reader.terms(SearchIndex.TEXT);
        lengths = reader.getNumericDocValues(SearchIndex.LENGTH);
    }

    /** The places of a folded unit; the same object for the same unit, so that each is read once a report. */
    Places of(char folded) throws IOException {
        Places places = units.get(folded);
        if (places == null) {
            places = new Places(open(folded));
            units.put(folded, places);
        }
        return places;
    }

    /** How long a report is, in units. */
    int length(int document) throws IOException {
        return lengths != null && lengths.advanceExact(document) ? (int) lengths.longValue() : 0;
    }

    private @Nullable PostingsEnum open(char folded) throws IOException {
        if (terms == null) {
            return null;
        }
        TermsEnum found = terms.iterator();
        return found.seekExact(UnitTokens.term(folded)) ? found.postings(null, PostingsEnum.POSITIONS) : null;
    }

    /** The places of one unit. */
    static final class Places {
        private final @Nullable PostingsEnum postings;
        private int[] positions = new int[64];
        private int count;
        private int read = -1;

        private Places(@Nullable PostingsEnum postings) {
            this.postings = postings;
        }

        /** How often the unit stands in a report. */
        int frequency(int document) throws IOException {
            if (postings == null) {
                return 0;
            }
            if (postings.docID() < document) {
                postings.advance(document);
            }
            return postings.docID() == document ? postings.freq() : 0;
        }

        /** Its places in a report; the first {@link #frequency} are valid, until the next report is asked for. */
        int[] in(int document) throws IOException {
            if (read != document) {
                read = document;
                count = frequency(document);
                if (count > 0 && postings != null) {
                    positions = count > positions.length ? new int[Math.max(count, 2 * positions.length)] : positions;
                    for (int i = 0; i < count; i++) {
                        positions[i] = postings.nextPosition();
                    }
                }
            }
            return positions;
        }

        /** Whether it stands at a place of the report read last. */
        boolean at(int position) {
            return Arrays.binarySearch(positions, 0, count, position) >= 0;
        }
    }
}
