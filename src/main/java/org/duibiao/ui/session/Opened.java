package org.duibiao.ui.session;

import java.util.List;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.text.Span;

/**
 * The report that lies open, with what was read from it.
 *
 * @param listed as the library lists it
 * @param report its text and structure
 * @param statements in reading order, the rejected ones among them
 */
public record Opened(Listed listed, Report report, List<Stated> statements) {
    public Opened {
        statements = List.copyOf(statements);
    }

    /** The statements that count: those nobody rejected. */
    public List<Stated> standing() {
        return statements.stream()
                .filter(stated -> stated.review().state() != Review.State.REJECTED)
                .toList();
    }

    /** A stretch of its text as something to open, annotate or cite. */
    public Anchor anchor(Span span) {
        return new Anchor(listed.id(), listed.textVersion(), Passage.of(span, report.text()));
    }
}
