package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;

/**
 * Two coders' passages in the reports that both have worked on, compared over characters and over passages.
 *
 * <p>Over characters: every UTF-16 unit of a report is a unit, rated by whether it has the code, or, for all codes
 * together, by the set of codes it has. Over passages: every passage is a unit, together with the other coder's passage
 * that shares most with it; who has none there has rated it as “none”.
 */
public final class CoderComparison {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String NONE = "";

    private final String first;
    private final String second;
    private final Map<ReportId, List<Annotation>> ofFirst;
    private final Map<ReportId, List<Annotation>> ofSecond;
    private final Map<ReportId, Integer> lengths;
    private final int least;

    /** Two passages of the two coders, or one that the other does not have. */
    private record Pair(Optional<Annotation> first, Optional<Annotation> second) {}

    /**
     * @param annotations of everybody; memos without a code do not count
     * @param lengths of the texts of the reports, in UTF-16 units
     * @param least in percent of the longer one: how much two passages must share to be the same place
     */
    public CoderComparison(
            String first,
            String second,
            Collection<Annotation> annotations,
            Map<ReportId, Integer> lengths,
            int least) {
        this.first = first;
        this.second = second;
        this.lengths = Map.copyOf(lengths);
        this.least = least;
        Map<ReportId, List<Annotation>> one = of(first, annotations);
        Map<ReportId, List<Annotation>> other = of(second, annotations);
        one.keySet().retainAll(other.keySet());
        other.keySet().retainAll(one.keySet());
        this.ofFirst = one;
        this.ofSecond = other;
    }

    private static Map<ReportId, List<Annotation>> of(String coder, Collection<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation ->
                        annotation.code().isPresent() && annotation.author().equals(coder))
                .sorted(Comparator.comparing(
                        annotation -> annotation.anchor().passage().span()))
                .collect(Collectors.groupingBy(
                        annotation -> annotation.anchor().report(), LinkedHashMap::new, Collectors.toList()));
    }

    public String first() {
        return first;
    }

    public String second() {
        return second;
    }

    /** The reports that both have worked on. */
    public Set<ReportId> reports() {
        return Set.copyOf(ofFirst.keySet());
    }

    /** Codes that at least one of them has used there. */
    public Set<CodeId> codes() {
        Set<CodeId> codes = new LinkedHashSet<>();
        ofFirst.values().forEach(list -> list.forEach(one -> one.code().ifPresent(codes::add)));
        ofSecond.values().forEach(list -> list.forEach(one -> one.code().ifPresent(codes::add)));
        return codes;
    }

    /** How many passages of a code the first coder has there. */
    public int passagesOfFirst(CodeId code) {
        return count(ofFirst, code);
    }

    /** How many passages of a code the second coder has there. */
    public int passagesOfSecond(CodeId code) {
        return count(ofSecond, code);
    }

    private static int count(Map<ReportId, List<Annotation>> of, CodeId code) {
        return of.values().stream()
                .mapToInt(list -> Codebook.uses(code, list).size())
                .sum();
    }

    // ---- over characters ------------------------------------------------------------------------------------------

    /** Every character rated by whether it has the code. */
    public Ratings characters(CodeId code) {
        return overCharacters(Set.of(code), codes -> codes.isEmpty() ? NO : YES);
    }

    /** Every character rated by the set of codes it has. */
    public Ratings characters() {
        return overCharacters(
                codes(),
                codes -> new TreeSet<>(
                                codes.stream().map(id -> id.value().toString()).toList())
                        .toString());
    }

    private interface Category {
        String of(Set<CodeId> codes);
    }

    private Ratings overCharacters(Set<CodeId> wanted, Category category) {
        Map<List<Optional<String>>, Long> counts = new HashMap<>();
        for (ReportId report : ofFirst.keySet()) {
            int length = lengths.getOrDefault(report, 0);
            List<Run> one = runs(ofFirst.getOrDefault(report, List.of()), wanted, category, length);
            List<Run> other = runs(ofSecond.getOrDefault(report, List.of()), wanted, category, length);
            int i = 0;
            int j = 0;
            int at = 0;
            while (at < length) {
                int to = Math.min(one.get(i).end, other.get(j).end);
                counts.merge(
                        List.of(Optional.of(one.get(i).category), Optional.of(other.get(j).category)),
                        (long) (to - at),
                        Long::sum);
                at = to;
                i += one.get(i).end == to ? 1 : 0;
                j += other.get(j).end == to ? 1 : 0;
            }
        }
        return new Ratings(counts.entrySet().stream()
                .map(entry -> new Ratings.Unit(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** Characters up to an end that are rated alike. */
    private record Run(int end, String category) {}

    /** A whole text in runs, one sweep over the borders of the wanted passages. */
    private static List<Run> runs(List<Annotation> passages, Set<CodeId> wanted, Category category, int length) {
        Map<Integer, List<CodeId>> begins = new HashMap<>();
        Map<Integer, List<CodeId>> ends = new HashMap<>();
        Set<Integer> borders = new TreeSet<>();
        for (Annotation annotation : passages) {
            CodeId code = annotation.code().orElseThrow();
            if (wanted.contains(code)) {
                Span span = annotation.anchor().passage().span();
                begins.computeIfAbsent(Math.min(span.start(), length), none -> new ArrayList<>())
                        .add(code);
                ends.computeIfAbsent(Math.min(span.end(), length), none -> new ArrayList<>())
                        .add(code);
                borders.add(Math.min(span.start(), length));
                borders.add(Math.min(span.end(), length));
            }
        }
        borders.add(length);
        Map<CodeId, Integer> open = new HashMap<>();
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (int border : borders) {
            if (border > at) {
                runs.add(new Run(border, category.of(open.keySet())));
                at = border;
            }
            begins.getOrDefault(border, List.of()).forEach(code -> open.merge(code, 1, Integer::sum));
            for (CodeId code : ends.getOrDefault(border, List.of())) {
                int left = open.getOrDefault(code, 1) - 1;
                if (left == 0) {
                    open.remove(code);
                } else {
                    open.put(code, left);
                }
            }
        }
        return runs;
    }

    // ---- over passages --------------------------------------------------------------------------------------------

    /** Every passage rated by its code. */
    public Ratings passages() {
        return ratings(pairs(), code -> true);
    }

    /** Passages that at least one coder gave the code: whether the other did too. */
    public Ratings passages(CodeId code) {
        return ratings(pairs(), code::equals);
    }

    private interface Wanted {
        boolean is(CodeId code);
    }

    private static Ratings ratings(List<Pair> pairs, Wanted wanted) {
        List<Ratings.Unit> units = new ArrayList<>();
        for (Pair pair : pairs) {
            Optional<CodeId> one = pair.first().flatMap(Annotation::code);
            Optional<CodeId> other = pair.second().flatMap(Annotation::code);
            if (one.filter(wanted::is).isPresent() || other.filter(wanted::is).isPresent()) {
                units.add(new Ratings.Unit(List.of(Optional.of(name(one)), Optional.of(name(other))), 1));
            }
        }
        return new Ratings(units);
    }

    private static String name(Optional<CodeId> code) {
        return code.map(id -> id.value().toString()).orElse(NONE);
    }

    /** Each passage with its counterpart: those of the same code first, of these the ones that share most. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (ReportId report : ofFirst.keySet()) {
            List<Annotation> one = ofFirst.getOrDefault(report, List.of());
            List<Annotation> other = ofSecond.getOrDefault(report, List.of());
            Set<AnnotationId> taken = new HashSet<>();
            for (Candidate candidate : candidates(one, other)) {
                if (!taken.contains(candidate.one.id()) && !taken.contains(candidate.other.id())) {
                    taken.add(candidate.one.id());
                    taken.add(candidate.other.id());
                    pairs.add(new Pair(Optional.of(candidate.one), Optional.of(candidate.other)));
                }
            }
            one.stream()
                    .filter(left -> !taken.contains(left.id()))
                    .forEach(left -> pairs.add(new Pair(Optional.of(left), Optional.empty())));
            other.stream()
                    .filter(left -> !taken.contains(left.id()))
                    .forEach(left -> pairs.add(new Pair(Optional.empty(), Optional.of(left))));
        }
        return pairs;
    }

    /** Two passages that may be the same place. */
    private record Candidate(Annotation one, Annotation other, boolean sameCode, double shared) {}

    private List<Candidate> candidates(List<Annotation> one, List<Annotation> other) {
        List<Candidate> candidates = new ArrayList<>();
        int from = 0;
        int longest =
                other.stream().mapToInt(passage -> span(passage).length()).max().orElse(0);
        for (Annotation mine : one) {
            while (from < other.size()
                    && span(other.get(from)).start() + longest <= span(mine).start()) {
                from++;
            }
            for (int i = from;
                    i < other.size() && span(other.get(i)).start() < span(mine).end();
                    i++) {
                double shared = shared(span(mine), span(other.get(i)));
                if (shared * 100 >= least && shared > 0) {
                    candidates.add(new Candidate(
                            mine, other.get(i), mine.code().equals(other.get(i).code()), shared));
                }
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.sameCode)
                .thenComparing(candidate -> -candidate.shared)
                .thenComparing(candidate -> span(candidate.one)));
        return candidates;
    }

    private static double shared(Span one, Span other) {
        int both = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return both <= 0 ? 0 : (double) both / Math.max(one.length(), other.length());
    }

    private static Span span(Annotation annotation) {
        return annotation.anchor().passage().span();
    }

    /** What they see differently, report by report in reading order. */
    public List<Disagreement> disagreements() {
        return pairs().stream()
                .flatMap(pair -> kind(pair).stream().map(kind -> new Disagreement(kind, pair.first(), pair.second())))
                .sorted(Comparator.comparingLong((Disagreement one) ->
                                one.shown().anchor().report().value())
                        .thenComparing(one -> span(one.shown())))
                .toList();
    }

    private static Optional<Disagreement.Kind> kind(Pair pair) {
        if (pair.first().isEmpty() || pair.second().isEmpty()) {
            return Optional.of(Disagreement.Kind.ALONE);
        }
        if (!pair.first().get().code().equals(pair.second().get().code())) {
            return Optional.of(Disagreement.Kind.CODE);
        }
        return span(pair.first().get()).equals(span(pair.second().get()))
                ? Optional.empty()
                : Optional.of(Disagreement.Kind.BOUNDS);
    }
}
