package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.extraction.scan.Moment;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Quantity;
import org.duibiao.statement.Reference;
import org.duibiao.text.Span;

/** Writes down what was read, with the words that say it and what the clause and the times say of it. */
final class DraftWriter {
    /** The rule of a value whose year is told by the year it is compared with. */
    static final String YEAR_BEFORE = "year-before";

    private static final int LONGEST_QUOTE = 160;
    private static final int YEARS_OF_A_PLAN = 5;

    private final Cursor cursor;
    private final Clause clause;
    private final Times times;
    private final List<Draft> drafts = new ArrayList<>();

    DraftWriter(Cursor cursor, Clause clause, Times times) {
        this.cursor = cursor;
        this.clause = clause;
        this.times = times;
    }

    /** All drafts so far, in the order they were written. */
    List<Draft> drafts() {
        return drafts;
    }

    /** Takes back all that was written of some items. */
    void takeBack(List<Item> items) {
        drafts.removeIf(
                it -> items.stream().anyMatch(item -> item.start() == it.name().start()));
    }

    /** A figure about an item; {@code end} is where its bounds end in the even text. */
    void add(Item item, Figure figure, FigureReading.Meaning meaning, Comparator comparator, int end, String rule) {
        Role role = clause.role;
        if (role.from
                && role.fromWhen.filter(Moment.PartOfYear.class::isInstance).isPresent()) {
            return;
        }
        boolean yearBefore =
                role.from && role.fromWhen.filter(DraftWriter::isYearBefore).isPresent();
        Optional<Moment> start = role.fromWhen
                .filter(it -> !isYearBefore(it))
                .or(() ->
                        yearBefore ? Optional.empty() : times.baseOfParagraph().or(times::startOfSentence));
        Indicator indicator = item.indicator().orElseThrow();
        boolean began = role.from && start.isPresent();
        Optional<Moment> years = times.current().isEmpty() && role.sum ? yearsOfMean() : Optional.empty();
        drafts.add(new Draft(
                indicator,
                new Span(item.start(), item.end()),
                meaning.measure(),
                quantity(figure, meaning, comparator),
                quote(item, figure, end),
                new Span(figure.start(), figure.end()),
                began ? start : years.or(times::current),
                times.isFresh() || began || years.isPresent(),
                role.from && start.isEmpty(),
                base(item, figure, meaning),
                isSum(item, meaning),
                (role.task || role.completionRate) && meaning.measure() == Measure.LEVEL,
                clause.preliminary,
                wish(item),
                item.scope(),
                Optional.empty(),
                yearBefore ? List.of(rule, meaning.rule(), YEAR_BEFORE) : List.of(rule, meaning.rule()),
                List.of()));
    }

    private Optional<Moment> base(Item item, Figure figure, FigureReading.Meaning meaning) {
        Optional<Moment> said = clause.role.base;
        if (times.speakOfSeveralYears()) {
            return said;
        }
        if (meaning.measure() == Measure.AVG_GROWTH) {
            return said.or(() -> meanSince(item));
        }
        boolean multiple = figure.measuredIn() == Dimension.TIMES || figure.measuredIn() == Dimension.DOUBLINGS;
        return multiple && saysBothEnds(item) ? said.or(times::startOfSentence) : said;
    }

    // 由2007年的58亿元增加到130亿元,翻1.16番
    private boolean saysBothEnds(Item item) {
        return drafts.stream()
                        .filter(it -> it.name().start() == item.start() && it.measure() == Measure.LEVEL)
                        .count()
                > 1;
    }

    // 生产总值58亿元,是2002年的1.8倍,年均递增12%; 由2022年的100亿元增加到130亿元,年均增长9%
    private Optional<Moment> meanSince(Item item) {
        return drafts.stream()
                .filter(it -> it.name().start() == item.start() && it.measure() == Measure.INCREASE)
                .flatMap(it -> it.base().stream())
                .reduce((one, last) -> last)
                .or(times::startOfSentence);
    }

    // 力争总产值达到900亿元,增长5%: what is wished for all figures of an item so far holds for its next
    private Role.Wish wish(Item item) {
        Role.Wish own = clause.role.wish;
        if (!own.words().isEmpty()) {
            return own;
        }
        List<Role.Wish> before = drafts.stream()
                .filter(it -> it.name().start() == item.start())
                .map(Draft::wish)
                .distinct()
                .toList();
        return before.size() == 1 ? before.get(0) : own;
    }

    /** 力争总投资达到2万亿元,其中重大项目6000亿元: what the sentence wished last holds for the part. */
    Role.Wish wishOfWhole() {
        boolean said = !drafts.isEmpty()
                && drafts.get(drafts.size() - 1).number().start()
                        >= cursor.sentenceStartBefore(cursor.here().start());
        return said ? drafts.get(drafts.size() - 1).wish() : Role.Wish.NONE;
    }

    // 收入年均增长9%。累计新增就业20万人: a paragraph with a mean speaks of five years, whether it says so or not
    private Optional<Moment> yearsOfMean() {
        return drafts.stream().anyMatch(it -> it.measure() == Measure.AVG_GROWTH)
                ? Optional.of(new Moment.Span(YEARS_OF_A_PLAN))
                : Optional.empty();
    }

    // 由上年的40.1%提高到42%: the year before the one spoken of
    private static boolean isYearBefore(Moment moment) {
        return moment instanceof Moment.Relative relative && relative.offset() == -1;
    }

    private boolean isSum(Item item, FigureReading.Meaning meaning) {
        Role role = clause.role;
        boolean level = meaning.measure() == Measure.LEVEL;
        boolean newOnes = level && !role.total && cursor.text().startsWith("新增", item.start());
        return role.sum
                || newOnes
                || ((clause.sumInSentence || clause.timeNamed())
                        && !role.reach
                        && role.verb == Role.Verb.NONE
                        && level
                        && Timeline.flows(item.indicator().orElseThrow()));
    }

    private static Quantity quantity(Figure figure, FigureReading.Meaning meaning, Comparator comparator) {
        BigDecimal value = FigureReading.signed(figure.value(), meaning.negative());
        Optional<BigDecimal> high = figure.high().map(it -> FigureReading.signed(it, meaning.negative()));
        return new Quantity(
                Optional.of(value),
                high,
                figure.unit().isEmpty() ? Optional.empty() : Optional.of(figure.unit()),
                high.isPresent()
                        ? Comparator.RANGE
                        : meaning.measure() == Measure.RANK ? Comparator.EXACTLY : comparator);
    }

    private Span quote(Item item, Figure figure, int end) {
        int from = cursor.clauseStartBefore(Math.min(item.start(), figure.start()));
        int to = Math.max(end, Math.max(figure.end(), item.end()));
        return new Span(to - from > LONGEST_QUOTE ? cursor.clauseStartBefore(figure.start()) : from, to);
    }

    /** A goal without a number of its own. */
    void addRelational(Indicator indicator, Name name, RelationalGoals.Found found) {
        addWords(indicator, name, found.end(), Optional.of(found.reference()), "relational");
    }

    /** That something moved, which the clause says without a figure. */
    void addMoved(Indicator indicator, Name name, int end) {
        addWords(indicator, name, end, Optional.empty(), MovedInWords.RULE);
    }

    private void addWords(Indicator indicator, Name name, int end, Optional<Reference> reference, String rule) {
        Span words = new Span(cursor.clauseStartBefore(name.start()), end);
        drafts.add(new Draft(
                indicator,
                new Span(name.start(), name.end()),
                Measure.QUALITATIVE,
                Quantity.qualitative(),
                words,
                words,
                times.current(),
                times.isFresh(),
                false,
                Optional.empty(),
                false,
                false,
                clause.preliminary,
                clause.role.wish,
                Optional.empty(),
                reference,
                List.of(rule),
                List.of()));
    }
}
