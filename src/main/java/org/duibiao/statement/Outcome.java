package org.duibiao.statement;

/**
 * A statement about a past period (完成值).
 *
 * @param claim what is said
 * @param preliminary whether the words make it so: 预计, 初步
 */
public record Outcome(Claim claim, boolean preliminary) implements Statement {
    @Override
    public String type() {
        return "outcome";
    }

    @Override
    public Outcome with(Claim other) {
        return new Outcome(other, preliminary);
    }
}
