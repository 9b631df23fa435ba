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
 * @param weight how much it matters to the analyst, from 0 (not said) to {@value #HEAVIEST}
 */
public record Annotation(
        AnnotationId id, Anchor anchor, Optional<CodeId> code, String memo, String author, Instant made, int weight) {

    /** The most flags an annotation can have. */
    public static final int HEAVIEST = 3;

    /** @throws IllegalArgumentException if the weight is below 0 or above {@link #HEAVIEST} */
    public Annotation {
        if (weight < 0 || weight > HEAVIEST) {
            throw new IllegalArgumentException("no weight: " + weight);
        }
    }

    /** One whose weight nobody has said. */
    public Annotation(AnnotationId id, Anchor anchor, Optional<CodeId> code, String memo, String author, Instant made) {
        this(id, anchor, code, memo, author, made, 0);
    }

    /** The same annotation on other words of the same report. */
    public Annotation at(Anchor newAnchor) {
        return new Annotation(id, newAnchor, code, memo, author, made, weight);
    }

    public Annotation coded(Optional<CodeId> newCode) {
        return new Annotation(id, anchor, newCode, memo, author, made, weight);
    }

    public Annotation withMemo(String newMemo) {
        return new Annotation(id, anchor, code, newMemo, author, made, weight);
    }

    public Annotation weighing(int newWeight) {
        return new Annotation(id, anchor, code, memo, author, made, newWeight);
    }
}
