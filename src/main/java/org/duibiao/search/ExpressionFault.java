package org.duibiao.search;

import java.util.regex.PatternSyntaxException;
import org.duibiao.search.QueryException.Reason;

/** What is wrong with a regular expression, and where: the JDK tells it in English words only, and often one sign off. */
record ExpressionFault(Reason reason, int place) {

    static ExpressionFault of(PatternSyntaxException problem) {
        String expression = problem.getPattern();
        Reason reason = reason(problem.getDescription());
        int place = switch (reason) {
            case EXPRESSION_NOT_CLOSED -> lastLeftOpen(expression);
            case EXPRESSION_NOT_OPENED -> problem.getIndex() + 1;
            default -> problem.getIndex();
        };
        return new ExpressionFault(reason, Math.max(0, Math.min(place, expression.length())));
    }

    private static Reason reason(String said) {
        if (said.startsWith("Unclosed counted") || said.startsWith("Illegal repetition")) {
            return Reason.EXPRESSION_TIMES;
        }
        if (said.startsWith("Unclosed")) {
            return Reason.EXPRESSION_NOT_CLOSED;
        }
        if (said.startsWith("Unmatched closing")) {
            return Reason.EXPRESSION_NOT_OPENED;
        }
        if (said.startsWith("Dangling meta")) {
            return Reason.EXPRESSION_REPEATS_NOTHING;
        }
        if (said.contains("escape") || said.startsWith("Unknown character property")) {
            return Reason.EXPRESSION_ESCAPE;
        }
        if (said.startsWith("Illegal character range")) {
            return Reason.EXPRESSION_RANGE;
        }
        return said.startsWith("Stack overflow") ? Reason.TOO_HARD : Reason.BAD_EXPRESSION;
    }

    private static int lastLeftOpen(String expression) {
        return ExpressionSigns.of(expression)
                .leftOpen()
                .map(ExpressionSigns.Sign::from)
                .orElse(expression.length());
    }
}
