package org.duibiao.annotation;

import java.util.Optional;
import org.duibiao.report.Listed;
import org.duibiao.report.Part;
import org.duibiao.text.AsRead;
import org.duibiao.text.Span;

/**
 * An annotation with what its report says of it: the unit of every retrieval.
 *
 * @param report the report it stands in
 * @param part what that stretch of the report is about; empty where its words are not in the present text, or where
 *     nobody has looked
 */
public record Coded(Annotation annotation, Listed report, Optional<Part> part) {

    public Coded(Annotation annotation, Listed report, Part part) {
        this(annotation, report, Optional.of(part));
    }

    public Span span() {
        return annotation.anchor().passage().span();
    }

    /** Its words as read, on one line. */
    public String quote() {
        return AsRead.onOneLine(annotation.anchor().passage().quote());
    }

    public Optional<CodeId> code() {
        return annotation.code();
    }
}
