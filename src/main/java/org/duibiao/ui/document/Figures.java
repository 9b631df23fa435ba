package org.duibiao.ui.document;

import java.math.BigDecimal;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Statement;
import org.duibiao.text.AsRead;
import org.duibiao.ui.kit.Language;
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

    String name(Indicator indicator) {
        return words.language() == Language.ENGLISH ? indicator.english() : indicator.chinese();
    }

    String measure(Claim claim) {
        boolean rate = claim.measure() == Measure.LEVEL
                && claim.quantity().unit().filter("%"::equals).isPresent();
        return rate
                ? phrases.text("measure.rate")
                : phrases.text("measure." + claim.measure().id());
    }

    /** 1002.18 亿元, 7% 左右, 3.5% 以内, 6–7%; for a goal without a number its words. */
    String value(Statement statement) {
        Quantity quantity = statement.claim().quantity();
        if (quantity.value().isEmpty()) {
            return statement instanceof Goal goal && goal.reference().isPresent()
                    ? goal.reference().get().words()
                    : shortened(AsRead.of(statement.claim().passage().quote()));
        }
        String number = plain(quantity.value().get())
                + quantity.high().map(high -> "–" + plain(high)).orElse("")
                + quantity.unit().map(this::spaced).orElse("");
        if (statement.claim().measure() == Measure.RANK) {
            return phrases.text("value.rank", plain(quantity.value().get()));
        }
        return switch (quantity.comparator()) {
            case AT_LEAST -> phrases.text("value.at-least", number);
            case AT_MOST -> phrases.text("value.at-most", number);
            case ABOUT -> phrases.text("value.about", number);
            case EXACTLY, RANGE, QUALITATIVE -> number;
        };
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
        return switch (period.part()) {
            case YEAR -> phrases.text("period.year", period.start());
            case H1 -> phrases.text("period.h1", period.start());
            case YTD -> phrases.text("period.ytd", period.start());
            case MULTI_YEAR -> phrases.text("period.years", period.start(), period.end());
            case POINT -> phrases.text("period.point", period.end());
        };
    }

    static String plain(BigDecimal number) {
        return number.toPlainString().replace("-", "−");
    }

    private String spaced(String unit) {
        return "%".equals(unit) ? unit : " " + new LedgerWords(words.language().locale()).unit(unit);
    }

    private static String shortened(String quote) {
        return quote.length() <= 24 ? quote : quote.substring(0, 23) + "…";
    }
}
