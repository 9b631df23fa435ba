package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;

/** Two coders' passages, each with the other's that is the same place; one who has none there has said nothing. */
final class PassagePairs {
    private static final String NONE = "";

    private final Map<ReportId, List<Annotation>> ofFirst;
    private final Map<ReportId, List<Annotation>> ofSecond;
    private final int least;
    private final List<Pair> pairs;

    /** Two passages of the two coders, or one that the other does not have. */
    private record Pair(Optional<Annotation> first, Optional<Annotation> second) {}

    /**
     * @param ofFirst passages with a code by report, in reading order; of the same reports as {@code ofSecond}
     * @param least in percent of the longer one: how much two passages must share to be the same place
     */
    PassagePairs(Map<ReportId, List<Annotation>> ofFirst, Map<ReportId, List<Annotation>> ofSecond, int least) {
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
        this.least = least;
        this.pairs = pairs();
    }

    /** Every pair with a code that is wanted, rated by its codes. */
    Ratings ratings(Predicate<CodeId> wanted) {
        List<Ratings.Unit> units = new ArrayList<>();
        for (Pair pair : pairs) {
            Optional<CodeId> one = pair.first().flatMap(Annotation::code);
            Optional<CodeId> other = pair.second().flatMap(Annotation::code);
            if (one.filter(wanted).isPresent() || other.filter(wanted).isPresent()) {
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
    List<Disagreement> disagreements() {
        return pairs.stream()
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
