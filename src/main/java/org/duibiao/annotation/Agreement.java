package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far two coders agree, code by code, and what they see differently.
 *
 * @param reports that both have worked on
 * @param lines all codes together first, then by name
 */
public record Agreement(String first, String second, int reports, List<Line> lines, List<Disagreement> disagreements) {

    /** In percent: how much of the longer passage two must share to be the same place. */
    public static final int SAME_PLACE = 50;

    /**
     * Figures of a code, or of all together.
     *
     * @param code empty for all codes together
     * @param byFirst passages the first coder gave it
     * @param bySecond passages the second coder gave it
     * @param characters agreement over characters
     * @param units α<sub>U</sub>, see {@link Unitizing}
     * @param passages agreement over passages
     */
    public record Line(
            Optional<Code> code,
            int byFirst,
            int bySecond,
            Figures characters,
            OptionalDouble units,
            Figures passages) {}

    /** The three measures, from 0 to 1 (κ and α also below); empty where chance alone decides. */
    public record Figures(OptionalDouble agreement, OptionalDouble kappa, OptionalDouble alpha) {
        static Figures of(Ratings ratings) {
            return new Figures(ratings.agreement(), ratings.kappa(), ratings.alpha());
        }

        /** Passages of one code are there because somebody gave it: what chance would do cannot be told from them. */
        static Figures shareOf(Ratings ratings) {
            return new Figures(ratings.agreement(), OptionalDouble.empty(), OptionalDouble.empty());
        }
    }

    public Agreement {
        lines = List.copyOf(lines);
        disagreements = List.copyOf(disagreements);
    }

    /** Works a comparison out. */
    public static Agreement of(CoderComparison comparison, Codebook codes) {
        List<Line> lines = new ArrayList<>();
        List<Unitizing> units = new ArrayList<>();
        for (CodeId id : comparison.codes()) {
            Unitizing ofCode = comparison.units(id);
            units.add(ofCode);
            lines.add(new Line(
                    codes.code(id),
                    comparison.passagesOfFirst(id),
                    comparison.passagesOfSecond(id),
                    Figures.of(comparison.characters(id)),
                    ofCode.alpha(),
                    Figures.shareOf(comparison.passages(id))));
        }
        lines.sort(Comparator.comparing(line -> line.code().map(Code::name).orElse("")));
        lines.add(
                0,
                new Line(
                        Optional.empty(),
                        lines.stream().mapToInt(Line::byFirst).sum(),
                        lines.stream().mapToInt(Line::bySecond).sum(),
                        Figures.of(comparison.characters()),
                        Unitizing.alpha(units),
                        Figures.of(comparison.passages())));
        return new Agreement(
                comparison.first(),
                comparison.second(),
                comparison.reports().size(),
                lines,
                comparison.disagreements());
    }
}
