package org.duibiao.search;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person may have meant whose words are taken as they stand: operators in small letters, {@code NEAR} with a distance
 * that is none, signs in full width, a bracket left open.
 */
public final class Meant {
    private static final String BEGINS = "(?<=^|[\\s\u3000(（])";
    private static final String ENDS = "(?=[\\s\u3000)）]|$)";
    private static final Pattern OPERATOR =
            Pattern.compile(BEGINS + "(?:and|or|not|near(?:/\\d{1,4})?)" + ENDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_DISTANCE =
            Pattern.compile(BEGINS + "near/(?!\\d{1,4}" + ENDS + ")[^\\s\u3000)）]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERBATIM = Pattern.compile("\"[^\"]*\"|“[^”]*”|/(?:\\\\.|[^/\\\\])*/");
    private static final String FULL_WIDTH = "＊？／＂";
    private static final String HALF_WIDTH = "*?/\"";

    private Meant() {}

    /**
     * Another way to put a query, which is understood and asks for something else; empty when there is none.
     *
     * @param nothingFound whether signs in full width may have been meant, too: as words they are common
     */
    public static Optional<String> by(String typed, boolean nothingFound) {
        String meant = outside(
                typed,
                words -> OPERATOR.matcher(NO_DISTANCE.matcher(words).replaceAll("NEAR/10"))
                        .replaceAll(word -> word.group().toUpperCase(Locale.ROOT)));
        if (OPERATOR.matcher(meant).find()) {
            meant = closed(meant.replace('（', '(').replace('）', ')'));
        }
        for (int i = 0; nothingFound && i < FULL_WIDTH.length(); i++) {
            meant = meant.replace(FULL_WIDTH.charAt(i), HALF_WIDTH.charAt(i));
        }
        try {
            return meant.equals(typed) || QueryParser.parse(meant).equals(QueryParser.parse(typed))
                    ? Optional.empty()
                    : Optional.of(meant);
        } catch (QueryException e) {
            return Optional.empty();
        }
    }

    /** Changes what stands outside quotation marks and regular expressions: these mean what they say. */
    private static String outside(String typed, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        Matcher verbatim = VERBATIM.matcher(typed);
        int from = 0;
        while (verbatim.find()) {
            changed.append(change.apply(typed.substring(from, verbatim.start())))
                    .append(verbatim.group());
            from = verbatim.end();
        }
        return changed.append(change.apply(typed.substring(from))).toString();
    }

    private static String closed(String typed) {
        long open = typed.chars().filter(sign -> sign == '(').count()
                - typed.chars().filter(sign -> sign == ')').count();
        return typed + ")".repeat((int) Math.max(0, open));
    }
}
