package org.duibiao.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes of many annotations that are done and undone as one. An annotation that would stay as it is is left out. */
public final class Bulk {
    private Bulk() {}

    /** Gives all of them another code. */
    public static Change recode(List<Annotation> annotations, Code code) {
        return edit("recode-all", code.name(), annotations, annotation -> annotation.coded(Optional.of(code.id())));
    }

    /** Writes the same memo on all of them. */
    public static Change memo(List<Annotation> annotations, String memo) {
        return edit("memo-all", "", annotations, annotation -> annotation.withMemo(memo));
    }

    /** Gives all of them so many flags. */
    public static Change weigh(List<Annotation> annotations, int weight) {
        return edit("weigh-all", "", annotations, annotation -> annotation.weighing(weight));
    }

    /** Takes all of them away. */
    public static Change remove(List<Annotation> annotations) {
        return new Change.Together(
                ChangeName.of("remove-all", Integer.toString(annotations.size())),
                annotations.stream()
                        .<Change>map(Change.RemoveAnnotation::new)
                        .toList());
    }

    /**
     * Puts a further code on passages that have one.
     *
     * @param copies new annotations on the same passages, whatever their code
     */
    public static Change copy(List<Annotation> copies, Code code) {
        return new Change.Together(
                ChangeName.of("copy-all", code.name(), Integer.toString(copies.size())),
                copies.stream()
                        .<Change>map(copy -> new Change.AddAnnotation(copy.coded(Optional.of(code.id()))))
                        .toList());
    }

    private static Change edit(
            String key, String code, List<Annotation> annotations, Function<Annotation, Annotation> as) {
        List<Change> steps = annotations.stream()
                .filter(before -> !as.apply(before).equals(before))
                .<Change>map(before -> new Change.EditAnnotation(before, as.apply(before)))
                .toList();
        String count = Integer.toString(steps.size());
        return new Change.Together(
                code.isEmpty() ? ChangeName.of(key, count) : ChangeName.of(key, code, count), steps);
    }
}
