package org.duibiao.ui.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.duibiao.chart.Marks;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerEntry;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.statement.Stated;

/** What the columns of the ledger say of a line. Immutable; make one for each language. */
final class LineWords {
    private final LedgerWords said;

    LineWords(LedgerWords said) {
        this.said = said;
    }

    String indicator(LedgerEntry goal) {
        return said.indicator(goal.indicator());
    }

    String measure(LedgerEntry goal) {
        return said.measure(goal.measure(), goal.indicator());
    }

    String verdict(LedgerEntry goal) {
        return said.verdict(goal.verdict());
    }

    /**
     * When the goal is for, where that needs saying.
     *
     * @param oneYear whether all lines shown are of one year, which then needs no saying
     */
    String period(LedgerEntry goal, boolean oneYear) {
        return goal.period().part() != Period.Part.YEAR || !oneYear ? said.period(goal.period()) : "";
    }

    /** The district in as many words as tell it from the others. */
    static String district(LedgerEntry goal) {
        return goal.region().name().orElse("");
    }

    /** What a line is of: district, indicator, measure and time. */
    String subject(LedgerLine line) {
        return district(line) + " · " + indicator(line)
                + line.scope().map(scope -> " " + scope).orElse("") + " · " + measure(line) + " · "
                + said.period(line.period());
    }

    /** The goal with its wording. */
    String goal(LedgerLine line) {
        return said.goal(line.goalStatement());
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

    /** What needs saying beside the verdict. */
    String reason(LedgerLine line) {
        String remarked = said.remarks(line.judgement());
        if (line.explained().size() == line.judgement().remarks().size()) {
            return remarked;
        }
        String reason = said.say(line.reason());
        return remarked.isEmpty() ? reason : reason + " · " + remarked;
    }

    /** One of several outcomes, for a choice among them. */
    String choice(Stated outcome, String report) {
        return said.quantity(outcome.statement().claim()) + "　" + report;
    }
}
