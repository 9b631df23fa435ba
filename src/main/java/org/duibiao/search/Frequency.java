package org.duibiao.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How often something was found in the reports of one year or district.
 *
 * @param of the year or the district
 * @param hits how often
 * @param reports in how many reports
 * @param searched how many reports were looked through
 * @param characters how many characters were looked through, in UTF-16 units
 */
public record Frequency<K>(K of, int hits, int reports, int searched, long characters) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** Hits in every 10,000 characters, with one decimal; 0 where nothing was looked through. */
    public BigDecimal perTenThousand() {
        return characters == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(hits)
                        .multiply(TEN_THOUSAND)
                        .divide(BigDecimal.valueOf(characters), MathContext.DECIMAL64)
                        .setScale(1, RoundingMode.HALF_UP);
    }

    Frequency<K> and(Frequency<K> more) {
        return new Frequency<>(
                of, hits + more.hits, reports + more.reports, searched + more.searched, characters + more.characters);
    }
}
