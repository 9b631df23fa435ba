package org.duibiao.store;

import java.util.Optional;
import org.duibiao.statement.Review;
import org.duibiao.statement.Statement;

/**
 * Decides what becomes of reviews when a report was read anew. What a person said always outlasts the reading it was said
 * of: what was accepted or corrected stands by itself when the program reads otherwise, or nothing, there.
 */
final class ReviewCarrier {

    private final Carrying carrying;

    ReviewCarrier(Carrying carrying) {
        this.carrying = carrying;
    }

    /**
     * @param before the earlier reading it was said of, where that was still known
     * @param hand what the person had put
     * @param now the later reading that is the same one
     */
    Carried carry(Review.State state, Optional<Statement> before, Optional<Statement> hand, Optional<Statement> now) {
        return switch (state) {
            case REJECTED -> rejected(before, now);
            case ADDED -> added(hand, now);
            case ACCEPTED, CORRECTED, UNREVIEWED -> said(state, before, hand, now);
        };
    }

    private Carried rejected(Optional<Statement> before, Optional<Statement> now) {
        boolean same = now.isEmpty() || before.isEmpty() || Carrying.sameSaid(before.get(), now.get());
        return same
                ? new Carried(Optional.of(Review.State.REJECTED), now, Optional.empty(), Optional.empty(), false)
                : new Carried(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ReReadingDoubt.REJECTED_BEFORE),
                        true);
    }

    /** What the program now reads by itself need not be added any more. */
    private Carried added(Optional<Statement> hand, Optional<Statement> now) {
        if (hand.isPresent() && now.isPresent() && Carrying.sameSaid(hand.get(), now.get())) {
            return accepted(now.get());
        }
        return new Carried(
                Optional.of(Review.State.ADDED),
                Optional.empty(),
                hand.map(own -> carrying.moved(own, Optional.empty())),
                Optional.empty(),
                false);
    }

    private Carried said(
            Review.State state, Optional<Statement> before, Optional<Statement> hand, Optional<Statement> now) {
        Optional<Statement> own = hand.or(() -> before);
        if (own.isEmpty()) {
            return new Carried(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
        if (now.isEmpty()) {
            return new Carried(
                    Optional.of(Review.State.ADDED),
                    Optional.empty(),
                    Optional.of(carrying.moved(own.get(), Optional.of(ReReadingDoubt.READS_NO_MORE))),
                    Optional.empty(),
                    true);
        }
        if (Carrying.sameSaid(own.get(), now.get())) {
            return accepted(now.get());
        }
        boolean asBefore = before.isPresent() && Carrying.sameSaid(before.get(), now.get());
        Optional<String> doubt = asBefore ? Optional.empty() : Optional.of(ReReadingDoubt.READS_OTHERWISE);
        return new Carried(
                Optional.of(state == Review.State.ACCEPTED && asBefore ? state : Review.State.CORRECTED),
                now,
                Optional.of(carrying.moved(own.get(), doubt)),
                Optional.empty(),
                !asBefore);
    }

    private static Carried accepted(Statement now) {
        return new Carried(
                Optional.of(Review.State.ACCEPTED), Optional.of(now), Optional.empty(), Optional.empty(), false);
    }
}
