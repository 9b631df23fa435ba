package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.extraction.scan.Lexeme.Word;
import org.duibiao.extraction.scan.Moment;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;

/** Gives the figures of a clause to the items it speaks of: one to one, one to all of them, or by their places. */
final class Assignment {
    private static final int YEARS_OF_A_PLAN = 5;
    private static final int SECTORS = 3;
    /** So many percent seldom come about in one year, and often in five. */
    private static final BigDecimal MUCH_FOR_A_YEAR = BigDecimal.valueOf(50);

    private static final List<String> WHO_HAVE =
            List.of("县", "企业", "公司", "单位", "院所", "主体", "镇", "乡", "园区", "村", "家庭", "集群", "市场");

    private final Grammar grammar;
    private final Cursor cursor;
    private final Clause clause;
    private final Times times;
    private final Naming naming;
    private final DraftWriter drafts;

    /** Whether one of the figures being assigned is. */
    private boolean tooMuchForAYear;

    Assignment(Grammar grammar, Cursor cursor, Clause clause, Times times, Naming naming, DraftWriter drafts) {
        this.grammar = grammar;
        this.cursor = cursor;
        this.clause = clause;
        this.times = times;
        this.naming = naming;
        this.drafts = drafts;
    }

    /** The items of the clause, or of one before it ({@code inherited}), get the figures listed. */
    void assign(List<Item> group, List<Listed> list, boolean inherited) {
        tooMuchForAYear = list.stream().anyMatch(it -> isTooMuchForAYear(it.figure()));
        if (list.size() > 1) {
            byPlace(group, list, inherited);
        } else {
            one(inherited ? allUntold(group, list.get(0)) : group, list.get(0), inherited);
        }
        boolean amount = list.get(0).figure().measuredIn() != Dimension.PERCENT;
        if (amount && !inherited) {
            naming.untold().addAll(group);
        } else {
            naming.untold().removeAll(group);
        }
        if (!inherited && group.size() == 1 && list.size() == 1) {
            naming.chain().add(group.get(0));
        }
    }

    // 游客370万人次,收入38亿元,均增长20%
    private List<Item> allUntold(List<Item> group, Listed listed) {
        boolean all = (clause.role.each || clause.role.distribute)
                && listed.figure().measuredIn() == Dimension.PERCENT
                && clause.role.verb != Role.Verb.NONE
                && naming.untold().containsAll(group);
        return all ? List.copyOf(naming.untold()) : group;
    }

    // 城镇…35340元,农村…23049元,分别增长3.4%和10.2%: as many figures as names, also of the clauses before.
    private void byPlace(List<Item> group, List<Listed> list, boolean inherited) {
        List<Item> targets = spread(group, list.size());
        List<Item> chain = naming.chain();
        if (targets.size() != list.size() && chain.size() >= list.size() && inherited) {
            targets = chain.subList(chain.size() - list.size(), chain.size());
        }
        if (targets.size() == list.size()) {
            for (int i = 0; i < list.size(); i++) {
                state(targets.get(i), list.get(i), "respectively");
            }
        } else if (group.size() == 1 && countsInTwoWays(list)) {
            state(group.get(0), list.get(0), "plain");
        }
    }

    // 改造老旧小区23个、2156户: the same counted again in another unit
    private static boolean countsInTwoWays(List<Listed> list) {
        return list.stream().allMatch(it -> it.figure().measuredIn() == Dimension.COUNT)
                && list.stream().map(it -> it.figure().unit()).distinct().count() == list.size();
    }

    private static List<Item> spread(List<Item> group, int size) {
        if (group.size() == size) {
            return group;
        }
        List<Item> parts = new ArrayList<>();
        for (Item item : group) {
            if (item.each().size() > 1) {
                item.each().forEach(one -> parts.add(item.one(one)));
            } else {
                parts.add(item);
            }
        }
        return parts;
    }

    // 均增长2.6% belongs to every name before it; an amount is only shared where 均 says so.
    private void one(List<Item> group, Listed listed, boolean inherited) {
        if (inherited && isStructure(group)) {
            return;
        }
        Role role = clause.role;
        boolean shared = group.size() > 1;
        Dimension dimension = listed.figure().measuredIn();
        boolean percent = switch (dimension) {
            case PERCENT, POINTS, DOUBLINGS, RANK -> true;
            default -> false;
        };
        if (shared && !role.each && !(percent && group.stream().allMatch(Item::known))) {
            return;
        }
        // 城乡居民收入均增长10% is said of each, 城乡居民收入增长10% of both together
        boolean ofEach = role.each || role.distribute;
        for (Item item : group) {
            if (item.indicator().isPresent() && !(ofEach && item.each().size() > 1)) {
                state(item, listed, shared ? "shared" : inherited ? "dropped-subject" : "plain");
            } else if (percent || ofEach) {
                for (Indicator one : item.each()) {
                    state(item.one(one), listed, "shared");
                }
            }
        }
    }

    // 三次产业结构: what follows a ratio without a name of its own is not about each of the sectors.
    private static boolean isStructure(List<Item> group) {
        return group.size() == 1
                && group.get(0).indicator().isEmpty()
                && group.get(0).each().size() == SECTORS;
    }

    /** 5.3:46.6:48.1 after the names of the three sectors. */
    void ratio(Lexeme.Ratio ratio) {
        naming.endItem();
        List<Item> group = naming.items().isEmpty() ? naming.subject() : naming.items();
        if (group.size() == 1
                && group.get(0).each().size() == ratio.parts().size()
                && ratio.parts().size() == SECTORS) {
            for (int i = 0; i < SECTORS; i++) {
                Figure part = new Figure(
                        ratio.start(),
                        ratio.end(),
                        ratio.parts().get(i),
                        Optional.empty(),
                        Dimension.PERCENT,
                        "%",
                        false);
                Item sector = group.get(0).one(group.get(0).each().get(i));
                FigureReading.Meaning share = new FigureReading.Meaning(Measure.SHARE, false, "structure");
                drafts.add(sector, part, share, Comparator.EXACTLY, ratio.end(), "ratio");
            }
        }
        naming.forgetItems();
        naming.speakOf(group);
        clause.afterRatio();
    }

    private void state(Item item, Listed listed, String rule) {
        if (item.indicator().isEmpty() || times.isUnstated()) {
            return;
        }
        String turned = FigureReading.turned(item.indicator().get(), listed.figure(), clause.role);
        if (!turned.isEmpty()) {
            grammar.indicator(turned).ifPresent(it -> stateOf(item, it, listed, rule));
            return;
        }
        stateOf(item, item.indicator().get(), listed, rule);
    }

    private void stateOf(Item named, Indicator indicator, Listed listed, String rule) {
        Item item = named.one(indicator);
        Optional<FigureReading.Meaning> meaning = FigureReading.of(indicator, listed.figure(), clause.role);
        if (meaning.isEmpty()) {
            return;
        }
        FigureReading.Meaning said = meaning.get();
        if (said.measure() == Measure.GROWTH && (isOverAllYears(indicator) || (overFiveYears() && tooMuchForAYear))) {
            said = new FigureReading.Meaning(Measure.INCREASE, said.negative(), "sum-of-years");
        } else if (said.measure() == Measure.LEVEL && isBeforeAnotherNoun(listed.figure())) {
            return;
        }
        drafts.add(item, listed.figure(), said, listed.comparator(), listed.end(), rule);
    }

    // 五年增长30%, 累计下降19%: over all the years, not one of them; energy saved is always counted so.
    private boolean isOverAllYears(Indicator indicator) {
        return overYears()
                && (clause.role.sum
                        || clause.timeNamed()
                        || (indicator.id().equals("energy_intensity") && overAPlan()));
    }

    // 五年来,创新能力大幅提升。高新技术企业达105家,增长453%
    private static boolean isTooMuchForAYear(Figure figure) {
        return figure.measuredIn() == Dimension.PERCENT && figure.value().compareTo(MUCH_FOR_A_YEAR) >= 0;
    }

    private boolean overAPlan() {
        return times.current()
                .filter(it -> it instanceof Moment.Years
                        || (it instanceof Moment.Span span && span.years() == YEARS_OF_A_PLAN)
                        || (it instanceof Moment.Past past && past.years() == YEARS_OF_A_PLAN)
                        || (it instanceof Moment.Coming coming && coming.years() == YEARS_OF_A_PLAN))
                .isPresent();
    }

    private boolean overFiveYears() {
        boolean five = times.current()
                .filter(it -> !(it instanceof Moment.Years years) || years.end() - years.start() + 1 == YEARS_OF_A_PLAN)
                .isPresent();
        return five && overYears() && overAPlan();
    }

    private boolean overYears() {
        return times.current()
                .filter(it -> it instanceof Moment.Span
                        || it instanceof Moment.Past
                        || it instanceof Moment.Coming
                        || (it instanceof Moment.Years years && years.start() < years.end()))
                .isPresent();
    }

    // 固定资产投资500万元以上项目100个: what follows the figure takes it for itself.
    private boolean isBeforeAnotherNoun(Figure figure) {
        Optional<Lexeme> next = cursor.look(1);
        if (next.isEmpty() || figure.measuredIn() == Dimension.PERCENT) {
            return false;
        }
        if (next.get() instanceof Figure other && other.measuredIn() == Dimension.MONEY) {
            return true;
        }
        if (next.get() instanceof Word word
                && cursor.words(word).equals("的")
                && cursor.look(2)
                        .filter(it -> it instanceof Name
                                || (it instanceof Figure count && count.measuredIn() == Dimension.COUNT))
                        .isPresent()) {
            return true;
        }
        if (next.get() instanceof Word word && cursor.words(word).equals("的") && saysWhoHave()) {
            return true;
        }
        if (next.get() instanceof Word word && cursor.words(word).equals("新")) {
            return cursor.look(2).filter(Lexeme.Unknown.class::isInstance).isPresent();
        }
        return (next.get() instanceof Lexeme.Unknown || next.get() instanceof Name)
                && !cursor.text().gapBefore(next.get().start());
    }

    // 人均生产总值超10万元的县市区达15个, 扶持出口超过300万元的外贸企业: how many have so much, or which of them are meant
    private boolean saysWhoHave() {
        String noun = cursor.wordsToSeparator(cursor.index() + 2);
        return noun.startsWith("市") || WHO_HAVE.stream().anyMatch(noun::contains);
    }
}
