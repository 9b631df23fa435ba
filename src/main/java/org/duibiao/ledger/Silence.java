package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.util.Comparator;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Listed;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Stated;

/** What it means that nothing answers a goal: not reported, or still to be reported. */
final class Silence {

    private Silence() {}

    static Judgement on(Claim goal, District district) {
        Optional<Listed> report = district.shelf().reportOn(goal.period());
        if (report.isEmpty()) {
            return Judgement.without(Verdict.PENDING, pending(goal.period(), district.shelf()));
        }
        Term source = new Term.Words(report.get()
                .header()
                .date()
                .map(Object::toString)
                .orElse(report.get().name()));
        Reason reason = ofYearBefore(goal, report.get(), district)
                .or(() -> severalYears(goal, district))
                .orElseGet(() -> Reason.of("not-reported.silent", source));
        return Judgement.without(Verdict.NOT_REPORTED, reason);
    }

    private static Optional<Reason> severalYears(Claim goal, District district) {
        return ofSeveralYears(goal, district)
                .map(years -> Reason.of(
                        "not-reported.several-years-"
                                + (years.statement().claim().measure() == Measure.LEVEL ? "sum" : "change"),
                        new Term.When(years.statement().claim().period()),
                        new Term.Given(years.statement().claim())));
    }

    /** Of R&D against GDP, the report on a year often knows only the year before: it does mention it. */
    private static Optional<Reason> ofYearBefore(Claim goal, Listed report, District district) {
        return district.outcomes(goal.indicator().id(), goal.measure()).stream()
                .filter(stated -> stated.report().id().equals(report.id()))
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()))
                .filter(stated -> NumberedGoals.answer(stated, goal).isPresent())
                .filter(stated -> {
                    Period period = stated.statement().claim().period();
                    return period.part() != Period.Part.MULTI_YEAR
                            && period.end() == goal.period().end() - 1;
                })
                .findFirst()
                .map(stated -> Reason.of(
                        "not-reported.year-before",
                        new Term.When(stated.statement().claim().period()),
                        new Term.Given(stated.statement().claim()),
                        new Term.Words(stated.statement().claim().passage().quote())));
    }

    private static Reason pending(Period period, Shelf shelf) {
        Period year = Period.year(period.end());
        boolean later = shelf.lastReviewed().filter(last -> last > period.end()).isPresent();
        return Reason.of(later ? "pending.report-missing" : "pending.not-loaded", new Term.When(year));
    }

    /** A five-year total or mean that holds the goal's year. */
    private static Optional<Stated> ofSeveralYears(Claim goal, District district) {
        return district.done(goal.indicator().id()).stream()
                .filter(stated -> stated.statement() instanceof Outcome)
                .filter(stated -> stated.statement().claim().measure() != Measure.RANK)
                .filter(stated -> stated.statement().claim().quantity().value().isPresent())
                .filter(stated -> {
                    Period period = stated.statement().claim().period();
                    return period.part() == Period.Part.MULTI_YEAR
                            && goal.period().part() != Period.Part.MULTI_YEAR
                            && period.start() <= goal.period().start()
                            && period.end() >= goal.period().end();
                })
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()))
                .filter(stated -> stated.statement().claim().measure() != Measure.LEVEL
                        || NumberedGoals.answer(stated, goal).isPresent()
                        || goal.measure() != Measure.LEVEL)
                .min(Comparator.comparing(
                        (Stated stated) -> stated.statement().claim().period().end()));
    }
}
