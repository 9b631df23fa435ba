package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.duibiao.text.Span;
import org.duibiao.text.StoppableText;

/**
 * What a search of one text found.
 *
 * @param hits where, in reading order, without overlap
 * @param problem why there are none, in the words of the regular expression engine, or that it took too long
 */
public record Finding(List<Span> hits, Optional<Problem> problem) {
    public static final Finding NOTHING = new Finding(List.of(), Optional.empty());

    /** Why a search gave nothing. */
    public sealed interface Problem {
        /** The expression cannot be read. */
        record BadExpression(String description, int position) implements Problem {}

        /** The expression backtracks without end. */
        record TooSlow() implements Problem {}
    }

    public Finding {
        hits = List.copyOf(hits);
    }

    /**
     * Searches a text. Words are found whatever their case and across line breaks; an expression is read as
     * {@link Pattern} reads it, with {@code ^} and {@code $} at line ends.
     *
     * @param stopped asked now and then; once true, what was found so far is returned
     */
    public static Finding in(String text, String wanted, boolean expression, BooleanSupplier stopped) {
        if (wanted.isEmpty()) {
            return NOTHING;
        }
        List<Span> hits = new ArrayList<>();
        try {
            Pattern pattern = Pattern.compile(
                    expression ? wanted : acrossLines(wanted),
                    Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            Matcher matcher = pattern.matcher(new StoppableText(text, stopped));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(new Span(matcher.start(), matcher.end()));
                }
            }
            return new Finding(hits, Optional.empty());
        } catch (PatternSyntaxException e) {
            return new Finding(
                    List.of(), Optional.of(new Problem.BadExpression(e.getDescription(), Math.max(0, e.getIndex()))));
        } catch (StoppableText.Stopped e) {
            return new Finding(hits, Optional.empty());
        } catch (StoppableText.TooLong | StackOverflowError e) {
            return new Finding(List.of(), Optional.of(new Problem.TooSlow()));
        }
    }

    /** The hit at or after a position, else the first; empty if there is none. */
    public Optional<Integer> after(int position) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() >= position) {
                return Optional.of(i);
            }
        }
        return hits.isEmpty() ? Optional.empty() : Optional.of(0);
    }

    private static String acrossLines(String words) {
        StringBuilder pattern = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (!pattern.isEmpty()) {
                pattern.append("\\n?");
            }
            pattern.append(Pattern.quote(Character.toString(c)));
        });
        return pattern.toString();
    }
}
