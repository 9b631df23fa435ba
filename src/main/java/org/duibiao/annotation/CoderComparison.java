package org.duibiao.annotation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;

/**
 * Two coders' passages in the reports that both have worked on, compared over characters and over passages.
 *
 * <p>Over characters: every UTF-16 unit of a report is a unit, rated by whether it has the code, or, for all codes
 * together, by the set of codes it has. Over passages: every passage is a unit, together with the other coder's passage
 * that shares most with it; who has none there has rated it as “none”. As units of a continuum: also how far apart their
 * ends lie.
 */
public final class CoderComparison {

    private final String first;
    private final String second;
    private final Map<ReportId, List<Annotation>> ofFirst;
    private final Map<ReportId, List<Annotation>> ofSecond;
    private final Map<ReportId, Integer> lengths;
    private final CharacterRatings characters;
    private final PassagePairs passages;

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
        Map<ReportId, List<Annotation>> one = of(first, annotations);
        Map<ReportId, List<Annotation>> other = of(second, annotations);
        one.keySet().retainAll(other.keySet());
        other.keySet().retainAll(one.keySet());
        this.ofFirst = one;
        this.ofSecond = other;
        this.characters = new CharacterRatings(ofFirst, ofSecond, this.lengths);
        this.passages = new PassagePairs(ofFirst, ofSecond, least);
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

    /** Every character rated by whether it has the code. */
    public Ratings characters(CodeId code) {
        return characters.of(code);
    }

    /** Every character rated by the set of codes it has. */
    public Ratings characters() {
        return characters.of(codes());
    }

    /** Every passage rated by its code. */
    public Ratings passages() {
        return passages.ratings(code -> true);
    }

    /** Passages that at least one coder gave the code: whether the other did too. */
    public Ratings passages(CodeId code) {
        return passages.ratings(code::equals);
    }

    /** The passages of a code as units of a continuum, which begin and end where each coder saw fit. */
    public Unitizing units(CodeId code) {
        List<Unitizing.Text> texts = ofFirst.keySet().stream()
                .map(report -> new Unitizing.Text(
                        lengths.getOrDefault(report, 0),
                        spans(ofFirst.getOrDefault(report, List.of()), code),
                        spans(ofSecond.getOrDefault(report, List.of()), code)))
                .toList();
        return new Unitizing(texts);
    }

    private static List<Span> spans(List<Annotation> of, CodeId code) {
        return Codebook.uses(code, of).stream()
                .map(annotation -> annotation.anchor().passage().span())
                .toList();
    }

    /** What they see differently, report by report in reading order. */
    public List<Disagreement> disagreements() {
        return passages.disagreements();
    }
}
