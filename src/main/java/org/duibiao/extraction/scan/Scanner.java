package org.duibiao.extraction.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Grammar.Entry;
import org.duibiao.extraction.scan.Grammar.Match;

/** Cuts an even text into lexemes, left to right, longest first. Thread-safe. */
public final class Scanner {
    private final Grammar grammar;

    public Scanner(Grammar grammar) {
        this.grammar = grammar;
    }

    /** All lexemes of a text, without gaps. */
    public List<Lexeme> scan(EvenText text) {
        List<Lexeme> lexemes = new ArrayList<>();
        WhenScanner whens = new WhenScanner(text);
        NumberScanner numbers = new NumberScanner(text);
        int unknownFrom = -1;
        int at = 0;
        while (at < text.length()) {
            Optional<Lexeme> lexeme = next(text, at, whens, numbers);
            if (lexeme.isEmpty()) {
                if (unknownFrom < 0) {
                    unknownFrom = at;
                }
                at++;
                continue;
            }
            if (unknownFrom >= 0) {
                lexemes.add(new Lexeme.Unknown(unknownFrom, at));
                unknownFrom = -1;
            }
            lexemes.add(lexeme.get());
            at = lexeme.get().end();
        }
        if (unknownFrom >= 0) {
            lexemes.add(new Lexeme.Unknown(unknownFrom, at));
        }
        return lexemes;
    }

    private Optional<Lexeme> next(EvenText text, int at, WhenScanner whens, NumberScanner numbers) {
        Optional<Match> match = grammar.longest(text, at);
        Optional<Lexeme> when = whens.read(at);
        int known = match.map(Match::end).orElse(at);
        if (when.isPresent() && when.get().end() >= known) {
            return when;
        }
        Optional<Lexeme> number = numbers.read(at);
        if (number.isPresent() && number.get().end() > known) {
            return number;
        }
        if (match.isPresent()) {
            return Optional.of(lexeme(at, match.get()));
        }
        return stripped(text, at);
    }

    private static Lexeme lexeme(int start, Match match) {
        if (match.entry() instanceof Entry.Named named) {
            return new Lexeme.Name(start, match.end(), named.alone(), named.each());
        }
        return new Lexeme.Word(start, match.end(), ((Entry.Small) match.entry()).kind());
    }

    // 收入达到元: a unit right after a word that wants a number.
    private static Optional<Lexeme> stripped(EvenText text, int at) {
        char before = text.at(at - 1);
        if ("到达为入值额长降资".indexOf(before) < 0) {
            return Optional.empty();
        }
        for (String unit : new String[] {"亿元", "万元", "亿美元", "万美元", "元", "%", "个百分点", "万吨", "万人"}) {
            if (text.startsWith(unit, at) && isEndOfUnit(text.at(at + unit.length()))) {
                return Optional.of(new Lexeme.Stripped(at, at + unit.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean isEndOfUnit(char c) {
        return ",;。、()".indexOf(c) >= 0 || c == '\n' || c == '以' || c == '左';
    }
}
