package org.duibiao.library;

import java.util.List;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Statement;
import org.duibiao.text.Span;

/**
 * What a changed catalogue would change in what was read from a library.
 *
 * @param differences in the order of the library, each report in reading order
 * @param reports how many reports were looked at
 * @param complete whether these are all
 */
public record CataloguePreview(List<Difference> differences, int reports, boolean complete) {
    public CataloguePreview {
        differences = List.copyOf(differences);
    }

    /**
     * A statement that would come or go.
     *
     * @param comes whether it is found newly, or no longer
     * @param sentence the words around it
     * @param passage where in the sentence its own words are
     */
    public record Difference(Listed report, Statement statement, boolean comes, String sentence, Span passage) {}

    public long coming() {
        return differences.stream().filter(Difference::comes).count();
    }

    public long going() {
        return differences.size() - coming();
    }

    /** The reports to be read again. */
    public List<ReportId> affected() {
        return differences.stream().map(one -> one.report().id()).distinct().toList();
    }
}
