package org.duibiao.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Stated;
import org.duibiao.statement.StatementId;

/**
 * Something a careful reader would stop at (疑点): passages that do not agree, with the arithmetic that shows it.
 *
 * @param kind which check found it
 * @param region whose reports say so
 * @param indicator what it is about; empty for figures outside the catalogue
 * @param period the time it is about, where that is known
 * @param witnesses the passages, in the order the arithmetic names them
 * @param arithmetic what was worked out, in words and numbers
 * @param holds whether the figures agree after all: a sum that was checked and found right, shown but no doubt
 */
public record Doubt(
        Kind kind,
        Region region,
        Optional<Indicator> indicator,
        Optional<Period> period,
        List<Witness> witnesses,
        Reason arithmetic,
        boolean holds) {

    public Doubt {
        witnesses = List.copyOf(witnesses);
    }

    /** A doubt between statements, about what the first of them is about. */
    static Doubt between(Kind kind, Region region, List<Stated> statements, Reason arithmetic) {
        Claim first = statements.get(0).statement().claim();
        return new Doubt(
                kind,
                region,
                Optional.of(first.indicator()),
                Optional.of(first.period()),
                statements.stream().map(Witness::of).toList(),
                arithmetic,
                false);
    }

    /** What can be doubtful. */
    public enum Kind {
        /** Two values for one thing. */
        CONTRADICTION,
        /** Parts that do not make their whole. */
        SUM,
        /** A share that is not what its two numbers make. */
        RATIO,
        /** This year's level and growth imply another level for last year than last year's report gave. */
        REVISION,
        /** A level that is ten or a hundred times that of the years beside it. */
        DECIMAL,
        /** A goal nobody came back to. */
        NEVER_REPORTED,
        /** A goal that a later report of the same year puts lower. */
        RESTATED_LOWER,
        /** 层层加码: a goal above that of the city, which is above that of the province. */
        AMPLIFICATION;

        /** The name used in exchange files, e.g. {@code restated_lower}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A passage that takes part.
     *
     * @param statement what was read from it; empty where the check read the text itself
     * @param goal whether that is a goal
     */
    public record Witness(Listed report, Passage passage, Optional<StatementId> statement, boolean goal) {

        static Witness of(Stated stated) {
            return new Witness(
                    stated.report(),
                    stated.statement().claim().passage(),
                    Optional.of(stated.id()),
                    stated.statement() instanceof Goal);
        }

        /** Words that no statement was read from. */
        static Witness of(Listed report, Passage passage) {
            return new Witness(report, passage, Optional.empty(), false);
        }

        public Anchor anchor() {
            return new Anchor(report.id(), report.textVersion(), passage);
        }
    }

    /**
     * What stays the same when reports are read again or brought in anew: a digest of the check, the district, and the words
     * of the passages. What a person says of a doubt is remembered by it.
     */
    public record Key(long high, long low) {

        /**
         * A key that was written.
         *
         * @param words as {@link #toString} writes them: 32 hexadecimal digits
         */
        public static Key of(String words) {
            return new Key(
                    Long.parseUnsignedLong(words.substring(0, 16), 16),
                    Long.parseUnsignedLong(words.substring(16), 16));
        }

        @Override
        public String toString() {
            HexFormat digits = HexFormat.of();
            return digits.toHexDigits(high) + digits.toHexDigits(low);
        }
    }

    /** What a person's word on it is remembered by. Takes a while. */
    public Key key() {
        String words = witnesses.stream()
                .map(witness ->
                        witness.report().name() + ":" + witness.passage().quote())
                .sorted()
                .collect(Collectors.joining("\n"));
        String all = String.join(
                "\n",
                kind.id(),
                String.join("/", region.path()),
                indicator.map(Indicator::id).orElse(""),
                period.map(Period::toString).orElse(""),
                words);
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
            return new Key(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
