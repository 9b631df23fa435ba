package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * All codes of a library (编码本), as they are at one moment.
 *
 * @param codes in the order they were made
 */
public record Codebook(List<Code> codes) {

    public static final Codebook EMPTY = new Codebook(List.of());

    /** How many colours differ by hue before shades of them follow. */
    public static final int HUES = 6;

    /**
     * Colours a new code may get, first to last; none is the blue of outcomes or the vermillion of goals. Any two of them
     * can be told apart by those who do not see red or green, as well as any two of the first {@value #HUES} can; the
     * further ones were found by taking again and again the colour that lies furthest from all before it.
     */
    public static final List<String> COLOURS = List.of(
            "#009E73", "#E69F00", "#CC79A7", "#6F5BA7", "#D9C900", "#7a8590", //
            "#673d01", "#8cdc86", "#e69ff9", "#264e41", "#9f873d", "#edbebe", //
            "#6d2e68", "#edb9e6", "#8e6040", "#dba84d", "#c36fdc", "#49b46e");

    public Codebook {
        codes = List.copyOf(codes);
    }

    public Optional<Code> code(CodeId id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    /** The first code of this name, whatever its case. */
    public Optional<Code> named(String name) {
        String wanted = name.strip();
        return codes.stream()
                .filter(code -> code.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Codes whose name holds the words, those that begin with them first. */
    public List<Code> find(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return codes.stream()
                .filter(code -> code.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(
                        code -> !code.name().toLowerCase(Locale.ROOT).startsWith(wanted)))
                .toList();
    }

    /** Codes at the top of the tree, by name; one whose parent is gone counts as top. */
    public List<Code> roots() {
        return codes.stream()
                .filter(code -> code.parent().flatMap(this::code).isEmpty())
                .sorted(Comparator.comparing(Code::name))
                .toList();
    }

    /** Codes right below one, by name. */
    public List<Code> children(CodeId parent) {
        return codes.stream()
                .filter(code -> code.parent().equals(Optional.of(parent)))
                .sorted(Comparator.comparing(Code::name))
                .toList();
    }

    /** A code and everything below it. */
    public Set<CodeId> withDescendants(CodeId top) {
        Set<CodeId> found = new LinkedHashSet<>();
        List<CodeId> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            CodeId next = open.remove(open.size() - 1);
            if (found.add(next)) {
                children(next).forEach(child -> open.add(child.id()));
            }
        }
        return found;
    }

    /** Names from the top of the tree down to the code. */
    public List<String> path(Code code) {
        List<String> names = new ArrayList<>();
        Set<CodeId> seen = new LinkedHashSet<>();
        Optional<Code> at = Optional.of(code);
        while (at.isPresent() && seen.add(at.get().id())) {
            names.add(0, at.get().name());
            at = at.get().parent().flatMap(this::code);
        }
        return List.copyOf(names);
    }

    /** The proposed colour that the fewest codes have. */
    public String proposeColour() {
        return COLOURS.stream()
                .min(Comparator.comparingLong(colour -> codes.stream()
                        .filter(code -> code.colour().equalsIgnoreCase(colour))
                        .count()))
                .orElseThrow();
    }

    /** What is used of a code by passages, children left out. */
    public static List<Annotation> uses(CodeId code, Collection<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation -> annotation.code().equals(Optional.of(code)))
                .toList();
    }

    /**
     * Takes a code away: its children move up to its parent, its passages lose it, and those that were nothing but
     * this code go with it.
     *
     * @param annotations all of the library, or at least those that have the code
     */
    public Change removal(Code code, Collection<Annotation> annotations) {
        List<Change> steps = new ArrayList<>();
        for (Annotation use : uses(code.id(), annotations)) {
            steps.add(
                    use.memo().isEmpty()
                            ? new Change.RemoveAnnotation(use)
                            : new Change.EditAnnotation(use, use.coded(Optional.empty())));
        }
        children(code.id()).forEach(child -> steps.add(new Change.EditCode(child, child.under(code.parent()))));
        steps.add(new Change.RemoveCode(code));
        return new Change.Together(ChangeName.of("remove-code", code.name()), steps);
    }

    /**
     * Gives all passages and children of one code to another and takes the first away. Words that one person gave both
     * codes have the other once, unless the first says more of them.
     */
    public Change merge(Code from, Code into, Collection<Annotation> annotations) {
        if (from.id().equals(into.id())) {
            throw new IllegalArgumentException("a code cannot be merged into itself");
        }
        List<Change> steps = new ArrayList<>();
        if (withDescendants(from.id()).contains(into.id())) {
            steps.add(new Change.EditCode(into, into.under(from.parent())));
        }
        Set<List<Object>> theirs = new HashSet<>();
        uses(into.id(), annotations).forEach(one -> theirs.add(sameWords(one)));
        for (Annotation use : uses(from.id(), annotations)) {
            Annotation merged = use.coded(Optional.of(into.id()));
            boolean saysMore = !use.memo().isEmpty() || use.weight() > 0;
            steps.add(
                    !saysMore && theirs.contains(sameWords(merged))
                            ? new Change.RemoveAnnotation(use)
                            : new Change.EditAnnotation(use, merged));
        }
        for (Code child : children(from.id())) {
            if (!child.id().equals(into.id())) {
                steps.add(new Change.EditCode(child, child.under(Optional.of(into.id()))));
            }
        }
        steps.add(new Change.RemoveCode(from));
        return new Change.Together(ChangeName.of("merge-codes", from.name(), into.name()), steps);
    }

    private static List<Object> sameWords(Annotation annotation) {
        return List.of(annotation.anchor(), annotation.author());
    }

    /**
     * Splits a code: some of its passages get a new code of their own beside it.
     *
     * @param part the new code; its place in the tree is that of the code it comes from
     * @param moved passages that have the old code
     */
    public Change split(Code from, Code part, Collection<Annotation> moved) {
        List<Change> steps = new ArrayList<>();
        steps.add(new Change.AddCode(part.under(from.parent())));
        moved.forEach(annotation ->
                steps.add(new Change.EditAnnotation(annotation, annotation.coded(Optional.of(part.id())))));
        return new Change.Together(ChangeName.of("split-code", from.name(), part.name()), steps);
    }

    /**
     * Puts a code under another, or at the top.
     *
     * @throws IllegalArgumentException if the new parent is the code itself or lies below it
     */
    public Change move(Code code, Optional<CodeId> parent) {
        if (parent.isPresent() && withDescendants(code.id()).contains(parent.get())) {
            throw new IllegalArgumentException("a code cannot stand below itself");
        }
        return new Change.EditCode(code, code.under(parent));
    }
}
