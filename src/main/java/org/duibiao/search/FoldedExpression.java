package org.duibiao.search;

import java.util.BitSet;
import java.util.Locale;

/**
 * A regular expression put so that it finds in folded text what it would find in any spelling.
 *
 * <p>Ideographs and full-width forms are folded; a full-width sign never becomes an operator; letters are left to the case
 * flag. A range of a class stands for what its characters fold to: 一-發 holds 車, so it must find 车, which is not in it.
 */
final class FoldedExpression {
    private final Folding folding;
    private final String expression;
    private final StringBuilder folded = new StringBuilder();
    private int at;
    private int classes;

    private FoldedExpression(Folding folding, String expression) {
        this.folding = folding;
        this.expression = expression;
    }

    static String of(Folding folding, String expression) {
        FoldedExpression made = new FoldedExpression(folding, expression);
        while (made.at < expression.length()) {
            made.next();
        }
        return made.folded.toString();
    }

    private void next() {
        char unit = expression.charAt(at);
        if (expression.startsWith("\\Q", at)) {
            quoted();
        } else if (unit == '\\') {
            escaped();
        } else if (classes > 0 && isRange()) {
            range();
        } else {
            classes += unit == '[' ? 1 : unit == ']' && classes > 0 ? -1 : 0;
            literal(unit);
            at++;
        }
    }

    /** What stands between \Q and \E, sign by sign, as folding could put an \E into it. */
    private void quoted() {
        int end = expression.indexOf("\\E", at + 2);
        for (char unit : expression
                .substring(at + 2, end < 0 ? expression.length() : end)
                .toCharArray()) {
            sign(unit);
        }
        at = end < 0 ? expression.length() : end + 2;
    }

    /** A backslash before a sign of any alphabet but ours means the sign itself. */
    private void escaped() {
        if (at + 1 < expression.length() && expression.charAt(at + 1) >= 128) {
            literal(expression.charAt(at + 1));
        } else {
            folded.append(expression, at, Math.min(at + 2, expression.length()));
        }
        at += 2;
    }

    /** Whether a range begins here one of whose ends folding could move. */
    private boolean isRange() {
        int dash = at + 1;
        return dash + 1 < expression.length()
                && expression.charAt(dash) == '-'
                && isMoving(expression.charAt(at))
                && isMoving(expression.charAt(dash + 1))
                && (expression.charAt(at) >= 128 || expression.charAt(dash + 1) >= 128)
                && expression.charAt(at) <= expression.charAt(dash + 1);
    }

    private static boolean isMoving(char end) {
        return !Character.isSurrogate(end) && "[]\\&^-".indexOf(end) < 0;
    }

    /** The range, and what its characters fold to beyond it. */
    private void range() {
        char first = expression.charAt(at);
        char last = expression.charAt(at + 2);
        BitSet beyond = new BitSet();
        for (int unit = first; unit <= last; unit++) {
            char to = folding.fold((char) unit);
            if (to < first || to > last) {
                beyond.set(to);
            }
        }
        folded.append(expression, at, at + 3);
        for (int from = beyond.nextSetBit(0); from >= 0; from = beyond.nextSetBit(beyond.nextClearBit(from))) {
            folded.append(String.format(Locale.ROOT, "\\x{%x}-\\x{%x}", from, beyond.nextClearBit(from) - 1));
        }
        at += 3;
    }

    private void literal(char unit) {
        if (unit < 128) {
            folded.append(unit);
        } else {
            sign(unit);
        }
    }

    private void sign(char unit) {
        char to = folding.fold(unit);
        if (to < 128 && !Character.isLetterOrDigit(to) && to != ' ') {
            folded.append('\\');
        }
        folded.append(to);
    }
}
