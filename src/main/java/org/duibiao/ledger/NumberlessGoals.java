package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Stated;

/**
 * Judges the goals without a number (rule 6): in step with something, ahead of something, a task from above, or
 * simply growing. None of them can be exceeded.
 */
final class NumberlessGoals {

    private static final Pattern RISING = Pattern.compile("正增长|增长|提高|提升|上升|增加|扩大|翻番|壮大|改善|攀升|突破");
    private static final Pattern FALLING = Pattern.compile("下降|降低|减少|回落|压减");
    private static final Pattern STEADY = Pattern.compile("持平|不低于上年|不减少");
    private static final Pattern BESIDE_ABOVE =
            Pattern.compile("与(?:全国|全省|全区|全市|全自治区|省|自治区)(?:平均(?:水平)?)?(?:基本)?(?:持平|同步|相当)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final District district;
    private final Ledger.Districts all;
    private final NumberedGoals numbered;
    private final Tolerance tolerance;
    private final InWords inWords;
    private final Neighbours neighbours;

    NumberlessGoals(District district, Ledger.Districts all, NumberedGoals numbered, Tolerance tolerance) {
        this.district = district;
        this.all = all;
        this.numbered = numbered;
        this.tolerance = tolerance;
        this.inWords = new InWords(district);
        this.neighbours = new Neighbours(district);
    }

    Finding judge(Stated stated) {
        Goal goal = (Goal) stated.statement();
        Claim claim = goal.claim();
        Optional<Reference> named = besideAbove(claim).or(goal::reference);
        if (named.isEmpty()) {
            return inWords(claim, claim.passage().quote());
        }
        Reference reference = named.get();
        return switch (reference.standard()) {
            case TASK_FROM_ABOVE -> task(claim);
            case YEAR_BEFORE -> inWords(claim, reference.words());
            case OWN_INDICATOR -> relational(claim, reference, Optional.of(district));
            case DISTRICT_ABOVE -> relational(claim, reference, districtAbove(reference));
        };
    }

    /** 增速与全省基本持平 is in step with the province, not with the year before. */
    private static Optional<Reference> besideAbove(Claim claim) {
        Matcher words = BESIDE_ABOVE.matcher(claim.passage().quote());
        return words.find()
                ? Optional.of(new Reference(
                        Reference.Relation.IN_STEP, Reference.Standard.DISTRICT_ABOVE, Optional.empty(), words.group()))
                : Optional.empty();
    }

    // --- 与经济增长同步, 快于全省平均 ---

    private Finding relational(Claim goal, Reference reference, Optional<District> standard) {
        List<Stated> whole = growth(goal, period -> NumberedGoals.samePeriod(goal, period));
        boolean reported = district.shelf().reportOn(goal.period()).isPresent();
        List<Stated> answers =
                whole.isEmpty() && !reported ? growth(goal, period -> SoFar.isPart(period, goal.period())) : whole;
        if (answers.isEmpty()) {
            Optional<Yardstick> yardstick = yardstick(goal, reference, standard, goal.period());
            Finding instead = yardstick
                    .flatMap(by -> townAndCountry(goal, reference, by))
                    .or(() -> inWords.kept(goal, reference))
                    .or(() -> notInRealTerms(goal))
                    .or(() -> neighbours.instead(goal, measures(goal)))
                    .or(() -> otherMeasure(goal))
                    .orElseGet(() -> Finding.nothing(Silence.on(goal, district)));
            return new Finding(instead.outcomes(), instead.judgement().by(yardstick));
        }
        Stated counts = answers.get(0);
        Period period = counts.statement().claim().period();
        Optional<Yardstick> yardstick = yardstick(goal, reference, standard, period);
        if (yardstick.isEmpty()) {
            Optional<Finding> kept = inWords.kept(goal, reference);
            if (kept.isPresent()) {
                return kept.get();
            }
            return new Finding(
                    answers,
                    Judgement.notComparable(
                            Obstacle.REFERENCE_UNKNOWN,
                            Reason.of("reference-unknown", new Term.Words(reference.words()))));
        }
        return new Finding(answers, besideYardstick(goal, reference, yardstick.get(), answers, whole.isEmpty()));
    }

    /** 城乡居民收入与经济增长同步, with a number for each of the two. */
    private Optional<Finding> townAndCountry(Claim goal, Reference reference, Yardstick yardstick) {
        return TownAndCountry.answering(district, goal, measures(goal))
                .map(both -> both.judged(
                        one -> besideYardstick(goal, reference, yardstick, List.of(one), false),
                        new Term.Measured(
                                yardstick.stated().statement().claim().indicator(),
                                yardstick.value(),
                                StatedUnit.PERCENT)));
    }

    /** 收入实际增长与经济增长同步, with growth that does not say whether prices were taken out. */
    private Optional<Finding> notInRealTerms(Claim goal) {
        if (!Basis.of(goal).real()) {
            return Optional.empty();
        }
        List<Stated> own = measures(goal).stream()
                .flatMap(measure -> district.outcomes(goal.indicator().id(), measure).stream())
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .filter(stated -> Scopes.same(goal, stated.statement().claim()))
                .toList();
        List<Stated> given = own.isEmpty() && TownAndCountry.named(goal)
                ? TownAndCountry.of(district, goal, measures(goal))
                        .map(TownAndCountry::both)
                        .orElse(List.of())
                : own;
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        given, Judgement.notComparable(Obstacle.OTHER_SCOPE, Reason.of("other-scope.real"))));
    }

    /** A level, where growth would have to be held against the reference. */
    private Optional<Finding> otherMeasure(Claim goal) {
        List<Stated> given = district.done(goal.indicator().id()).stream()
                .filter(stated -> stated.statement() instanceof Outcome)
                .filter(stated -> stated.statement().claim().measure() == Measure.LEVEL)
                .filter(stated -> stated.statement().claim().quantity().value().isPresent())
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .filter(stated -> Scopes.same(goal, stated.statement().claim()))
                .toList();
        return given.stream()
                .findFirst()
                .map(stated -> new Finding(
                        given,
                        Judgement.notComparable(
                                Obstacle.OTHER_MEASURE,
                                Reason.of(
                                        "other-measure.growth",
                                        new Term.Put(stated.statement().claim())))));
    }

    private Judgement besideYardstick(
            Claim goal, Reference reference, Yardstick yardstick, List<Stated> answers, boolean partly) {
        Stated counts = answers.get(0);
        BigDecimal value = counts.statement().claim().quantity().value().orElseThrow();
        BigDecimal slack = tolerance.distance(Measure.GROWTH, true, yardstick.value());
        Asked asked = asked(goal, reference.relation(), yardstick.value(), slack);
        Answer answer = NumberedGoals.answer(counts, counts.statement().claim()).orElseThrow();
        boolean notAhead = reference.relation() == Reference.Relation.ABOVE && value.compareTo(yardstick.value()) == 0;
        Verdict whole =
                notAhead ? Verdict.NEARLY : Judge.judge(asked, answer, false).orElse(Verdict.NOT_COMPARABLE);
        Verdict verdict = partly ? (whole.satisfied() ? Verdict.ON_TRACK : Verdict.BEHIND) : whole;
        Reason reason = Reason.of(
                "relational." + reference.relation().name().toLowerCase(Locale.ROOT)
                        + (whole.satisfied() ? ".holds" : ".fails"),
                new Term.Named(yardstick.stated().statement().claim().indicator()),
                new Term.Figure(yardstick.value(), StatedUnit.PERCENT),
                new Term.Figure(value, StatedUnit.PERCENT),
                new Term.Words(
                        yardstick.stated().report().header().region().name().orElse("")));
        List<Reason> remarks = new ArrayList<>();
        yardstick
                .verdict()
                .filter(Verdict::judged)
                .ifPresent(rated -> remarks.add(Reason.of(
                        "remark.reference-rated",
                        new Term.Named(yardstick.stated().statement().claim().indicator()),
                        new Term.Rated(rated))));
        if (District.preliminary(counts)) {
            remarks.add(Reason.of("remark.preliminary"));
        }
        if (partly) {
            remarks.add(Reason.of(
                    "remark.only-part", new Term.When(counts.statement().claim().period())));
        }
        return Judgement.without(verdict, reason)
                .asking(Optional.of(asked))
                .withGap(Optional.of(value.subtract(yardstick.value())))
                .by(Optional.of(yardstick))
                .remarking(remarks);
    }

    /** In step asks for the reference less the band of 左右; ahead and below ask for the reference itself. */
    private static Asked asked(Claim goal, Reference.Relation relation, BigDecimal value, BigDecimal slack) {
        boolean below = relation == Reference.Relation.BELOW
                || (relation == Reference.Relation.IN_STEP && goal.indicator().direction() == Direction.LOWER);
        if (below) {
            return new Asked.Ceiling(value, slack);
        }
        return relation == Reference.Relation.ABOVE ? new Asked.Floor(value, slack) : new Asked.Band(value, slack);
    }

    private Optional<Yardstick> yardstick(Claim goal, Reference reference, Optional<District> standard, Period period) {
        String indicator = reference.indicatorId().orElse(goal.indicator().id());
        return standard.flatMap(from -> measures(goal).stream()
                .flatMap(measure -> from.outcome(indicator, measure, period).stream())
                .findFirst()
                .map(stated -> new Yardstick(
                        stated,
                        stated.statement().claim().quantity().value().orElseThrow(),
                        from == district ? ratingOf(indicator, goal.period()) : Optional.empty())));
    }

    /** How the reference fared against its own goal for the same period. */
    private Optional<Verdict> ratingOf(String indicator, Period period) {
        return district.goals().stream()
                .filter(goal -> goal.statement().claim().indicator().id().equals(indicator))
                .filter(goal -> goal.statement().claim().period().equals(period))
                .filter(goal -> measures(goal.statement().claim())
                        .contains(goal.statement().claim().measure()))
                .filter(goal -> goal.statement().claim().quantity().value().isPresent())
                .findFirst()
                .map(goal -> numbered.judge(goal, Optional.empty()).judgement().verdict());
    }

    private Optional<District> districtAbove(Reference reference) {
        List<String> path = district.region().path();
        if (reference.words().contains("全国")) {
            return all.at(Region.of(Level.NATIONAL, Region.NATION));
        }
        boolean province = reference.words().contains("省")
                || reference.words().contains("自治区")
                || (reference.words().contains("全区") && path.size() == 2);
        int length = province ? 1 : path.size() - 1;
        if (length < 1 || length >= path.size()) {
            return Optional.empty();
        }
        return all.at(new Region(path.subList(0, length), Optional.empty()));
    }

    // --- 完成市下达任务 ---

    private Finding task(Claim goal) {
        List<Stated> own = district.done(goal.indicator().id()).stream()
                .filter(stated -> stated.statement().claim().measure() != Measure.RANK)
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()))
                .toList();
        List<Stated> whole = own.stream()
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .toList();
        Optional<Finding> said =
                whole.stream().flatMap(stated -> ownWord(stated).stream()).findFirst();
        if (said.isPresent()) {
            return said.get();
        }
        List<Stated> shown = whole.isEmpty()
                        && district.shelf().reportOn(goal.period()).isEmpty()
                ? own.stream()
                        .filter(stated ->
                                SoFar.isPart(stated.statement().claim().period(), goal.period()))
                        .filter(stated ->
                                stated.statement().claim().quantity().value().isPresent())
                        .toList()
                : whole;
        if (shown.isEmpty()) {
            return Finding.nothing(Silence.on(goal, district));
        }
        return new Finding(
                shown, Judgement.notComparable(Obstacle.REFERENCE_UNKNOWN, Reason.of("reference-unknown.task")));
    }

    /** The report's own word on a task: a share of it, 完成, 超额完成, 未完成. */
    private static Optional<Finding> ownWord(Stated stated) {
        Claim claim = stated.statement().claim();
        boolean numbered = claim.quantity().value().isPresent();
        if (stated.statement() instanceof PlanProgress && numbered) {
            BigDecimal share = claim.quantity().value().get();
            Verdict verdict = share.compareTo(HUNDRED) >= 0 ? Verdict.MET : Verdict.MISSED;
            return Optional.of(new Finding(
                    List.of(stated),
                    Judgement.without(verdict, Reason.of("completed", new Term.Figure(share, StatedUnit.PERCENT)))));
        }
        return numbered ? Optional.empty() : InWords.onTask(stated);
    }

    // --- 正增长, 稳定增长, 与上年持平 ---

    private Finding inWords(Claim goal, String words) {
        boolean level = STEADY.matcher(words).find();
        boolean rising = RISING.matcher(words).find();
        boolean falling = FALLING.matcher(words).find();
        if (!level && rising == falling) {
            return unmeasured(goal);
        }
        List<Stated> whole = changes(goal, period -> NumberedGoals.samePeriod(goal, period));
        boolean reported = district.shelf().reportOn(goal.period()).isPresent();
        List<Stated> answers =
                whole.isEmpty() && !reported ? changes(goal, period -> SoFar.isPart(period, goal.period())) : whole;
        if (answers.isEmpty()) {
            return unmeasured(goal);
        }
        BigDecimal value = answers.get(0).statement().claim().quantity().value().orElseThrow();
        BigDecimal slack = tolerance.distance(Measure.GROWTH, true, BigDecimal.ZERO);
        boolean down = falling || (level && goal.indicator().direction() == Direction.LOWER);
        Asked asked = down ? new Asked.Ceiling(BigDecimal.ZERO, slack) : new Asked.Floor(BigDecimal.ZERO, slack);
        boolean unmoved = !level && value.signum() == 0;
        Verdict verdict = unmoved
                ? Verdict.NEARLY
                : Judge.judge(asked, Answer.exactly(value), false).orElseThrow();
        boolean partly = whole.isEmpty();
        Verdict said = partly ? (verdict.satisfied() ? Verdict.ON_TRACK : Verdict.BEHIND) : verdict;
        String key = level ? "words.level" : down ? "words.falling" : "words.rising";
        Judgement judgement = Judgement.without(
                        said,
                        Reason.of(
                                key,
                                NumberedGoals.figure(
                                        value, answers.get(0).statement().claim())))
                .asking(Optional.of(asked));
        List<Reason> remarks = new ArrayList<>();
        if (partly) {
            remarks.add(Reason.of(
                    "remark.only-part",
                    new Term.When(answers.get(0).statement().claim().period())));
        }
        if (District.preliminary(answers.get(0))) {
            remarks.add(Reason.of("remark.preliminary"));
        }
        return new Finding(answers, judgement.remarking(remarks));
    }

    /** A goal whose words name no way to go, or whose change nobody gives. */
    private Finding unmeasured(Claim goal) {
        List<Stated> beside = district.done(goal.indicator().id()).stream()
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .filter(stated -> stated.statement().claim().measure() != Measure.RANK)
                .filter(stated -> stated.statement().claim().quantity().value().isPresent())
                .toList();
        if (beside.isEmpty()) {
            return inWords.steady(goal).orElseGet(() -> Finding.nothing(Silence.on(goal, district)));
        }
        return new Finding(
                beside, Judgement.notComparable(Obstacle.REFERENCE_UNKNOWN, Reason.of("reference-unknown.words")));
    }

    private List<Stated> growth(Claim goal, Predicate<Period> when) {
        return given(goal, measures(goal), when);
    }

    /** Growth, and for rates that are percentages the change in points. */
    private List<Stated> changes(Claim goal, Predicate<Period> when) {
        return given(goal, List.of(Measure.GROWTH, Measure.INCREASE, Measure.AVG_GROWTH), when);
    }

    private List<Stated> given(Claim goal, List<Measure> measures, Predicate<Period> when) {
        return measures.stream()
                .flatMap(measure -> district.outcomes(goal.indicator().id(), measure).stream())
                .filter(stated -> StatedUnit.of(stated.statement().claim()).percent())
                .filter(stated -> when.test(stated.statement().claim().period()))
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()))
                .toList();
    }

    private static List<Measure> measures(Claim goal) {
        return goal.period().part() == Period.Part.MULTI_YEAR ? List.of(Measure.AVG_GROWTH) : List.of(Measure.GROWTH);
    }
}
