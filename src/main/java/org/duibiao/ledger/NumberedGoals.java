package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Listed;
import org.duibiao.statement.Claim;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Stated;

/** Judges the goals that name a number, against what the same district says of the same thing. */
final class NumberedGoals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final District district;
    private final Tolerance tolerance;
    private final SoFar soFar;
    private final YearByYear yearByYear;
    private final Instead instead;
    private final InWords inWords;

    NumberedGoals(District district, Tolerance tolerance) {
        this.district = district;
        this.tolerance = tolerance;
        this.soFar = new SoFar(district);
        this.yearByYear = new YearByYear(district);
        this.instead = new Instead(district);
        this.inWords = new InWords(district);
    }

    /** The verdict on a goal, with what answers it. */
    Finding judge(Stated goal, Optional<Stated> stretch) {
        Claim claim = goal.statement().claim();
        Asked asked = asked(claim);
        Finding finding = find(goal, asked);
        Optional<Verdict> second = stretch.flatMap(step -> finding.outcomes().stream()
                .findFirst()
                .filter(outcome -> finding.judgement().verdict().judged())
                .flatMap(outcome -> second(step.statement().claim(), outcome)));
        List<Reason> remarks = new ArrayList<>(finding.judgement().remarks());
        stretch.ifPresent(step -> second.ifPresent(verdict -> remarks.add(0, stretchRemark(step, verdict))));
        belowLastYear(claim).ifPresent(remarks::add);
        return new Finding(
                finding.outcomes(),
                finding.judgement()
                        .asking(Optional.of(asked))
                        .withStretch(second)
                        .remarking(remarks));
    }

    /** What a goal with a number asks, in its own unit. */
    Asked asked(Claim claim) {
        BigDecimal value = claim.quantity().value().orElseThrow();
        BigDecimal high = claim.quantity().high().orElse(value);
        BigDecimal slack =
                tolerance.distance(claim.measure(), StatedUnit.of(claim).percent(), value);
        Direction direction = switch (claim.measure()) {
            case RANK -> Direction.LOWER;
            case SHARE -> Shares.direction(claim, district);
            default -> claim.indicator().direction();
        };
        return Asked.of(value, high, claim.quantity().comparator(), direction, slack);
    }

    private Finding find(Stated stated, Asked asked) {
        Claim goal = stated.statement().claim();
        List<Stated> all = answers(goal);
        List<Stated> answers = all.stream()
                .filter(given -> given.chosen()
                        || !FarApart.from(goal, answer(given, goal).orElseThrow()))
                .toList();
        if (!answers.isEmpty()) {
            return new Finding(answers, whole(goal, asked, answers));
        }
        Optional<Finding> both = townAndCountry(goal, asked);
        if (both.isPresent()) {
            return both.get();
        }
        Optional<Finding> completion = completion(goal);
        if (completion.isPresent()) {
            return completion.get();
        }
        Optional<Finding> multiple = multiple(goal);
        if (multiple.isPresent()) {
            return multiple.get();
        }
        if (!all.isEmpty()) {
            return new Finding(all, Judgement.notComparable(Obstacle.OTHER_SCOPE, Reason.of("other-scope.far-apart")));
        }
        boolean reported = district.shelf().reportOn(goal.period()).isPresent();
        Optional<Finding> known =
                reported ? yearByYear.whole(goal, asked) : soFar.judge(stated, asked, mayExceed(goal));
        return known.or(() -> inWords.level(goal, asked))
                .or(() -> boundOfYears(goal, asked))
                .or(() -> inWords.onGoal(stated))
                .or(() -> instead.of(goal))
                .or(() -> reported ? yearByYear.someYears(goal) : Optional.empty())
                .or(() -> inWords.instead(goal))
                .orElseGet(() -> Finding.nothing(Silence.on(goal, district)));
    }

    /** 城乡居民收入增长8%, with a number for each of the two. */
    private Optional<Finding> townAndCountry(Claim goal, Asked asked) {
        return TownAndCountry.answering(district, goal, List.of(goal.measure()))
                .map(both -> both.judged(one -> whole(goal, asked, List.of(one)), figure(asked.mark(), goal)));
    }

    /** Outcomes of the same indicator, measure, scope, basis and whole period, in a unit that can be converted. */
    private List<Stated> answers(Claim goal) {
        Likeness likeness = Likeness.to(goal);
        List<Stated> answers = district.outcomes(goal.indicator().id(), goal.measure()).stream()
                .filter(stated -> samePeriod(goal, stated.statement().claim().period()))
                .filter(stated -> sameScope(goal, stated.statement().claim()))
                .filter(stated -> answer(stated, goal).isPresent())
                .filter(stated -> likeness.sameThings(stated.statement().claim()))
                .toList();
        return District.asTheyAnswer(goal, answers);
    }

    static boolean sameScope(Claim goal, Claim outcome) {
        return Scopes.same(goal, outcome) && Basis.of(goal).answeredBy(Basis.of(outcome));
    }

    static boolean samePeriod(Claim goal, Period outcome) {
        if (goal.period().equals(outcome)) {
            return true;
        }
        boolean yearAndItsEnd = (goal.period().part() == Period.Part.POINT && outcome.part() == Period.Part.YEAR)
                || (goal.period().part() == Period.Part.YEAR && outcome.part() == Period.Part.POINT);
        return yearAndItsEnd && goal.period().end() == outcome.end();
    }

    private Judgement whole(Claim goal, Asked asked, List<Stated> answers) {
        Stated counts = answers.get(0);
        Answer answer = answer(counts, goal).orElseThrow();
        BigDecimal gap = gap(asked, answer.figure());
        Judgement judgement = Judge.judge(asked, answer, mayExceed(goal))
                .map(verdict -> Judgement.without(verdict, rule(goal, asked, verdict, answer)))
                .orElseGet(() -> Judgement.notComparable(
                        Obstacle.OTHER_MEASURE,
                        Reason.of("only-bound", figure(answer.figure(), goal), figure(asked.mark(), goal))));
        boolean known = judgement.verdict().judged() && answer.kind() != Answer.Kind.BOUND;
        return judgement.withGap(known ? Optional.of(gap) : Optional.empty()).remarking(remarks(goal, answers, answer));
    }

    private List<Reason> remarks(Claim goal, List<Stated> answers, Answer counted) {
        List<Reason> remarks = new ArrayList<>();
        if (answers.get(0).chosen()) {
            remarks.add(Reason.of("remark.chosen"));
        }
        if (District.preliminary(answers.get(0))) {
            remarks.add(Reason.of("remark.preliminary"));
        }
        if (counted.kind() == Answer.Kind.BOUND) {
            remarks.add(Reason.of("remark.bound"));
        }
        adjusted(goal, answers.get(0).statement().claim()).ifPresent(remarks::add);
        if (Basis.of(answers.get(0).statement().claim()).real()
                && !Basis.of(goal).real()) {
            remarks.add(Reason.of("remark.real"));
        }
        for (Stated other : answers.subList(1, answers.size())) {
            Answer second = answer(other, goal).orElseThrow();
            if (!second.holds(counted.figure())) {
                boolean revised = District.late(other) && !District.late(answers.get(0));
                remarks.add(Reason.of(
                        revised ? "remark.revised-later" : "remark.other-value",
                        figure(second.figure(), goal),
                        new Term.Words(source(other.report()))));
            }
        }
        return remarks.stream().distinct().toList();
    }

    // 同口径, 剔除留抵退税因素: it answers the goal, but only one of the two said so.
    private static Optional<Reason> adjusted(Claim goal, Claim outcome) {
        Optional<String> asked = Basis.of(goal).adjusted();
        Optional<String> given = Basis.of(outcome).adjusted();
        if (asked.isPresent() && given.isEmpty()) {
            return Optional.of(Reason.of("remark.goal-adjusted", new Term.Words(asked.get())));
        }
        return given.filter(words -> asked.isEmpty()).map(words -> Reason.of("remark.adjusted", new Term.Words(words)));
    }

    private static String source(Listed report) {
        return report.header().date().map(Object::toString).orElse(report.name());
    }

    private Optional<Verdict> second(Claim step, Stated outcome) {
        return answer(outcome, step)
                .flatMap(answer -> Judge.judge(asked(step), answer, mayExceed(step)))
                .filter(verdict -> samePeriod(step, outcome.statement().claim().period()));
    }

    private static Reason stretchRemark(Stated step, Verdict verdict) {
        Claim claim = step.statement().claim();
        Term mark = figure(claim.quantity().value().orElseThrow(), claim);
        return Reason.of(verdict.satisfied() ? "remark.stretch-met" : "remark.stretch-not-met", mark);
    }

    /** Rule 8. */
    private Optional<Reason> belowLastYear(Claim goal) {
        boolean applies = goal.measure() == Measure.LEVEL
                && goal.indicator().direction() == Direction.HIGHER
                && goal.period().part() == Period.Part.YEAR;
        if (!applies) {
            return Optional.empty();
        }
        int year = goal.period().start() - 1;
        BigDecimal value = goal.quantity().value().orElseThrow();
        return district.level(goal, year)
                .filter(level -> level.compareTo(value) > 0)
                .map(level ->
                        Reason.of("remark.below-last-year", new Term.When(Period.year(year)), figure(level, goal)));
    }

    /** 完成全年任务的105%: decides a level goal whose level nobody gives. */
    private Optional<Finding> completion(Claim goal) {
        if (goal.measure() != Measure.LEVEL) {
            return Optional.empty();
        }
        List<Stated> progress = progress(goal).stream()
                .filter(stated -> stated.statement().claim().period().equals(goal.period()))
                .toList();
        return progress.stream().findFirst().map(counts -> {
            BigDecimal share = counts.statement().claim().quantity().value().orElseThrow();
            Asked all = new Asked.Floor(HUNDRED, HUNDRED.multiply(tolerance.levelShare()));
            Verdict verdict = Judge.judge(all, Answer.exactly(share), false).orElseThrow();
            return new Finding(
                    progress,
                    Judgement.without(verdict, Reason.of("completed", new Term.Figure(share, StatedUnit.PERCENT))));
        });
    }

    private List<Stated> progress(Claim goal) {
        return district.done(goal.indicator().id()).stream()
                .filter(stated -> stated.statement() instanceof PlanProgress)
                .filter(stated -> stated.statement().claim().quantity().value().isPresent())
                .filter(stated -> sameScope(goal, stated.statement().claim()))
                .toList();
    }

    /** 是2010年的1.9倍 for 比2010年翻一番: both are held against each other as multiples of that year. */
    private Optional<Finding> multiple(Claim goal) {
        if (!Doublings.since(goal)) {
            return Optional.empty();
        }
        List<Stated> multiples = district.outcomes(goal.indicator().id(), goal.measure()).stream()
                .filter(stated ->
                        goal.period().equals(stated.statement().claim().period()))
                .filter(stated -> sameScope(goal, stated.statement().claim()))
                .filter(stated -> Doublings.added(stated.statement().claim()).isPresent())
                .toList();
        List<Stated> answers = District.asTheyAnswer(goal, multiples);
        return answers.stream().findFirst().map(counts -> new Finding(answers, multiple(goal, counts)));
    }

    private Judgement multiple(Claim goal, Stated counts) {
        Claim given = counts.statement().claim();
        BigDecimal doublings = goal.quantity().value().orElseThrow();
        BigDecimal mark = Doublings.ratio(doublings);
        BigDecimal high = goal.quantity().high().map(Doublings::ratio).orElse(mark);
        Asked asked = Asked.of(
                mark,
                high,
                goal.quantity().comparator(),
                goal.indicator().direction(),
                mark.multiply(tolerance.levelShare()));
        Answer answer =
                answer(given, given).orElseThrow().plus(Doublings.added(given).orElseThrow());
        Term reached = new Term.Figure(answer.figure(), Doublings.TIMES);
        List<Reason> remarks = new ArrayList<>();
        remarks.add(Reason.of(
                "remark.doublings",
                figure(doublings, goal),
                new Term.When(Period.year(Implied.base(goal))),
                new Term.Figure(mark, Doublings.TIMES),
                reached));
        remarks.addAll(remarks(goal, List.of(counts), answer));
        return Judge.judge(asked, answer, mayExceed(goal))
                .map(verdict -> Judgement.without(verdict, rule(Doublings.TIMES, asked, verdict, answer)))
                .orElseGet(() -> Judgement.notComparable(
                        Obstacle.OTHER_MEASURE,
                        Reason.of("only-bound", reached, new Term.Figure(mark, Doublings.TIMES))))
                .remarking(remarks);
    }

    /** Rule 9: a sentence about five years bears on one of them only where it is a bound. */
    private Optional<Finding> boundOfYears(Claim goal, Asked asked) {
        // more than 100,000 jobs in five years say nothing of one of them
        boolean rate = StatedUnit.of(goal).percent();
        if (goal.period().part() != Period.Part.YEAR || !rate) {
            return Optional.empty();
        }
        List<Stated> bounds = district.outcomes(goal.indicator().id(), goal.measure()).stream()
                .filter(stated -> covers(stated.statement().claim().period(), goal.period()))
                .filter(stated -> sameScope(goal, stated.statement().claim()))
                .filter(stated -> answer(stated, goal)
                        .filter(answer -> answer.kind() == Answer.Kind.BOUND)
                        .isPresent())
                .toList();
        return bounds.stream().findFirst().flatMap(bound -> {
            Answer answer = answer(bound, goal).orElseThrow();
            return Judge.judge(asked, answer, false)
                    .map(verdict -> new Finding(
                            bounds,
                            Judgement.without(verdict, rule(goal, asked, verdict, answer))
                                    .remarking(List.of(
                                            Reason.of("remark.bound"),
                                            Reason.of(
                                                    "remark.of-years",
                                                    new Term.When(bound.statement()
                                                            .claim()
                                                            .period()))))));
        });
    }

    private static boolean covers(Period years, Period year) {
        return years.part() == Period.Part.MULTI_YEAR && years.start() <= year.start() && years.end() >= year.end();
    }

    /** Outcome less goal; 0 inside a range, to the nearer end outside of it. */
    static BigDecimal gap(Asked asked, BigDecimal outcome) {
        if (asked instanceof Asked.Within range) {
            if (outcome.compareTo(range.low()) < 0) {
                return outcome.subtract(range.low());
            }
            return outcome.subtract(range.high()).max(BigDecimal.ZERO);
        }
        return outcome.subtract(asked.mark());
    }

    /** What an outcome answers, in the goal's unit; empty when it counts something else. */
    static Optional<Answer> answer(Stated stated, Claim goal) {
        return answer(stated.statement().claim(), goal);
    }

    private static Optional<Answer> answer(Claim claim, Claim goal) {
        StatedUnit from = StatedUnit.of(claim);
        StatedUnit to = StatedUnit.of(goal);
        Optional<BigDecimal> value = claim.quantity().value().flatMap(v -> from.convert(v, to));
        Optional<BigDecimal> high = claim.quantity().high().flatMap(v -> from.convert(v, to));
        if (doubledAtLeast(claim, goal)) {
            return value.map(Answer::atLeast);
        }
        // 下降3%以上 is stated as −3 or more: more of a fall is less on the scale
        boolean fall = claim.measure() != Measure.LEVEL
                && value.filter(v -> v.signum() < 0).isPresent();
        return value.map(v -> switch (claim.quantity().comparator()) {
            case AT_LEAST -> fall ? Answer.atMost(v) : Answer.atLeast(v);
            case AT_MOST -> fall ? Answer.atLeast(v) : Answer.atMost(v);
            case RANGE -> Answer.between(v, high.orElse(v));
            case ABOUT -> JustBelow.says(claim) ? Answer.justBelow(v) : Answer.about(v);
            case EXACTLY, QUALITATIVE -> Answer.exactly(v);
        });
    }

    /** 翻一番 of what was to rise by 2.1番: a mark that was passed, on the way to more. */
    private static boolean doubledAtLeast(Claim claim, Claim goal) {
        Optional<BigDecimal> times = claim.quantity().value();
        return claim.quantity().unit().filter(Doublings.DOUBLINGS::equals).isPresent()
                && claim.quantity().comparator() == Comparator.EXACTLY
                && times.filter(value -> value.stripTrailingZeros().scale() <= 0)
                        .flatMap(value -> goal.quantity().value().filter(asked -> value.compareTo(asked) < 0))
                        .isPresent();
    }

    /** Rule 4: nobody exceeds on prices, on ranges or under a ceiling. */
    static boolean mayExceed(Claim goal) {
        return goal.quantity().comparator() != Comparator.RANGE
                && !goal.indicator().id().equals("cpi");
    }

    static Reason rule(Claim goal, Asked asked, Verdict verdict, Answer answer) {
        return rule(unit(goal), asked, verdict, answer);
    }

    private static Reason rule(String unit, Asked asked, Verdict verdict, Answer answer) {
        String judged = "judged." + verdict.id();
        if (asked instanceof Asked.Within range) {
            return rule(judged + ".range", unit, range.low(), range.high(), asked, answer);
        }
        if (asked instanceof Asked.Band band) {
            return rule(judged + ".band", unit, band.low(), band.high(), asked, answer);
        }
        String kind = asked instanceof Asked.Floor ? ".floor" : ".ceiling";
        return rule(judged + kind, unit, asked.mark(), asked.mark(), asked, answer);
    }

    private static Reason rule(String key, String unit, BigDecimal low, BigDecimal high, Asked asked, Answer answer) {
        return Reason.of(
                key,
                new Term.Figure(low, unit),
                new Term.Figure(high, unit),
                new Term.Distance(asked.slack(), unit),
                new Term.Figure(answer.figure(), unit));
    }

    static Term.Figure figure(BigDecimal value, Claim like) {
        return new Term.Figure(value, unit(like));
    }

    static String unit(Claim claim) {
        return claim.quantity().unit().orElse(StatedUnit.of(claim).percent() ? StatedUnit.PERCENT : "");
    }
}
