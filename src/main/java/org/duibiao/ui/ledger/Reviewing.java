package org.duibiao.ui.ledger;

import java.util.Optional;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.session.Desk;

/** What a person makes of the statements of a line, and the word to them once the ledger has followed. FX thread. */
final class Reviewing {
    private final Desk desk;
    private final Notices notices;
    private final Phrases phrases;
    /** What was done to a statement, until the library has it, and then until the ledger is made anew. */
    private Optional<String> awaited = Optional.empty();

    private Optional<String> following = Optional.empty();

    Reviewing(Desk desk, Notices notices, Phrases phrases) {
        this.desk = desk;
        this.notices = notices;
        this.phrases = phrases;
    }

    void accept(Stated stated) {
        desk.review(stated, new Review(Review.State.ACCEPTED, Optional.empty()));
        awaited = Optional.empty();
    }

    /** Puts a statement right; the correction survives re-reading. */
    void correct(Stated stated, Statement corrected) {
        desk.review(stated, new Review(Review.State.CORRECTED, Optional.of(corrected)));
        awaited = Optional.of("corrected");
    }

    /** Takes a statement out of the ledger; the message offers to take that back. */
    void reject(Stated stated) {
        desk.review(stated, new Review(Review.State.REJECTED, Optional.empty()));
        awaited = Optional.of("rejected");
    }

    /** Whether several values answer the goal, so that one of them can be chosen; the years of a mean cannot. */
    boolean canChoose(LedgerLine line) {
        boolean ofOneThing = line.outcomes().stream()
                .allMatch(stated -> stated.statement().claim().indicator().equals(line.indicator()));
        return line.outcomes().size() > 1
                && ofOneThing
                && line.judgement().workedOut().isEmpty();
    }

    /** Lets one of the line's outcomes count, or with the one that was chosen, leaves that to the rules again. */
    void choose(LedgerLine line, Stated outcome) {
        Optional<Stated> before =
                line.outcomes().stream().filter(Stated::chosen).findFirst();
        desk.choose(outcome, !outcome.chosen(), before);
    }

    /** The library has what was done. */
    void stored() {
        following = awaited;
        awaited = Optional.empty();
    }

    /** It is to be seen in the ledger now. */
    void seen() {
        following.ifPresent(key -> notices.say(phrases.text(key), phrases.text("undo"), desk::undo));
        following = Optional.empty();
    }

    /** The ledger could not be made anew: there is nothing to be seen. */
    void unseen() {
        following = Optional.empty();
    }
}
