package org.duibiao.ui.search;

import org.duibiao.search.Excerpt;
import org.duibiao.search.Hits;

/** A row of the results. */
sealed interface SearchRow {
    /**
     * A district or a year.
     *
     * @param name empty where it is not known
     */
    record OfGroup(String name, int hits, int reports) implements SearchRow {}

    /** A report, before its sentences. */
    record OfReport(Hits hits) implements SearchRow {}

    /** A sentence with what was found in it. */
    record OfSentence(Excerpt excerpt) implements SearchRow {}

    /** The sentences of a report that are not shown yet. */
    record OfRest(Hits hits, int more) implements SearchRow {}

    /** The reports that are not shown yet; they come when this row comes into view. */
    record OfNext(int more) implements SearchRow {}
}
