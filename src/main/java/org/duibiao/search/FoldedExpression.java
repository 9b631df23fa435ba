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
    /** Two ends and the dash between them. */
    private static final int RANGE = 3;

    private final Folding folding;
    private final String expression;
    private final StringBuilder folded = new StringBuilder();

    private FoldedExpression(Folding folding, String expression) {
        this.folding = folding;
        this.expression = expression;
    }

    static String of(Folding folding, String expression) {
        FoldedExpression made = new FoldedExpression(folding, expression);
        int done = 0;
        for (ExpressionSigns.Sign sign : ExpressionSigns.of(expression).all()) {
            if (sign.from() >= done) { // else it is of a range
                done = made.put(sign);
            }
        }
        return made.folded.toString();
    }

    /** Puts a sign, or the range that begins with it; tells where that ends. */
    private int put(ExpressionSigns.Sign sign) {
        switch (sign.kind()) {
            case QUOTED -> quoted(sign);
            case ESCAPED -> escaped(sign);
            case PLAIN -> {
                if (sign.inClass() && isRange(sign.from())) {
                    range(sign.from());
                    return sign.from() + RANGE;
                }
                literal(expression.charAt(sign.from()));
            }
            case OPENS_CLASS, CLOSES_CLASS, OPENS_GROUP, CLOSES_GROUP -> folded.append(expression.charAt(sign.from()));
        }
        return sign.to();
    }

    /** What stands between \Q and \E, sign by sign, as folding could put an \E into it. */
    private void quoted(ExpressionSigns.Sign sign) {
        boolean closed = sign.to() >= sign.from() + 4 && expression.startsWith("\\E", sign.to() - 2);
        for (char unit : expression
                .substring(sign.from() + 2, closed ? sign.to() - 2 : sign.to())
                .toCharArray()) {
            sign(unit);
        }
    }

    /** A backslash before a sign of any alphabet but ours means the sign itself. */
    private void escaped(ExpressionSigns.Sign sign) {
        char last = expression.charAt(sign.to() - 1);
        if (last >= 128) {
            literal(last);
        } else {
            folded.append(expression, sign.from(), sign.to());
        }
    }

    /** Whether a range begins here one of whose ends folding could move. */
    private boolean isRange(int at) {
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
    private void range(int at) {
        char first = expression.charAt(at);
        char last = expression.charAt(at + 2);
        BitSet beyond = new BitSet();
        for (int unit = first; unit <= last; unit++) {
            char to = folding.fold((char) unit);
            if (to < first || to > last) {
                beyond.set(to);
            }
        }
        folded.append(expression, at, at + RANGE);
        for (int from = beyond.nextSetBit(0); from >= 0; from = beyond.nextSetBit(beyond.nextClearBit(from))) {
            folded.append(String.format(Locale.ROOT, "\\x{%x}-\\x{%x}", from, beyond.nextClearBit(from) - 1));
        }
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
