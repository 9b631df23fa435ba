package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.ReportKind;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Wording;

/**
 * A goal that a later report asks less of: at mid-year, or for the end of five years. A newspaper's words are not the
 * government's, and a stretch goal beside a plain one is no restatement.
 */
final class RestatedLower implements Check {

    private static final BigDecimal FAR_IN_PERCENT = BigDecimal.valueOf(50);

    @Override
    public Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines) {
        List<Stated> goals =
                district.goals().stream().filter(RestatedLower::asksForANumber).toList();
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            Stated first = goals.get(i);
            goals.subList(i + 1, goals.size()).stream()
                    .filter(later -> restates(first, later))
                    .findFirst()
                    .filter(later -> lower(first, later))
                    .ifPresent(later -> doubts.add(doubt(district, first, later)));
        }
        return doubts.stream();
    }

    private static boolean asksForANumber(Stated stated) {
        Goal goal = (Goal) stated.statement();
        return goal.claim().quantity().value().isPresent()
                && goal.wording().strength() != Wording.Strength.STRETCH
                && goal.claim().grounds().sure()
                && stated.report().header().kind() != ReportKind.NEWS;
    }

    private static boolean restates(Stated first, Stated later) {
        Claim a = first.statement().claim();
        Claim b = later.statement().claim();
        return !first.report().id().equals(later.report().id())
                && a.indicator().id().equals(b.indicator().id())
                && a.measure() == b.measure()
                && sameTime(a.period(), b.period())
                && sameKind(first, later)
                && !PlainFigures.ofParts(a)
                && Scopes.same(a.scope(), b.scope())
                && Basis.of(a).equals(Basis.of(b));
    }

    private static boolean sameTime(Period one, Period other) {
        boolean aim = one.part() == Period.Part.YEAR || one.part() == Period.Part.POINT;
        boolean otherAim = other.part() == Period.Part.YEAR || other.part() == Period.Part.POINT;
        return one.equals(other) || (aim && otherAim && one.end() == other.end());
    }

    /** What a far year shall have grown by is often meant for all years until then; a level is a level. */
    private static boolean sameKind(Stated first, Stated later) {
        Measure measure = first.statement().claim().measure();
        boolean aim = measure == Measure.LEVEL || measure == Measure.SHARE;
        return aim
                || first.report().header().year().equals(later.report().header().year())
                || first.statement().claim().period().part() == Period.Part.MULTI_YEAR;
    }

    private static boolean lower(Stated first, Stated later) {
        Claim a = first.statement().claim();
        Claim b = later.statement().claim();
        BigDecimal was = a.quantity().value().orElseThrow();
        Optional<BigDecimal> is = StatedUnit.of(b).convert(b.quantity().value().orElseThrow(), StatedUnit.of(a));
        return is.filter(value -> a.indicator().direction() == Direction.HIGHER
                        ? value.compareTo(was) < 0
                        : value.compareTo(was) > 0)
                .filter(value ->
                        StatedUnit.of(a).percent() || Rounded.apart(was, value).compareTo(FAR_IN_PERCENT) < 0)
                .isPresent();
    }

    private static Doubt doubt(District district, Stated first, Stated later) {
        Claim a = first.statement().claim();
        Claim b = later.statement().claim();
        return Doubt.between(
                Doubt.Kind.RESTATED_LOWER,
                district.region(),
                List.of(first, later),
                Reason.of(
                        "doubt.restated-lower",
                        NumberedGoals.figure(a.quantity().value().orElseThrow(), a),
                        NumberedGoals.figure(b.quantity().value().orElseThrow(), b)));
    }
}
