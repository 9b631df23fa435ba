package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.statement.Claim;

/**
 * A sentence that can be said in either language: a message of this package's bundle and what fills its places.
 *
 * @param key the message's key
 * @param terms what fills {0}, {1}, …; see {@link LedgerWords#say(Reason)}
 */
public record Reason(String key, List<Term> terms) {

    static final String CORRECTED = "remark.corrected-";

    public Reason {
        terms = List.copyOf(terms);
    }

    /** Whether it says that a person put a number right, which is then another than the sentence's. */
    public boolean ofCorrection() {
        return key.startsWith(CORRECTED);
    }

    public static Reason of(String key, Term... terms) {
        return new Reason(key, List.of(terms));
    }

    /** What can fill a place of a sentence. */
    public sealed interface Term {

        /** A number with the unit it was stated in; the unit may be empty. */
        record Figure(BigDecimal value, String unit) implements Term {}

        /** A distance between two figures; percentages differ by points. */
        record Distance(BigDecimal value, String unit) implements Term {}

        /** Words as a report puts them, or a plain number such as a year. */
        record Words(String words) implements Term {}

        /** An indicator by its name in the reader's language. */
        record Named(Indicator indicator) implements Term {}

        /** A number as it is stated, with the words that bound it: 3 万元以上. */
        record Put(Claim claim) implements Term {}

        /** The same with what it says: 年均 7.5%. */
        record Given(Claim claim) implements Term {}

        /** A value of an indicator: 地区生产总值 4.1%. */
        record Measured(Indicator indicator, BigDecimal value, String unit) implements Term {}

        /** A time. */
        record When(Period period) implements Term {}

        /** A verdict by its word. */
        record Rated(Verdict verdict) implements Term {}
    }
}
