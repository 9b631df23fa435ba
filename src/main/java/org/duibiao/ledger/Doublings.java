package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.statement.Claim;

/**
 * 翻一番 and 倍 as what both are, a level over that of an earlier year: 翻一番 and 是2010年的2倍 are 2, 增长1.1倍 is 2.1.
 */
final class Doublings {

    static final String DOUBLINGS = "番";
    static final String TIMES = "倍";

    private static final String ROUGHLY = "(?:了|约|近|接近|将近|超|超过|逾)*\\s*$";
    private static final Pattern OF_THE_BASE = Pattern.compile("(?:的|[长加高大]到)" + ROUGHLY);
    private static final Pattern ON_TOP = Pattern.compile("(?:增长|增加|提高|提升|上升|扩大)" + ROUGHLY);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final int BINARY_PLACES = 24;

    private Doublings() {}

    /** Whether a number counts doublings from a year that is known: 到2015年翻一番 does not say since when. */
    static boolean since(Claim claim) {
        return unitIs(DOUBLINGS, claim)
                && claim.period().start() < claim.period().end();
    }

    /** What N doublings multiply by, to four digits where N is no whole number. */
    static BigDecimal ratio(BigDecimal doublings) {
        BigDecimal whole = TWO.pow(doublings.intValue());
        BigDecimal rest = doublings.remainder(BigDecimal.ONE);
        if (rest.signum() == 0) {
            return whole;
        }
        BigDecimal ratio = whole;
        BigDecimal root = TWO;
        for (int place = 0; place < BINARY_PLACES; place++) {
            root = root.sqrt(MathContext.DECIMAL64);
            rest = rest.multiply(TWO);
            if (rest.compareTo(BigDecimal.ONE) >= 0) {
                ratio = ratio.multiply(root, MathContext.DECIMAL64);
                rest = rest.subtract(BigDecimal.ONE);
            }
        }
        return ratio.round(FOUR_DIGITS);
    }

    /** What is added to a multiple as stated to make it a ratio; empty where the words leave open which is meant. */
    static Optional<BigDecimal> added(Claim claim) {
        int number = claim.number().start() - claim.passage().span().start();
        String quote = claim.passage().quote();
        if (!unitIs(TIMES, claim) || number <= 0 || number > quote.length()) {
            return Optional.empty();
        }
        String before = quote.substring(0, number);
        if (OF_THE_BASE.matcher(before).find()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return ON_TOP.matcher(before).find() ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    private static boolean unitIs(String unit, Claim claim) {
        return claim.quantity().unit().filter(unit::equals).isPresent();
    }
}
