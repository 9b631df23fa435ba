package org.duibiao.search;

import java.io.IOException;

/** Finds one query in the reports of one piece of the index. Asked for reports in the order of their numbers. */
interface Finder {
    /** The hits in a report, in reading order; {@link Spans#NONE} when the query is not answered by it. */
    Spans in(int document) throws IOException, QueryException;
}
