package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.indicator.Comparator;

/** What happens when the reading comes to a figure: whether it is one of ours, and what the words before say of it. */
final class FigureRules {
    private static final Pattern IN_A_ROW = Pattern.compile("(?:连续|接连|先后|相继)(?:跨越|跨过|突破|迈上|迈过|登上|超过|跃上|站上)了?$");

    private final Cursor cursor;
    private final Clause clause;
    private final Times times;
    private final Naming naming;
    private final NumberBeforeNoun beforeNoun;
    private final Assignment assignment;
    private final FiguresPassedOver passedOver;

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
        this.passedOver = new FiguresPassedOver(cursor, clause, naming);
    }

    void read(Figure first) {
        if (passedOver.isOfSomethingElse(first)) {
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
        if (passedOver.countsSomethingElse(first) || beforeNoun.read(first)) {
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

    // 完成年度目标270亿元的46.8%, 占年度任务17亿元的52%: the amount is the goal, the percentage what was done of it
    private boolean isTaskWithItsShare() {
        Role role = clause.role;
        return ((role.task && role.complete) || role.completionRate)
                && cursor.look(1).filter(it -> cursor.words(it).equals("的")).isPresent()
                && cursor.look(2)
                        .filter(it -> it instanceof Figure share && share.measuredIn() == Dimension.PERCENT)
                        .isPresent();
    }

    // 地区生产总值连续跨越7000亿元、8000亿元台阶: the last is what was reached
    private boolean isFirstStepInARow(Figure figure) {
        String before = cursor.text().words(cursor.clauseStartBefore(figure.start()), figure.start());
        return IN_A_ROW.matcher(before).find();
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
        return cursor.standsSinceFigure(Kind.RISE)
                || cursor.standsSinceFigure(Kind.FALL)
                || cursor.standsSinceFigure(Kind.RATE);
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
