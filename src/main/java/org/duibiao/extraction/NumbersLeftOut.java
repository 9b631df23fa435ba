package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.extraction.LeftOut.Reason;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;

/** Goes over the numbers of a paragraph, or of a row of a table, that were not read and says of each what stood in the way. */
final class NumbersLeftOut {
    private final EvenText text;
    private final List<Lexeme> lexemes;
    private final Set<Integer> read;

    /** The third argument: where the numbers begin that were read, in the even text. */
    NumbersLeftOut(EvenText text, List<Lexeme> lexemes, Set<Integer> read) {
        this.text = text;
        this.lexemes = lexemes;
        this.read = read;
    }

    /** All numbers with a unit that nothing was read from; the reason is given when it is the same for all. */
    List<LeftOut> list(Optional<Reason> forAll) {
        List<LeftOut> left = new ArrayList<>();
        for (int i = 0; i < lexemes.size(); i++) {
            Lexeme lexeme = lexemes.get(i);
            boolean stripped = lexeme instanceof Lexeme.Stripped;
            if (stripped || (isNumber(lexeme) && !read.contains(lexeme.start()))) {
                int at = i;
                Reason reason = stripped ? Reason.STRIPPED : forAll.orElseGet(() -> reason(at));
                left.add(new LeftOut(text.origin(lexeme.start(), lexeme.end()), reason));
            }
        }
        return left;
    }

    private static boolean isNumber(Lexeme lexeme) {
        return lexeme instanceof Lexeme.Figure figure
                && figure.measuredIn() != Dimension.BARE
                && figure.measuredIn() != Dimension.OTHER;
    }

    private Reason reason(int at) {
        boolean unknownBetween = false;
        for (int i = at - 1; i >= 0 && !isStop(lexemes.get(i)); i--) {
            if (lexemes.get(i) instanceof Lexeme.Name) {
                return unknownBetween
                        ? Reason.WORDS_BETWEEN
                        : isBeforeNoun(at) ? Reason.ANOTHER_NOUN : Reason.DOES_NOT_FIT;
            }
            unknownBetween |= lexemes.get(i) instanceof Lexeme.Unknown;
        }
        if (isBeforeNoun(at)) {
            return Reason.ANOTHER_NOUN;
        }
        for (int i = at + 1; i < lexemes.size() && !isStop(lexemes.get(i)); i++) {
            if (lexemes.get(i) instanceof Lexeme.Name) {
                return Reason.NAMED_LATER;
            }
        }
        return Reason.NO_INDICATOR;
    }

    private boolean isBeforeNoun(int at) {
        int next = at + 1;
        while (next < lexemes.size()
                && lexemes.get(next) instanceof Lexeme.Word word
                && (word.kind() == Kind.AT_LEAST_AFTER || word.kind() == Kind.PLAIN)) {
            next++;
        }
        return next < lexemes.size()
                && (lexemes.get(next) instanceof Lexeme.Unknown || lexemes.get(next) instanceof Lexeme.Name);
    }

    private static boolean isStop(Lexeme lexeme) {
        return lexeme instanceof Lexeme.Word word && (word.kind() == Kind.STOP || word.kind() == Kind.SEMICOLON);
    }
}
