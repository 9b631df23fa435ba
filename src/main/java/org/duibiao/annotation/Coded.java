package org.duibiao.annotation;

import java.util.Optional;
import org.duibiao.report.Listed;
import org.duibiao.report.Part;
import org.duibiao.text.Span;

/**
 * An annotation with what its report says of it: the unit of every retrieval.
 *
 * @param report the report it stands in
 * @param part what that stretch of the report is about
 */
public record Coded(Annotation annotation, Listed report, Part part) {

    public Span span() {
        return annotation.anchor().passage().span();
    }

    public Optional<CodeId> code() {
        return annotation.code();
    }
}
