package org.duibiao.extraction;

import java.util.List;
import java.util.Objects;
import org.duibiao.indicator.Catalogue;
import org.duibiao.report.Report;
import org.duibiao.statement.Statement;

/** Reads what a report states about the indicators of a catalogue. Thread-safe; the same report gives the same answer. */
public final class Extractor {
    private final Catalogue catalogue;

    public Extractor(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All statements of a report, in reading order. */
    public List<Statement> extract(Report report) {
        Objects.requireNonNull(catalogue);
        Objects.requireNonNull(report);
        return List.of();
    }
}
