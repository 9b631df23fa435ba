package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.indicator.Comparator;

/** What happens when the reading comes to a figure: whether it is one of ours, and what the words before say of it. */
final class FigureRules {
    /** Behind 连跨两个, 连续跨过3个. */
    private static final Pattern STEPS = Pattern.compile("[十百千万]+亿元?级?新?(?:台阶|大关|关口)");

    private static final Pattern IN_A_ROW = Pattern.compile("(?:连续|接连|先后|相继)(?:跨越|跨过|突破|迈上|迈过|登上|超过|跃上|站上)了?$");

    private static final int LONGEST_STEPS = 10;
    private static final List<String> INDICATORS = List.of("指标", "主要指标", "经济指标");

    private final Cursor cursor;
    private final Clause clause;
    private final Times times;
    private final Naming naming;
    private final NumberBeforeNoun beforeNoun;
    private final Assignment assignment;

    FigureRules(
            Cursor cursor,
            Clause clause,
            Times times,
            Naming naming,
            NumberBeforeNoun beforeNoun,
            Assignment assignment) {
        this.cursor = cursor;
        this.clause = clause;
        this.times = times;
        this.naming = naming;
        this.beforeNoun = beforeNoun;
        this.assignment = assignment;
    }

    void read(Figure first) {
        if (isOfAnother() || isYearsInARow(first) || isSaidAgain()) {
            return;
        }
        boolean uncounted = first.measuredIn() == Dimension.OTHER || first.measuredIn() == Dimension.BARE;
        boolean days = naming.open()
                .name
                .flatMap(Name::alone)
                .filter(it -> FigureReading.isNumberOfDays(it, first))
                .isPresent();
        if (uncounted && !days) {
            naming.unknown(first.start(), first.end());
            return;
        }
        if (isOverThreshold(first)
                || isNumberOfPlaces(first)
                || isNumberOfIndicators(first)
                || isNumberOfSteps(first)
                || beforeNoun.read(first)) {
            return;
        }
        takeVerbOfFirstStep(first);
        takeYearBeforeMultiple(first);
        if (first.measuredIn() == Dimension.DOUBLINGS) {
            readDoublings(first);
        }
        boolean ownVerb = verbStandsSince();
        boolean reached = standsBehindReached(first);
        boolean inARow = isFirstStepInARow(first);
        List<Listed> list = new FigureList(cursor, clause.role, naming.namesTogether()).read(first);
        if (inARow && list.size() > 1) {
            Listed last = list.get(list.size() - 1);
            list = List.of(new Listed(last.figure(), Comparator.AT_LEAST, last.end()));
        }
        if (first.measuredIn() == Dimension.RANK) {
            naming.endItemOfList();
        }
        naming.endItem();
        boolean inherited = naming.items().isEmpty();
        List<Item> group = inherited ? naming.subject() : List.copyOf(naming.items());
        if (inherited && !ownVerb) {
            dropVerbOfOtherDimension(first);
        }
        clause.role.total = clause.role.total || (inherited && (clause.role.sum || isReachedByNewOnes(first, reached)));
        assignment.assign(group, list, inherited);
        boolean aside = group.stream().noneMatch(Item::known) && first.measuredIn() == Dimension.RANK;
        if (!inherited && !aside) {
            naming.speakOf(group);
        }
        naming.forgetItems();
        boolean shareOfTaskFollows = isTaskWithItsShare();
        clause.afterFigure(first, inherited);
        clause.role.completionRate = shareOfTaskFollows;
    }

    // 新增规上企业18家、达163家: after those that are new, as many as there are
    private boolean isReachedByNewOnes(Figure figure, boolean reached) {
        return reached
                && figure.measuredIn() == Dimension.COUNT
                && naming.chain().containsAll(naming.subject());
    }

    private boolean standsBehindReached(Figure figure) {
        int before = figure.start();
        return clause.role.bound.filter(Comparator.AT_LEAST::equals).isPresent()
                || cursor.text().at(before - 1) == '达'
                || cursor.text().startsWith("达到", before - 2);
    }

    // 完成年度目标270亿元的46.8%: the amount is the goal, the percentage what was done of it
    private boolean isTaskWithItsShare() {
        return clause.role.task
                && clause.role.complete
                && cursor.look(1)
                        .filter(it -> cursor.words(it).equals("的"))
                        .isPresent()
                && cursor.look(2)
                        .filter(it -> it instanceof Figure share && share.measuredIn() == Dimension.PERCENT)
                        .isPresent();
    }

    // 地区生产总值连续跨越7000亿元、8000亿元台阶: the last is what was reached
    private boolean isFirstStepInARow(Figure figure) {
        String before = cursor.text().words(cursor.clauseStartBefore(figure.start()), figure.start());
        return IN_A_ROW.matcher(before).find();
    }

    // 地区生产总值连跨两个百亿台阶: how many steps, and no amount yet
    private boolean isNumberOfSteps(Figure figure) {
        int end = figure.end();
        Matcher steps = STEPS.matcher(
                figure.measuredIn() == Dimension.COUNT
                        ? cursor.text().words(end, Math.min(cursor.text().length(), end + LONGEST_STEPS))
                        : "");
        if (!steps.lookingAt()) {
            return false;
        }
        clause.role.bound = Optional.empty();
        cursor.moveOver(end + steps.end());
        return true;
    }

    // 甲、乙、丙等5个指标实现翻一番
    private boolean isNumberOfIndicators(Figure figure) {
        boolean indicators = figure.measuredIn() == Dimension.COUNT
                && INDICATORS.stream().anyMatch(it -> cursor.text().startsWith(it, figure.end()))
                && naming.items().stream().filter(Item::known).count() > 1;
        if (indicators) {
            cursor.moveOver(cursor.text().startsWith("指标", figure.end()) ? figure.end() + 2 : figure.end() + 4);
            naming.endListOfIndicators();
        }
        return indicators;
    }

    // 亿元以上项目32个,其中10亿元以上5个: fewer than were spoken of
    private boolean isOverThreshold(Figure figure) {
        return figure.measuredIn() == Dimension.COUNT
                && cursor.isAhead(-1, Kind.AT_LEAST_AFTER)
                && cursor.look(-2)
                        .filter(it -> it instanceof Figure money && money.measuredIn() == Dimension.MONEY)
                        .isPresent();
    }

    // 位列全国168个重点城市第一: among how many
    private boolean isNumberOfPlaces(Figure figure) {
        return clause.role.rank && figure.measuredIn() == Dimension.COUNT && cursor.isAhead(-1, Kind.AREA);
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

    // 3210元,折合469美元,增长8%: the growth is of what was said first.
    private boolean isSaidAgain() {
        boolean again = clause.role.converted && naming.open().name.isEmpty();
        clause.role.converted = false;
        return again;
    }

    // 连续3年
    private boolean isYearsInARow(Figure figure) {
        return figure.unit().equals("年") && cursor.text().startsWith("连续", figure.start() - 2);
    }

    // 增长6%,力争6.5%以上: the second step does not say the verb again.
    private void takeVerbOfFirstStep(Figure figure) {
        Role role = clause.role;
        boolean step = (role.aim || !role.wish.words().isEmpty())
                && role.verb == Role.Verb.NONE
                && !role.rate
                && figure.measuredIn() == Dimension.PERCENT
                && naming.items().isEmpty()
                && naming.open().isEmpty();
        if (step) {
            role.verb = clause.lastVerb();
            role.average = role.average || clause.lastAverage();
        }
    }

    // 是2017年的2.5倍, 是2017年612亿元的1.48倍: the year is what is compared with, not when.
    private void takeYearBeforeMultiple(Figure figure) {
        int before = cursor.index() - 1;
        while (before > 0 && Bounds.before(cursor.at(before)).isPresent()) {
            before--;
        }
        boolean of = figure.measuredIn() == Dimension.TIMES
                && before > 1
                && cursor.at(before) instanceof Lexeme.Word word
                && cursor.text().startsWith("的", word.start());
        int when = of && cursor.at(before - 1) instanceof Figure ? before - 2 : before - 1;
        of = of && cursor.at(when) instanceof Lexeme.When;
        if (of && clause.role.base.isEmpty()) {
            clause.role.base = times.takeBack();
        }
    }

    // 比2012年翻一番;人均生产总值翻0.98番: from the same year, unless another time is named. 翻了近一番: not quite
    private void readDoublings(Figure figure) {
        Role role = clause.role;
        if (role.base.isPresent()) {
            times.doubleFrom(role.base.get());
        } else if (!clause.timeNamed()) {
            role.base = times.baseOfDoublings();
        }
        if (cursor.words(figure).contains("近")) {
            role.bound = Optional.of(Comparator.ABOUT);
        }
    }

    // Whether a verb was said between the figure before and this one.
    private boolean verbStandsSince() {
        for (int i = cursor.index() - 1; i >= 0; i--) {
            Lexeme lexeme = cursor.at(i);
            if (lexeme instanceof Figure) {
                return false;
            }
            if (Cursor.isWord(lexeme, Kind.RISE)
                    || Cursor.isWord(lexeme, Kind.FALL)
                    || Cursor.isWord(lexeme, Kind.RATE)) {
                return true;
            }
        }
        return false;
    }

    // 增长5%,33亿元: the verb was for the percentage.
    private void dropVerbOfOtherDimension(Figure figure) {
        Role role = clause.role;
        if (clause.isOtherDimension(figure) && role.verb != Role.Verb.NONE) {
            role.verb = Role.Verb.NONE;
            role.rate = false;
            role.average = false;
        }
    }
}
