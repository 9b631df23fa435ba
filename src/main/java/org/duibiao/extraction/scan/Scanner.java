package org.duibiao.extraction.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Grammar.Entry;
import org.duibiao.extraction.scan.Grammar.Match;
import org.jspecify.annotations.Nullable;

/** Cuts an even text into lexemes, left to right, longest first. Thread-safe. */
public final class Scanner {
    private static final int WORD = 1;
    private static final int WHEN = 2;
    private static final int NUMBER = 4;
    private static final int UNIT = 8;
    private static final String[] UNITS = {"亿元", "万元", "亿美元", "万美元", "元", "%", "个百分点", "万吨", "万人"};

    private final Grammar grammar;

    /** What may begin with a character; nothing with most. */
    private final byte[] beginnings = new byte[Character.MAX_VALUE + 1];

    public Scanner(Grammar grammar) {
        this.grammar = grammar;
        for (int c = 0; c < beginnings.length; c++) {
            int may = (grammar.begins((char) c) ? WORD : 0)
                    | (WhenScanner.begins((char) c) ? WHEN : 0)
                    | (NumberScanner.begins((char) c) ? NUMBER : 0);
            beginnings[c] = (byte) may;
        }
        for (String unit : UNITS) {
            beginnings[unit.charAt(0)] |= UNIT;
        }
    }

    /** All lexemes of a text, without gaps. */
    public List<Lexeme> scan(EvenText text) {
        return new Run(text).lexemes();
    }

    /** One scan under way. */
    private final class Run {
        private final EvenText text;
        private final WhenScanner whens;
        private final NumberScanner numbers;
        private final Match match = new Match();
        private final List<Lexeme> lexemes = new ArrayList<>();

        Run(EvenText text) {
            this.text = text;
            this.whens = new WhenScanner(text);
            this.numbers = new NumberScanner(text);
        }

        List<Lexeme> lexemes() {
            int unknownFrom = 0;
            int at = 0;
            while (at < text.length()) {
                Lexeme lexeme = next(at);
                if (lexeme == null) {
                    at++;
                    continue;
                }
                unknown(unknownFrom, at);
                lexemes.add(lexeme);
                at = lexeme.end();
                unknownFrom = at;
            }
            unknown(unknownFrom, at);
            return lexemes;
        }

        private void unknown(int from, int to) {
            if (from < to) {
                lexemes.add(new Lexeme.Unknown(from, to));
            }
        }

        private @Nullable Lexeme next(int at) {
            int may = beginnings[text.at(at)];
            if (may == 0) {
                return null;
            }
            int known = at;
            if ((may & WORD) != 0) {
                grammar.longest(text, at, match);
                known = match.end();
            }
            if ((may & WHEN) != 0) {
                Optional<Lexeme> time = whens.read(at);
                if (time.isPresent() && time.get().end() >= known) {
                    return time.get();
                }
            }
            if ((may & NUMBER) != 0) {
                Optional<Lexeme> figure = numbers.read(at);
                if (figure.isPresent() && figure.get().end() > known) {
                    return figure.get();
                }
            }
            if (known > at) {
                return lexeme(at, match);
            }
            return (may & UNIT) != 0 ? stripped(text, at) : null;
        }
    }

    private static Lexeme lexeme(int start, Match match) {
        if (match.entry() instanceof Entry.Named named) {
            return new Lexeme.Name(start, match.end(), named.alone(), named.each());
        }
        return new Lexeme.Word(start, match.end(), ((Entry.Small) match.entry()).kind());
    }

    // 收入达到元: a unit right after a word that wants a number.
    private static @Nullable Lexeme stripped(EvenText text, int at) {
        char before = text.at(at - 1);
        if ("到达为入值额长降资".indexOf(before) < 0) {
            return null;
        }
        for (String unit : UNITS) {
            if (text.startsWith(unit, at) && isEndOfUnit(text.at(at + unit.length()))) {
                return new Lexeme.Stripped(at, at + unit.length());
            }
        }
        return null;
    }

    private static boolean isEndOfUnit(char c) {
        return ",;。、()".indexOf(c) >= 0 || c == '\n' || c == '以' || c == '左';
    }
}
