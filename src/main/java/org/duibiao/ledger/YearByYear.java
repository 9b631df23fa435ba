package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * Judges a goal for several years by what is reported of each of them: a mean by the yearly growth, a sum by the yearly
 * amounts, a ceiling by the worst year.
 */
final class YearByYear {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final District district;

    YearByYear(District district) {
        this.district = district;
    }

    /** How the figures of the years make the one that was asked for. */
    enum Way {
        MEAN,
        SUM,
        WORST;

        static Optional<Way> of(Claim goal) {
            if (goal.period().part() != Period.Part.MULTI_YEAR
                    || goal.period().start() >= goal.period().end()) {
                return Optional.empty();
            }
            if (goal.measure() == Measure.AVG_GROWTH) {
                return Optional.of(MEAN);
            }
            if (goal.measure() != Measure.LEVEL) {
                return Optional.empty();
            }
            if (StatedUnit.of(goal).percent()) {
                return Optional.of(WORST);
            }
            boolean flow = SoFar.runsUp(goal) && !goal.indicator().id().startsWith("income");
            return flow ? Optional.of(SUM) : Optional.empty();
        }

        /** How the figure of a line was worked out; empty where a sentence gives it. */
        static Optional<Way> of(LedgerLine line) {
            return line.judgement()
                    .workedOut()
                    .flatMap(value -> of(line.goal().statement().claim()));
        }

        Measure measure() {
            return this == MEAN ? Measure.GROWTH : Measure.LEVEL;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The verdict once every year of the goal's period is known. */
    Optional<Finding> whole(Claim goal, Asked asked) {
        return Way.of(goal).flatMap(way -> {
            List<Stated> yearly = yearly(goal, way.measure());
            boolean all = yearly.size() == goal.period().end() - goal.period().start() + 1;
            return all && fits(way, asked) ? Optional.of(judged(goal, asked, way, yearly)) : Optional.empty();
        });
    }

    private static boolean fits(Way way, Asked asked) {
        return way != Way.WORST || asked instanceof Asked.Ceiling;
    }

    private Finding judged(Claim goal, Asked asked, Way way, List<Stated> yearly) {
        BigDecimal value = worked(way, goal, yearly);
        // a sum of what was stated is as exact as its parts, a mean of growth is not
        boolean sum = way == Way.SUM;
        Answer answer = sum ? Answer.exactly(value) : Answer.about(value);
        Verdict verdict =
                Judge.judge(asked, answer, sum && NumberedGoals.mayExceed(goal)).orElseThrow();
        return new Finding(
                newestFirst(yearly),
                Judgement.without(verdict, NumberedGoals.rule(goal, asked, verdict, answer))
                        .withGap(Optional.of(NumberedGoals.gap(asked, value)))
                        .workedOut(value)
                        .remarking(remarks(goal, way, yearly, value)));
    }

    private List<Reason> remarks(Claim goal, Way way, List<Stated> yearly, BigDecimal value) {
        List<Reason> remarks = new ArrayList<>();
        remarks.add(Reason.of("remark.years-" + way.id(), count(yearly), figure(value, goal)));
        if (way == Way.MEAN) {
            district.outcomes(goal.indicator().id(), Measure.INCREASE).stream()
                    .filter(stated -> ofWhole(goal, stated.statement().claim()))
                    .findFirst()
                    .ifPresent(stated -> remarks.add(Reason.of(
                            "remark.over-years",
                            new Term.When(goal.period()),
                            new Term.Put(stated.statement().claim()))));
        }
        return remarks;
    }

    /** 五年累计增长29.5%, also where its first year is the one it is counted from. */
    private static boolean ofWhole(Claim goal, Claim increase) {
        return increase.period().end() == goal.period().end()
                && StatedUnit.of(increase).percent()
                && (increase.period().start() == goal.period().start() || Implied.base(increase) == Implied.base(goal))
                && NumberedGoals.sameScope(goal, increase);
    }

    /** The period is over and only some of its years are known: said, not judged. */
    Optional<Finding> someYears(Claim goal) {
        return Way.of(goal).filter(way -> way != Way.WORST).flatMap(way -> {
            List<Stated> yearly = yearly(goal, way.measure());
            return yearly.size() < 2
                    ? Optional.empty()
                    : Optional.of(Finding.nothing(Judgement.without(
                            Verdict.NOT_REPORTED,
                            Reason.of(
                                    "not-reported.some-years-" + way.id(),
                                    count(yearly),
                                    new Term.When(goal.period()),
                                    figure(worked(way, goal, yearly), goal)))));
        });
    }

    /** The years so far, while the period is not over. */
    Optional<Finding> soFar(Claim goal, Asked asked) {
        return Way.of(goal).filter(way -> fits(way, asked)).flatMap(way -> {
            List<Stated> yearly = yearly(goal, way.measure());
            if (yearly.isEmpty()) {
                return Optional.empty();
            }
            return way == Way.SUM ? sumSoFar(goal, asked, yearly) : Optional.of(rateSoFar(goal, asked, way, yearly));
        });
    }

    private static Finding rateSoFar(Claim goal, Asked asked, Way way, List<Stated> yearly) {
        BigDecimal value = worked(way, goal, yearly);
        Verdict verdict = Judge.judge(asked, Answer.exactly(value), false).orElseThrow();
        boolean holds = verdict.satisfied();
        String key = "so-far." + way.id() + (holds ? ".on_track" : ".behind");
        return new Finding(
                newestFirst(yearly),
                Judgement.without(
                                holds ? Verdict.ON_TRACK : Verdict.BEHIND,
                                Reason.of(key, count(yearly), figure(value, goal), figure(asked.mark(), goal)))
                        .withGap(Optional.of(NumberedGoals.gap(asked, value)))
                        .workedOut(value));
    }

    /** A sum says something only where no year between is missing: then its share of the goal against elapsed time. */
    private Optional<Finding> sumSoFar(Claim goal, Asked asked, List<Stated> yearly) {
        int first = goal.period().start();
        int last = yearly.get(yearly.size() - 1).statement().claim().period().end();
        boolean gapless = yearly.size() == last - first + 1;
        if (!gapless || asked.mark().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal sum = worked(Way.SUM, goal, yearly);
        BigDecimal reached = sum.multiply(HUNDRED).divide(asked.mark(), 1, RoundingMode.HALF_UP);
        BigDecimal elapsed = BigDecimal.valueOf(yearly.size())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(goal.period().end() - first + 1L), 0, RoundingMode.HALF_UP);
        boolean holds = reached.compareTo(elapsed) >= 0;
        return Optional.of(new Finding(
                newestFirst(yearly),
                Judgement.without(
                                holds ? Verdict.ON_TRACK : Verdict.BEHIND,
                                Reason.of(
                                        holds ? "so-far.share.on_track" : "so-far.share.behind",
                                        new Term.When(Period.years(first, last)),
                                        new Term.Figure(reached, StatedUnit.PERCENT),
                                        new Term.Figure(elapsed, StatedUnit.PERCENT)))
                        .workedOut(sum)));
    }

    private static BigDecimal worked(Way way, Claim goal, List<Stated> yearly) {
        List<BigDecimal> values = yearly.stream()
                .map(stated -> NumberedGoals.answer(stated, goal).orElseThrow().figure())
                .toList();
        return switch (way) {
            case MEAN -> Growth.mean(values);
            case SUM -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case WORST -> values.stream().max(BigDecimal::compareTo).orElseThrow();
        };
    }

    /** What counts for each year, oldest first. */
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

    private static List<Stated> newestFirst(List<Stated> yearly) {
        List<Stated> newestFirst = new ArrayList<>(yearly);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static Term count(List<Stated> yearly) {
        return new Term.Words(Integer.toString(yearly.size()));
    }

    private static Term figure(BigDecimal value, Claim goal) {
        return NumberedGoals.figure(value, goal);
    }
}
