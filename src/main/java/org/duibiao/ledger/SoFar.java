package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private final YearByYear yearByYear;

    SoFar(District district) {
        this.district = district;
        this.yearByYear = new YearByYear(district);
    }

    Optional<Finding> judge(Stated stated, Asked asked, boolean mayExceed) {
        Claim goal = stated.statement().claim();
        return switch (goal.period().part()) {
            case YEAR -> partOfYear(goal, asked, mayExceed).or(() -> progress(goal));
            case MULTI_YEAR -> yearByYear.soFar(goal, asked);
            case POINT -> reachedEarly(goal, asked, stated.report().header());
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
        Optional<Judgement> judgement = runsUp(goal)
                ? share(goal, asked, answer, counts)
                : Judge.judge(asked, answer, mayExceed).map(verdict -> rate(goal, asked, answer, verdict, counts));
        List<Reason> remarks = District.preliminary(counts) ? List.of(Reason.of("remark.preliminary")) : List.of();
        return judgement.map(found -> new Finding(parts, found.remarking(remarks)));
    }

    /** Whether an amount adds up over time: jobs and investment do, deposits and the number of firms stand. */
    static boolean runsUp(Claim goal) {
        return goal.measure() == Measure.LEVEL
                && !StatedUnit.of(goal).percent()
                && !STOCKS.contains(goal.indicator().id());
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

    /** 到2025年达到…: on track once an earlier year already reaches it. Before that nothing can be said. */
    private Optional<Finding> reachedEarly(Claim goal, Asked asked, Header setBy) {
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
                    // what stood before the goal was set is where it starts from
                    boolean since = Shelf.reviewYear(setBy)
                            .filter(known -> latest.statement().claim().period().end() <= known)
                            .isEmpty();
                    boolean reached = since
                            && Judge.judge(asked, answer, false)
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
