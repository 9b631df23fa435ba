package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.report.ReportId;

/** One step an analyst takes on annotations or codes. It knows its inverse, so every step can be undone. */
public sealed interface Change {

    /** The change that takes this one back exactly. */
    Change inverse();

    /**
     * What the menu calls it.
     *
     * @param codes as they are before the change
     */
    ChangeName name(Codebook codes);

    /** Reports whose annotations it touches; empty for a change of codes alone. */
    Set<ReportId> reports();

    /** Puts a new annotation on a passage; its id must be new, its code must be there. */
    record AddAnnotation(Annotation annotation) implements Change {
        @Override
        public Change inverse() {
            return new RemoveAnnotation(annotation);
        }

        @Override
        public ChangeName name(Codebook codes) {
            return Naming.of(annotation, codes, "code-passage", "write-memo");
        }

        @Override
        public Set<ReportId> reports() {
            return Set.of(annotation.anchor().report());
        }
    }

    /** Takes away an annotation, given as it is now. */
    record RemoveAnnotation(Annotation annotation) implements Change {
        @Override
        public Change inverse() {
            return new AddAnnotation(annotation);
        }

        @Override
        public ChangeName name(Codebook codes) {
            return Naming.of(annotation, codes, "remove-annotation", "remove-memo");
        }

        @Override
        public Set<ReportId> reports() {
            return Set.of(annotation.anchor().report());
        }
    }

    /**
     * Makes an annotation another: other words, other code, other memo.
     *
     * @param before as it is now
     * @param after as it shall be; the same id
     */
    record EditAnnotation(Annotation before, Annotation after) implements Change {
        public EditAnnotation {
            if (!before.id().equals(after.id())) {
                throw new IllegalArgumentException("an edit keeps the annotation's id");
            }
        }

        @Override
        public Change inverse() {
            return new EditAnnotation(after, before);
        }

        @Override
        public ChangeName name(Codebook codes) {
            String quote = ChangeName.shortened(before.anchor().passage().quote());
            if (!before.anchor().equals(after.anchor())) {
                return ChangeName.of("resize-annotation", quote);
            }
            if (!before.code().equals(after.code())) {
                String name = after.code().flatMap(codes::code).map(Code::name).orElse("");
                return name.isEmpty()
                        ? ChangeName.of("take-code-off", quote)
                        : ChangeName.of("recode-passage", name, quote);
            }
            return ChangeName.of("edit-memo", quote);
        }

        @Override
        public Set<ReportId> reports() {
            Set<ReportId> both = new LinkedHashSet<>();
            both.add(before.anchor().report());
            both.add(after.anchor().report());
            return both;
        }
    }

    /** Puts a new code in the codebook; its id must be new. */
    record AddCode(Code code) implements Change {
        @Override
        public Change inverse() {
            return new RemoveCode(code);
        }

        @Override
        public ChangeName name(Codebook codes) {
            return ChangeName.of("add-code", code.name());
        }

        @Override
        public Set<ReportId> reports() {
            return Set.of();
        }
    }

    /** Takes a code away that nothing uses any more; see {@link Codebook#removal}. */
    record RemoveCode(Code code) implements Change {
        @Override
        public Change inverse() {
            return new AddCode(code);
        }

        @Override
        public ChangeName name(Codebook codes) {
            return ChangeName.of("remove-code", code.name());
        }

        @Override
        public Set<ReportId> reports() {
            return Set.of();
        }
    }

    /**
     * Gives a code another name, colour, description or place in the tree.
     *
     * @param before as it is now
     * @param after as it shall be; the same id
     */
    record EditCode(Code before, Code after) implements Change {
        public EditCode {
            if (!before.id().equals(after.id())) {
                throw new IllegalArgumentException("an edit keeps the code's id");
            }
        }

        @Override
        public Change inverse() {
            return new EditCode(after, before);
        }

        @Override
        public ChangeName name(Codebook codes) {
            if (!before.parent().equals(after.parent())) {
                return ChangeName.of("move-code", before.name());
            }
            return before.name().equals(after.name())
                    ? ChangeName.of("edit-code", before.name())
                    : ChangeName.of("rename-code", before.name(), after.name());
        }

        @Override
        public Set<ReportId> reports() {
            return Set.of();
        }
    }

    /**
     * Several changes that are done and undone as one.
     *
     * @param called what the menu calls all of it
     * @param steps first one first
     */
    record Together(ChangeName called, List<Change> steps) implements Change {
        public Together {
            steps = List.copyOf(steps);
        }

        @Override
        public Change inverse() {
            List<Change> back = new ArrayList<>();
            steps.forEach(step -> back.add(step.inverse()));
            Collections.reverse(back);
            return new Together(called, back);
        }

        @Override
        public ChangeName name(Codebook codes) {
            return called;
        }

        @Override
        public Set<ReportId> reports() {
            Set<ReportId> all = new LinkedHashSet<>();
            steps.forEach(step -> all.addAll(step.reports()));
            return all;
        }
    }

    /** Makes a code and puts it on a passage, as one step. */
    static Change codeWithNew(Code code, Annotation annotation) {
        return new Together(
                ChangeName.of(
                        "code-passage",
                        code.name(),
                        ChangeName.shortened(annotation.anchor().passage().quote())),
                List.of(new AddCode(code), new AddAnnotation(annotation.coded(Optional.of(code.id())))));
    }

    /** Puts a code on many passages, as one step. */
    static Change codeAll(Code code, List<Annotation> annotations) {
        List<Change> steps = new ArrayList<>();
        annotations.forEach(annotation -> steps.add(new AddAnnotation(annotation.coded(Optional.of(code.id())))));
        return new Together(ChangeName.of("code-all", code.name(), Integer.toString(annotations.size())), steps);
    }
}
