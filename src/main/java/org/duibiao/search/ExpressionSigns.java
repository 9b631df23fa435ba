package org.duibiao.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression sign by sign, as the JDK reads its brackets: a backslash takes the sign after it along, nothing inside
 * {@code \Q…\E} is a bracket, nor is a round one inside a class, nor a square one that a class begins with.
 */
final class ExpressionSigns {
    private final List<Sign> all = new ArrayList<>();
    private final Deque<Sign> open = new ArrayDeque<>();
    private final String expression;

    enum Kind {
        /** One sign that is no bracket. */
        PLAIN,
        /** A backslash with what it takes along. */
        ESCAPED,
        /** From {@code \Q} to {@code \E}, or to the end of the expression. */
        QUOTED,
        OPENS_CLASS,
        CLOSES_CLASS,
        OPENS_GROUP,
        CLOSES_GROUP
    }

    /**
     * A sign.
     *
     * @param from its place, in UTF-16 units
     * @param to one past its end
     * @param inClass whether it stands in a class
     * @param inGroup whether it stands in a group or a class
     */
    record Sign(Kind kind, int from, int to, boolean inClass, boolean inGroup) {}

    private ExpressionSigns(String expression) {
        this.expression = expression;
        int at = 0;
        while (at < expression.length()) {
            Sign sign = at(at);
            all.add(sign);
            at = sign.to();
            if (sign.kind() == Kind.OPENS_CLASS || sign.kind() == Kind.OPENS_GROUP) {
                open.push(sign);
            } else if (!open.isEmpty() && (sign.kind() == Kind.CLOSES_CLASS || sign.kind() == Kind.CLOSES_GROUP)) {
                open.pop();
            }
        }
    }

    static ExpressionSigns of(String expression) {
        return new ExpressionSigns(expression);
    }

    List<Sign> all() {
        return all;
    }

    /** The last bracket that is not closed. */
    Optional<Sign> leftOpen() {
        return Optional.ofNullable(open.peek());
    }

    private Sign at(int at) {
        boolean inClass = !open.isEmpty() && open.element().kind() == Kind.OPENS_CLASS;
        if (expression.startsWith("\\Q", at)) {
            int end = expression.indexOf("\\E", at + 2);
            return sign(Kind.QUOTED, at, end < 0 ? expression.length() : end + 2, inClass);
        }
        if (expression.charAt(at) == '\\') {
            return sign(Kind.ESCAPED, at, Math.min(at + 2, expression.length()), inClass);
        }
        Kind kind = switch (expression.charAt(at)) {
            case '[' -> Kind.OPENS_CLASS;
            case ']' -> inClass && !isFirst(at) ? Kind.CLOSES_CLASS : Kind.PLAIN;
            case '(' -> inClass ? Kind.PLAIN : Kind.OPENS_GROUP;
            case ')' -> inClass ? Kind.PLAIN : Kind.CLOSES_GROUP;
            default -> Kind.PLAIN;
        };
        return sign(kind, at, at + 1, inClass);
    }

    private Sign sign(Kind kind, int from, int to, boolean inClass) {
        return new Sign(kind, from, to, inClass, !open.isEmpty());
    }

    /** Whether nothing of the class comes before. */
    private boolean isFirst(int at) {
        int begin = open.element().to();
        return at == begin || (at == begin + 1 && expression.charAt(begin) == '^');
    }
}
