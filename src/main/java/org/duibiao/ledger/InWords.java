package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Stated;
import org.duibiao.text.AsRead;

/** What a district says of a goal in words alone, where it gives no number: 与上年持平, 与经济增长基本同步, 有所下降. */
final class InWords {

    private static final Pattern LEVEL = Pattern.compile("与(?:上|去)年(?:同期)?(?:基本|大体|总体)?(?:持平|相当)");
    private static final Pattern NEARLY = Pattern.compile("基本|大体|总体|相当");
    private static final Pattern IN_STEP = Pattern.compile("同步|持平|一致|相适应|快于|高于|超过");
    private static final Pattern STEADY = Pattern.compile("持平|稳定|稳中有(?:增|升)|正增长");
    private static final Pattern AHEAD = Pattern.compile("快于|高于|超过|超");
    private static final Pattern NOT_DONE = Pattern.compile("未(?:能)?(?:如期)?(?:完成|达到|达|实现)|没有完成|尚未完成|不降反升");
    private static final Pattern DONE = Pattern.compile("完成|达到.{0,6}(?:要求|目标|任务)|实现.{0,6}目标|目标.{0,4}实现");
    private static final Pattern MORE_THAN_DONE = Pattern.compile("超额|提前");
    private static final Pattern NOT_QUITE = Pattern.compile("基本|大体|可望|有望|可完成|可实现|正常|接近");
    private static final Pattern FROM_ABOVE = Pattern.compile("下达|国家|上级|省定|省政府|自治区");
    private static final Pattern NOT = Pattern.compile("未能?|没有|不及|低于|慢于|落后");

    private final District district;

    InWords(District district) {
        this.district = district;
    }

    /** Rule 6: level with the year before is a growth of 0, by which a growth goal can be judged. */
    Optional<Finding> level(Claim goal, Asked asked) {
        List<Stated> said = said(goal).stream()
                .filter(stated -> goal.measure() == Measure.GROWTH)
                .filter(stated -> LEVEL.matcher(quote(stated)).find())
                .toList();
        return said.stream().findFirst().flatMap(stated -> {
            Answer answer = NEARLY.matcher(quote(stated)).find()
                    ? Answer.about(BigDecimal.ZERO)
                    : Answer.exactly(BigDecimal.ZERO);
            return Judge.judge(asked, answer, false)
                    .map(verdict -> new Finding(
                            said,
                            Judgement.without(verdict, NumberedGoals.rule(goal, asked, verdict, answer))
                                    .withGap(Optional.of(NumberedGoals.gap(asked, BigDecimal.ZERO)))
                                    .workedOut(BigDecimal.ZERO)
                                    .remarking(List.of(Reason.of("remark.level-in-words")))));
        });
    }

    /**
     * The report's own word that the goal of a year, whose number it does not come back to, was reached or was not. What
     * was set from above may be another number, and 基本完成 leaves open by how much: those words are only shown.
     */
    Optional<Finding> onGoal(Stated set) {
        Claim goal = set.statement().claim();
        boolean ofItsYear = Shelf.reviewYear(set.report().header())
                .filter(year -> goal.period().equals(Period.year(year + 1)))
                .isPresent();
        if (!ofItsYear) {
            return Optional.empty();
        }
        return said(goal).stream()
                .filter(stated -> !FROM_ABOVE.matcher(quote(stated)).find()
                        && !NOT_QUITE.matcher(quote(stated)).find())
                .flatMap(stated -> onTask(stated).stream())
                .findFirst()
                .map(said -> new Finding(
                        said.outcomes(),
                        said.judgement()
                                .remarking(List.of(Reason.of(
                                        "remark.own-word", words(said.outcomes().get(0)))))));
    }

    /** What a report's own word makes of a task: 完成, 超额完成, 未完成. */
    static Optional<Finding> onTask(Stated stated) {
        String quote = quote(stated);
        if (NOT_DONE.matcher(quote).find()) {
            return Optional.of(
                    new Finding(List.of(stated), Judgement.without(Verdict.MISSED, Reason.of("task.not-done"))));
        }
        if (DONE.matcher(quote).find()) {
            boolean more = MORE_THAN_DONE.matcher(quote).find();
            return Optional.of(new Finding(
                    List.of(stated),
                    Judgement.without(Verdict.MET, Reason.of(more ? "task.more-than-done" : "task.done"))));
        }
        return Optional.empty();
    }

    /** A goal with a number of which only words are said. */
    Optional<Finding> instead(Claim goal) {
        List<Stated> ofTime = said(goal);
        List<Stated> said = ofTime.isEmpty() ? saidOfYears(goal) : ofTime;
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        said,
                        Judgement.notComparable(
                                Obstacle.OTHER_MEASURE, Reason.of("other-measure.words", words(said.get(0))))));
    }

    /** The district's own word that something kept step or grew faster, or that it did not. */
    Optional<Finding> kept(Claim goal, Reference reference) {
        Pattern wanted = reference.relation() == Reference.Relation.IN_STEP ? IN_STEP : AHEAD;
        return said(goal).stream()
                .filter(stated -> wanted.matcher(quote(stated)).find())
                .findFirst()
                .map(stated -> {
                    boolean not = NOT.matcher(quote(stated)).find();
                    return new Finding(
                            List.of(stated),
                            Judgement.without(not ? Verdict.MISSED : Verdict.MET, Reason.of("relational.said")));
                });
    }

    /** The district's own word that something held steady. */
    Optional<Finding> steady(Claim goal) {
        return said(goal).stream()
                .filter(stated -> STEADY.matcher(quote(stated)).find())
                .findFirst()
                .map(stated -> new Finding(List.of(stated), Judgement.without(Verdict.MET, Reason.of("words.said"))));
    }

    /** What the report on the goal's time says of several years together. */
    private List<Stated> saidOfYears(Claim goal) {
        return district.shelf().reportOn(goal.period()).stream()
                .flatMap(report -> spoken(goal)
                        .filter(stated -> stated.report().id().equals(report.id()))
                        .filter(stated -> stated.statement().claim().period().part() == Period.Part.MULTI_YEAR
                                && stated.statement().claim().period().end()
                                        == goal.period().end()))
                .toList();
    }

    private List<Stated> said(Claim goal) {
        return spoken(goal)
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .toList();
    }

    private Stream<Stated> spoken(Claim goal) {
        return district.done(goal.indicator().id()).stream()
                .filter(stated -> stated.statement() instanceof Outcome)
                .filter(stated -> stated.statement().claim().measure() == Measure.QUALITATIVE)
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()));
    }

    private static Term words(Stated stated) {
        return new Term.Words(AsRead.onOneLine(quote(stated)));
    }

    private static String quote(Stated stated) {
        return stated.statement().claim().passage().quote();
    }
}
