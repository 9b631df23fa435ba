package org.duibiao.ledger;

import static org.duibiao.ledger.Reason.Term;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Stated;

/** What a district says of a goal in words alone, where it gives no number: 与上年持平, 与经济增长基本同步, 有所下降. */
final class InWords {

    private static final Pattern LEVEL = Pattern.compile("与(?:上|去)年(?:同期)?(?:基本|大体|总体)?(?:持平|相当)");
    private static final Pattern NEARLY = Pattern.compile("基本|大体|总体|相当");
    private static final Pattern IN_STEP = Pattern.compile("同步|持平|一致|相适应|快于|高于|超过");
    private static final Pattern STEADY = Pattern.compile("持平|稳定|稳中有(?:增|升)|正增长");
    private static final Pattern AHEAD = Pattern.compile("快于|高于|超过|超");
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

    /** A goal with a number of which only words are said. */
    Optional<Finding> instead(Claim goal) {
        List<Stated> said = said(goal);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        said,
                        Judgement.notComparable(
                                Obstacle.OTHER_MEASURE,
                                Reason.of("other-measure.words", new Term.Words(quote(said.get(0)))))));
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

    private List<Stated> said(Claim goal) {
        return district.done(goal.indicator().id()).stream()
                .filter(stated -> stated.statement() instanceof Outcome)
                .filter(stated -> stated.statement().claim().measure() == Measure.QUALITATIVE)
                .filter(stated -> NumberedGoals.samePeriod(
                        goal, stated.statement().claim().period()))
                .filter(stated ->
                        NumberedGoals.sameScope(goal, stated.statement().claim()))
                .toList();
    }

    private static String quote(Stated stated) {
        return stated.statement().claim().passage().quote();
    }
}
