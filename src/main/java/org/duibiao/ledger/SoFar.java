package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Header;
import org.duibiao.statement.Claim;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Stated;

/**
 * Judges a goal by the part of its period that is known: the first half against the year, completion against elapsed
 * time, the years so far against five.
 */
final class SoFar {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    /** Amounts that stand rather than run up over the year: half a year says nothing of half the amount. */
    private static final Set<String> STOCKS = Set.of(
            "gdp_per_capita",
            "hightech_firms",
            "firms_total",
            "deposits",
            "loans",
            "pension_insured",
            "urbanization",
            "forest_cover",
            "air_quality",
            "unemployment",
            "unemployment_surveyed",
            "key_projects");

    private final District district;

    SoFar(District district) {
        this.district = district;
    }

    Optional<Finding> judge(Claim goal, Asked asked, boolean mayExceed) {
        return switch (goal.period().part()) {
            case YEAR -> partOfYear(goal, asked, mayExceed).or(() -> progress(goal));
            case MULTI_YEAR -> years(goal, asked);
            case POINT -> reachedEarly(goal, asked);
            case H1, YTD -> Optional.empty();
        };
    }

    private Optional<Finding> partOfYear(Claim goal, Asked asked, boolean mayExceed) {
        List<Stated> parts = district.outcomes(goal.indicator().id(), goal.measure()).stream()
                .filter(stated -> isPart(stated.statement().claim().period(), goal.period()))
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()))
                .filter(stated -> NumberedGoals.answer(stated, goal).isPresent())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Stated counts = parts.get(0);
        Answer answer = NumberedGoals.answer(counts, goal).orElseThrow();
        boolean runsUp = goal.measure() == Measure.LEVEL
                && !StatedUnit.of(goal).percent()
                && !STOCKS.contains(goal.indicator().id());
        Optional<Judgement> judgement = runsUp
                ? share(goal, asked, answer, counts)
                : Judge.judge(asked, answer, mayExceed).map(verdict -> rate(goal, asked, answer, verdict, counts));
        List<Reason> remarks = District.preliminary(counts) ? List.of(Reason.of("remark.preliminary")) : List.of();
        return judgement.map(found -> new Finding(parts, found.remarking(remarks)));
    }

    static boolean isPart(Period outcome, Period year) {
        boolean part = outcome.part() == Period.Part.H1 || outcome.part() == Period.Part.YTD;
        return part && outcome.end() == year.end();
    }

    private static Judgement rate(Claim goal, Asked asked, Answer answer, Verdict verdict, Stated counts) {
        return Judgement.without(
                        verdict.satisfied() ? Verdict.ON_TRACK : Verdict.BEHIND,
                        Reason.of(
                                verdict.satisfied() ? "so-far.rate.on_track" : "so-far.rate.behind",
                                new Term.When(counts.statement().claim().period()),
                                NumberedGoals.figure(answer.figure(), goal),
                                NumberedGoals.figure(asked.mark(), goal)))
                .withGap(Optional.of(NumberedGoals.gap(asked, answer.figure())));
    }

    private Optional<Judgement> share(Claim goal, Asked asked, Answer answer, Stated counts) {
        if (asked.mark().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal reached = answer.figure().multiply(HUNDRED).divide(asked.mark(), 1, RoundingMode.HALF_UP);
        return elapsed(counts, goal).map(elapsed -> againstTime(reached, elapsed, counts));
    }

    private Optional<Finding> progress(Claim goal) {
        if (goal.measure() != Measure.LEVEL) {
            return Optional.empty();
        }
        List<Stated> parts = district.done(goal.indicator().id()).stream()
                .filter(stated -> stated.statement() instanceof PlanProgress)
                .filter(stated -> stated.statement().claim().quantity().value().isPresent())
                .filter(stated -> isPart(stated.statement().claim().period(), goal.period()))
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()))
                .toList();
        return parts.stream()
                .findFirst()
                .flatMap(counts -> elapsed(counts, goal)
                        .map(elapsed -> new Finding(
                                parts,
                                againstTime(
                                        counts.statement()
                                                .claim()
                                                .quantity()
                                                .value()
                                                .orElseThrow(),
                                        elapsed,
                                        counts))));
    }

    /** Share of the year that had passed, in per cent; a date tells it where the words only say 截至目前. */
    private static Optional<BigDecimal> elapsed(Stated stated, Claim goal) {
        if (stated.statement().claim().period().part() == Period.Part.H1) {
            return Optional.of(BigDecimal.valueOf(50));
        }
        Header header = stated.report().header();
        return header.date()
                .filter(date -> date.getYear() == goal.period().end())
                .map(date -> BigDecimal.valueOf(date.getMonthValue() - 1L)
                        .multiply(HUNDRED)
                        .divide(TWELVE, 0, RoundingMode.HALF_UP));
    }

    private static Judgement againstTime(BigDecimal reached, BigDecimal elapsed, Stated counts) {
        boolean holds = reached.compareTo(elapsed) >= 0;
        return Judgement.without(
                holds ? Verdict.ON_TRACK : Verdict.BEHIND,
                Reason.of(
                        holds ? "so-far.share.on_track" : "so-far.share.behind",
                        new Term.When(counts.statement().claim().period()),
                        new Term.Figure(reached, StatedUnit.PERCENT),
                        new Term.Figure(elapsed, StatedUnit.PERCENT)));
    }

    /** A five-year mean against the yearly growth so far; a five-year bound against each year's rate. */
    private Optional<Finding> years(Claim goal, Asked asked) {
        boolean mean = goal.measure() == Measure.AVG_GROWTH;
        boolean rateEachYear =
                goal.measure() == Measure.LEVEL && StatedUnit.of(goal).percent() && asked instanceof Asked.Ceiling;
        if (!mean && !rateEachYear) {
            return Optional.empty();
        }
        List<Stated> yearly = yearly(goal, mean ? Measure.GROWTH : Measure.LEVEL);
        if (yearly.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> values = yearly.stream()
                .map(stated -> NumberedGoals.answer(stated, goal).orElseThrow().figure())
                .toList();
        BigDecimal value = mean
                ? meanGrowth(values)
                : values.stream().max(BigDecimal::compareTo).orElseThrow();
        Verdict verdict = Judge.judge(asked, Answer.exactly(value), false).orElseThrow();
        boolean holds = verdict.satisfied();
        String key = (mean ? "so-far.mean." : "so-far.worst.") + (holds ? "on_track" : "behind");
        Judgement judgement = Judgement.without(
                        holds ? Verdict.ON_TRACK : Verdict.BEHIND,
                        Reason.of(
                                key,
                                new Term.Words(Integer.toString(yearly.size())),
                                NumberedGoals.figure(value, goal),
                                NumberedGoals.figure(asked.mark(), goal)))
                .withGap(Optional.of(NumberedGoals.gap(asked, value)));
        List<Stated> newestFirst = new ArrayList<>(yearly);
        Collections.reverse(newestFirst);
        return Optional.of(new Finding(newestFirst, judgement));
    }

    private List<Stated> yearly(Claim goal, Measure measure) {
        List<Stated> yearly = new ArrayList<>();
        for (int year = goal.period().start(); year <= goal.period().end(); year++) {
            Period period = Period.year(year);
            district.outcomes(goal.indicator().id(), measure).stream()
                    .filter(stated -> stated.statement().claim().period().equals(period))
                    .filter(stated ->
                            NumberedGoals.sameScope(goal, stated.statement().claim()))
                    .filter(stated -> NumberedGoals.answer(stated, goal).isPresent())
                    .findFirst()
                    .ifPresent(yearly::add);
        }
        return yearly;
    }

    /** The geometric mean of yearly growth in per cent, to one decimal. */
    static BigDecimal meanGrowth(List<BigDecimal> growth) {
        BigDecimal product = growth.stream()
                .map(value -> value.divide(HUNDRED, MathContext.DECIMAL64).add(BigDecimal.ONE))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal root = root(product, growth.size());
        return root.subtract(BigDecimal.ONE).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }

    /** Newton's method on xⁿ = value, for values near 1. */
    private static BigDecimal root(BigDecimal value, int degree) {
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal x = BigDecimal.ONE;
        for (int step = 0; step < 20; step++) {
            BigDecimal power = x.pow(degree - 1, MathContext.DECIMAL64);
            BigDecimal correction = value.divide(power, MathContext.DECIMAL64).subtract(x);
            x = x.add(correction.divide(n, MathContext.DECIMAL64), MathContext.DECIMAL64);
        }
        return x;
    }

    /** 到2025年达到…: on track once an earlier year already reaches it. Before that nothing can be said. */
    private Optional<Finding> reachedEarly(Claim goal, Asked asked) {
        if (goal.measure() != Measure.LEVEL && goal.measure() != Measure.SHARE) {
            return Optional.empty();
        }
        return district.outcomes(goal.indicator().id(), goal.measure()).stream()
                .filter(stated -> {
                    Period period = stated.statement().claim().period();
                    return period.part() != Period.Part.MULTI_YEAR
                            && period.end() < goal.period().end();
                })
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()))
                .filter(stated -> NumberedGoals.answer(stated, goal).isPresent())
                .max(Comparator.comparing(
                        stated -> stated.statement().claim().period().end()))
                .map(latest -> {
                    Answer answer = NumberedGoals.answer(latest, goal).orElseThrow();
                    boolean reached = Judge.judge(asked, answer, false)
                            .filter(Verdict::satisfied)
                            .isPresent();
                    Reason reason = Reason.of(
                            reached ? "so-far.point.on_track" : "so-far.point.pending",
                            new Term.When(latest.statement().claim().period()),
                            NumberedGoals.figure(answer.figure(), goal),
                            NumberedGoals.figure(asked.mark(), goal),
                            new Term.When(goal.period()));
                    return reached
                            ? new Finding(
                                    List.of(latest),
                                    Judgement.without(Verdict.ON_TRACK, reason)
                                            .withGap(Optional.of(NumberedGoals.gap(asked, answer.figure()))))
                            : Finding.nothing(Judgement.without(Verdict.PENDING, reason));
                });
    }
}
