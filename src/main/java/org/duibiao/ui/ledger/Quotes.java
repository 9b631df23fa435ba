package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.statement.Stated;
import org.duibiao.ui.session.Excerpt;

/**
 * A line with the sentences behind it.
 *
 * @param others of the other years, where the outcome was worked out of all of them
 */
record Quotes(LedgerLine line, Excerpt goal, Excerpt outcome, List<Excerpt> others) {
    Quotes {
        others = List.copyOf(others);
    }

    /** Reads them. Not on the FX thread. */
    static Quotes of(LedgerLine line, Library library) throws LibraryException {
        List<Excerpt> others = new ArrayList<>();
        for (Stated answer : line.answers().stream().skip(1).toList()) {
            others.add(Excerpt.read(library, Optional.of(answer)));
        }
        return new Quotes(
                line, Excerpt.read(library, Optional.of(line.goal())), Excerpt.read(library, line.outcome()), others);
    }
}
