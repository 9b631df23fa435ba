package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Word;

/** The lexemes of a paragraph and the place in them that the reading has come to; looks ahead and back from there. */
final class Cursor {
    private static final String SENTENCE_ENDS = ";。!?";
    private static final String CLAUSE_ENDS = ",;。!?:|";

    private final EvenText text;
    private final List<Lexeme> lexemes;
    private int index;

    Cursor(EvenText text, List<Lexeme> lexemes) {
        this.text = text;
        this.lexemes = lexemes;
    }

    EvenText text() {
        return text;
    }

    int index() {
        return index;
    }

    boolean isDone() {
        return index >= lexemes.size();
    }

    Lexeme here() {
        return lexemes.get(index);
    }

    void advance() {
        index++;
    }

    /** Moves over all lexemes that end before a position of the even text. */
    void moveOver(int end) {
        while (index + 1 < lexemes.size() && lexemes.get(index + 1).end() <= end) {
            index++;
        }
    }

    void moveTo(int place) {
        index = place;
    }

    boolean has(int place) {
        return place >= 0 && place < lexemes.size();
    }

    Lexeme at(int place) {
        return lexemes.get(place);
    }

    /** The lexeme so many places ahead, or back if negative. */
    Optional<Lexeme> look(int ahead) {
        return has(index + ahead) ? Optional.of(lexemes.get(index + ahead)) : Optional.empty();
    }

    List<Lexeme> between(int first, int last) {
        return lexemes.subList(first, last);
    }

    /** Whether the lexeme so many places ahead is a small word of a kind. */
    boolean isAhead(int ahead, Kind kind) {
        return has(index + ahead) && isWord(lexemes.get(index + ahead), kind);
    }

    /** Whether a small word of a kind stands between the figure before, or the paragraph's beginning, and here. */
    boolean standsSinceFigure(Kind kind) {
        for (int i = index - 1; i >= 0 && !(lexemes.get(i) instanceof Lexeme.Figure); i--) {
            if (isWord(lexemes.get(i), kind)) {
                return true;
            }
        }
        return false;
    }

    static boolean isWord(Lexeme lexeme, Kind kind) {
        return lexeme instanceof Word word && word.kind() == kind;
    }

    /** The even words of a lexeme. */
    String words(Lexeme lexeme) {
        return text.words(lexeme.start(), lexeme.end());
    }

    /** Where the lexeme at a place begins in the even text; 0 past the last. */
    int startOf(int place) {
        return place < lexemes.size() ? lexemes.get(place).start() : 0;
    }

    /** The words from a place up to the next comma, stop or bracket. */
    String wordsToSeparator(int first) {
        int last = first;
        while (last < lexemes.size() && !isSeparator(lexemes.get(last))) {
            last++;
        }
        return last == first
                ? ""
                : text.words(lexemes.get(first).start(), lexemes.get(last - 1).end());
    }

    static boolean isSeparator(Lexeme lexeme) {
        return lexeme instanceof Word word
                && switch (word.kind()) {
                    case COMMA, SEMICOLON, STOP, LIST_COMMA, COLON, BAR, OPEN, CLOSE, AND -> true;
                    default -> false;
                };
    }

    // 增长16.1%.全年…: a point that stands in no number ends a sentence in some reports.
    private boolean isClauseEnd(int position) {
        boolean point = text.at(position) == '.' && !Character.isDigit(text.at(position + 1));
        return point || CLAUSE_ENDS.indexOf(text.at(position)) >= 0;
    }

    /** The words of a sentence up to a position of the even text. */
    String sentenceBefore(int position) {
        return text.words(sentenceStartBefore(position), position);
    }

    /** The words of a sentence from one of its lexemes on. */
    String sentenceFrom(int lexeme) {
        int start = startOf(lexeme);
        int end = start;
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.at(end)) < 0) {
            end++;
        }
        return text.words(start, end);
    }

    /** Where the sentence that holds a position of the even text begins. */
    int sentenceStartBefore(int position) {
        int from = position;
        while (from > 0 && SENTENCE_ENDS.indexOf(text.at(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    /** Where the clause that holds a position of the even text begins. */
    int clauseStartBefore(int position) {
        int from = position;
        while (from > 0 && !isClauseEnd(from - 1)) {
            from--;
        }
        return from;
    }
}
