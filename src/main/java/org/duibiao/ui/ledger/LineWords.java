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

    /**
     * What narrows the goal beside its indicator.
     *
     * @param oneYear whether all lines shown are of one year, which then needs no saying
     * @param everywhere whether lines of several districts are shown
     */
    String narrow(LedgerLine line, boolean oneYear, boolean everywhere) {
        List<String> words = new ArrayList<>();
        if (everywhere) {
            line.region().name().ifPresent(words::add);
        }
        line.scope().ifPresent(words::add);
        if (line.period().part() != Period.Part.YEAR || !oneYear) {
            words.add(said.period(line.period()));
        }
        return String.join(" ", words);
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
        Claim goal = line.goal().statement().claim();
        String unit = goal.quantity().value().isPresent() ? LedgerWords.unitOf(goal) : "%";
        return line.gap().map(gap -> said.gap(gap, unit));
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
