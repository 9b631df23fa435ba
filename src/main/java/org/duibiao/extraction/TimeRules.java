package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme.When;
import org.duibiao.extraction.scan.Moment;

/** What happens when the reading comes to a time: whether it is one that figures are of, or what they are compared with. */
final class TimeRules {
    private static final String AWARDED = "获评选";
    /** Right behind a time, with what was summed: 总和, 投资总和, 两个五年规划之和. */
    private static final Pattern SUM = Pattern.compile("[^,;。超是相等为]{0,12}?(?:总和|之和)");

    private static final int LONGEST_SUM = 14;
    private static final List<String> SINCE = List.of("起", "以来", "开始");
    private static final List<String> ASSESSED = List.of("考核", "考评", "评估", "督查", "测评");
    private static final String CLAUSE_ENDS = ",;。:";
    private static final List<String> EQUAL = List.of("持平", "基本持平", "大体持平", "大致持平", "水平持平", "同期持平", "相当", "基本相当");

    /** So many characters may stand before the years a paragraph begins with. */
    private static final int OPENING = 12;

    /** So many characters may stand before the year that a sentence is about. */
    private static final int LEADING = 6;

    private final Cursor cursor;
    private final Clause clause;
    private final Times times;
    private final Naming naming;

    TimeRules(Cursor cursor, Clause clause, Times times, Naming naming) {
        this.cursor = cursor;
        this.clause = clause;
        this.times = times;
        this.naming = naming;
    }

    void read(When when) {
        Role role = clause.role;
        Moment moment = when.moment();
        if (isBeforeSum(when) || isOfAnAward(when) || isEqualled(when) || role.versus) {
            return;
        }
        if (role.compare) {
            role.base = Optional.of(moment);
            role.compare = false;
            if (naming.isSilent()) {
                times.compareSentenceWith(moment);
            }
        } else if (cursor.text().startsWith("相比", when.end())) {
            role.base = Optional.of(moment);
            times.compareWith(moment);
        } else if (moment instanceof Moment.Ago) {
            role.base = Optional.of(moment);
        } else if (role.from) {
            role.fromWhen = Optional.of(moment);
            times.begin(moment);
        } else if (moment instanceof Moment.PartOfYear) {
            boolean opensSentence = cursor.sentenceStartBefore(when.start()) == when.start();
            times.speakOfPartOfYear(opensSentence && cursor.words(when).endsWith("季度"));
        } else {
            time(when);
        }
    }

    private void time(When when) {
        Moment moment = when.moment();
        times.speakOfWholeTimes();
        boolean stands = !(moment instanceof Moment.Whole) || cursor.text().gapBefore(when.start());
        if (naming.items().isEmpty() && stands) {
            naming.restartAfterHarmlessWords();
        }
        boolean these = cursor.words(when).startsWith("这") && times.areNamedAlready(moment);
        if (!these && !times.isNamedAlready(moment)) {
            boolean leads = when.start() - cursor.sentenceStartBefore(when.start()) <= LEADING;
            times.name(times.asNamedBefore(moment), when.start() <= OPENING, leads, isOfAMean(when));
            if (leads && moment instanceof Moment.Relative && cursor.words(when).startsWith("过去")) {
                times.leadWithLastYear();
            }
            clause.nameTime();
        }
    }

    // 地区生产总值达320亿元,增长6%,“十四五”年均增长6.5%
    private boolean isOfAMean(When when) {
        return cursor.isAhead(1, Kind.AVERAGE) && cursor.look(1).orElseThrow().start() == when.end();
    }

    // 超过“十五”时期5年总和: what something is measured by
    private boolean isBeforeSum(When when) {
        EvenText text = cursor.text();
        String after = text.words(when.end(), Math.min(text.length(), when.end() + LONGEST_SUM));
        return after.indexOf('和') > 0 && SUM.matcher(after).lookingAt();
    }

    // 二氧化硫排放量与上年持平: what something is compared with
    private boolean isEqualled(When when) {
        return cursor.text().startsWithOneOf(EQUAL, when.end());
    }

    // 获2014年度考核第一, 自2019年起, 落实2030年减排目标: the year of an award, of a beginning, or of what is carried out
    private boolean isOfAnAward(When when) {
        char before = cursor.text().at(when.start() - 1);
        boolean since = before == '自' && startsSoon(when.end());
        boolean carriedOut = cursor.text().startsWith("落实", when.start() - 2);
        return since || carriedOut || AWARDED.indexOf(before) >= 0 || isOfAnAssessment(when);
    }

    private boolean startsSoon(int end) {
        String after = cursor.text().words(end, Math.min(cursor.text().length(), end + 4));
        return SINCE.stream().anyMatch(after::contains);
    }

    // 2022年度粮食安全考核获评优秀
    private boolean isOfAnAssessment(When when) {
        if (!cursor.words(when).endsWith("年度")) {
            return false;
        }
        int clauseEnd = when.end();
        while (clauseEnd < cursor.text().length()
                && CLAUSE_ENDS.indexOf(cursor.text().at(clauseEnd)) < 0) {
            clauseEnd++;
        }
        String rest = cursor.text().words(when.end(), clauseEnd);
        return ASSESSED.stream().anyMatch(rest::contains);
    }
}
