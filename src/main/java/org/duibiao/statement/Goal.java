package org.duibiao.statement;

import java.util.Optional;

/**
 * A statement about a present or future period (目标). A later restatement is another goal, linked by the ledger, not
 * an edit of this one. A two-step goal (增长5.5%,力争6%) is two goals with different wording.
 *
 * @param claim what is said
 * @param wording how hard it was put
 * @param reference what a relational goal is measured by (与经济增长同步), else empty
 */
public record Goal(Claim claim, Wording wording, Optional<Reference> reference) implements Statement {
    @Override
    public String type() {
        return "goal";
    }

    @Override
    public Goal with(Claim other) {
        return new Goal(other, wording, reference);
    }
}
