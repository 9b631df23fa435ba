package org.duibiao.statement;

/**
 * How hard a goal was put.
 *
 * @param strength firm, plain, or a stretch
 * @param words the words that say so (确保, 力争, 左右), empty for a plain goal
 */
public record Wording(Strength strength, String words) {
    public static final Wording PLAIN = new Wording(Strength.PLAIN, "");

    /** From what must be to what would be good. */
    public enum Strength {
        /** 确保, 必须, 不低于. */
        FIRM,
        PLAIN,
        /** 力争, 争取, 努力. */
        STRETCH
    }
}
