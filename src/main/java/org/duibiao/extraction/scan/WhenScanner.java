package org.duibiao.extraction.scan;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duibiao.text.Numerals;

/** Reads a time at one place: 2023年, 2016-2020年, 到2025年, 1-6月, 十三五时期, 过去五年, 今后三年. By hand. */
final class WhenScanner {
    private static final int FIRST_PLAN_START = 1953;
    private static final int YEARS_OF_A_PLAN = 5;
    private static final int LONGEST_SPAN = 5;

    /** Before 三年 these say how long, not when. */
    private static final List<String> LASTING =
            List.of("仅用", "只用", "连续", "提前", "历时", "为期", "第", "满", "缩短", "延长", "时隔", "每", "至少", "持续", "力争用", "利用");

    /** Every word for a time begins with a digit or one of these; asked first, since most characters do not. */
    private static final BitSet BEGINS = Characters.of("0123456789年到至“〇零一二两三四五六七八九十百千万亿今本年上截目前第下去昨过明全近这刚以未接此新");

    /** Words that name a time by themselves; the longest counts. */
    private static final DoubleArrayTrie<Moment> FIXED = trie(fixed());

    private static final String[] PAST = {"过去的", "过去", "近", "前", "本届政府", "这", "刚刚过去的", "上届政府", "以往"};
    private static final String[] COMING = {"今后", "未来", "以后", "下一个", "接下来", "此后"};
    /** What words that name a time begin with, those of one character aside, which a count of years must follow. */
    private static final Pairs NAMED = named();

    /** What stands behind the first digits of every time: 2023年, 1-6月, 5年. */
    private static final String AFTER_DIGITS = "年月-~至到";

    private static final int DIGITS_OF_A_YEAR = 4;

    private static final String[] PROGRAMMES = {
        "行动", "攻坚", "计划", "规划", "滚动", "制", "期", "免", "级", "大会战", "工程", "提升行动", "倍增", "实施", "建设", "改造", "一", "以上", "大提升",
        "义务", "毛入园", "毛入学", "保教", "内滚动"
    };

    /** 三年培育行动, 两年目标, 两年干成: so near behind a count of years these make it a length. */
    private static final List<String> MEASURED_IN_YEARS =
            List.of("行动", "计划", "方案", "攻坚", "工程", "目标", "任务", "干", "教育", "滚动");

    private static final int NEAR = 2;

    /** 回眸“十一五”: before a plan's bare name these make it a time. */
    private static final Set<String> LOOKING = Set.of("回眸", "回顾", "展望", "纵观");

    private final EvenText text;
    private int at;

    WhenScanner(EvenText text) {
        this.text = text;
    }

    /** Whether a time may begin with a character; false for most. */
    static boolean begins(char c) {
        return BEGINS.get(c);
    }

    /** What time stands at a position, if one does. */
    Optional<Lexeme> read(int start) {
        char c = text.at(start);
        if (!begins(c)) {
            return Optional.empty();
        }
        at = start;
        Optional<Moment> moment;
        if (isDigit(c)) {
            if (!mayBeTimeByDigits(start)) {
                return Optional.empty();
            }
            moment = years().or(() -> months(start, 0)).or(() -> spanOfYears(start));
        } else if (c == '到' || c == '至') {
            at++;
            moment = by();
        } else if (c == '“' || Numerals.isNumeral(c)) {
            char next = text.at(start + 1);
            if (c != '“' && c != '十' && next != '五' && next != '年' && next != '季') {
                return Optional.empty();
            }
            moment = plan(start).or(() -> spanOfYears(start)).or(() -> relative(start));
        } else {
            moment = relative(start);
        }
        return moment.map(it -> new Lexeme.When(start, at, it));
    }

    // 4.79亿元, 35家: most numbers are no times.
    private boolean mayBeTimeByDigits(int start) {
        int end = start;
        while (end - start < DIGITS_OF_A_YEAR && isDigit(text.at(end))) {
            end++;
        }
        return AFTER_DIGITS.indexOf(text.at(end)) >= 0 || isDigit(text.at(end));
    }

    private Optional<Moment> years() {
        int year = fourDigits(at);
        if (year == 0) {
            return Optional.empty();
        }
        int p = at + 4;
        if (text.at(p) == '年') {
            p++;
            if ((text.at(p) == '-' || text.at(p) == '至' || text.at(p) == '到' || text.at(p) == '~')
                    && fourDigits(p + 1) > 0) {
                int second = fourDigits(p + 1);
                int end = p + 5;
                if (text.at(end) == '年' && second > year) {
                    at = end + 1;
                    skip("间", "期间");
                    return Optional.of(new Moment.Years(year, second));
                }
            }
            at = p;
            return Optional.of(withinYear(year));
        }
        if ((text.at(p) == '-' || text.at(p) == '至' || text.at(p) == '~')
                && fourDigits(p + 1) > year
                && text.at(p + 5) == '年') {
            int second = fourDigits(p + 1);
            at = p + 6;
            skip("间", "期间");
            return Optional.of(new Moment.Years(year, second));
        }
        return Optional.empty();
    }

    private Moment withinYear(int year) {
        if (skip("上半年", "1-6月份", "1-6月", "1至6月", "6月底", "6月末")) {
            return new Moment.FirstHalf(year);
        }
        if (skip("一季度", "第一季度", "三季度", "下半年", "二季度", "四季度", "1月份", "12月份")) {
            return new Moment.PartOfYear();
        }
        if (skip("前三季度", "以来")) {
            return new Moment.ToDate(year);
        }
        if (isDigit(text.at(at))) {
            int before = at;
            Optional<Moment> months = months(at, year);
            if (months.isPresent()) {
                return months.get();
            }
            at = before;
        }
        if (skip("末", "底", "年底", "年末")) {
            return new Moment.By(year);
        }
        skip("全年", "度", "全年度", "年度");
        return new Moment.Years(year, year);
    }

    private Optional<Moment> months(int start, int year) {
        int first = number();
        if (first < 1 || first > 12) {
            at = start;
            return Optional.empty();
        }
        if (text.at(at) == '-' || text.at(at) == '至' || text.at(at) == '~' || text.at(at) == '到') {
            at++;
            int last = number();
            if (last > first && last <= 12 && text.at(at) == '月') {
                at++;
                skip("份");
                if (first != 1) {
                    return Optional.of(new Moment.PartOfYear());
                }
                return Optional.of(
                        last == 6
                                ? new Moment.FirstHalf(year)
                                : last == 12 ? wholeYear(year) : new Moment.ToDate(year));
            }
            at = start;
            return Optional.empty();
        }
        if (text.at(at) != '月') {
            at = start;
            return Optional.empty();
        }
        at++;
        boolean edge = skip("底", "末", "份底", "份末", "初", "中旬", "上旬", "下旬");
        skip("份");
        if (isDigit(text.at(at))) {
            number();
            if (!skip("日", "号")) {
                at = start;
                return Optional.empty();
            }
        }
        if (first == 12) {
            return Optional.of(wholeYear(year));
        }
        return Optional.of(edge && first == 6 ? new Moment.FirstHalf(year) : new Moment.PartOfYear());
    }

    private static Moment wholeYear(int year) {
        return year == 0 ? new Moment.Whole() : new Moment.Years(year, year);
    }

    private Optional<Moment> by() {
        int year = fourDigits(at);
        if (year > 0 && text.at(at + 4) == '年') {
            at += 5;
            skip("末", "底", "年末", "年底");
            return Optional.of(new Moment.By(year));
        }
        if (text.at(at) == '“' || Numerals.isNumeral(text.at(at))) {
            Optional<Moment> plan = plan(at);
            if (plan.isPresent() && plan.get() instanceof Moment.Years years) {
                return Optional.of(new Moment.By(years.end()));
            }
            if (plan.isPresent()) {
                return plan;
            }
        }
        return Optional.empty();
    }

    // 十五 is 2001–2005, the tenth plan; the first began in 1953 and after the second came three years out of plan.
    private Optional<Moment> plan(int start) {
        boolean quoted = text.at(at) == '“';
        int p = quoted ? at + 1 : at;
        int number;
        if (text.at(p) == '十') {
            int digit = Numerals.digit(text.at(p + 1));
            if (digit > 0 && text.at(p + 2) == '五') {
                number = 10 + digit;
                p += 3;
            } else if (text.at(p + 1) == '五') {
                number = 10;
                p += 2;
            } else {
                return Optional.empty();
            }
        } else if (Numerals.digit(text.at(p)) >= 6 && text.at(p + 1) == '五') {
            number = Numerals.digit(text.at(p));
            p += 2;
        } else {
            return Optional.empty();
        }
        boolean closed = quoted && text.at(p) == '”';
        if (closed) {
            p++;
        }
        if (quoted && !closed) {
            return Optional.empty();
        }
        at = p;
        int end = number >= 6 ? 1980 + (number - 5) * 5 : FIRST_PLAN_START;
        if (skip("末", "期末", "末期", "规划末")) {
            return Optional.of(new Moment.By(end));
        }
        boolean named = skip("时期", "期间", "规划期间", "计划期间", "规划时期", "五年", "规划", "计划", "以来", "期");
        boolean compared = closed
                && ((text.at(at) == ',' && LOOKING.contains(text.words(Math.max(0, start - 2), start)))
                        || (text.at(at) == '的' && isDigit(text.at(at + 1)))
                        || text.at(start - 1) == '比'
                        || text.at(start - 1) == '较'
                        || text.startsWith("年均", at)
                        || text.startsWith("累计", at));
        if ((!named && !compared) || namesAPlan() || isBest(at)) {
            at = start;
            return Optional.empty();
        }
        return Optional.of(new Moment.Years(end - 4, end));
    }

    // 十一五规划目标, 十三五规划项目 are documents, not times.
    private boolean namesAPlan() {
        boolean document = text.at(at - 1) == '划' && (text.startsWith("项目", at) || text.startsWith("及", at));
        return document
                || text.startsWith("目标", at)
                || text.startsWith("任务", at)
                || text.startsWith("纲要", at)
                || text.startsWith("确定", at)
                || text.startsWith("规划", at)
                || text.startsWith("计划", at);
    }

    // 三年行动计划, 五年大会战: how long something lasts, not when.
    private boolean namesAProgramme() {
        for (String word : PROGRAMMES) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean measuresSomething() {
        for (String word : MEASURED_IN_YEARS) {
            for (int p = at; p <= at + NEAR; p++) {
                if (text.startsWith(word, p)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Moment> spanOfYears(int start) {
        at = start;
        int digit = countOfYears();
        if (digit == 0 || isDigit(text.at(start - 1)) || text.at(start - 1) == '.') {
            at = start;
            return Optional.empty();
        }
        boolean lasts = LASTING.stream().anyMatch(it -> text.startsWith(it, start - it.length()));
        if (namesAProgramme() || lasts || measuresSomething()) {
            at = start;
            return Optional.empty();
        }
        if (skip("前")) {
            return Optional.of(new Moment.Ago(digit));
        }
        if (skip("来", "以来")) {
            return Optional.of(new Moment.Past(digit));
        }
        skip("间", "中", "内", "里", "时间");
        return Optional.of(new Moment.Span(digit));
    }

    private static SortedMap<String, Moment> fixed() {
        SortedMap<String, Moment> words = new TreeMap<>();
        put(words, new Moment.FirstHalf(0), "今年上半年", "本年上半年", "上半年", "今年1-6月", "年初以来到6月");
        put(words, new Moment.ToDate(0), "今年以来", "截至目前", "截止目前", "目前", "今年1-", "前三季度");
        put(words, new Moment.PartOfYear(), "第一季度", "一季度", "二季度", "三季度", "四季度", "下半年", "第四季度", "第三季度", "第二季度");
        put(words, new Moment.Relative(0), "今年底", "今年末", "今年内", "今年全年", "今年", "新的一年", "本年度", "本年", "今明年");
        put(words, new Moment.Relative(-1), "去年底", "去年末", "去年全年", "去年", "上年度", "上年", "昨年", "过去一年", "过去的一年", "一年来");
        put(words, new Moment.Ago(YEARS_OF_A_PLAN), "上个五年", "上一个五年", "上一五年", "前一个五年", "前五年");
        put(words, new Moment.Relative(-2), "前年");
        put(words, new Moment.Relative(1), "明年", "下年度", "下年");
        put(words, new Moment.Whole(), "全年", "年度", "全年度", "年内");
        return words;
    }

    private static DoubleArrayTrie<Moment> trie(SortedMap<String, Moment> words) {
        DoubleArrayTrie<Moment> trie = new DoubleArrayTrie<>();
        trie.build(new TreeMap<>(words));
        return trie;
    }

    private static Pairs named() {
        Pairs pairs = new Pairs();
        Stream.of(fixed().keySet().stream(), Stream.of(PAST), Stream.of(COMING))
                .flatMap(words -> words)
                .filter(word -> word.length() > 1)
                .forEach(pairs::add);
        return pairs;
    }

    private static void put(Map<String, Moment> all, Moment moment, String... words) {
        for (String word : words) {
            all.put(word, moment);
        }
    }

    private Optional<Moment> relative(int start) {
        char next = text.at(start + 1);
        if (!NAMED.mayHold(text.at(start), next) && !isDigit(next) && !Numerals.isNumeral(next)) {
            return Optional.empty();
        }
        Moment found = null;
        int state = 1;
        for (int i = start; i < text.length(); i++) {
            state = FIXED.transition(text.at(i), state);
            if (state < 0) {
                break;
            }
            Moment moment = FIXED.output(state);
            if (moment != null) {
                found = moment;
                at = i + 1;
            }
        }
        if (found != null && !isInsideWord(start)) {
            return Optional.of(found);
        }
        if (text.at(start) == '前' && text.at(start - 1) == '学') {
            return Optional.empty();
        }
        int past = yearsAfter(PAST, start);
        if (past > 0) {
            skip("来", "间", "里", "中");
            return Optional.of(new Moment.Past(past));
        }
        int coming = yearsAfter(COMING, start);
        return coming > 0 ? Optional.of(new Moment.Coming(coming)) : Optional.empty();
    }

    // 项目前期工作 is not 目前.
    private boolean isInsideWord(int start) {
        return text.startsWith("目前", start) && (text.at(start - 1) == '项' || text.at(start + 2) == '期');
    }

    /** How many years stand after one of some words, which are passed over then; 0 if none do. */
    private int yearsAfter(String[] leads, int start) {
        for (String lead : leads) {
            if (text.startsWith(lead, start)) {
                at = start + lead.length();
                int count = countOfYears();
                if (count > 0 && !namesAProgramme()) {
                    return count;
                }
                at = start;
            }
        }
        return 0;
    }

    /** Reads 五年, 5年 or 10年 from here; 0, with nothing read, when no count of two or more years stands here. */
    private int countOfYears() {
        int from = at;
        int count = isDigit(text.at(at)) ? number() : Math.max(0, Numerals.digit(text.at(at++)));
        if (count >= 2 && count <= LONGEST_SPAN && text.at(at) == '年' && !isRecord()) {
            at++;
            return count;
        }
        at = from;
        return 0;
    }

    // 近5年来最好, 5年来首次, 前5年总和: what something is compared with, not when it was.
    private boolean isRecord() {
        int after = text.at(at + 1) == '来' ? at + 2 : at + 1;
        return isBest(after) || text.startsWith("总和", after) || text.startsWith("同期", after);
    }

    // “十五”以来最好水平
    private boolean isBest(int after) {
        return text.at(after) == '最' || text.at(after) == '首' || text.startsWith("新高", after);
    }

    private boolean skip(String... words) {
        String longest = "";
        for (String word : words) {
            if (word.length() > longest.length() && text.startsWith(word, at)) {
                longest = word;
            }
        }
        at += longest.length();
        return !longest.isEmpty();
    }

    private int number() {
        int value = 0;
        int digits = 0;
        while (isDigit(text.at(at)) && digits < 3) {
            value = value * 10 + text.at(at) - '0';
            at++;
            digits++;
        }
        return digits == 0 ? -1 : value;
    }

    private int fourDigits(int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            if (!isDigit(text.at(i))) {
                return 0;
            }
            value = value * 10 + text.at(i) - '0';
        }
        return isDigit(text.at(from + 4)) || value < 1949 || value > 2100 ? 0 : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
