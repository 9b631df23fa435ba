package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Stated;

/**
 * Whether a stated share is what its two numbers make: the share of a plan beside the plan and what was done, a sector's
 * share beside its value added and the gross product.
 */
final class StatedShares implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> OF_GDP = List.of("primary_va", "secondary_va", "tertiary_va", "rd_spending");

    /** 由上年的20.3∶42.2∶37.5调整为…: which year a share is of is easily mistaken. */
    private static final Pattern BEFORE = Pattern.compile("由上年|从上年|由\\d{4}年");

    /** Number and share of one thing stand this close, in UTF-16 units. */
    private static final int REACH = 60;

    @Override
    public Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines) {
        return Stream.concat(ofPlans(district), ofGdp(district));
    }

    private static Stream<Doubt> ofPlans(District district) {
        return district.allDone().stream()
                .filter(stated -> stated.statement() instanceof PlanProgress)
                .filter(stated -> !PlainFigures.ofParts(stated.statement().claim()))
                .filter(PlainFigures::exact)
                .flatMap(share -> plan(district, share).stream());
    }

    private static Optional<Doubt> plan(District district, Stated share) {
        Claim claim = share.statement().claim();
        Optional<Stated> done = district.outcomes(claim.indicator().id(), Measure.LEVEL).stream()
                .filter(PlainFigures::exact)
                .filter(stated -> near(stated, share))
                .filter(stated -> stated.statement().claim().period().equals(claim.period()))
                .filter(stated -> Scopes.same(stated.statement().claim().scope(), claim.scope()))
                .findFirst();
        return done.flatMap(part -> district.goals().stream()
                .filter(stated -> isLevelGoal(stated, part))
                .filter(PlainFigures::exact)
                .filter(stated -> Scopes.same(stated.statement().claim().scope(), claim.scope()))
                .findFirst()
                .flatMap(whole -> doubt(district, share, part, whole)));
    }

    private static boolean isLevelGoal(Stated stated, Stated part) {
        Claim goal = ((Goal) stated.statement()).claim();
        Claim done = part.statement().claim();
        return goal.indicator().id().equals(done.indicator().id())
                && goal.measure() == Measure.LEVEL
                && goal.period().end() == done.period().end()
                && goal.period().start() == done.period().start();
    }

    private static Stream<Doubt> ofGdp(District district) {
        return OF_GDP.stream()
                .flatMap(id -> district.outcomes(id, Measure.SHARE).stream())
                .filter(PlainFigures::whole)
                .filter(share -> !BEFORE.matcher(
                                share.statement().claim().passage().quote())
                        .find())
                .flatMap(share -> gdp(district, share).stream());
    }

    private static Optional<Doubt> gdp(District district, Stated share) {
        Claim claim = share.statement().claim();
        Optional<Stated> part = level(district, claim.indicator().id(), share);
        Optional<Stated> whole = level(district, "gdp", share);
        return part.flatMap(one -> whole.flatMap(all -> doubt(district, share, one, all)));
    }

    private static Optional<Stated> level(District district, String indicator, Stated like) {
        return district.outcomes(indicator, Measure.LEVEL).stream()
                .filter(PlainFigures::whole)
                .filter(stated -> stated.report().id().equals(like.report().id()))
                .filter(stated -> stated.statement()
                        .claim()
                        .period()
                        .equals(like.statement().claim().period()))
                .findFirst();
    }

    private static Optional<Doubt> doubt(District district, Stated share, Stated part, Stated whole) {
        Claim claim = share.statement().claim();
        Claim partly = part.statement().claim();
        StatedUnit unit = StatedUnit.of(partly);
        Optional<Rounded> above = Rounded.of(partly, unit);
        Optional<Rounded> below = Rounded.of(whole.statement().claim(), unit);
        BigDecimal stated = claim.quantity().value().orElseThrow();
        if (above.isEmpty()
                || below.isEmpty()
                || !above.get().positive()
                || !below.get().positive()) {
            return Optional.empty();
        }
        boolean holds = above.get().shareOf(below.get()).agreesWith(Rounded.orCut(stated));
        BigDecimal number = partly.quantity().value().orElseThrow();
        BigDecimal total = StatedUnit.of(whole.statement().claim())
                .convert(whole.statement().claim().quantity().value().orElseThrow(), unit)
                .orElseThrow();
        BigDecimal worked = number.multiply(HUNDRED, MathContext.DECIMAL64).divide(total, 2, RoundingMode.HALF_UP);
        return Optional.of(new Doubt(
                Doubt.Kind.RATIO,
                district.region(),
                Optional.of(claim.indicator()),
                Optional.of(claim.period()),
                List.of(Doubt.Witness.of(part), Doubt.Witness.of(whole), Doubt.Witness.of(share)),
                Reason.of(
                        holds ? "doubt.ratio.holds" : "doubt.ratio",
                        new Term.Words(LedgerWords.number(number)),
                        new Term.Words(LedgerWords.number(total)),
                        new Term.Figure(worked, StatedUnit.PERCENT),
                        new Term.Figure(stated, StatedUnit.PERCENT)),
                holds));
    }

    private static boolean near(Stated one, Stated other) {
        int distance = one.statement().claim().number().start()
                - other.statement().claim().number().start();
        return one.report().id().equals(other.report().id()) && Math.abs(distance) <= REACH;
    }
}
