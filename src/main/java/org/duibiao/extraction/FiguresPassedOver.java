package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.indicator.Comparator;

/** Figures that are no number of what the clause speaks of, by the words beside them: differences, bases, counts of other things. */
final class FiguresPassedOver {
    /** Behind 连跨两个, 连续跨过3个. */
    private static final Pattern STEPS = Pattern.compile("[十百千万]+亿元?级?新?(?:台阶|大关|关口)");

    /** With no percentage behind it, which would be the mean. */
    private static final Pattern MEAN_OF_A_YEAR = Pattern.compile("(?:平均每年|每年平均|年均新增)[^%]*$");

    private static final Pattern OF_A_DAY = Pattern.compile("(?:每(?:天|日|周|月|小时|分钟|个?工作日)|[日月]均)[^%]*$");

    private static final int LONGEST_STEPS = 10;
    private static final List<String> INDICATORS = List.of("指标", "主要指标", "经济指标");

    private final Cursor cursor;
    private final Clause clause;
    private final Naming naming;

    FiguresPassedOver(Cursor cursor, Clause clause, Naming naming) {
        this.cursor = cursor;
        this.clause = clause;
        this.naming = naming;
    }

    /** Whether a figure is about another place or time, or says again what was said; 高于6% is none of these but a bound. */
    boolean isOfSomethingElse(Figure figure) {
        return isOfAnother()
                || isYearsInARow(figure)
                || isSaidAgain()
                || isMeanRise(figure)
                || isMeanOfOneYear(figure)
                || isOfADay(figure)
                || isBaseOfChange()
                || isGoalInBrackets();
    }

    /** Whether a figure counts what no indicator is about; if so the cursor may have been moved over its noun. */
    boolean countsSomethingElse(Figure figure) {
        return figure.measuredIn() == Dimension.COUNT
                && (isOverThreshold() || isNumberOfPlaces() || isNumberOfIndicators(figure) || isNumberOfSteps(figure));
    }

    // 高于全省平均水平2个百分点: about the difference. 高于6%: the figure itself is the bound.
    private boolean isOfAnother() {
        Role role = clause.role;
        if (!role.versus) {
            return false;
        }
        if (!cursor.isAhead(-1, Kind.VERSUS)) {
            role.versus = false;
            role.compare = false;
            return true;
        }
        String words = cursor.words(cursor.at(cursor.index() - 1));
        boolean below = words.startsWith("低") || words.startsWith("慢");
        role.bound = Optional.of(below ? Comparator.AT_MOST : Comparator.AT_LEAST);
        return false;
    }

    // 连续3年
    private boolean isYearsInARow(Figure figure) {
        return figure.unit().equals("年") && cursor.text().startsWith("连续", figure.start() - 2);
    }

    // 3210元,折合469美元,增长8%: the growth is of what was said first.
    private boolean isSaidAgain() {
        boolean again = clause.role.converted && naming.open().name.isEmpty();
        clause.role.converted = false;
        return again;
    }

    // 财政收入增长1.3倍,年均增加3600亿元: neither what there was nor what was added over the years
    private boolean isMeanRise(Figure figure) {
        boolean changes = clause.role.verb != Role.Verb.NONE && !clause.role.reach && clause.role.average;
        return changes && isAmount(figure) && cursor.standsSinceFigure(Kind.AVERAGE);
    }

    // 平均每年新增就业1000万人、转移就业800万人: no sum of the years
    private boolean isMeanOfOneYear(Figure figure) {
        return clause.role.average
                && isAmount(figure)
                && MEAN_OF_A_YEAR.matcher(clauseBefore(figure)).find();
    }

    // 日均新增企业18家
    private boolean isOfADay(Figure figure) {
        return isAmount(figure) && OF_A_DAY.matcher(clauseBefore(figure)).find();
    }

    private String clauseBefore(Figure figure) {
        return cursor.text().words(cursor.clauseStartBefore(figure.start()), figure.start());
    }

    private static boolean isAmount(Figure figure) {
        return switch (figure.measuredIn()) {
            case MONEY, PEOPLE, COUNT, WEIGHT, AREA, AMOUNT -> true;
            default -> false;
        };
    }

    // 到2005年可达6200亿元,比2000年的2500亿元增长1.5倍: what the change is counted from
    private boolean isBaseOfChange() {
        return clause.role.base.isPresent()
                && cursor.look(-1).filter(it -> cursor.words(it).equals("的")).isPresent()
                && cursor.look(-2).filter(Lexeme.When.class::isInstance).isPresent()
                && cursor.isAhead(-3, Kind.COMPARE)
                && (cursor.isAhead(1, Kind.RISE) || cursor.isAhead(1, Kind.FALL));
    }

    // 失业率2.9%(控制目标4.5%): what was asked stands beside what was reached, and is no share of it
    private boolean isGoalInBrackets() {
        boolean task = cursor.isAhead(-1, Kind.TASK);
        return task
                && (cursor.isAhead(-2, Kind.OPEN) || (cursor.isAhead(-2, Kind.HOLD) && cursor.isAhead(-3, Kind.OPEN)));
    }

    // 亿元以上项目32个,其中10亿元以上5个: fewer than were spoken of
    private boolean isOverThreshold() {
        return cursor.isAhead(-1, Kind.AT_LEAST_AFTER)
                && cursor.look(-2)
                        .filter(it -> it instanceof Figure money && money.measuredIn() == Dimension.MONEY)
                        .isPresent();
    }

    // 位列全国168个重点城市第一: among how many
    private boolean isNumberOfPlaces() {
        return clause.role.rank && cursor.isAhead(-1, Kind.AREA);
    }

    // 甲、乙、丙等5个指标实现翻一番
    private boolean isNumberOfIndicators(Figure figure) {
        boolean indicators = INDICATORS.stream().anyMatch(it -> cursor.text().startsWith(it, figure.end()))
                && naming.items().stream().filter(Item::known).count() > 1;
        if (indicators) {
            cursor.moveOver(cursor.text().startsWith("指标", figure.end()) ? figure.end() + 2 : figure.end() + 4);
            naming.endListOfIndicators();
        }
        return indicators;
    }

    // 地区生产总值连跨两个百亿台阶: how many steps, and no amount yet
    private boolean isNumberOfSteps(Figure figure) {
        int end = figure.end();
        Matcher steps =
                STEPS.matcher(cursor.text().words(end, Math.min(cursor.text().length(), end + LONGEST_STEPS)));
        if (!steps.lookingAt()) {
            return false;
        }
        clause.role.bound = Optional.empty();
        cursor.moveOver(end + steps.end());
        return true;
    }
}
