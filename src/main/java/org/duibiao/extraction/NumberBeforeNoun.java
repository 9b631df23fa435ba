package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;

/** 改造97个老旧小区, 培育40家以上规上企业, 74%以上用于民生: the words around the figure make the name together. */
final class NumberBeforeNoun {
    private static final String RULE = "number-before-noun";
    private static final String CLAUSE_MARKS = ",;。:、()";
    private static final int LONGEST_NOUN = 14;
    private static final int LONGEST_VERB = 5;
    /** 30个亿元以上项目竣工: a verb may stand behind the noun. */
    private static final int AFTER_NOUN = 4;

    private static final List<String> LOOKING_AFTER = List.of("联系", "挂钩", "包保", "挂联", "服务");
    private static final List<String> WORKS = List.of(
            "燃气", "煤气", "电梯", "供水", "供热", "供暖", "供电", "雨污", "排水", "管网", "管道", "消防", "停车", "充电", "物业", "光纤", "弱电", "线路",
            "外墙", "屋面", "节能", "道路", "照明");

    private final Grammar grammar;
    private final Cursor cursor;
    private final Clause clause;
    private final Naming naming;
    private final DraftWriter drafts;

    NumberBeforeNoun(Grammar grammar, Cursor cursor, Clause clause, Naming naming, DraftWriter drafts) {
        this.grammar = grammar;
        this.cursor = cursor;
        this.clause = clause;
        this.naming = naming;
        this.drafts = drafts;
    }

    /** Whether the figure is one of these; if so it is read, and the cursor moved over its noun. */
    boolean read(Figure figure) {
        if (naming.open().name.isPresent() || figure.measuredIn() == Dimension.RANK) {
            return false;
        }
        int next = cursor.index() + 1;
        Comparator comparator = figure.atLeast() ? Comparator.AT_LEAST : clause.role.bound.orElse(Comparator.EXACTLY);
        while (cursor.has(next) && Bounds.after(cursor.at(next)).isPresent()) {
            comparator = Bounds.after(cursor.at(next)).get();
            next++;
        }
        if (!cursor.has(next) || Cursor.isSeparator(cursor.at(next))) {
            return false;
        }
        Optional<Item> item = nameAround(figure.start(), cursor.at(next).start());
        if (item.isEmpty()) {
            return false;
        }
        Indicator indicator = item.get().indicator().orElseThrow();
        if (indicator.id().equals("key_project_investment") && figure.measuredIn() == Dimension.COUNT) {
            countProjects(item.get(), figure);
            return true;
        }
        int nounEnd = Math.min(cursor.text().length(), item.get().end() + AFTER_NOUN);
        if (ProjectsBuilt.are(
                indicator, () -> cursor.text().words(cursor.clauseStartBefore(figure.start()), nounEnd))) {
            return false;
        }
        if (isLookedAfter(indicator, figure) || isPlaceOfWorks(indicator, item.get())) {
            return false;
        }
        if (isOfPeople(indicator) && figure.measuredIn() == Dimension.COUNT) {
            return false;
        }
        Optional<FigureReading.Meaning> meaning = FigureReading.of(indicator, figure, clause.role);
        if (meaning.isEmpty()) {
            return false;
        }
        if (indicator.id().equals("key_projects")) {
            addInvestmentListedBefore(item.get());
        }
        drafts.add(
                item.get(),
                figure,
                asCount(meaning.get()),
                comparator,
                item.get().end(),
                RULE);
        naming.endItem();
        naming.forgetItems();
        naming.speakOf(List.of(item.get()));
        clause.afterFigureBeforeNoun();
        cursor.moveOver(item.get().end());
        return true;
    }

    // 每位领导至少联系1个重大项目: how many each looks after
    private boolean isLookedAfter(Indicator indicator, Figure figure) {
        String before = cursor.text().words(Math.max(0, figure.start() - LONGEST_VERB), figure.start());
        return indicator.id().startsWith("key_project")
                && LOOKING_AFTER.stream().anyMatch(before::contains);
    }

    // 完成30个老旧小区燃气设施改造: pipes were renewed, not the estates
    private boolean isPlaceOfWorks(Indicator indicator, Item item) {
        EvenText text = cursor.text();
        String after = text.words(item.end(), Math.min(text.length(), item.end() + LONGEST_VERB));
        boolean renewed = text.words(item.start(), item.end()).endsWith("改造");
        return indicator.id().equals("old_communities")
                && !renewed
                && WORKS.stream().anyMatch(after::startsWith);
    }

    // 新增20家限上企业: the verb belongs to the noun; nothing rose by 20.
    private static FigureReading.Meaning asCount(FigureReading.Meaning meaning) {
        boolean counted =
                meaning.measure() == Measure.INCREASE && meaning.rule().equals("increase-by-amount");
        return counted ? new FigureReading.Meaning(Measure.LEVEL, false, "level") : meaning;
    }

    // 38个市级重点项目完成投资65亿元: the figure counts the projects, the name goes on to its own figure.
    private void countProjects(Item item, Figure figure) {
        Comparator comparator = figure.atLeast() ? Comparator.AT_LEAST : Comparator.EXACTLY;
        FigureReading.Meaning level = new FigureReading.Meaning(Measure.LEVEL, false, "level");
        grammar.indicator("key_projects")
                .ifPresent(it -> drafts.add(item.one(it), figure, level, comparator, item.end(), RULE));
        addInvestmentListedBefore(item);
        naming.restart();
    }

    // 年度325亿、165项省市重点项目
    private void addInvestmentListedBefore(Item projects) {
        if (cursor.isAhead(-1, Kind.LIST_COMMA)
                && cursor.look(-2).orElseThrow() instanceof Figure amount
                && (amount.measuredIn() == Dimension.MONEY || amount.measuredIn() == Dimension.AMOUNT)) {
            FigureReading.Meaning level = new FigureReading.Meaning(Measure.LEVEL, false, "level");
            grammar.indicator("key_project_investment")
                    .ifPresent(it ->
                            drafts.add(projects.one(it), amount, level, Comparator.EXACTLY, projects.end(), RULE));
        }
    }

    private Optional<Item> nameAround(int figureStart, int after) {
        EvenText text = cursor.text();
        int farthest = Math.min(LONGEST_VERB, figureStart);
        String words = text.words(figureStart - farthest, figureStart)
                + text.words(after, Math.min(text.length(), after + LONGEST_NOUN));
        for (int back = farthest; back >= 0; back--) {
            if (back > 0 && !isWordBefore(figureStart - back, figureStart)) {
                continue;
            }
            Optional<Name> name = grammar.nameIn(words, farthest - back);
            if (name.isPresent()
                    && name.get().end() >= back + 2
                    && name.get().alone().isPresent()) {
                Indicator named = name.get().alone().get();
                boolean total = named.id().equals("firms_total") || named.id().equals("hightech_firms");
                if (back > 0 || (isCounted(named) && !total)) {
                    return Optional.of(new Item(
                            name.get().alone(),
                            after,
                            after + name.get().end() - back,
                            name.get().each(),
                            Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCounted(Indicator indicator) {
        return indicator.id().equals("key_project_investment")
                || ("个家户项件".contains(indicator.unit()) && !indicator.unit().isEmpty())
                || indicator.id().equals("livelihood_share")
                || isOfPeople(indicator);
    }

    // 帮助3.2万名失业人员实现再就业, but not 10个转移就业基地
    private static boolean isOfPeople(Indicator indicator) {
        return indicator.id().equals("reemployment") || indicator.id().equals("rural_transfer");
    }

    private boolean isWordBefore(int from, int to) {
        for (int i = from; i < to; i++) {
            if (CLAUSE_MARKS.indexOf(cursor.text().at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
