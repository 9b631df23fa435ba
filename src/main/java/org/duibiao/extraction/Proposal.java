package org.duibiao.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Header;
import org.duibiao.report.Part;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Grounds;
import org.duibiao.text.Span;

/**
 * A statement proposed for words that no rule reads.
 *
 * @param text the words chosen
 * @param around the sentence they stand in
 */
record Proposal(EvenText text, List<Lexeme> lexemes, EvenText around, List<Lexeme> sentence) {
    private static final Grounds BY_HAND = new Grounds(List.of("by-hand"), List.of());
    private static final int NO_YEAR = 2000;

    /** A claim that was read, as one that a person chose the words of. */
    static Claim of(Claim read, Span passage, String text) {
        return new Claim(
                read.indicator(),
                read.indicatorText(),
                read.measure(),
                read.quantity(),
                read.period(),
                read.scope(),
                Passage.of(passage, text),
                read.number(),
                BY_HAND);
    }

    static Period period(Header header, Timeline timeline, Part part) {
        if (timeline.known()) {
            return part == Part.PLAN ? timeline.goalPeriod() : timeline.reviewPeriod();
        }
        return Period.year(header.year().orElse(NO_YEAR));
    }

    Claim claim(Report report, Span passage, Indicator unnamed, Period period) {
        Optional<Lexeme.Figure> figure = first(lexemes, Lexeme.Figure.class);
        Span number = figure.map(it -> text.origin(it.start(), it.end())).orElse(passage);
        Optional<Lexeme.Name> inside = first(lexemes, Lexeme.Name.class);
        Optional<Lexeme.Name> nearest = inside.or(() -> nearest(number));
        Indicator indicator = nearest.map(Proposal::indicator).orElse(unnamed);
        String words = inside.map(it -> text.words(it.start(), it.end()))
                .or(() -> nearest.map(it -> around.words(it.start(), it.end())))
                .orElse("");
        return new Claim(
                indicator,
                words,
                figure.map(it -> measure(it, indicator)).orElse(Measure.QUALITATIVE),
                figure.map(Proposal::quantity).orElseGet(Quantity::qualitative),
                period,
                Optional.empty(),
                Passage.of(passage, report.text()),
                number,
                BY_HAND);
    }

    private Optional<Lexeme.Name> nearest(Span number) {
        return sentence.stream()
                .filter(Lexeme.Name.class::isInstance)
                .map(Lexeme.Name.class::cast)
                .min(Comparator.comparingInt(
                        it -> Math.abs(around.origin(it.start(), it.end()).end() - number.start())));
    }

    private static <T extends Lexeme> Optional<T> first(List<Lexeme> lexemes, Class<T> kind) {
        return lexemes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Indicator indicator(Lexeme.Name name) {
        return name.alone().orElse(name.each().get(0));
    }

    private static Measure measure(Lexeme.Figure figure, Indicator indicator) {
        return switch (figure.measuredIn()) {
            case PERCENT -> indicator.unit().equals("%") ? Measure.LEVEL : Measure.GROWTH;
            case POINTS, TIMES, DOUBLINGS -> Measure.INCREASE;
            case RANK -> Measure.RANK;
            default -> Measure.LEVEL;
        };
    }

    private static Quantity quantity(Lexeme.Figure figure) {
        org.duibiao.indicator.Comparator bound = figure.high().isPresent()
                ? org.duibiao.indicator.Comparator.RANGE
                : figure.atLeast()
                        ? org.duibiao.indicator.Comparator.AT_LEAST
                        : org.duibiao.indicator.Comparator.EXACTLY;
        Optional<String> unit =
                Optional.of(figure.unit()).filter(it -> !it.isEmpty() && figure.measuredIn() != Dimension.RANK);
        return new Quantity(Optional.of(figure.value()), figure.high(), unit, bound);
    }
}
