package org.duibiao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.duibiao.search.QueryException.Reason;

/**
 * Reads what a person types.
 *
 * <p>Words are found exactly as they stand. Between them a space or {@code AND} asks for both, {@code OR} for one of them,
 * {@code NOT} takes away, {@code NEAR/20} asks for both at most 20 characters apart; brackets group.
 * {@code "…"} takes everything inside as words, {@code /…/} as a regular expression; elsewhere {@code ?} is any character
 * and {@code *} anything up to the end of the sentence. Brackets, quotation marks and slashes inside words are words:
 * {@code (一)} and 亩/年 are found as they are.
 */
public final class QueryParser {
    private static final int USUAL_DISTANCE = 20;
    /** More pieces than anybody types, and few enough that brackets in brackets never run out of stack. */
    private static final int MOST_PIECES = 400;

    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,4}))?");

    /** A piece of what was typed, and where it stands. */
    private record Piece(Kind kind, String text, int at) {}

    private enum Kind {
        WORD,
        QUOTED,
        EXPRESSION,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        NEAR
    }

    private final String typed;
    private final List<Piece> pieces = new ArrayList<>();
    private int next;

    private QueryParser(String typed) {
        this.typed = typed;
    }

    /**
     * What the words ask for.
     *
     * @throws QueryException if they cannot be understood, with what is wrong in words
     */
    public static Query parse(String typed) throws QueryException {
        QueryParser parser = new QueryParser(typed);
        parser.cut();
        if (parser.pieces.isEmpty()) {
            throw new QueryException(Reason.EMPTY, 0, "");
        }
        if (parser.pieces.size() > MOST_PIECES) {
            throw new QueryException(
                    Reason.TOO_LONG, parser.pieces.get(MOST_PIECES).at(), String.valueOf(MOST_PIECES));
        }
        Query query = parser.either();
        if (parser.next < parser.pieces.size()) {
            throw new QueryException(
                    Reason.NOT_OPENED, parser.pieces.get(parser.next).at(), ")");
        }
        return query;
    }

    /** What a person would type to find words just as they stand; a quotation mark in them stays one. */
    public static String ofWords(String words) {
        boolean plain;
        try {
            plain = parse(words).equals(new Query.Words(words));
        } catch (QueryException e) {
            plain = false;
        }
        if (plain || words.isBlank()) {
            return words;
        }
        return words.indexOf('"') < 0 ? '"' + words + '"' : ofExpression(Pattern.quote(words));
    }

    /** What a person would type to find what a regular expression finds. */
    public static String ofExpression(String expression) {
        return "/" + expression + "/";
    }

    // ---- pieces ----------------------------------------------------------------------------------------------------

    private void cut() throws QueryException {
        boolean grouping = groups();
        int at = 0;
        while (at < typed.length()) {
            char unit = typed.charAt(at);
            if (space(unit)) {
                at++;
            } else if (unit == '"') {
                at = quoted(at, '"');
            } else if (unit == '“' && wholePiece(at, '”')) {
                at = quoted(at, '”');
            } else if (unit == '/' && wholePiece(at, '/')) {
                at = expression(at);
            } else if (grouping && unit == '(') {
                pieces.add(new Piece(Kind.OPEN, "(", at++));
            } else if (grouping && unit == ')') {
                pieces.add(new Piece(Kind.CLOSE, ")", at++));
            } else {
                at = word(at, grouping);
            }
        }
    }

    /** Brackets group only where an operator or a quotation asks for it; else they are words like any other. */
    private boolean groups() {
        boolean bracketBegins =
                Pattern.compile("(?:^|[\\s\u3000(])\\(").matcher(typed).find();
        return bracketBegins
                && Pattern.compile("(?:^|[\\s\u3000()])(?:AND|OR|NOT|NEAR(?:/\\d+)?)(?:[\\s\u3000()]|$)")
                        .matcher(typed)
                        .find();
    }

    private boolean wholePiece(int at, char close) {
        int end = endOfPiece(at, close);
        return end > at + 1 || (close == '/' && end < 0 && typed.length() > at + 1);
    }

    /** Where the sign stands that closes a piece, with nothing of a word after it. */
    private int endOfPiece(int at, char close) {
        int end = typed.indexOf(close, at + 1);
        while (end >= 0 && (isEscaped(end) || (end + 1 < typed.length() && !ends(typed.charAt(end + 1))))) {
            end = typed.indexOf(close, end + 1);
        }
        return end;
    }

    /** Two backslashes before a sign are one that is meant itself. */
    private boolean isEscaped(int at) {
        int before = at;
        while (before > 0 && typed.charAt(before - 1) == '\\') {
            before--;
        }
        return (at - before) % 2 == 1;
    }

    private static boolean ends(char unit) {
        return space(unit) || unit == ')';
    }

    private static boolean space(char unit) {
        return Character.isWhitespace(unit) || unit == '\u3000';
    }

    private int quoted(int at, char close) throws QueryException {
        int end = typed.indexOf(close, at + 1);
        if (end < 0) {
            throw new QueryException(Reason.NOT_CLOSED, at, typed.substring(at, at + 1));
        }
        if (end > at + 1) {
            pieces.add(new Piece(Kind.QUOTED, typed.substring(at + 1, end), at));
        }
        return end + 1;
    }

    private int expression(int at) throws QueryException {
        int end = endOfPiece(at, '/');
        if (end < 0) {
            throw new QueryException(Reason.NOT_CLOSED, at, "/");
        }
        pieces.add(new Piece(Kind.EXPRESSION, typed.substring(at + 1, end), at));
        return end + 1;
    }

    private int word(int at, boolean grouping) {
        int end = at;
        int open = 0;
        while (end < typed.length() && !space(typed.charAt(end))) {
            char unit = typed.charAt(end);
            if (grouping && unit == '(') {
                open++;
            } else if (grouping && unit == ')' && --open < 0) {
                break;
            }
            end++;
        }
        String word = typed.substring(at, end);
        pieces.add(new Piece(kind(word), word, at));
        return end;
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> NEAR.matcher(word).matches() ? Kind.NEAR : Kind.WORD;
        };
    }

    // ---- sense -----------------------------------------------------------------------------------------------------

    private Query either() throws QueryException {
        Query query = both();
        while (at(Kind.OR)) {
            next++;
            query = new Query.Either(query, both());
        }
        return query;
    }

    private Query both() throws QueryException {
        Query query = null;
        Optional<Query> unwanted = Optional.empty();
        int begin = next;
        while (next < pieces.size() && !at(Kind.OR) && !at(Kind.CLOSE)) {
            Piece piece = pieces.get(next);
            if (piece.kind() == Kind.AND) {
                next++;
                mustGoOn(piece, query != null);
                if (at(Kind.NOT)) {
                    piece = pieces.get(next);
                } else {
                    query = query == null ? near() : new Query.Both(query, near());
                    continue;
                }
            }
            if (piece.kind() == Kind.NOT) {
                next++;
                mustGoOn(piece, true);
                Query no = near();
                unwanted = Optional.of(unwanted.<Query>map(before -> new Query.Either(before, no))
                        .orElse(no));
            } else {
                Query more = near();
                query = query == null ? more : new Query.Both(query, more);
            }
        }
        if (query == null) {
            throw unwanted.isPresent()
                    ? new QueryException(Reason.ONLY_NOT, pieces.get(begin).at(), "NOT")
                    : nothingFrom(begin);
        }
        Query wanted = query;
        return unwanted.<Query>map(no -> new Query.Without(wanted, no)).orElse(wanted);
    }

    /** Nothing to look for stands where something should begin: what is at fault is the operator there, or the one before. */
    private QueryException nothingFrom(int begin) {
        boolean operatorHere = begin < pieces.size() && pieces.get(begin).kind() != Kind.CLOSE;
        Piece operator = pieces.get(operatorHere || begin == 0 ? begin : begin - 1);
        Reason reason = switch (operator.kind()) {
            case OPEN -> Reason.NOTHING_INSIDE;
            case CLOSE -> Reason.NOT_OPENED;
            default -> Reason.ONE_SIDED;
        };
        return new QueryException(reason, operator.at(), operator.text());
    }

    private void mustGoOn(Piece operator, boolean begun) throws QueryException {
        boolean more = next < pieces.size() && !at(Kind.AND) && !at(Kind.OR) && !at(Kind.CLOSE) && !at(Kind.NEAR);
        if (!begun || !more) {
            throw new QueryException(Reason.ONE_SIDED, operator.at(), operator.text());
        }
    }

    private Query near() throws QueryException {
        Query query = one();
        while (at(Kind.NEAR)) {
            Piece near = pieces.get(next++);
            mustGoOn(near, true);
            Matcher distance = NEAR.matcher(near.text());
            boolean told = distance.matches() && distance.group(1) != null;
            query = new Query.Near(query, one(), told ? Integer.parseInt(distance.group(1)) : USUAL_DISTANCE);
        }
        return query;
    }

    private Query one() throws QueryException {
        Piece piece = pieces.get(next++);
        return switch (piece.kind()) {
            case QUOTED -> new Query.Words(piece.text());
            case EXPRESSION -> expression(piece);
            case WORD -> word(piece);
            case OPEN -> {
                Query inside = either();
                if (!at(Kind.CLOSE)) {
                    throw new QueryException(Reason.NOT_CLOSED, piece.at(), "(");
                }
                next++;
                yield inside;
            }
            case CLOSE, AND, OR, NOT, NEAR -> throw new QueryException(Reason.ONE_SIDED, piece.at(), piece.text());
        };
    }

    private static Query expression(Piece piece) throws QueryException {
        try {
            return new Query.Expression(Pattern.compile(piece.text()));
        } catch (PatternSyntaxException e) {
            ExpressionFault fault = ExpressionFault.of(e);
            int place = fault.place();
            String sign = piece.text()
                    .substring(place, Math.min(place + 1, piece.text().length()));
            throw new QueryException(fault.reason(), piece.at() + 1 + place, sign);
        } catch (StackOverflowError e) {
            throw new QueryException(Reason.TOO_HARD, piece.at(), piece.text());
        }
    }

    private static Query word(Piece piece) throws QueryException {
        String word = piece.text();
        if (word.indexOf('?') < 0 && word.indexOf('*') < 0) {
            return new Query.Words(word);
        }
        List<String> parts = new ArrayList<>();
        for (String part : word.split("\\*+", -1)) {
            if (!part.isEmpty()) {
                parts.add(part.replace('?', Query.Gapped.ANY));
            }
        }
        if (parts.isEmpty()
                || parts.stream().anyMatch(part -> part.chars().allMatch(unit -> unit == Query.Gapped.ANY))) {
            throw new QueryException(Reason.ONLY_GAPS, piece.at(), word);
        }
        if (parts.size() > MOST_PIECES) {
            throw new QueryException(Reason.TOO_LONG, piece.at(), String.valueOf(MOST_PIECES));
        }
        return new Query.Gapped(parts);
    }

    private boolean at(Kind kind) {
        return next < pieces.size() && pieces.get(next).kind() == kind;
    }
}
