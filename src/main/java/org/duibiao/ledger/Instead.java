package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Stated;

/** What a report gives instead of an answer to a goal: another scope, another measure, a neighbouring indicator. */
final class Instead {

    private final District district;
    private final Implied implied;
    private final Neighbours neighbours;

    Instead(District district) {
        this.district = district;
        this.implied = new Implied(district);
        this.neighbours = new Neighbours(district);
    }

    Optional<Finding> of(Claim goal) {
        List<Stated> ofPeriod = ofPeriod(goal);
        return otherScope(goal, ofPeriod)
                .or(() -> otherThings(goal, ofPeriod))
                .or(() -> TownAndCountry.of(district, goal, List.of(goal.measure()))
                        .map(TownAndCountry::beside))
                .or(() -> otherMeasure(goal, ofPeriod))
                .or(() -> neighbours.instead(goal, List.of(goal.measure())));
    }

    private Optional<Finding> otherScope(Claim goal, List<Stated> ofPeriod) {
        List<Stated> otherScope = ofPeriod.stream()
                .filter(stated -> stated.statement().claim().measure() == goal.measure())
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .filter(stated ->
                        !NumberedGoals.sameScope(goal, stated.statement().claim()))
                .sorted(Comparator.comparing(
                                (Stated stated) ->
                                        Scopes.near(goal, stated.statement().claim()),
                                Comparator.reverseOrder())
                        .thenComparing(
                                stated ->
                                        Likeness.to(goal).of(stated.statement().claim()),
                                Comparator.reverseOrder()))
                .toList();
        Optional<Stated> smallPart = otherScope.stream()
                .findFirst()
                .filter(part -> goal.scope().isEmpty()
                        && NumberedGoals.answer(part, goal)
                                .filter(answer -> FarApart.from(goal, answer))
                                .isPresent());
        if (smallPart.isPresent()) {
            Claim part = smallPart.get().statement().claim();
            return Optional.of(Finding.nothing(Judgement.without(
                    Verdict.NOT_REPORTED,
                    Reason.of(
                            "not-reported.part",
                            new Term.Words(part.scope()
                                    .or(() -> Basis.of(part).coverage())
                                    .orElse("")),
                            new Term.Put(part)))));
        }
        return otherScope.stream()
                .findFirst()
                .map(nearest -> new Finding(
                        otherScope,
                        Judgement.notComparable(
                                Obstacle.OTHER_SCOPE,
                                scopeReason(goal, nearest.statement().claim()))));
    }

    private static Optional<Finding> otherThings(Claim goal, List<Stated> ofPeriod) {
        List<Stated> otherThings = ofPeriod.stream()
                .filter(stated -> stated.statement().claim().measure() == goal.measure())
                .filter(stated ->
                        !Likeness.to(goal).sameThings(stated.statement().claim()))
                .filter(stated -> NumberedGoals.answer(stated, goal)
                        .filter(answer -> !FarApart.from(goal, answer))
                        .isPresent())
                .toList();
        return otherThings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        otherThings, Judgement.notComparable(Obstacle.OTHER_SCOPE, Reason.of("other-scope.things"))));
    }

    private Optional<Finding> otherMeasure(Claim goal, List<Stated> ofPeriod) {
        List<Stated> otherMeasure = ofPeriod.stream()
                .filter(stated -> stated.statement().claim().measure() != goal.measure()
                        || NumberedGoals.answer(stated, goal).isEmpty())
                .filter(stated -> ofTheSame(goal, stated.statement().claim()))
                .filter(stated -> !ofAPart(stated))
                .sorted(Comparator.comparing(
                        (Stated stated) -> stated.statement().claim().measure() != goal.measure()))
                .toList();
        return otherMeasure.stream().findFirst().map(first -> new Finding(otherMeasure, otherMeasure(goal, first)));
    }

    /** Of the same part; a level is no growth in real terms, but it is what is reported. */
    private static boolean ofTheSame(Claim goal, Claim given) {
        return Scopes.same(goal, given) && Basis.of(goal).sameCoverage(Basis.of(given));
    }

    /** Far below the level of the year before: the number of some part, read as that of all. */
    private boolean ofAPart(Stated stated) {
        Claim claim = stated.statement().claim();
        return claim.measure() == Measure.LEVEL
                && !stated.chosen()
                && district.level(claim, claim.period().end() - 1)
                        .filter(before ->
                                FarApart.below(claim.quantity().value().orElseThrow(), before))
                        .isPresent();
    }

    private List<Stated> ofPeriod(Claim goal) {
        List<Stated> numbers = district.done(goal.indicator().id()).stream()
                .filter(stated -> stated.statement() instanceof Outcome)
                .filter(stated -> stated.statement().claim().measure() != Measure.RANK)
                .filter(stated -> stated.statement().claim().quantity().value().isPresent())
                .toList();
        Stream<Stated> same = numbers.stream()
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()));
        if (goal.period().part() != Period.Part.MULTI_YEAR || !changes(goal.measure())) {
            return same.toList();
        }
        // 比2005年增长86% or the level of the last year, where a mean over 2006–2010 was asked for
        Stream<Stated> sameSpan = numbers.stream()
                .filter(stated -> sameSpan(goal, stated.statement().claim()));
        Stream<Stated> atItsEnd = numbers.stream()
                .filter(stated -> stated.statement().claim().measure() == Measure.LEVEL)
                .filter(stated -> wholeYear(
                        stated.statement().claim().period(), goal.period().end()));
        return Stream.of(same, sameSpan, atItsEnd)
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    private static boolean sameSpan(Claim goal, Claim outcome) {
        boolean changes = changes(goal.measure()) && changes(outcome.measure()) && goal.measure() != outcome.measure();
        return changes
                && outcome.period().part() == Period.Part.MULTI_YEAR
                && outcome.period().end() == goal.period().end()
                && Implied.base(outcome) == Implied.base(goal);
    }

    private static boolean changes(Measure measure) {
        return measure == Measure.AVG_GROWTH || measure == Measure.INCREASE;
    }

    private static boolean wholeYear(Period period, int year) {
        return period.equals(Period.year(year)) || period.equals(Period.point(year));
    }

    private static Reason scopeReason(Claim goal, Claim outcome) {
        Basis asked = Basis.of(goal);
        Basis given = Basis.of(outcome);
        if (asked.real() && !given.real()) {
            return Reason.of("other-scope.real");
        }
        if (!asked.sameCoverage(given)) {
            return Reason.of(
                    "other-scope.named",
                    new Term.Words(asked.coverage().orElse("")),
                    new Term.Words(given.coverage().orElse("")));
        }
        return Reason.of(
                goal.scope().isPresent()
                        ? outcome.scope().isPresent() ? "other-scope.named" : "other-scope.goal-narrower"
                        : "other-scope.outcome-narrower",
                new Term.Words(goal.scope().orElse("")),
                new Term.Words(outcome.scope().orElse("")));
    }

    private Judgement otherMeasure(Claim goal, Stated given) {
        Claim claim = given.statement().claim();
        BigDecimal value = claim.quantity().value().orElseThrow();
        boolean otherUnit = claim.measure() == goal.measure()
                && claim.measure() != Measure.SHARE
                && !StatedUnit.of(claim).kind().equals(StatedUnit.of(goal).kind());
        if (otherUnit) {
            return Judgement.notComparable(
                    Obstacle.OTHER_MEASURE,
                    Reason.of(
                            "other-measure.unit",
                            NumberedGoals.figure(value, claim),
                            NumberedGoals.figure(goal.quantity().value().orElseThrow(), goal)));
        }
        boolean sinceAYear = goal.measure() == Measure.INCREASE
                && goal.passage().quote().contains(Integer.toString(Implied.base(goal)));
        String asked = sinceAYear ? "increase-since" : goal.measure().id();
        Reason reason = Reason.of(
                "other-measure." + asked, new Term.Given(claim), new Term.When(Period.year(Implied.base(goal))));
        return Judgement.notComparable(Obstacle.OTHER_MEASURE, reason)
                .remarking(Stream.of(mean(goal, given), implied.by(goal, given))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The mean over several years that stands beside a level. */
    private Optional<Reason> mean(Claim goal, Stated given) {
        boolean change = goal.measure() == Measure.GROWTH || changes(goal.measure());
        return change
                ? district.outcomes(goal.indicator().id(), Measure.AVG_GROWTH).stream()
                        .filter(stated ->
                                stated.report().id().equals(given.report().id()) && !stated.equals(given))
                        .filter(stated -> stated.statement().claim().period().part() == Period.Part.MULTI_YEAR)
                        .filter(stated -> stated.statement().claim().period().end()
                                == goal.period().end())
                        .filter(stated ->
                                NumberedGoals.sameScope(goal, stated.statement().claim()))
                        .findFirst()
                        .map(stated -> Reason.of(
                                "remark.mean-of-years",
                                new Term.When(stated.statement().claim().period()),
                                new Term.Given(stated.statement().claim())))
                : Optional.empty();
    }
}
