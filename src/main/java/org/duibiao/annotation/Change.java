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
     * @param naming the codebook as it is before the change, and what reports are called
     */
    ChangeName name(Naming naming);

    /** Reports whose annotations it touches; empty for a change of codes alone. */
    Set<ReportId> reports();

    /** Puts a new annotation on a passage; its id must be new, its code must be there. */
    record AddAnnotation(Annotation annotation) implements Change {
        @Override
        public Change inverse() {
            return new RemoveAnnotation(annotation);
        }

        @Override
        public ChangeName name(Naming naming) {
            return naming.of(annotation, "code-passage", "write-memo");
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
        public ChangeName name(Naming naming) {
            return naming.of(annotation, "remove-annotation", "remove-memo");
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
        public ChangeName name(Naming naming) {
            String quote = Naming.quote(before);
            String place = naming.place(before);
            if (before.anchor().textVersion() != after.anchor().textVersion()) {
                return ChangeName.of("place-annotation", place, quote);
            }
            if (!before.anchor().equals(after.anchor())) {
                return ChangeName.of("resize-annotation", place, quote);
            }
            if (!before.code().equals(after.code())) {
                return naming.of(after, "recode-passage", "take-code-off");
            }
            return ChangeName.of(before.weight() == after.weight() ? "edit-memo" : "weigh-annotation", place, quote);
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
        public ChangeName name(Naming naming) {
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
        public ChangeName name(Naming naming) {
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
        public ChangeName name(Naming naming) {
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
     * Writes a memo on a report, another one, or takes it away.
     *
     * @param before as it is now; empty for none
     * @param after as it shall be; empty for none
     */
    record EditReportMemo(ReportId report, Optional<ReportMemo> before, Optional<ReportMemo> after) implements Change {
        @Override
        public Change inverse() {
            return new EditReportMemo(report, after, before);
        }

        @Override
        public ChangeName name(Naming naming) {
            return ChangeName.of("report-memo", naming.report().apply(report));
        }

        @Override
        public Set<ReportId> reports() {
            return Set.of(report);
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
        public ChangeName name(Naming naming) {
            return called;
        }

        @Override
        public Set<ReportId> reports() {
            Set<ReportId> all = new LinkedHashSet<>();
            steps.forEach(step -> all.addAll(step.reports()));
            return all;
        }
    }

    /**
     * Makes a code and puts it on a passage, as one step.
     *
     * @param report what the report is called
     */
    static Change codeWithNew(Code code, Annotation annotation, String report) {
        return new Together(
                ChangeName.of("code-passage", code.name(), report, Naming.quote(annotation)),
                List.of(new AddCode(code), new AddAnnotation(annotation.coded(Optional.of(code.id())))));
    }

    /**
     * Puts a code on many passages, as one step.
     *
     * @param isNew whether the code is to be made first
     */
    static Change codeAll(Code code, boolean isNew, List<Annotation> annotations) {
        List<Change> steps = new ArrayList<>();
        if (isNew) {
            steps.add(new AddCode(code));
        }
        annotations.forEach(annotation -> steps.add(new AddAnnotation(annotation.coded(Optional.of(code.id())))));
        return new Together(ChangeName.of("code-all", code.name(), Integer.toString(annotations.size())), steps);
    }
}
