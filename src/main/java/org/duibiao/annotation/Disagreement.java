package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A passage that two coders see differently.
 *
 * @param first what the first coder has there; empty for nothing
 * @param second what the second coder has there; empty for nothing
 */
public record Disagreement(Kind kind, Optional<Annotation> first, Optional<Annotation> second) {

    /** How they differ. */
    public enum Kind {
        /** Only one of them has coded it. */
        ALONE,
        /** Both have the code, on more or fewer words. */
        BOUNDS,
        /** Both have coded it, with different codes. */
        CODE
    }

    /** @throws IllegalArgumentException if neither has anything there */
    public Disagreement {
        if (first.isEmpty() && second.isEmpty()) {
            throw new IllegalArgumentException("nothing to disagree about");
        }
    }

    /** The passage to look at. */
    public Annotation shown() {
        return first.or(() -> second).orElseThrow();
    }

    /**
     * Settles it one coder's way: the other's annotation gets the same words and code, is taken away, or is made.
     *
     * @param firstIsRight whose way
     * @param fresh a new key, should the other need a new annotation
     * @param otherName whose annotation that is
     */
    public Change settled(boolean firstIsRight, AnnotationId fresh, String otherName) {
        Optional<Annotation> right = firstIsRight ? first : second;
        Optional<Annotation> other = firstIsRight ? second : first;
        List<Change> steps = new ArrayList<>();
        if (right.isEmpty()) {
            other.ifPresent(one -> steps.add(new Change.RemoveAnnotation(one)));
        } else if (other.isPresent()) {
            Annotation before = other.get();
            steps.add(new Change.EditAnnotation(
                    before, before.at(right.get().anchor()).coded(right.get().code())));
        } else {
            Annotation one = right.get();
            steps.add(new Change.AddAnnotation(
                    new Annotation(fresh, one.anchor(), one.code(), "", otherName, one.made(), one.weight())));
        }
        String quote = shown().anchor().passage().quote();
        return new Change.Together(ChangeName.of("settle", ChangeName.shortened(quote)), steps);
    }
}
