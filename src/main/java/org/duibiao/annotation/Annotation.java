package org.duibiao.annotation;

import java.time.Instant;
import java.util.Optional;
import org.duibiao.report.Anchor;

/**
 * A passage with a code, a memo, or both (批注).
 *
 * @param id its key
 * @param anchor the passage; its quote finds the place again when the text gets a new version
 * @param code what it is called; empty for a memo alone
 * @param memo the analyst's own words; empty for none
 * @param author who made it
 * @param made when it was made, to the millisecond
 */
public record Annotation(
        AnnotationId id, Anchor anchor, Optional<CodeId> code, String memo, String author, Instant made) {

    /** The same annotation on other words of the same report. */
    public Annotation at(Anchor newAnchor) {
        return new Annotation(id, newAnchor, code, memo, author, made);
    }

    public Annotation coded(Optional<CodeId> newCode) {
        return new Annotation(id, anchor, newCode, memo, author, made);
    }

    public Annotation withMemo(String newMemo) {
        return new Annotation(id, anchor, code, newMemo, author, made);
    }
}
