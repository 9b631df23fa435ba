package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;

/** Two coders' passages with every UTF-16 unit of the reports as a unit, rated by the codes it has. */
final class CharacterRatings {
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Map<ReportId, List<Annotation>> ofFirst;
    private final Map<ReportId, List<Annotation>> ofSecond;
    private final Map<ReportId, Integer> lengths;

    /**
     * @param ofFirst passages with a code by report, in reading order; of the same reports as {@code ofSecond}
     * @param lengths of the reports' texts, in UTF-16 units
     */
    CharacterRatings(
            Map<ReportId, List<Annotation>> ofFirst,
            Map<ReportId, List<Annotation>> ofSecond,
            Map<ReportId, Integer> lengths) {
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
        this.lengths = lengths;
    }

    /** Rated by whether a character has the code. */
    Ratings of(CodeId code) {
        return overCharacters(Set.of(code), codes -> codes.isEmpty() ? NO : YES);
    }

    /** Rated by the set of codes a character has. */
    Ratings of(Set<CodeId> wanted) {
        return overCharacters(
                wanted,
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
}
