package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/** A level about ten or a hundred times that of the year before, or a tenth of it: a decimal point or a 万 went astray. */
final class DecimalJumps implements Check {

    private static final List<BigDecimal> JUMPS =
            List.of(new BigDecimal("10"), new BigDecimal("100"), new BigDecimal("1000"), new BigDecimal("10000"));
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWICE = new BigDecimal("2");
    private static final BigDecimal LEAST = new BigDecimal("0.8");
    private static final BigDecimal MOST = new BigDecimal("1.25");

    @Override
    public Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines) {
        return district.indicators().stream().flatMap(id -> jumps(district, id).stream());
    }

    private static List<Doubt> jumps(District district, String indicator) {
        SortedMap<Integer, Stated> years = new TreeMap<>();
        district.outcomes(indicator, Measure.LEVEL).stream()
                .filter(DecimalJumps::ofOneYear)
                .forEach(stated ->
                        years.putIfAbsent(stated.statement().claim().period().end(), stated));
        List<Doubt> doubts = new ArrayList<>();
        for (Map.Entry<Integer, Stated> year : years.entrySet()) {
            Stated before = years.get(year.getKey() - 1);
            Stated after = years.get(year.getKey() + 1);
            if (before != null && after != null && !inLine(district, year.getValue(), before)) {
                jump(district, before, year.getValue(), after).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    private static boolean ofOneYear(Stated stated) {
        Claim claim = stated.statement().claim();
        return claim.period().part() == Period.Part.YEAR
                && !StatedUnit.of(claim).percent()
                && PlainFigures.whole(stated);
    }

    /** Another value of the year that goes with the year before: then this one is of something else. */
    private static boolean inLine(District district, Stated now, Stated earlier) {
        Claim claim = now.statement().claim();
        return district.outcomes(claim.indicator().id(), Measure.LEVEL).stream()
                .filter(other -> other.statement().claim().period().equals(claim.period()))
                .flatMap(other -> times(other, earlier).stream())
                .anyMatch(times -> times.compareTo(HALF) > 0 && times.compareTo(TWICE) < 0);
    }

    /** Out of line with both neighbours, which are in line with one another: else it is the name that changed. */
    private static Optional<Doubt> jump(District district, Stated before, Stated now, Stated after) {
        Optional<BigDecimal> up = times(now, before);
        Optional<BigDecimal> down = times(now, after);
        boolean astray = up.isPresent()
                && down.isPresent()
                && ((isJump(up.get()) && isJump(down.get()))
                        || (isJump(inverse(up.get())) && isJump(inverse(down.get()))));
        if (!astray) {
            return Optional.empty();
        }
        return Optional.of(Doubt.between(
                Doubt.Kind.DECIMAL,
                district.region(),
                List.of(now, before, after),
                Reason.of("doubt.decimal", figure(now), figure(before), figure(after))));
    }

    private static Term figure(Stated stated) {
        Claim claim = stated.statement().claim();
        return NumberedGoals.figure(claim.quantity().value().orElseThrow(), claim);
    }

    private static Optional<BigDecimal> times(Stated one, Stated other) {
        Claim a = one.statement().claim();
        Claim b = other.statement().claim();
        return StatedUnit.of(b)
                .convert(b.quantity().value().orElseThrow(), StatedUnit.of(a))
                .filter(value ->
                        value.signum() > 0 && a.quantity().value().orElseThrow().signum() > 0)
                .map(value -> a.quantity().value().orElseThrow().divide(value, MathContext.DECIMAL64));
    }

    private static BigDecimal inverse(BigDecimal value) {
        return BigDecimal.ONE.divide(value, MathContext.DECIMAL64);
    }

    private static boolean isJump(BigDecimal times) {
        return JUMPS.stream().anyMatch(jump -> {
            BigDecimal off = times.divide(jump, MathContext.DECIMAL64);
            return off.compareTo(LEAST) >= 0 && off.compareTo(MOST) <= 0;
        });
    }
}
