package org.duibiao.ui.annotate;

import org.duibiao.annotation.AnnotationId;
import org.duibiao.report.Anchor;
import org.duibiao.report.ReportId;

/** What a command of annotating speaks of. It stays the same when the selection moves on. */
sealed interface Subject {

    /** The report it stands in. */
    ReportId report();

    /** Words that were selected. */
    record Words(Anchor anchor) implements Subject {
        @Override
        public ReportId report() {
            return anchor.report();
        }
    }

    /** An annotation that was looked at. */
    record Made(ReportId report, AnnotationId id) implements Subject {}
}
