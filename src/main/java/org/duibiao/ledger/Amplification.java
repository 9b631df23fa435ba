package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/** 层层加码: a growth goal above that of the government above, whose own is above the next one's; three levels at least. */
final class Amplification implements Check {

    private static final int LEAST_LEVELS = 3;

    @Override
    public Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines) {
        return district.goals().stream()
                .filter(Amplification::counts)
                .filter(goal -> goal.equals(
                        chief(district, goal.statement().claim().period()).orElse(null)))
                .flatMap(goal -> chain(district, all, goal).stream());
    }

    private static boolean counts(Stated stated) {
        Claim claim = stated.statement().claim();
        return claim.indicator().id().equals("gdp")
                && claim.measure() == Measure.GROWTH
                && claim.period().part() == Period.Part.YEAR
                && claim.quantity().value().isPresent()
                && Scopes.plain(claim.scope()).isEmpty()
                && stated.report().header().kind() != ReportKind.NEWS;
    }

    /** A district's first goal for a year. */
    private static Optional<Stated> chief(District district, Period period) {
        return district.goals().stream()
                .filter(Amplification::counts)
                .filter(stated -> stated.statement().claim().period().equals(period))
                .findFirst();
    }

    private static Optional<Doubt> chain(District district, Ledger.Districts all, Stated goal) {
        List<Stated> chain = new ArrayList<>(List.of(goal));
        BigDecimal least = least(goal);
        for (Region above : Ledger.above(district.region())) {
            Optional<Stated> its = all.at(above)
                    .flatMap(one -> chief(one, goal.statement().claim().period()));
            if (its.isEmpty()) {
                continue;
            }
            if (most(its.get()).compareTo(least) >= 0) {
                break;
            }
            chain.add(its.get());
            least = least(its.get());
        }
        return chain.size() < LEAST_LEVELS ? Optional.empty() : Optional.of(doubt(district, chain));
    }

    private static BigDecimal least(Stated goal) {
        return goal.statement().claim().quantity().value().orElseThrow();
    }

    /** 7% is not above 6–7%. */
    private static BigDecimal most(Stated goal) {
        return goal.statement().claim().quantity().high().orElseGet(() -> least(goal));
    }

    private static String figure(Stated goal) {
        String high = goal.statement()
                .claim()
                .quantity()
                .high()
                .map(most -> "–" + LedgerWords.number(most))
                .orElse("");
        return LedgerWords.number(least(goal)) + high + "%";
    }

    private static Doubt doubt(District district, List<Stated> chain) {
        String said = chain.stream()
                .map(stated -> stated.report()
                                .header()
                                .region()
                                .name()
                                .orElse(Region.of(Level.NATIONAL).fullName())
                        + " "
                        + figure(stated))
                .reduce((low, high) -> low + " > " + high)
                .orElseThrow();
        return Doubt.between(
                Doubt.Kind.AMPLIFICATION,
                district.region(),
                chain,
                Reason.of("doubt.amplification", new Term.Words(said)));
    }
}
