package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/** Whether the three sectors make the whole: their value added the gross product, their shares a hundred per cent. */
final class SectorSums implements Check {

    private static final List<String> SECTORS = List.of("primary_va", "secondary_va", "tertiary_va");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines) {
        Stream<Doubt> levels = exact(district, "gdp", Measure.LEVEL).flatMap(whole -> levels(district, whole).stream());
        Stream<Doubt> shares =
                exact(district, SECTORS.get(0), Measure.SHARE).flatMap(first -> shares(district, first).stream());
        return Stream.concat(levels, shares);
    }

    private static Optional<Doubt> levels(District district, Stated whole) {
        Claim claim = whole.statement().claim();
        StatedUnit unit = StatedUnit.of(claim);
        return beside(district, whole, Measure.LEVEL).flatMap(parts -> {
            Rounded sum = new Rounded(BigDecimal.ZERO, BigDecimal.ZERO);
            List<Term> terms = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            for (Stated part : parts) {
                Claim one = part.statement().claim();
                Optional<Rounded> rounded = Rounded.of(one, unit);
                if (rounded.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(rounded.get());
                BigDecimal value = StatedUnit.of(one)
                        .convert(one.quantity().value().orElseThrow(), unit)
                        .orElseThrow();
                total = total.add(value);
                terms.add(new Term.Words(LedgerWords.number(value)));
            }
            terms.add(new Term.Words(LedgerWords.number(total)));
            terms.add(NumberedGoals.figure(claim.quantity().value().orElseThrow(), claim));
            boolean holds = sum.agreesWith(Rounded.of(claim, unit).orElseThrow());
            return Optional.of(doubt(district, whole, parts, "doubt.sectors", terms, holds, true));
        });
    }

    private static Optional<Doubt> shares(District district, Stated first) {
        return beside(district, first, Measure.SHARE).map(parts -> {
            Rounded sum = new Rounded(BigDecimal.ZERO, BigDecimal.ZERO);
            List<Term> terms = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            for (Stated part : parts) {
                BigDecimal value = part.statement().claim().quantity().value().orElseThrow();
                sum = sum.plus(Rounded.of(value));
                total = total.add(value);
                terms.add(new Term.Words(LedgerWords.number(value)));
            }
            terms.add(new Term.Words(LedgerWords.number(total)));
            boolean holds = sum.agreesWith(new Rounded(HUNDRED, HUNDRED));
            return doubt(district, first, parts, "doubt.sector-shares", terms, holds, false);
        });
    }

    /** The three sectors as the same report gives them for the same time; empty if one is missing. */
    private static Optional<List<Stated>> beside(District district, Stated one, Measure measure) {
        Period period = one.statement().claim().period();
        List<Stated> parts = new ArrayList<>();
        for (String sector : SECTORS) {
            exact(district, sector, measure)
                    .filter(stated -> stated.report().id().equals(one.report().id()))
                    .filter(stated -> stated.statement().claim().period().equals(period))
                    .min(java.util.Comparator.comparingInt(stated ->
                            Math.abs(stated.statement().claim().number().start()
                                    - one.statement().claim().number().start())))
                    .ifPresent(parts::add);
        }
        return parts.size() == SECTORS.size() ? Optional.of(parts) : Optional.empty();
    }

    private static Stream<Stated> exact(District district, String indicator, Measure measure) {
        return district.outcomes(indicator, measure).stream().filter(PlainFigures::whole);
    }

    private static Doubt doubt(
            District district,
            Stated whole,
            List<Stated> parts,
            String key,
            List<Term> terms,
            boolean holds,
            boolean withWhole) {
        List<Doubt.Witness> witnesses = new ArrayList<>();
        if (withWhole) {
            witnesses.add(Doubt.Witness.of(whole));
        }
        parts.forEach(part -> witnesses.add(Doubt.Witness.of(part)));
        return new Doubt(
                Doubt.Kind.SUM,
                district.region(),
                Optional.of(whole.statement().claim().indicator()),
                Optional.of(whole.statement().claim().period()),
                witnesses,
                new Reason(key + (holds ? ".holds" : ""), terms),
                holds);
    }
}
