package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * The incomes of town and country where a report gives one number for each. A goal that names both (城乡居民收入) is judged
 * by both and is as good as the worse of them; one for all residents is answered by neither, but both are said.
 *
 * @param town what is reported of town
 * @param country what is reported of the country, of the same measure and time
 */
record TownAndCountry(Stated town, Stated country) {

    private static final String OF_ALL = "income";
    private static final String BOTH = "城乡";

    /** The two numbers that stand for a goal on all incomes; empty where the goal is on another thing or one is missing. */
    static Optional<TownAndCountry> of(District district, Claim goal, List<Measure> measures) {
        if (!goal.indicator().id().equals(OF_ALL) || goal.scope().isPresent()) {
            return Optional.empty();
        }
        return measures.stream()
                .flatMap(measure -> {
                    List<Stated> town = given(district, "income_urban", goal, measure);
                    List<Stated> country = given(district, "income_rural", goal, measure);
                    return town.stream()
                            .flatMap(one -> country.stream()
                                    .filter(other -> other.report()
                                            .id()
                                            .equals(one.report().id()))
                                    .limit(1)
                                    .map(other -> new TownAndCountry(one, other)));
                })
                .findFirst();
    }

    /** The two where they answer a goal that names both; empty where they are only shown beside it. */
    static Optional<TownAndCountry> answering(District district, Claim goal, List<Measure> measures) {
        return of(district, goal, measures).filter(both -> named(goal) && both.countedLike(goal));
    }

    private static List<Stated> given(District district, String indicator, Claim goal, Measure measure) {
        return district.outcomes(indicator, measure).stream()
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .filter(stated ->
                        Scopes.plain(stated.statement().claim().scope()).isEmpty())
                .toList();
    }

    List<Stated> both() {
        return List.of(town, country);
    }

    static boolean named(Claim goal) {
        return goal.indicatorText().contains(BOTH);
    }

    /** Whether both are counted as the goal asks: in real terms where it says so. */
    private boolean countedLike(Claim goal) {
        return NumberedGoals.sameScope(goal, town.statement().claim())
                && NumberedGoals.sameScope(goal, country.statement().claim());
    }

    /**
     * The worse of both, with what each makes.
     *
     * @param judge what one of the two by itself makes of the goal
     * @param measure what both are held against, in words
     */
    Finding judged(Function<Stated, Judgement> judge, Term measure) {
        Judgement inTown = judge.apply(town);
        Judgement inCountry = judge.apply(country);
        boolean townIsWorse = inTown.verdict().compareTo(inCountry.verdict()) > 0
                || (inTown.verdict() == inCountry.verdict() && lower(inTown, inCountry));
        Judgement worse = townIsWorse ? inTown : inCountry;
        List<Reason> remarks = new ArrayList<>(inTown.remarks());
        inCountry.remarks().stream().filter(remark -> !remarks.contains(remark)).forEach(remarks::add);
        Reason reason = Reason.of(
                "town-and-country.judged",
                figure(town),
                new Term.Rated(inTown.verdict()),
                figure(country),
                new Term.Rated(inCountry.verdict()),
                measure);
        return new Finding(
                townIsWorse ? List.of(town, country) : List.of(country, town),
                worse.because(reason).remarking(remarks));
    }

    private static boolean lower(Judgement one, Judgement other) {
        return one.gap()
                .flatMap(gap -> other.gap().map(second -> gap.compareTo(second) < 0))
                .orElse(false);
    }

    /** Both are said, and answer nothing. */
    Finding beside() {
        return new Finding(
                both(),
                Judgement.notComparable(
                        Obstacle.OTHER_INDICATOR,
                        Reason.of("other-indicator.town-and-country", figure(town), figure(country))));
    }

    private static Term figure(Stated stated) {
        return new Term.Put(stated.statement().claim());
    }
}
