package org.duibiao.library;

import java.util.List;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Statement;
import org.duibiao.text.Span;

/**
 * What a changed catalogue would change in what was read from a library.
 *
 * @param differences the first of them, at most {@link #MOST_SHOWN}, in the order of the library, each report in reading
 *     order
 * @param coming how many statements would be found newly
 * @param going how many would not be found any more
 * @param affected the reports to be read again
 * @param reports how many reports were looked at
 * @param complete whether these are all
 */
public record CataloguePreview(
        List<Difference> differences, long coming, long going, List<ReportId> affected, int reports, boolean complete) {
    /** How many differences are kept to be shown, however many there are. */
    public static final int MOST_SHOWN = 2000;

    public CataloguePreview {
        differences = List.copyOf(differences);
        affected = List.copyOf(affected);
    }

    /**
     * A statement that would come or go.
     *
     * @param comes whether it is found newly, or no longer
     * @param sentence the words around it
     * @param passage where in the sentence its own words are
     */
    public record Difference(Listed report, Statement statement, boolean comes, String sentence, Span passage) {}
}
