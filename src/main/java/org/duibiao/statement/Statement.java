package org.duibiao.statement;

/** One number, or one numberless goal, that a passage states about an indicator (表述). */
public sealed interface Statement permits Outcome, Goal, PlanProgress {
    Claim claim();

    /** The name of its type in exchange files: {@code outcome}, {@code goal}, {@code plan_progress}. */
    String type();

    /** The same kind of statement with another claim. */
    Statement with(Claim other);

    /** The same statement without doubts, once a person has looked at it. */
    default Statement settled() {
        return with(claim().settled());
    }
}
