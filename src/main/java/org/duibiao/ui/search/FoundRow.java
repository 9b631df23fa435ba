package org.duibiao.ui.search;

import org.duibiao.search.Excerpt;
import org.duibiao.search.Hits;

/** A row of the list of what was found. */
sealed interface FoundRow {
    /** A report, above its sentences. */
    record OfReport(Hits hits) implements FoundRow {}

    /** A sentence of the report above. */
    record OfSentence(Excerpt excerpt) implements FoundRow {}

    /** How many more hits the report above has, not listed. */
    record OfMore(Hits hits, int left) implements FoundRow {}
}
