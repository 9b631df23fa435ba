package org.duibiao.extraction.scan;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duibiao.text.Numerals;

/**
 * Reads a number and its unit at one place: 1,002.18亿元, 6—7%, 百分之五, 1.8倍, 第3位, 5.3:46.6:48.1, 千亿元. By
 * hand, character by character; a number without any unit is a figure of dimension {@link Dimension#BARE}.
 */
final class NumberScanner {
    private static final Map<String, Dimension> UNITS = Map.ofEntries(
            Map.entry("%", Dimension.PERCENT),
            Map.entry("个百分点", Dimension.POINTS),
            Map.entry("百分点", Dimension.POINTS),
            Map.entry("元", Dimension.MONEY),
            Map.entry("元人民币", Dimension.MONEY),
            Map.entry("美元", Dimension.MONEY),
            Map.entry("港元", Dimension.MONEY),
            Map.entry("欧元", Dimension.MONEY),
            Map.entry("块", Dimension.MONEY),
            Map.entry("人", Dimension.PEOPLE),
            Map.entry("人次", Dimension.PEOPLE),
            Map.entry("人份", Dimension.PEOPLE),
            Map.entry("名", Dimension.PEOPLE),
            Map.entry("个", Dimension.COUNT),
            Map.entry("家", Dimension.COUNT),
            Map.entry("户", Dimension.COUNT),
            Map.entry("项", Dimension.COUNT),
            Map.entry("件", Dimension.COUNT),
            Map.entry("宗", Dimension.COUNT),
            Map.entry("起", Dimension.COUNT),
            Map.entry("处", Dimension.COUNT),
            Map.entry("座", Dimension.COUNT),
            Map.entry("吨", Dimension.WEIGHT),
            Map.entry("公斤", Dimension.WEIGHT),
            Map.entry("斤", Dimension.WEIGHT),
            Map.entry("千克", Dimension.WEIGHT),
            Map.entry("亩", Dimension.AREA),
            Map.entry("公顷", Dimension.AREA),
            Map.entry("平方米", Dimension.AREA),
            Map.entry("平方公里", Dimension.AREA),
            Map.entry("剂次", Dimension.DOSES),
            Map.entry("剂", Dimension.DOSES),
            Map.entry("倍", Dimension.TIMES),
            Map.entry("番", Dimension.DOUBLINGS),
            Map.entry("成", Dimension.OTHER),
            Map.entry("位", Dimension.OTHER),
            Map.entry("天", Dimension.OTHER),
            Map.entry("公里", Dimension.OTHER),
            Map.entry("千瓦", Dimension.OTHER),
            Map.entry("千瓦时", Dimension.OTHER),
            Map.entry("立方米", Dimension.OTHER),
            Map.entry("吨标准煤", Dimension.COAL),
            Map.entry("吨标煤", Dimension.COAL),
            Map.entry("年", Dimension.OTHER),
            Map.entry("月", Dimension.OTHER),
            Map.entry("日", Dimension.OTHER),
            Map.entry("号", Dimension.OTHER),
            Map.entry("岁", Dimension.OTHER),
            Map.entry("所", Dimension.COUNT),
            Map.entry("套", Dimension.OTHER),
            Map.entry("台", Dimension.OTHER),
            Map.entry("辆", Dimension.OTHER),
            Map.entry("次", Dimension.OTHER),
            Map.entry("条", Dimension.OTHER),
            Map.entry("头", Dimension.OTHER),
            Map.entry("只", Dimension.OTHER),
            Map.entry("‰", Dimension.OTHER),
            Map.entry("分", Dimension.OTHER),
            Map.entry("点", Dimension.OTHER),
            Map.entry("期", Dimension.OTHER),
            Map.entry("届", Dimension.OTHER),
            Map.entry("度", Dimension.OTHER));
    private static final DoubleArrayTrie<Dimension> UNIT_TRIE = trie();
    /** What a unit, or what may stand before one, begins with. */
    private static final BitSet UNIT_BEGINS = Characters.of(
            UNITS.keySet().stream().map(unit -> unit.substring(0, 1)).collect(Collectors.joining("", "多余十百千万亿", "")));

    /** Every number begins with a digit or one of these. */
    private static final BitSet BEGINS = Characters.of("0123456789-第首翻〇零一二两三四五六七八九十百千万亿");

    private final EvenText text;
    private int at;

    NumberScanner(EvenText text) {
        this.text = text;
    }

    /** Whether a number may begin with a character; false for most. */
    static boolean begins(char c) {
        return BEGINS.get(c);
    }

    /** What stands at a position: a figure, a ratio, or nothing. */
    Optional<Lexeme> read(int start) {
        if (!begins(text.at(start))) {
            return Optional.empty();
        }
        at = start;
        if (text.startsWith("首位", start)) {
            at = start + 2;
            return Optional.of(
                    new Lexeme.Figure(start, at, BigDecimal.ONE, Optional.empty(), Dimension.RANK, "", false));
        }
        if (text.at(start) == '第') {
            return rank(start);
        }
        if (text.startsWith("百分之", start)) {
            at = start + 3;
            return percentInWords(start);
        }
        if (text.startsWith("翻", start)) {
            return doubling(start);
        }
        boolean negative = text.at(start) == '-' && isDigit(text.at(start + 1));
        if (negative) {
            at++;
        }
        if (isDigit(text.at(at))) {
            return digits(start, negative);
        }
        return Numerals.isNumeral(text.at(at)) ? words(start) : Optional.empty();
    }

    private Optional<Lexeme> digits(int start, boolean negative) {
        BigDecimal first = decimal();
        if (text.at(at) == ':' && isDigit(text.at(at + 1))) {
            return ratio(start, first);
        }
        BigDecimal low = negative ? first.negate() : first;
        int afterFirst = at;
        Unit unit = unit();
        if (isRangeMark(at) && unit.dimension != Dimension.OTHER) {
            int mark = at;
            at = mark + 1;
            if (isDigit(text.at(at))) {
                BigDecimal high = decimal();
                Unit whole = unit();
                boolean sameUnit = unit.dimension == Dimension.BARE || unit.text.equals(whole.text);
                if (sameUnit && whole.dimension != Dimension.BARE && high.compareTo(low) > 0) {
                    return Optional.of(new Lexeme.Figure(
                            start, at, low, Optional.of(high), whole.dimension, whole.text, whole.atLeast));
                }
            }
            at = mark;
        }
        if (unit.dimension == Dimension.BARE) {
            at = afterFirst;
        }
        if (unit.text.equals("成")) {
            return Optional.of(new Lexeme.Figure(
                    start, at, low.movePointRight(1), Optional.empty(), Dimension.PERCENT, "%", unit.atLeast));
        }
        return Optional.of(
                new Lexeme.Figure(start, at, low, Optional.empty(), unit.dimension, unit.text, unit.atLeast));
    }

    private boolean isRangeMark(int position) {
        char c = text.at(position);
        return c == '-' || c == '~' || c == '至' || (c == '到' && isDigit(text.at(position + 1)));
    }

    private Optional<Lexeme> ratio(int start, BigDecimal first) {
        List<BigDecimal> parts = new ArrayList<>();
        parts.add(first);
        while (text.at(at) == ':' && isDigit(text.at(at + 1))) {
            at++;
            parts.add(decimal());
        }
        return Optional.of(new Lexeme.Ratio(start, at, List.copyOf(parts)));
    }

    private Optional<Lexeme> rank(int start) {
        at = start + 1;
        BigDecimal value;
        if (isDigit(text.at(at))) {
            value = decimal();
        } else {
            int from = at;
            while (Numerals.digit(text.at(at)) >= 0 || text.at(at) == '十') {
                at++;
            }
            Optional<BigDecimal> words = at == from ? Optional.empty() : Numerals.parse(text.words(from, at));
            if (words.isEmpty()) {
                return Optional.empty();
            }
            value = words.get();
        }
        char next = text.at(at);
        if (next == '位' || next == '名') {
            at++;
        } else if (isInsideWord(next)) {
            return Optional.empty();
        }
        return Optional.of(new Lexeme.Figure(start, at, value, Optional.empty(), Dimension.RANK, "", false));
    }

    // 第一书记, 第三产业, 第二届: the number belongs to a word.
    private static boolean isInsideWord(char next) {
        return next >= '\u4e00' && next <= '\u9fa5' && "和与及".indexOf(next) < 0;
    }

    private Optional<Lexeme> percentInWords(int start) {
        int from = at;
        while (Numerals.isNumeral(text.at(at)) || text.at(at) == '点') {
            at++;
        }
        if (isDigit(text.at(from))) {
            BigDecimal value = decimal();
            return Optional.of(new Lexeme.Figure(start, at, value, Optional.empty(), Dimension.PERCENT, "%", false));
        }
        return Numerals.parse(text.words(from, at))
                .map(value -> new Lexeme.Figure(start, at, value, Optional.empty(), Dimension.PERCENT, "%", false));
    }

    private Optional<Lexeme> doubling(int start) {
        // 两个翻番 is a slogan.
        if (text.at(start - 1) == '个') {
            return Optional.empty();
        }
        at = start + 1;
        if (text.at(at) == '了') {
            at++;
        }
        if (text.at(at) == '近') {
            at++;
        }
        if (text.at(at) == '番') {
            return Optional.of(doublings(start, BigDecimal.ONE));
        }
        if (isDigit(text.at(at))) {
            BigDecimal times = decimal();
            return text.at(at) == '番' ? Optional.of(doublings(start, times)) : Optional.empty();
        }
        int digit = Numerals.digit(text.at(at));
        if (digit > 0 && text.at(at + 1) == '番') {
            at++;
            return Optional.of(doublings(start, BigDecimal.valueOf(digit)));
        }
        return Optional.empty();
    }

    // 翻一番多 is a floor like 翻一番以上.
    private Lexeme doublings(int start, BigDecimal times) {
        at++;
        boolean more = text.at(at) == '多';
        at = more ? at + 1 : at;
        return new Lexeme.Figure(start, at, times, Optional.empty(), Dimension.DOUBLINGS, "番", more);
    }

    // 五分之一 is 20%.
    private Optional<Lexeme> fraction(int start) {
        int parts = Numerals.digit(text.at(start));
        int taken = Numerals.digit(text.at(start + 3));
        if (parts < 2 || taken < 1 || taken >= parts || !text.startsWith("分之", start + 1)) {
            return Optional.empty();
        }
        at = start + 4;
        BigDecimal percent =
                BigDecimal.valueOf(100L * taken).divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP);
        return Optional.of(new Lexeme.Figure(
                start, at, percent.stripTrailingZeros(), Optional.empty(), Dimension.PERCENT, "%", false));
    }

    private Optional<Lexeme> words(int start) {
        // 第一剂, 第三产业: a place in a row, not a number of things.
        if (text.at(start - 1) == '第') {
            return Optional.empty();
        }
        Optional<Lexeme> fraction = fraction(start);
        if (fraction.isPresent()) {
            return fraction;
        }
        int from = at;
        while (Numerals.isNumeral(text.at(at))
                || (text.at(at) == '点' && at > from && Numerals.digit(text.at(at + 1)) >= 0)) {
            at++;
        }
        boolean atLeast = text.at(at) == '多' || text.at(at) == '余';
        boolean mayBeScales = Numerals.scale(text.at(from)) > 0;
        // 一批, 统一: most numerals are parts of words.
        if (!mayBeScales && !UNIT_BEGINS.get(text.at(atLeast ? at + 1 : at))) {
            return Optional.empty();
        }
        String numeral = text.words(from, at);
        if (atLeast) {
            at++;
        }
        int afterNumeral = at;
        // 千亿元, 百亿元: the scale is part of the unit, the number is one.
        String scales = leadingScales(numeral);
        Unit unit = unit();
        boolean onlyScales = scales.length() == numeral.length();
        if (unit.dimension == Dimension.BARE) {
            at = afterNumeral;
            return onlyScales && isAmountPastWhich(from)
                    ? Optional.of(new Lexeme.Figure(
                            start, at, BigDecimal.ONE, Optional.empty(), Dimension.AMOUNT, numeral, false))
                    : Optional.empty();
        }
        if (onlyScales && !isAmountPastWhich(from)) {
            return Optional.empty();
        }
        if (onlyScales) {
            return Optional.of(new Lexeme.Figure(
                    start, at, BigDecimal.ONE, Optional.empty(), unit.dimension, numeral + unit.text, false));
        }
        if (unit.text.equals("成")) {
            Optional<BigDecimal> tenths = Numerals.parse(numeral).map(value -> value.movePointRight(1));
            return tenths.map(
                    value -> new Lexeme.Figure(start, at, value, Optional.empty(), Dimension.PERCENT, "%", false));
        }
        int split = numeral.length();
        while (split > 1 && (numeral.charAt(split - 1) == '万' || numeral.charAt(split - 1) == '亿')) {
            split--;
        }
        String multiplier = numeral.substring(split);
        Unit whole = unit;
        return Numerals.parse(numeral.substring(0, split))
                .map(value -> new Lexeme.Figure(
                        start,
                        at,
                        value,
                        Optional.empty(),
                        whole.dimension,
                        multiplier + whole.text,
                        atLeast || whole.atLeast));
    }

    // 突破千亿元, 超百亿: only after such a word is a scale by itself a number.
    private boolean isAmountPastWhich(int from) {
        int end = from;
        while (Numerals.scale(text.at(end)) > 0) {
            end++;
        }
        end = text.at(end) == '元' ? end + 1 : text.startsWith("美元", end) ? end + 2 : end;
        char before = text.at(from - 1);
        return before == '破' || before == '越' || ("过超近达上".indexOf(before) >= 0 && ",;。、大新".indexOf(text.at(end)) >= 0);
    }

    private static DoubleArrayTrie<Dimension> trie() {
        DoubleArrayTrie<Dimension> trie = new DoubleArrayTrie<>();
        trie.build(new TreeMap<>(UNITS));
        return trie;
    }

    private static String leadingScales(String numeral) {
        int i = 0;
        while (i < numeral.length() && Numerals.scale(numeral.charAt(i)) > 0) {
            i++;
        }
        return numeral.substring(0, i);
    }

    private BigDecimal decimal() {
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        while (true) {
            char c = text.at(at);
            if (isDigit(c)) {
                digits.append(c);
            } else if (c == '.' && !point && isDigit(text.at(at + 1))) {
                point = true;
                digits.append(c);
            } else if (c != ',' || point || !groupFollows()) {
                break;
            }
            at++;
        }
        return new BigDecimal(digits.toString());
    }

    // 1,002.18亿元, but not 增长5%,100家 nor 3,4,5.
    private boolean groupFollows() {
        return isDigit(text.at(at - 1))
                && isDigit(text.at(at + 1))
                && isDigit(text.at(at + 2))
                && isDigit(text.at(at + 3))
                && !isDigit(text.at(at + 4));
    }

    /** A unit as read: multiplier and base together, e.g. 万亿元. */
    private record Unit(String text, Dimension dimension, boolean atLeast) {}

    private Unit unit() {
        int start = at;
        boolean atLeast = false;
        StringBuilder words = new StringBuilder();
        if (text.at(at) == '多' || text.at(at) == '余') {
            atLeast = true;
            at++;
        }
        while ("十百千万亿".indexOf(text.at(at)) >= 0) {
            words.append(text.at(at));
            at++;
        }
        if (words.length() > 0 && (text.at(at) == '多' || text.at(at) == '余')) {
            atLeast = true;
            at++;
        }
        Dimension dimension = null;
        int end = at;
        int state = 1;
        for (int i = at; i < text.length(); i++) {
            state = UNIT_TRIE.transition(text.at(i), state);
            if (state < 0) {
                break;
            }
            Dimension known = UNIT_TRIE.output(state);
            if (known != null) {
                dimension = known;
                end = i + 1;
            }
        }
        if (dimension != null) {
            String unit = text.words(at, end);
            at = end;
            if (text.at(at) == '多' || text.at(at) == '余') {
                atLeast = true;
                at++;
            }
            return new Unit(words + unit, dimension, atLeast);
        }
        if (words.length() > 0) {
            return new Unit(words.toString(), Dimension.AMOUNT, atLeast);
        }
        at = start;
        return new Unit("", Dimension.BARE, false);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
