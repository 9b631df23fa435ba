package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.report.ReportId;

/**
 * Which coded passages are wanted. Empty choices let everything in.
 *
 * @param code whose passages
 * @param withChildren whether those of the codes below it count too, also for {@code near}
 * @param values what an attribute must be, as {@link Attribute#of} writes it; a district lets those below it in
 * @param words that the passage, its memo, district or report must hold
 * @param near only passages that overlap one of this code, or stand near it
 * @param within how many UTF-16 units may lie between; 0 for overlapping ones
 */
public record Retrieval(
        Optional<CodeId> code,
        boolean withChildren,
        Map<Attribute, String> values,
        String words,
        Optional<CodeId> near,
        int within) {

    /** How many UTF-16 units may lie between passages that stand near each other: about a clause. */
    public static final int NEARBY = 30;

    /** Every passage. */
    public static final Retrieval ALL = new Retrieval(Optional.empty(), true, Map.of(), "", Optional.empty(), 0);

    public Retrieval {
        values = Map.copyOf(values);
    }

    public Retrieval of(Optional<CodeId> chosen) {
        return new Retrieval(chosen, withChildren, values, words, near, within);
    }

    public Retrieval withChildren(boolean also) {
        return new Retrieval(code, also, values, words, near, within);
    }

    /** With another value of an attribute, or any. */
    public Retrieval with(Attribute attribute, Optional<String> value) {
        Map<Attribute, String> others = new EnumMap<>(Attribute.class);
        others.putAll(values);
        others.remove(attribute);
        value.ifPresent(one -> others.put(attribute, one));
        return new Retrieval(code, withChildren, others, words, near, within);
    }

    public Retrieval holding(String wanted) {
        return new Retrieval(code, withChildren, values, wanted, near, within);
    }

    /**
     * The same for passages by one of another code.
     *
     * @param alsoBeside whether passages {@value #NEARBY} units away or less count, not only overlapping ones
     */
    public Retrieval near(Optional<CodeId> other, boolean alsoBeside) {
        return near(other, alsoBeside ? NEARBY : 0);
    }

    public Retrieval near(Optional<CodeId> other, int units) {
        return new Retrieval(code, withChildren, values, words, other, units);
    }

    /** The wanted passages by district, year and place. */
    public List<Coded> from(Collection<Coded> all, Codebook codes) {
        Optional<Set<CodeId>> wanted = code.map(id -> counted(codes, id));
        Optional<Map<ReportId, List<Coded>>> others = near.map(id -> byReport(all, counted(codes, id)));
        String said = words.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(coded -> wanted.isEmpty()
                        || coded.code().filter(wanted.get()::contains).isPresent())
                .filter(coded ->
                        values.entrySet().stream().allMatch(value -> has(coded, value.getKey(), value.getValue())))
                .filter(coded -> said.isEmpty() || holds(coded, said))
                .filter(coded -> others.isEmpty()
                        || others.get().getOrDefault(coded.report().id(), List.of()).stream()
                                .anyMatch(other -> isNear(coded, other)))
                .sorted(inReadingOrder(all))
                .toList();
    }

    /** By district, year and place; what reports are sorted by is worked out once a report. */
    private static Comparator<Coded> inReadingOrder(Collection<Coded> all) {
        Map<ReportId, String> districts = new HashMap<>();
        Map<ReportId, String> years = new HashMap<>();
        for (Coded coded : all) {
            districts.computeIfAbsent(coded.report().id(), none -> Attribute.DISTRICT.of(coded));
            years.computeIfAbsent(coded.report().id(), none -> Attribute.YEAR.of(coded));
        }
        return Comparator.comparing(
                        (Coded coded) -> districts.getOrDefault(coded.report().id(), ""))
                .thenComparing(coded -> years.getOrDefault(coded.report().id(), ""))
                .thenComparing(coded -> coded.report().id().value())
                .thenComparing(Coded::span);
    }

    private Set<CodeId> counted(Codebook codes, CodeId id) {
        return withChildren ? codes.withDescendants(id) : Set.of(id);
    }

    private static Map<ReportId, List<Coded>> byReport(Collection<Coded> all, Set<CodeId> codes) {
        Map<ReportId, List<Coded>> found = new HashMap<>();
        all.stream()
                .filter(coded -> coded.code().filter(codes::contains).isPresent())
                .forEach(coded -> found.computeIfAbsent(coded.report().id(), none -> new ArrayList<>())
                        .add(coded));
        return found;
    }

    private boolean isNear(Coded one, Coded other) {
        return !one.annotation().id().equals(other.annotation().id())
                && one.span().start() < other.span().end() + within
                && other.span().start() < one.span().end() + within;
    }

    private static boolean has(Coded coded, Attribute attribute, String value) {
        String own = attribute.of(coded);
        return own.equals(value) || (attribute == Attribute.DISTRICT && own.startsWith(value + "/"));
    }

    private static boolean holds(Coded coded, String words) {
        String all = coded.annotation().anchor().passage().quote() + "\n"
                + coded.annotation().memo() + "\n"
                + coded.report().header().region().fullName() + "\n"
                + coded.report().name();
        return all.toLowerCase(Locale.ROOT).contains(words);
    }
}
