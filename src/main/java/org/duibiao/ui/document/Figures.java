package org.duibiao.ui.document;

import java.math.BigDecimal;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Statement;
import org.duibiao.text.AsRead;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/** Numbers, periods and names as the inspector says them. */
final class Figures {
    private final Words words;
    private final Phrases phrases;

    Figures(Words words) {
        this.words = words;
        this.phrases = words.of(Figures.class);
    }

    private LedgerWords said() {
        return new LedgerWords(words.language().locale());
    }

    String name(Indicator indicator) {
        return said().indicator(indicator);
    }

    String measure(Claim claim) {
        return said().measure(claim.measure(), claim.indicator());
    }

    /** 1002.18 亿元, 7% 左右, 3.5% 以内, 6–7%; for a goal without a number its words. */
    String value(Statement statement) {
        Quantity quantity = statement.claim().quantity();
        if (quantity.value().isEmpty()) {
            return statement instanceof Goal goal && goal.reference().isPresent()
                    ? goal.reference().get().words()
                    : shortened(AsRead.of(statement.claim().passage().quote()));
        }
        return said().quantity(statement.claim());
    }

    String comparator(Quantity quantity) {
        return switch (quantity.comparator()) {
            case EXACTLY -> phrases.text("comparator.exactly");
            case AT_LEAST -> phrases.text("comparator.at-least");
            case AT_MOST -> phrases.text("comparator.at-most");
            case ABOUT -> phrases.text("comparator.about");
            case RANGE -> phrases.text("comparator.range");
            case QUALITATIVE -> phrases.text("comparator.qualitative");
        };
    }

    String period(Period period) {
        return said().period(period);
    }

    /** A number to be edited: as stated, zeros at the end and all. */
    static String plain(BigDecimal number) {
        return number.toPlainString().replace("-", "−");
    }

    private static String shortened(String quote) {
        return quote.length() <= 24 ? quote : quote.substring(0, 23) + "…";
    }
}
