package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes of many annotations that are done and undone as one. An annotation that would stay as it is is left out. */
public final class Bulk {
    private Bulk() {}

    /**
     * Gives all of them another code.
     *
     * @param isNew whether the code is to be made first
     */
    public static Change recode(List<Annotation> annotations, Code code, boolean isNew) {
        List<Change> edits = edits(annotations, annotation -> annotation.coded(Optional.of(code.id())));
        String count = Integer.toString(edits.size());
        return together(ChangeName.of("recode-all", code.name(), count), making(code, isNew), edits);
    }

    /**
     * Puts a further code on passages that have one.
     *
     * @param copies new annotations on the same passages, whatever their code
     * @param isNew whether the code is to be made first
     */
    public static Change copy(List<Annotation> copies, Code code, boolean isNew) {
        List<Change> adding = copies.stream()
                .<Change>map(copy -> new Change.AddAnnotation(copy.coded(Optional.of(code.id()))))
                .toList();
        String count = Integer.toString(copies.size());
        return together(ChangeName.of("copy-all", code.name(), count), making(code, isNew), adding);
    }

    /** Writes the same memo on all of them. */
    public static Change memo(List<Annotation> annotations, String memo) {
        List<Change> edits = edits(annotations, annotation -> annotation.withMemo(memo));
        return together(ChangeName.of("memo-all", Integer.toString(edits.size())), List.of(), edits);
    }

    /** Gives all of them so many flags. */
    public static Change weigh(List<Annotation> annotations, int weight) {
        List<Change> edits = edits(annotations, annotation -> annotation.weighing(weight));
        return together(ChangeName.of("weigh-all", Integer.toString(edits.size())), List.of(), edits);
    }

    /** Takes all of them away. */
    public static Change remove(List<Annotation> annotations) {
        return together(
                ChangeName.of("remove-all", Integer.toString(annotations.size())),
                List.of(),
                annotations.stream().<Change>map(Change.RemoveAnnotation::new).toList());
    }

    private static List<Change> making(Code code, boolean isNew) {
        return isNew ? List.of(new Change.AddCode(code)) : List.of();
    }

    private static List<Change> edits(List<Annotation> annotations, Function<Annotation, Annotation> as) {
        return annotations.stream()
                .filter(before -> !as.apply(before).equals(before))
                .<Change>map(before -> new Change.EditAnnotation(before, as.apply(before)))
                .toList();
    }

    /** A single step keeps the name of its own, which says where it is. */
    private static Change together(ChangeName name, List<Change> first, List<Change> then) {
        List<Change> steps = new ArrayList<>(first);
        steps.addAll(then);
        return steps.size() == 1 ? steps.get(0) : new Change.Together(name, steps);
    }
}
