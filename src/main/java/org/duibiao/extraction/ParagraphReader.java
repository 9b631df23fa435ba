package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.extraction.scan.Lexeme.Word;
import org.duibiao.extraction.scan.Moment;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Quantity;
import org.duibiao.text.Span;

/**
 * Reads one paragraph, lexeme by lexeme. It keeps the subject a clause may drop, the time a sentence may carry on, and
 * what the words so far say of the next figure. A figure is ours only if nothing unknown stands between it and a name.
 */
final class ParagraphReader {
    private static final int YEARS_OF_A_PLAN = 5;
    private static final int LONGEST_QUOTE = 160;
    private static final int LONGEST_NOUN = 14;
    private static final int LONGEST_VERB = 5;

    private final Grammar grammar;
    private final EvenText text;
    private final List<Lexeme> lexemes;
    private final District district;
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Saved> parentheses = new ArrayDeque<>();

    private Optional<Moment> time;
    private Optional<Moment> timeBefore = Optional.empty();
    private boolean timeIsFresh;
    private boolean unstatedTime;
    private boolean preliminary;
    private Role role = new Role();
    private List<Item> items = new ArrayList<>();
    private OpenItem open = new OpenItem();
    private List<Item> subject = List.of();
    private List<Item> chain = new ArrayList<>();
    private Optional<ItemsBefore> beforeCompletion = Optional.empty();
    private Optional<Dimension> lastDimension = Optional.empty();
    private boolean figureInClause;
    /** The part of the district, or the other place, that the sentence speaks of; empty when it is the district. */
    private String elsewhere = "";

    private boolean timeInClause;
    private boolean sumInSentence;
    private Optional<Moment> baseOfSentence = Optional.empty();
    private Optional<Moment> baseOfParagraph = Optional.empty();
    private int clauseFirst;
    private Role.Verb lastVerb = Role.Verb.NONE;
    private boolean lastAverage;
    private boolean lastShare;
    private boolean countsNew;
    private int index;

    /** What an opening parenthesis interrupts. */
    private record Saved(Role role, List<Item> items, OpenItem open, List<Item> subject, Optional<Moment> time) {}

    private record ItemsBefore(List<Item> items, OpenItem open) {}

    /** The item being read: unknown words before the name, the name, unknown words after it. */
    private static final class OpenItem {
        int start = -1;
        int end = -1;
        String before = "";
        Optional<Name> name = Optional.empty();
        boolean broken;

        boolean isEmpty() {
            return start < 0;
        }

        void touch(int from, int to) {
            start = start < 0 ? from : start;
            end = to;
        }
    }

    ParagraphReader(Grammar grammar, EvenText text, List<Lexeme> lexemes, District district, Optional<Moment> time) {
        this.grammar = grammar;
        this.text = text;
        this.lexemes = lexemes;
        this.district = district;
        this.time = time;
    }

    /** All that the paragraph says. */
    List<Draft> read() {
        elsewhere = placeThatLeads(0);
        for (index = 0; index < lexemes.size(); index++) {
            Lexeme lexeme = lexemes.get(index);
            if (lexeme instanceof Word word) {
                word(word);
            } else if (lexeme instanceof Name name) {
                name(name);
            } else if (lexeme instanceof Figure figure) {
                figure(figure);
            } else if (lexeme instanceof Lexeme.Ratio ratio) {
                ratio(ratio);
            } else if (lexeme instanceof Lexeme.When when) {
                when(when);
            } else if (lexeme instanceof Lexeme.Unknown unknown) {
                unknown(unknown.start(), unknown.end());
            }
        }
        endClause();
        return drafts;
    }

    private String placeThatLeads(int first) {
        int last = first;
        while (last < lexemes.size() && !isSeparator(lexemes.get(last))) {
            last++;
        }
        return last == first
                ? ""
                : district.placeThatLeads(text.words(
                                lexemes.get(first).start(),
                                lexemes.get(last - 1).end()))
                        .orElse("");
    }

    private void word(Word word) {
        switch (word.kind()) {
            case COMMA, COLON, BAR -> endClause();
            case SEMICOLON -> endSentence(false);
            case STOP -> endSentence(true);
            case LIST_COMMA, AND -> endItem();
            case OPEN -> openParenthesis();
            case CLOSE -> closeParenthesis();
            case AREA -> area(word);
            case AMONG -> open = new OpenItem();
            case RISE, FALL -> verb(word);
            case REACH -> role.reach = true;
            case RATE -> role.rate = true;
            case RATE_OF_FALL -> {
                role.rate = true;
                role.verb = Role.Verb.FALL;
            }
            case AVERAGE -> role.average = true;
            case SUM -> {
                role.sum = true;
                sumInSentence = true;
            }
            case TOTAL -> role.total = true;
            case SHARE_OF -> shareOf();
            case SHARE -> role.share = true;
            case COMPLETE -> complete();
            case TASK -> task();
            case COMPLETION_RATE -> role.completionRate = true;
            case RANK -> role.rank = true;
            case DISTRIBUTE -> role.distribute = true;
            case EACH -> role.each = true;
            case AT_LEAST_BEFORE -> role.bound = Optional.of(Comparator.AT_LEAST);
            case AT_MOST_BEFORE -> role.bound = Optional.of(Comparator.AT_MOST);
            case HOLD -> role.bound = Optional.of(Comparator.AT_MOST);
            case ABOUT_BEFORE -> role.bound = Optional.of(Comparator.ABOUT);
            case FIRM -> wish(new Role.Wish(true, false, text.words(word.start(), word.end())));
            case STRETCH -> wish(new Role.Wish(false, true, text.words(word.start(), word.end())));
            case AIM -> role.aim = true;
            case PRELIMINARY -> {
                preliminary = true;
                restartItemAfterHarmlessWords();
            }
            case FROM -> role.from = true;
            case COMPARE -> role.compare = true;
            case VERSUS -> role.versus = true;
            case NARROWED -> role.narrowing = true;
            case PLAIN, QUOTE, IN_STEP, AT_LEAST_AFTER, AT_MOST_AFTER, ABOUT_AFTER -> {}
        }
    }

    // 产值350亿元,占全市的35%: a part is spoken of, and its numbers are not the district's.
    private void shareOf() {
        role.shareOf = true;
        boolean ofWhole = index + 2 < lexemes.size()
                && lexemes.get(index + 1) instanceof Word area
                && area.kind() == Kind.AREA
                && district.isOwnArea(text.words(area.start(), area.end()))
                && (lexemes.get(index + 2) instanceof Figure
                        || (lexemes.get(index + 2) instanceof Word after
                                && (after.kind() == Kind.SHARE
                                        || text.words(after.start(), after.end())
                                                .equals("的"))
                                && !(index + 3 < lexemes.size() && lexemes.get(index + 3) instanceof Name)
                                && !(index + 3 < lexemes.size() && lexemes.get(index + 3) instanceof Lexeme.Unknown)));
        if (ofWhole && open.isEmpty() && items.isEmpty()) {
            List<Item> part =
                    subject.stream().filter(it -> it.scope().isEmpty()).toList();
            drafts.removeIf(it ->
                    part.stream().anyMatch(item -> item.start() == it.name().start()));
            subject = part.isEmpty() ? subject : List.of();
        }
    }

    private void verb(Word word) {
        role.verb = word.kind() == Kind.RISE ? Role.Verb.RISE : Role.Verb.FALL;
        role.reach = false;
        role.average = role.average || text.startsWith("年平均", word.start() - 3);
        if (text.words(word.start(), word.end()).startsWith("累计")) {
            role.sum = true;
        }
    }

    private void wish(Role.Wish wish) {
        role.wish = wish;
        restartItemAfterHarmlessWords();
    }

    // 坚持稳字当头确保全市…: words before the wish are not part of the name, unless they name somebody else's.
    private void restartItemAfterHarmlessWords() {
        if (open.name.isEmpty() && !district.namesAnother(open.before)) {
            open = new OpenItem();
        }
    }

    private void area(Word word) {
        if (!district.isOwnArea(text.words(word.start(), word.end()))) {
            if (standsBeforeRank()) {
                return;
            }
            if (open.name.isEmpty() && !role.rank && !role.versus && !role.compare && !role.shareOf) {
                unknown(word.start(), word.end());
            } else if (role.compare) {
                role.versus = true;
            }
            return;
        }
        if (role.compare) {
            role.versus = true;
            return;
        }
        if (open.name.isEmpty() && !role.versus && !role.shareOf && !open.before.startsWith("来源于")) {
            open = new OpenItem();
            elsewhere = "";
        }
    }

    // 总量保持全省第7位: the province is where the rank is counted, not who is spoken of.
    private boolean standsBeforeRank() {
        for (int i = index + 1; i < Math.min(lexemes.size(), index + 3); i++) {
            if (lexemes.get(i) instanceof Figure figure && figure.measuredIn() == Dimension.RANK) {
                return true;
            }
        }
        return false;
    }

    private void complete() {
        role.complete = true;
        beforeCompletion = Optional.of(new ItemsBefore(new ArrayList<>(items), open));
        open = copyOf(open);
    }

    private void task() {
        role.task = true;
        if (role.complete) {
            beforeCompletion.ifPresent(before -> {
                items = before.items();
                open = before.open();
            });
        }
    }

    private void when(Lexeme.When when) {
        if (role.compare) {
            role.base = Optional.of(when.moment());
            role.compare = false;
            return;
        }
        if (text.startsWith("相比", when.end())) {
            role.base = Optional.of(when.moment());
            baseOfSentence = role.base;
            baseOfParagraph = role.base;
            return;
        }
        if (when.moment() instanceof Moment.Ago) {
            role.base = Optional.of(when.moment());
            return;
        }
        if (role.from) {
            role.fromWhen = Optional.of(when.moment());
            return;
        }
        if (when.moment() instanceof Moment.PartOfYear) {
            unstatedTime = true;
            return;
        }
        unstatedTime = false;
        if (items.isEmpty() && (!(when.moment() instanceof Moment.Whole) || text.gapBefore(when.start()))) {
            restartItemAfterHarmlessWords();
        }
        if (when.moment() instanceof Moment.Whole
                && time.isPresent()
                && time.get() instanceof Moment.Years years
                && years.start() == years.end()) {
            return;
        }
        timeBefore = time;
        time = Optional.of(when.moment());
        timeIsFresh = true;
        timeInClause = true;
    }

    private void unknown(int start, int end) {
        String words = text.words(start, end);
        if (role.narrowing || role.shareOf || role.versus || role.rank) {
            return;
        }
        if (role.compare) {
            role.versus = true;
            return;
        }
        Optional<Indicator> half = halfName(words).flatMap(grammar::indicator);
        if (half.isPresent() && open.isEmpty()) {
            name(new Name(start, end, half, List.of(half.get())));
            return;
        }
        if (district.isOwnName(words)) {
            open = open.name.isEmpty() ? new OpenItem() : open;
            return;
        }
        open.touch(start, end);
        if (open.name.isPresent()) {
            open.broken = true;
        } else {
            open.before = open.before + words;
        }
    }

    // 粮食种植面积197.9万亩、产量81.4万吨: half of the name is not said again.
    private Optional<String> halfName(String words) {
        return switch (words) {
            case "产量", "产" -> speaksOf("grain_") ? Optional.of("grain_output") : Optional.empty();
            case "投资" -> speaksOf("key_projects") ? Optional.of("key_project_investment") : Optional.empty();
            case "总投资", "投资总额", "协议投资" ->
                speaksOf("projects_signed") ? Optional.of("contracted_investment") : Optional.empty();
            case "增加值", "产业增加值" ->
                clauseBefore().contains("规模以上工业企业") || clauseBefore().contains("规上工业企业")
                        ? Optional.of("industrial_va")
                        : Optional.empty();
            case "服务业" -> isBefore(Kind.SHARE_OF) ? Optional.of("tertiary_va") : Optional.empty();
            case "城镇居民", "城镇常住居民", "城镇" -> speaksOf("income") ? Optional.of("income_urban") : Optional.empty();
            case "农村居民", "农村常住居民", "农村" -> speaksOf("income") ? Optional.of("income_rural") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String clauseBefore() {
        int from = clauseFirst < lexemes.size() ? lexemes.get(clauseFirst).start() : 0;
        return text.words(from, Math.max(from, lexemes.get(index).start()));
    }

    private boolean isBefore(Kind kind) {
        return index + 1 < lexemes.size() && lexemes.get(index + 1) instanceof Word word && word.kind() == kind;
    }

    private boolean speaksOf(String idStart) {
        return subject.stream()
                .flatMap(it -> it.indicator().stream())
                .anyMatch(it -> it.id().startsWith(idStart));
    }

    private static OpenItem copyOf(OpenItem item) {
        OpenItem copy = new OpenItem();
        copy.start = item.start;
        copy.end = item.end;
        copy.before = item.before;
        copy.name = item.name;
        copy.broken = item.broken;
        return copy;
    }

    private void name(Name said) {
        Name name = asNew(said);
        if (role.shareOf || role.narrowing) {
            return;
        }
        if (role.compare || role.versus) {
            role.versus = true;
            return;
        }
        if (open.name.isPresent()) {
            String first = text.words(open.name.get().start(), name.start());
            open = new OpenItem();
            open.before = first;
        }
        role.forNewName();
        role.base = baseOfSentence;
        String named = text.words(name.start(), name.end());
        if (isNewPartOf(name)) {
            open.before = open.before + "新增";
        }
        countsNew = figureInClause ? countsNew : named.startsWith("新") || named.startsWith("净增");
        role.namedAsGrowth = named.startsWith("经济增");
        if (open.before.isEmpty() && !elsewhere.isEmpty()) {
            open.before = elsewhere;
        }
        open.touch(name.start(), name.end());
        open.name = Optional.of(name);
    }

    // 新增规上企业70家、高新技术企业70家: the second is as new as the first.
    private Name asNew(Name name) {
        String words = text.words(name.start(), name.end());
        if (!figureInClause || !countsNew || words.startsWith("新")) {
            return name;
        }
        return grammar.nameAtStartOf("新增" + words)
                .filter(it -> it.end() == words.length() + 2)
                .map(it -> new Name(name.start(), name.end(), it.alone(), it.each()))
                .orElse(name);
    }

    // 新增贷款, 增加税收: a part of the amount, not the amount.
    private boolean isNewPartOf(Name name) {
        boolean afterRise = index > 0
                && lexemes.get(index - 1) instanceof Word word
                && word.kind() == Kind.RISE
                && word.end() == name.start();
        return afterRise
                && name.alone()
                        .filter(it -> it.unit().endsWith("元") || it.unit().endsWith("吨"))
                        .isPresent();
    }

    private void endItem() {
        if (!open.isEmpty()) {
            items.add(close(open));
            open = new OpenItem();
        }
    }

    private Item close(OpenItem item) {
        if (item.name.isEmpty() || item.broken) {
            elsewhere = district.groupIn(item.before).orElse(elsewhere);
            return Item.unknown(item.start, item.end);
        }
        int nameStart = item.name.get().start();
        String before =
                item.start < nameStart && !item.before.isEmpty() ? text.words(item.start, nameStart) : item.before;
        Optional<String> scope = district.scopeIn(before);
        boolean narrowed = !before.isEmpty() && scope.isEmpty() && !district.isHarmless(before);
        if (narrowed && district.isPartOrOther(before)) {
            elsewhere = before;
        }
        if (narrowed) {
            return Item.unknown(item.start, item.end);
        }
        Item named = Item.named(item.name.get(), scope);
        // 来源于我市的公共财政收入 counts what others collect here too.
        boolean all = item.before.startsWith("来源于")
                && named.indicator()
                        .filter(it -> it.id().equals("budget_revenue"))
                        .isPresent();
        return all ? grammar.indicator("fiscal_total").map(named::one).orElse(named) : named;
    }

    private void endClause() {
        relationalGoal();
        endItem();
        boolean trailing = figureInClause && items.stream().noneMatch(Item::known);
        if (!items.isEmpty() && !trailing) {
            boolean allKnown = items.stream().allMatch(Item::known);
            subject = allKnown ? List.copyOf(items) : items.get(0).known() ? List.of(items.get(0)) : List.of();
            items = new ArrayList<>();
        }
        items = new ArrayList<>();
        newClause();
    }

    private void relationalGoal() {
        if (figureInClause) {
            return;
        }
        List<Lexeme> clause = lexemes.subList(clauseFirst, index);
        new RelationalGoals(text, clause).find().ifPresent(found -> {
            for (Name name : found.names()) {
                List<Indicator> asked =
                        name.alone().isPresent() ? List.of(name.alone().get()) : name.each();
                for (Indicator indicator : asked) {
                    addRelational(indicator, name, found);
                }
            }
        });
    }

    private void addRelational(Indicator indicator, Name name, RelationalGoals.Found found) {
        Span words = new Span(clauseStartBefore(name.start()), found.end());
        drafts.add(new Draft(
                indicator,
                new Span(name.start(), name.end()),
                Measure.QUALITATIVE,
                Quantity.qualitative(),
                words,
                words,
                time,
                timeIsFresh,
                false,
                Optional.empty(),
                false,
                false,
                preliminary,
                role.wish,
                Optional.empty(),
                Optional.of(found.reference()),
                List.of("relational"),
                List.of()));
    }

    private void newClause() {
        role = new Role();
        role.shareBefore = lastShare;
        role.base = baseOfSentence;
        beforeCompletion = Optional.empty();
        lastDimension = Optional.empty();
        figureInClause = false;
        clauseFirst = index + 1;
        timeInClause = false;
        open = new OpenItem();
    }

    private void endSentence(boolean stop) {
        endClause();
        subject = List.of();
        chain = new ArrayList<>();
        lastShare = false;
        unstatedTime = false;
        sumInSentence = false;
        baseOfSentence = Optional.empty();
        role.base = Optional.empty();
        if (stop) {
            elsewhere = placeThatLeads(index + 1);
            preliminary = false;
            timeIsFresh = false;
        }
        parentheses.clear();
    }

    private void openParenthesis() {
        parentheses.push(new Saved(role.copy(), new ArrayList<>(items), open, subject, time));
        endItem();
        if (!items.isEmpty()) {
            subject = List.copyOf(items);
        }
        items = new ArrayList<>();
        open = new OpenItem();
    }

    private void closeParenthesis() {
        if (!parentheses.isEmpty()) {
            Saved saved = parentheses.pop();
            role = saved.role();
            items = saved.items();
            open = saved.open();
            subject = saved.subject();
            time = saved.time();
        }
    }

    private void ratio(Lexeme.Ratio ratio) {
        endItem();
        List<Item> group = items.isEmpty() ? subject : items;
        if (group.size() == 1
                && group.get(0).each().size() == ratio.parts().size()
                && ratio.parts().size() == 3) {
            for (int i = 0; i < 3; i++) {
                Figure part = new Figure(
                        ratio.start(),
                        ratio.end(),
                        ratio.parts().get(i),
                        Optional.empty(),
                        Dimension.PERCENT,
                        "%",
                        false);
                add(
                        group.get(0).one(group.get(0).each().get(i)),
                        part,
                        new FigureReading.Meaning(Measure.SHARE, false, "structure"),
                        Comparator.EXACTLY,
                        ratio.end(),
                        "ratio");
            }
        }
        items = new ArrayList<>();
        subject = List.of();
    }

    private void figure(Figure first) {
        if (role.versus && !isRightAfterVersus()) {
            role.versus = false;
            role.compare = false;
            return;
        }
        if (role.versus) {
            role.bound = Optional.of(versusBound());
        }
        if (first.unit().equals("年") && index > 0 && text.startsWith("连续", first.start() - 2)) {
            return;
        }
        if (first.measuredIn() == Dimension.OTHER || first.measuredIn() == Dimension.BARE) {
            unknown(first.start(), first.end());
            return;
        }
        if (isBeforeNoun(first)) {
            return;
        }
        takeVerbOfFirstStep(first);
        takeYearBeforeMultiple(first);
        boolean ownVerb = verbStandsSince(first);
        List<Listed> list = list(first);
        endItem();
        boolean inherited = items.isEmpty();
        List<Item> group = inherited ? subject : List.copyOf(items);
        if (inherited
                && figureInClause
                && lastDimension.isPresent()
                && lastDimension.get() != first.measuredIn()
                && role.verb != Role.Verb.NONE
                && !ownVerb) {
            role.verb = Role.Verb.NONE;
            role.rate = false;
            role.average = false;
        }
        role.total = role.total || (inherited && role.sum);
        assign(group, list, inherited);
        if (!inherited) {
            boolean aside = group.stream().noneMatch(Item::known) && first.measuredIn() == Dimension.RANK;
            if (!aside) {
                subject = group;
            }
        }
        items = new ArrayList<>();
        lastVerb = role.verb == Role.Verb.NONE && role.rate ? Role.Verb.RISE : role.verb;
        lastAverage = role.average;
        lastShare = role.share || role.shareOf || (lastShare && inherited);
        figureInClause = true;
        lastDimension = Optional.of(first.measuredIn());
        if (role.from) {
            role.from = false;
            role.fromWhen = Optional.empty();
        } else {
            role.afterFigure();
        }
    }

    // 增长6%,力争6.5%以上: the second step does not say the verb again.
    private void takeVerbOfFirstStep(Figure figure) {
        boolean step = !role.wish.words().isEmpty()
                && role.verb == Role.Verb.NONE
                && !role.rate
                && figure.measuredIn() == Dimension.PERCENT
                && items.isEmpty()
                && open.isEmpty();
        if (step) {
            role.verb = lastVerb;
            role.average = role.average || lastAverage;
        }
    }

    // 是2017年的2.5倍: the year is what is compared with, not when.
    private void takeYearBeforeMultiple(Figure figure) {
        int before = index - 1;
        while (before > 0
                && lexemes.get(before) instanceof Word word
                && boundBefore(word).isPresent()) {
            before--;
        }
        boolean of = figure.measuredIn() == Dimension.TIMES
                && before > 0
                && lexemes.get(before) instanceof Word word
                && text.startsWith("的", word.start())
                && lexemes.get(before - 1) instanceof Lexeme.When;
        if (of && role.base.isEmpty()) {
            role.base = time;
            time = timeBefore;
        }
    }

    private boolean isRightAfterVersus() {
        return index > 0 && lexemes.get(index - 1) instanceof Word word && word.kind() == Kind.VERSUS;
    }

    private Comparator versusBound() {
        Lexeme before = lexemes.get(index - 1);
        String words = text.words(before.start(), before.end());
        return words.startsWith("低") || words.startsWith("慢") ? Comparator.AT_MOST : Comparator.AT_LEAST;
    }

    // Whether a verb was said between the figure before and this one.
    private boolean verbStandsSince(Figure figure) {
        for (int i = index - 1; i >= 0; i--) {
            Lexeme lexeme = lexemes.get(i);
            if (lexeme instanceof Figure) {
                return false;
            }
            if (lexeme instanceof Word word
                    && (word.kind() == Kind.RISE || word.kind() == Kind.FALL || word.kind() == Kind.RATE)) {
                return true;
            }
        }
        return figure.start() < 0;
    }

    // 改造97个老旧小区, 培育40家以上规上企业, 74%以上用于民生: the words around the figure make the name together.
    private boolean isBeforeNoun(Figure figure) {
        if (open.name.isPresent() || figure.measuredIn() == Dimension.RANK) {
            return false;
        }
        int next = index + 1;
        Comparator comparator = figure.atLeast() ? Comparator.AT_LEAST : role.bound.orElse(Comparator.EXACTLY);
        while (next < lexemes.size()
                && lexemes.get(next) instanceof Word word
                && boundAfter(word).isPresent()) {
            comparator = boundAfter(word).get();
            next++;
        }
        if (next >= lexemes.size() || isSeparator(lexemes.get(next))) {
            return false;
        }
        int after = lexemes.get(next).start();
        Optional<Item> item = nameAround(figure.start(), after);
        if (item.isPresent()
                && item.get()
                        .indicator()
                        .filter(it -> it.id().equals("key_project_investment"))
                        .isPresent()
                && figure.measuredIn() == Dimension.COUNT) {
            countProjects(item.get(), figure);
            return true;
        }
        if (item.isEmpty()
                || FigureReading.of(item.get().indicator().orElseThrow(), figure, role)
                        .isEmpty()) {
            return false;
        }
        FigureReading.Meaning meaning = FigureReading.of(item.get().indicator().orElseThrow(), figure, role)
                .get();
        add(item.get(), figure, meaning, comparator, item.get().end(), "number-before-noun");
        endItem();
        items = new ArrayList<>();
        subject = List.of(item.get());
        figureInClause = true;
        while (index + 1 < lexemes.size()
                && lexemes.get(index + 1).end() <= item.get().end()) {
            index++;
        }
        return true;
    }

    // 38个市级重点项目完成投资65亿元: the figure counts the projects, the name goes on to its own figure.
    private void countProjects(Item item, Figure figure) {
        Comparator comparator = figure.atLeast() ? Comparator.AT_LEAST : Comparator.EXACTLY;
        FigureReading.Meaning level = new FigureReading.Meaning(Measure.LEVEL, false, "level");
        grammar.indicator("key_projects")
                .ifPresent(it -> add(item.one(it), figure, level, comparator, item.end(), "number-before-noun"));
        open = new OpenItem();
    }

    private static boolean isSeparator(Lexeme lexeme) {
        return lexeme instanceof Word word
                && switch (word.kind()) {
                    case COMMA, SEMICOLON, STOP, LIST_COMMA, COLON, BAR, OPEN, CLOSE, AND -> true;
                    default -> false;
                };
    }

    private Optional<Item> nameAround(int figureStart, int after) {
        String noun = text.words(after, Math.min(text.length(), after + LONGEST_NOUN));
        for (int back = LONGEST_VERB; back >= 0; back--) {
            int from = figureStart - back;
            if (from < 0 || (back > 0 && !isWordBefore(from, figureStart))) {
                continue;
            }
            Optional<Name> name = grammar.nameAtStartOf(text.words(from, figureStart) + noun);
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
                || indicator.id().equals("livelihood_share");
    }

    private boolean isWordBefore(int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;。:、()".indexOf(text.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A figure of a list with its own bounds. */
    private record Listed(Figure figure, Comparator comparator, int end) {}

    private List<Listed> list(Figure first) {
        List<Listed> list = new ArrayList<>();
        Listed one = bounded(first, role.bound);
        list.add(one);
        while (true) {
            int next = index + 1;
            if (!(next < lexemes.size()
                    && lexemes.get(next) instanceof Word separator
                    && (separator.kind() == Kind.LIST_COMMA || separator.kind() == Kind.AND))) {
                return list;
            }
            next++;
            Optional<Comparator> bound = Optional.empty();
            while (next < lexemes.size() && lexemes.get(next) instanceof Word word && isFiller(word)) {
                bound = boundBefore(word);
                next++;
            }
            if (!(next < lexemes.size()
                            && lexemes.get(next) instanceof Figure figure
                            && figure.measuredIn() == first.measuredIn())
                    || (bound.isPresent() && !role.distribute)) {
                return list;
            }
            index = next;
            list.add(bounded(figure, bound));
        }
    }

    private boolean isFiller(Word word) {
        return boundBefore(word).isPresent()
                || (word.kind() == Kind.PLAIN
                        && text.words(word.start(), word.end()).equals("第"));
    }

    private Listed bounded(Figure figure, Optional<Comparator> before) {
        Comparator comparator = figure.atLeast() ? Comparator.AT_LEAST : before.orElse(Comparator.EXACTLY);
        int end = figure.end();
        while (index + 1 < lexemes.size()
                && lexemes.get(index + 1) instanceof Word word
                && boundAfter(word).isPresent()) {
            comparator = boundAfter(word).get();
            end = word.end();
            index++;
        }
        if (figure.high().isPresent()) {
            comparator = Comparator.RANGE;
        }
        return new Listed(figure, comparator, end);
    }

    private static Optional<Comparator> boundAfter(Word word) {
        return switch (word.kind()) {
            case AT_LEAST_AFTER -> Optional.of(Comparator.AT_LEAST);
            case AT_MOST_AFTER -> Optional.of(Comparator.AT_MOST);
            case ABOUT_AFTER -> Optional.of(Comparator.ABOUT);
            default -> Optional.empty();
        };
    }

    private static Optional<Comparator> boundBefore(Word word) {
        return switch (word.kind()) {
            case AT_LEAST_BEFORE -> Optional.of(Comparator.AT_LEAST);
            case AT_MOST_BEFORE, HOLD -> Optional.of(Comparator.AT_MOST);
            case ABOUT_BEFORE -> Optional.of(Comparator.ABOUT);
            default -> Optional.empty();
        };
    }

    private void assign(List<Item> group, List<Listed> list, boolean inherited) {
        List<Item> targets = spread(group, list.size());
        if (list.size() > 1) {
            if (targets.size() != list.size() && chain.size() >= list.size() && inherited) {
                targets = chain.subList(chain.size() - list.size(), chain.size());
            }
            if (targets.size() == list.size()) {
                for (int i = 0; i < list.size(); i++) {
                    state(targets.get(i), list.get(i), "respectively");
                }
            }
        } else if (list.size() == 1) {
            boolean shared = group.size() > 1;
            boolean percent = list.get(0).figure().measuredIn() == Dimension.PERCENT
                    || list.get(0).figure().measuredIn() == Dimension.POINTS
                    || list.get(0).figure().measuredIn() == Dimension.DOUBLINGS;
            if (!shared || role.each || (percent && group.stream().allMatch(Item::known))) {
                for (Item item : group) {
                    if (item.indicator().isPresent()) {
                        state(item, list.get(0), shared ? "shared" : inherited ? "dropped-subject" : "plain");
                    } else if (percent || role.each || role.distribute) {
                        for (Indicator one : item.each()) {
                            state(item.one(one), list.get(0), "shared");
                        }
                    }
                }
            }
        }
        if (!inherited && group.size() == 1 && list.size() == 1) {
            chain.add(group.get(0));
        }
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

    private void state(Item item, Listed listed, String rule) {
        if (item.indicator().isEmpty() || unstatedTime) {
            return;
        }
        String turned = FigureReading.turned(item.indicator().get(), listed.figure(), role);
        if (!turned.isEmpty()) {
            grammar.indicator(turned).ifPresent(it -> stateOf(item.one(it), listed, rule));
            return;
        }
        stateOf(item, listed, rule);
    }

    private void stateOf(Item item, Listed listed, String rule) {
        Optional<FigureReading.Meaning> meaning =
                FigureReading.of(item.indicator().get(), listed.figure(), role);
        if (meaning.isEmpty()) {
            return;
        }
        if (meaning.get().measure() == Measure.GROWTH
                && isOverAllYears(item.indicator().get())) {
            FigureReading.Meaning whole =
                    new FigureReading.Meaning(Measure.INCREASE, meaning.get().negative(), "sum-of-years");
            add(item, listed.figure(), whole, listed.comparator(), listed.end(), rule);
            return;
        }
        if (meaning.get().measure() == Measure.LEVEL && isBeforeAnotherNoun(listed.figure())) {
            return;
        }
        add(item, listed.figure(), meaning.get(), listed.comparator(), listed.end(), rule);
    }

    // 五年增长30%, 累计下降19%: over all the years, not one of them; energy saved is always counted so.
    private boolean isOverAllYears(Indicator indicator) {
        return overYears() && (role.sum || timeInClause || (indicator.id().equals("energy_intensity") && overAPlan()));
    }

    private boolean overAPlan() {
        return time.filter(it -> it instanceof Moment.Years
                        || (it instanceof Moment.Span span && span.years() == YEARS_OF_A_PLAN)
                        || (it instanceof Moment.Past past && past.years() == YEARS_OF_A_PLAN)
                        || (it instanceof Moment.Coming coming && coming.years() == YEARS_OF_A_PLAN))
                .isPresent();
    }

    private boolean overYears() {
        return time.filter(it -> it instanceof Moment.Span
                        || it instanceof Moment.Past
                        || it instanceof Moment.Coming
                        || (it instanceof Moment.Years years && years.start() < years.end()))
                .isPresent();
    }

    // 固定资产投资500万元以上项目100个: what follows the figure takes it for itself.
    private boolean isBeforeAnotherNoun(Figure figure) {
        if (index + 1 >= lexemes.size() || figure.measuredIn() == Dimension.PERCENT) {
            return false;
        }
        Lexeme next = lexemes.get(index + 1);
        if (next instanceof Figure other && other.measuredIn() == Dimension.MONEY) {
            return true;
        }
        if (next instanceof Word word
                && text.words(word.start(), word.end()).equals("的")
                && index + 2 < lexemes.size()
                && lexemes.get(index + 2) instanceof Name) {
            return true;
        }
        return (next instanceof Lexeme.Unknown || next instanceof Name) && !text.gapBefore(next.start());
    }

    private void add(
            Item item, Figure figure, FigureReading.Meaning meaning, Comparator comparator, int end, String rule) {
        if (role.from
                && role.fromWhen.filter(Moment.PartOfYear.class::isInstance).isPresent()) {
            return;
        }
        Optional<Moment> start = role.fromWhen.or(() -> baseOfParagraph);
        Indicator indicator = item.indicator().orElseThrow();
        BigDecimal value = FigureReading.signed(figure.value(), meaning.negative());
        Optional<BigDecimal> high = figure.high().map(it -> FigureReading.signed(it, meaning.negative()));
        Quantity quantity = new Quantity(
                Optional.of(value),
                high,
                figure.unit().isEmpty() ? Optional.empty() : Optional.of(figure.unit()),
                high.isPresent()
                        ? Comparator.RANGE
                        : meaning.measure() == Measure.RANK ? Comparator.EXACTLY : comparator);
        Span name = new Span(item.start(), item.end());
        int from = clauseStartBefore(Math.min(item.start(), figure.start()));
        int to = Math.max(end, Math.max(figure.end(), item.end()));
        if (to - from > LONGEST_QUOTE) {
            from = clauseStartBefore(figure.start());
        }
        drafts.add(new Draft(
                indicator,
                name,
                meaning.measure(),
                quantity,
                new Span(from, to),
                new Span(figure.start(), figure.end()),
                role.from && start.isPresent() ? start : time,
                timeIsFresh || (role.from && start.isPresent()),
                role.from && start.isEmpty(),
                role.base,
                role.sum
                        || ((sumInSentence || timeInClause)
                                && !role.reach
                                && role.verb == Role.Verb.NONE
                                && meaning.measure() == Measure.LEVEL
                                && Timeline.flows(indicator)),
                role.task && meaning.measure() == Measure.LEVEL,
                preliminary,
                role.wish,
                item.scope(),
                Optional.empty(),
                List.of(rule, meaning.rule()),
                List.of()));
    }

    private int clauseStartBefore(int position) {
        int from = position;
        while (from > 0 && ",;。!?:|".indexOf(text.at(from - 1)) < 0) {
            from--;
        }
        return from;
    }
}
