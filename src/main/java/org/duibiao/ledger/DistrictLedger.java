package org.duibiao.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.report.ReportKind;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Wording;

/** The lines of one district. */
final class DistrictLedger {

    /** Two steps of one goal stand this close, in UTF-16 units. */
    private static final int STEP_REACH = 60;

    private final District district;
    private final NumberedGoals numbered;
    private final NumberlessGoals numberless;

    DistrictLedger(District district, Ledger.Districts all, Tolerance tolerance) {
        this.district = district;
        this.numbered = new NumberedGoals(district, tolerance);
        this.numberless = new NumberlessGoals(district, all, numbered, tolerance);
    }

    List<LedgerLine> lines() {
        List<LedgerLine> lines = new ArrayList<>();
        List<Stated> goals = withoutRepeats(district.goals());
        Set<Stated> secondSteps = new HashSet<>();
        for (Stated goal : goals) {
            if (!secondSteps.contains(goal)) {
                Optional<Stated> stretch = secondStep(goal, goals);
                stretch.ifPresent(secondSteps::add);
                lines.add(line(goal, stretch));
            }
        }
        // a second step may stand before its first: 力争15%、确保14%
        lines.removeIf(line -> secondSteps.contains(line.goal()));
        return lines;
    }

    private LedgerLine line(Stated goal, Optional<Stated> stretch) {
        Claim claim = goal.statement().claim();
        Finding finding = claim.quantity().value().isPresent() ? numbered.judge(goal, stretch) : numberless.judge(goal);
        LedgerLine line = new LedgerLine(district.region(), goal, stretch, finding.outcomes(), finding.judgement());
        return corrections(line)
                .map(corrected -> Stream.concat(corrected.stream(), line.judgement().remarks().stream())
                        .toList())
                .map(remarks -> line.judged(line.judgement().remarking(remarks)))
                .orElse(line);
    }

    /** What a person put right is another number than the sentence beside it: the line says so, before all else. */
    private static Optional<List<Reason>> corrections(LedgerLine line) {
        List<Reason> corrections = new ArrayList<>();
        if (isCorrected(line.goal())
                || line.stretch().filter(DistrictLedger::isCorrected).isPresent()) {
            corrections.add(Reason.of(Reason.CORRECTED + "goal"));
        }
        if (line.answers().stream().anyMatch(DistrictLedger::isCorrected)) {
            corrections.add(Reason.of(Reason.CORRECTED + "outcome"));
        }
        return Optional.of(corrections).filter(some -> !some.isEmpty());
    }

    private static boolean isCorrected(Stated stated) {
        return stated.review().state() == Review.State.CORRECTED;
    }

    /**
     * A goal is said more than once: by a report of its chief goal, and in the same year by other reports and the
     * newspaper. The first time counts, the government's own word before a newspaper's.
     */
    private static List<Stated> withoutRepeats(List<Stated> goals) {
        Set<List<Object>> seen = new HashSet<>();
        Set<Stated> first = Stream.concat(
                        goals.stream().filter(goal -> !inNews(goal)),
                        goals.stream().filter(DistrictLedger::inNews))
                .filter(goal -> seen.add(sameness(goal)))
                .collect(Collectors.toSet());
        return goals.stream().filter(first::contains).toList();
    }

    private static boolean inNews(Stated goal) {
        return goal.report().header().kind() == ReportKind.NEWS;
    }

    private static List<Object> sameness(Stated goal) {
        Claim claim = goal.statement().claim();
        StatedUnit unit = StatedUnit.of(claim);
        Optional<Object> value = claim.quantity()
                .value()
                .map(stated -> stated.multiply(unit.factor()).stripTrailingZeros());
        Optional<Object> high = claim.quantity()
                .high()
                .map(stated -> stated.multiply(unit.factor()).stripTrailingZeros());
        return List.of(
                goal.report().header().year(),
                claim.indicator().id(),
                claim.measure(),
                claim.period(),
                Scopes.plain(claim.scope()),
                value,
                high);
    }

    /** 确保增长14%、力争15%: the stretch goal of the same thing right beside this one. */
    private static Optional<Stated> secondStep(Stated goal, List<Stated> goals) {
        Claim claim = goal.statement().claim();
        if (strength(goal) == Wording.Strength.STRETCH
                || claim.measure() == Measure.QUALITATIVE
                || claim.quantity().value().isEmpty()) {
            return Optional.empty();
        }
        return goals.stream()
                .filter(other -> strength(other) == Wording.Strength.STRETCH)
                .filter(other -> other.report().id().equals(goal.report().id()))
                .filter(other -> sameThing(claim, other.statement().claim()))
                .filter(other -> other.statement().claim().quantity().value().isPresent())
                .filter(other -> Math.abs(other.statement().claim().number().start()
                                - claim.number().start())
                        <= STEP_REACH)
                .findFirst();
    }

    private static Wording.Strength strength(Stated goal) {
        return ((Goal) goal.statement()).wording().strength();
    }

    private static boolean sameThing(Claim one, Claim other) {
        return one.indicator().id().equals(other.indicator().id())
                && one.measure() == other.measure()
                && one.period().equals(other.period())
                && Scopes.same(one.scope(), other.scope())
                && StatedUnit.of(one).kind().equals(StatedUnit.of(other).kind());
    }
}
