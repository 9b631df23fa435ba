package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.indicator.Comparator;
import org.duibiao.text.Span;

/**
 * One cell of a table.
 *
 * @param span where it stands in the stored text
 * @param words its words in even forms
 * @param lexemes its lexemes
 */
record TableCell(Span span, String words, List<Lexeme> lexemes) {
    private static final Pattern NONE = Pattern.compile("[-/]*");
    private static final Pattern NUMBER = Pattern.compile("(-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)%?");
    private static final Pattern UNIT = Pattern.compile("%|百分点|.{0,4}[元人次吨亩个家户项件]");

    /** Whether it holds a bare number or says that there is none (——). */
    boolean isNumberOrNone() {
        return NONE.matcher(words).matches() || NUMBER.matcher(words).matches();
    }

    boolean isUnit() {
        return UNIT.matcher(words).matches();
    }

    /** The unit in the brackets that the words end with: 地区生产总值(亿元). */
    Optional<String> unitInBrackets() {
        int open = words.lastIndexOf('(');
        boolean closed = open >= 0 && words.endsWith(")");
        return Optional.of(closed ? words.substring(open + 1, words.length() - 1) : "")
                .filter(it -> UNIT.matcher(it).matches());
    }

    /** Its number: bare, in per cent, with thousands apart, or with a unit or a verb of change and nothing else beside it. */
    Optional<BigDecimal> value() {
        var plain = NUMBER.matcher(words);
        if (plain.matches()) {
            return Optional.of(new BigDecimal(plain.group(1).replace(",", "")));
        }
        boolean alone = figure().isPresent()
                && lexemes.stream()
                        .allMatch(it ->
                                it instanceof Figure || Cursor.isWord(it, Kind.RISE) || Cursor.isWord(it, Kind.FALL));
        return figure().filter(it -> alone).map(it -> falls() ? it.value().negate() : it.value());
    }

    /** Its first number with its unit, whatever words are beside it. */
    Optional<Figure> figure() {
        return lexemes.stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .findFirst();
    }

    boolean grows() {
        return says(Kind.RISE) || falls();
    }

    boolean falls() {
        return says(Kind.FALL);
    }

    boolean says(Kind kind) {
        return lexemes.stream().anyMatch(it -> Cursor.isWord(it, kind));
    }

    Comparator comparator() {
        if (says(Kind.AT_LEAST_AFTER) || says(Kind.AT_LEAST_BEFORE)) {
            return Comparator.AT_LEAST;
        }
        if (says(Kind.AT_MOST_AFTER) || says(Kind.AT_MOST_BEFORE) || says(Kind.HOLD)) {
            return Comparator.AT_MOST;
        }
        return says(Kind.ABOUT_AFTER) || says(Kind.ABOUT_BEFORE) ? Comparator.ABOUT : Comparator.EXACTLY;
    }
}
