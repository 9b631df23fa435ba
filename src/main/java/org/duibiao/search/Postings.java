package org.duibiao.search;

import java.io.IOException;
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
        return found.seekExact(UnitPlaces.term(folded)) ? found.postings(null, PostingsEnum.PAYLOADS) : null;
    }
}
