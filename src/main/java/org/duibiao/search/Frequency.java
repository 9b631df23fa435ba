package org.duibiao.search;

import java.math.BigDecimal;

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
    private static final long TENTHS = 100_000;

    /** Hits in every 10,000 characters, with one decimal; 0 where nothing was looked through. */
    public BigDecimal perTenThousand() {
        return characters == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(tenths(), 1);
    }

    /** Ten times {@link #perTenThousand}, a half rounded up. */
    long tenths() {
        return characters == 0 ? 0 : (2 * TENTHS * hits + characters) / (2 * characters);
    }

    /** A sum that grows report by report, without an object for each of them. */
    static final class Sum {
        private int hits;
        private int reports;
        private int searched;
        private long characters;

        void add(Found report) {
            int found = report.spans().size();
            hits += found;
            reports += found == 0 ? 0 : 1;
            searched++;
            characters += report.characters();
        }

        /** Whether any report was looked through. */
        boolean isAny() {
            return searched > 0;
        }

        <K> Frequency<K> of(K what) {
            return new Frequency<>(what, hits, reports, searched, characters);
        }
    }
}
