package org.duibiao.ui.document.page;

import java.util.List;
import java.util.Optional;

/** Marks that lie over one another: each click on the same ones takes the next of them. */
public final class Pile {
    private List<Marked> here = List.of();
    private int at;

    /**
     * The mark a click takes; empty where there is none.
     *
     * @param marks what lies at the place, the first to be taken first
     */
    public Optional<Marked> click(List<Marked> marks) {
        at = marks.equals(here) && !marks.isEmpty() ? (at + 1) % marks.size() : 0;
        here = marks;
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(at));
    }

    /** Begins anew, on another page. */
    public void forget() {
        here = List.of();
    }
}
