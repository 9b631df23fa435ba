package org.duibiao.ui.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duibiao.chart.Marks;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/** What the columns of the ledger say of a line. Immutable; make one for each language. */
final class LineWords {
    private final LedgerWords said;

    LineWords(LedgerWords said) {
        this.said = said;
    }

    /** The part of the district or the people a goal is for; empty where it is for all. */
    String scope(LedgerLine line) {
        return line.scope().orElse("");
    }

    /**
     * When the goal is for, where that needs saying.
     *
     * @param oneYear whether all lines shown are of one year, which then needs no saying
     */
    String period(LedgerLine line, boolean oneYear) {
        return line.period().part() != Period.Part.YEAR || !oneYear ? said.period(line.period()) : "";
    }

    /** The district in as many words as tell it from the others. */
    static String district(LedgerLine line) {
        return line.region().name().orElse("");
    }

    /** What a line is of: district, indicator, measure and time. */
    String subject(LedgerLine line) {
        return district(line) + " · " + said.indicator(line.indicator())
                + line.scope().map(scope -> " " + scope).orElse("") + " · "
                + said.measure(line.measure(), line.indicator()) + " · " + said.period(line.period());
    }

    String outcome(LedgerLine line) {
        Optional<BigDecimal> worked = line.judgement().workedOut();
        if (worked.isPresent()) {
            return said.workedOut(worked.get(), line.goal().statement().claim());
        }
        return line.outcome()
                .map(stated -> {
                    String words = said.quantity(stated.statement().claim());
                    return Marks.preliminary(line) ? words + " " + said.preliminary() : words;
                })
                .orElse("—");
    }

    Optional<LedgerWords.Distance> gap(LedgerLine line) {
        return line.gap().map(gap -> said.gap(gap, line.gapUnit()));
    }

    String gapInWords(LedgerLine line) {
        return gap(line)
                .map(gap -> gap.ownUnit() ? gap.number() + " " + gap.unit() : gap.number())
                .orElse("");
    }

    /** Clear cases need no words; remarks and reasons of the others do. */
    String reason(LedgerLine line) {
        boolean clear = switch (line.verdict()) {
            case EXCEEDED, MET, NEARLY, MISSED -> true;
            case ON_TRACK, BEHIND, NOT_REPORTED, PENDING, NOT_COMPARABLE -> false;
        };
        String remarked = said.remarks(line.judgement());
        if (clear && line.judgement().yardstick().isEmpty()) {
            return remarked;
        }
        String reason = said.say(line.reason());
        return remarked.isEmpty() ? reason : reason + " · " + remarked;
    }

    /** One of several outcomes, for a choice among them. */
    String choice(Stated outcome, String report) {
        return said.quantity(outcome.statement().claim()) + "　" + report;
    }

    static BigDecimal goalValue(LedgerLine line) {
        return line.goal().statement().claim().quantity().value().orElse(BigDecimal.ZERO);
    }

    /**
     * The rates that stand on one axis, smallest first.
     *
     * @param notDrawn told of a line whose marks cannot be made; the others count
     */
    static List<Double> rates(List<LedgerLine> lines, Consumer<RuntimeException> notDrawn) {
        LedgerWords any = new LedgerWords(java.util.Locale.ROOT);
        List<Double> rates = new ArrayList<>();
        for (LedgerLine line : lines) {
            if (RateAxis.holds(line)) {
                try {
                    Stream.concat(
                                    Marks.goal(line, BigDecimal::abs, any).values(),
                                    Marks.outcome(line, BigDecimal::abs, any).onScale().stream())
                            .map(BigDecimal::doubleValue)
                            .forEach(rates::add);
                } catch (RuntimeException e) {
                    notDrawn.accept(e);
                }
            }
        }
        rates.sort(null);
        return rates;
    }
}
