package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.indicator.Indicator;

/**
 * What a clause speaks of: the item whose words are being read, the items of the clause so far, and the subject that a
 * clause may drop. Knows whether an item is the district's own or that of a part of it or of another place.
 */
final class Naming {
    private final Grammar grammar;
    private final District district;
    private final Cursor cursor;
    private final Clause clause;
    private final Times times;
    private final NewOnes newOnes;
    private final PlaceSpokenOf place;
    private final Exclusions exclusions;

    private OpenItem open = new OpenItem();
    private List<Item> items = new ArrayList<>();
    private List<Item> subject = List.of();
    private List<Item> chain = new ArrayList<>();
    private List<Item> untold = new ArrayList<>();
    private Optional<Kept> beforeCompletion = Optional.empty();
    /** Items and the open item as they were. */
    private record Kept(List<Item> items, OpenItem open) {}

    /** All that an opening bracket interrupts. */
    record Saved(List<Item> items, OpenItem open, List<Item> subject) {}

    Naming(Grammar grammar, District district, Cursor cursor, Clause clause, Times times) {
        this.grammar = grammar;
        this.district = district;
        this.cursor = cursor;
        this.clause = clause;
        this.times = times;
        this.newOnes = new NewOnes(grammar, cursor, clause);
        this.place = new PlaceSpokenOf(district, cursor);
        this.exclusions = new Exclusions(cursor);
    }

    OpenItem open() {
        return open;
    }

    /** Whether the item being read is a name of several at once. */
    boolean namesTogether() {
        return open.name
                .filter(it -> it.alone().isEmpty() && it.each().size() > 1)
                .isPresent();
    }

    /** Whether nothing was named in the sentence yet. */
    boolean isSilent() {
        return open.isEmpty() && items.isEmpty() && subject.isEmpty() && chain.isEmpty();
    }

    List<Item> items() {
        return items;
    }

    List<Item> subject() {
        return subject;
    }

    /** The items that had an amount and no growth yet: 均增长20% and 分别增长20% are about all of them. */
    List<Item> untold() {
        return untold;
    }

    /** The items that had figures of their own, in order. */
    List<Item> chain() {
        return chain;
    }

    void speakOf(List<Item> named) {
        subject = named;
        if (named.stream().anyMatch(Item::known)) {
            place.sayNumber();
        }
    }

    void forgetItems() {
        items = new ArrayList<>();
    }

    /** What was read of the open item was not its name. */
    void restart() {
        open = new OpenItem();
    }

    // 坚持稳字当头确保全市…: words before a wish are not part of the name, unless they name somebody else's.
    void restartAfterHarmlessWords() {
        if (open.name.isEmpty() && !district.namesAnother(open.before)) {
            restart();
        }
    }

    /** 全市, 我省: the district itself is meant again. */
    void ownArea() {
        Role role = clause.role;
        if (open.name.isEmpty() && !role.versus && !role.shareOf && !open.before.startsWith("来源于")) {
            restart();
            place.backToDistrict();
        }
    }

    /** A sentence begins: its first words may speak of a part of the district. */
    void beginSentence(int firstLexeme) {
        place.beginSentence(firstLexeme);
    }

    // 完成县下达任务: the names between belong to the task.
    void complete() {
        beforeCompletion = Optional.of(new Kept(new ArrayList<>(items), open));
        open = open.copy();
    }

    void task() {
        beforeCompletion.ifPresent(kept -> {
            items = kept.items();
            open = kept.open();
        });
    }

    void unknown(int start, int end) {
        Role role = clause.role;
        String words = cursor.text().words(start, end);
        if (role.narrowing || role.shareOf || role.versus || role.rank) {
            return;
        }
        if (role.compare) {
            role.versus = true;
            return;
        }
        newOnes.unknown(start);
        Optional<Name> asNew = newOnes.asNew(start, end);
        if (asNew.isPresent() && open.isEmpty()) {
            name(asNew.get());
            return;
        }
        Optional<Indicator> half = new HalfName(words, items.isEmpty() ? subject : items, chain, cursor)
                .indicatorId()
                .flatMap(grammar::indicator);
        if (half.isPresent() && open.isEmpty()) {
            // 36个重点项目加快建设、完成投资72亿元: what went on before is nothing that has a number
            if (half.get().id().equals("key_project_investment")) {
                items.removeIf(it -> !it.known());
            }
            name(new Name(start, end, half, List.of(half.get())));
            return;
        }
        if (turnsToInvestment(words)) {
            return;
        }
        if (district.isOwnName(words)) {
            open = open.name.isEmpty() ? new OpenItem() : open;
            return;
        }
        if (Exclusions.isRateOfLand(words)) {
            place.turnToPart(words);
        }
        open.counted = open.isEmpty()
                ? cursor.look(-1).filter(Lexeme.Figure.class::isInstance).isPresent()
                : open.counted;
        open.touch(start, end);
        if (open.name.isPresent()) {
            open.broken = true;
        } else {
            open.before = open.before + words;
        }
    }

    // 重点项目全年累计完成投资65亿元: the money spent on them, not their number
    private boolean turnsToInvestment(String words) {
        boolean spent = (words.equals("投资") || words.equals("投资额"))
                && (clause.role.complete
                        || cursor.text().startsWith("完成", cursor.here().start() - 2))
                && !open.broken
                && open.name
                        .flatMap(Name::alone)
                        .filter(it -> it.id().equals("key_projects"))
                        .isPresent();
        if (spent) {
            Name projects = open.name.orElseThrow();
            open.name = grammar.indicator("key_project_investment")
                    .map(it -> new Name(projects.start(), projects.end(), Optional.of(it), List.of(it)));
        }
        return spent;
    }

    void name(Name said) {
        Name name = newOnes.asNew(said);
        Role role = clause.role;
        if (role.shareOf || role.narrowing) {
            return;
        }
        if (role.compare || role.versus) {
            role.versus = true;
            return;
        }
        if (open.name.isPresent()) {
            String first = cursor.text().words(open.name.get().start(), name.start());
            boolean share = isShareOfRevenue(open.name.get(), name);
            open = new OpenItem();
            open.before = share ? "" : first;
        }
        role.forNewName();
        role.base = times.baseOfSentence();
        String named = cursor.words(name);
        if (newOnes.isPartOfAmount(name)) {
            open.before = open.before + "新增";
        }
        newOnes.named(named);
        role.namedAsGrowth = named.startsWith("经济增");
        if (open.before.isEmpty()) {
            open.before = place.name();
        }
        if (open.before.isEmpty()) {
            open.before = thresholdBefore(name);
        }
        boolean nextOfList = cursor.isAhead(-1, Kind.LIST_COMMA) && clause.figureRead();
        boolean alsoIndustry = cursor.isAhead(-1, Kind.COMMA) && ofIndustry(name.each()) && ofIndustry(subjects());
        if (open.before.isEmpty() && (nextOfList || alsoIndustry)) {
            open.before = scopeOfSubject();
        }
        open.touch(name.start(), name.end());
        open.name = Optional.of(name);
    }

    // 年营业收入10亿元以上企业总数: only those so large
    private String thresholdBefore(Name name) {
        int at = cursor.isAhead(-1, Kind.AT_LEAST_AFTER) ? -2 : -1;
        boolean threshold = cursor.look(at)
                .filter(it -> it instanceof Lexeme.Figure figure && figure.measuredIn() == Dimension.MONEY)
                .isPresent();
        return threshold && cursor.look(-1).orElseThrow().end() == name.start()
                ? cursor.words(cursor.look(at).orElseThrow()) + "以上"
                : "";
    }

    // 一般公共预算收入税收占比70%: taxes are what is spoken of, revenue what they are a share of.
    private boolean isShareOfRevenue(Name whole, Name part) {
        boolean revenue = whole.alone()
                .filter(it -> it.id().equals("budget_revenue") || it.id().equals("fiscal_total"))
                .isPresent();
        boolean taxes = part.alone().filter(it -> it.id().equals("tax_revenue")).isPresent();
        return revenue && taxes && cursor.isAhead(1, Kind.SHARE);
    }

    private List<Indicator> subjects() {
        return subject.stream().flatMap(it -> it.each().stream()).toList();
    }

    private static boolean ofIndustry(List<Indicator> named) {
        return !named.isEmpty() && named.stream().allMatch(it -> it.id().startsWith("industrial_"));
    }

    // 合作区生产总值增长15%、工业增加值增长20%, 园区工业总产值500亿元,工业增加值130亿元: both are the zone's
    private String scopeOfSubject() {
        return subject.size() != 1
                ? ""
                : subject.get(0).scope().filter(it -> !it.startsWith("户籍")).orElse("");
    }

    // 竣工6所学校、新增学位3000个: what a figure has just counted is no name in a list.
    void endItemOfList() {
        boolean noun = !open.isEmpty() && open.counted && open.name.isEmpty();
        if (noun) {
            restart();
        } else {
            endItem();
        }
    }

    void endItem() {
        if (!open.isEmpty()) {
            Item item = close(open);
            boolean bare = open.before.isEmpty() && item.known() && !items.isEmpty();
            items.add(bare ? item.within(items.get(items.size() - 1).scope()) : item);
            open = new OpenItem();
        }
    }

    private Item close(OpenItem item) {
        int start = item.span().start();
        if (item.name.isEmpty() || item.broken) {
            district.groupIn(item.before)
                    .or(() -> item.name.isEmpty() ? place.thatFares(start) : Optional.empty())
                    .ifPresent(place::turnToPart);
            return Item.unknown(start, item.span().end());
        }
        int nameStart = item.name.get().start();
        String before =
                start < nameStart && !item.before.isEmpty() ? cursor.text().words(start, nameStart) : item.before;
        Optional<String> scope = district.scopeIn(before);
        boolean narrowed = !before.isEmpty()
                && scope.isEmpty()
                && (!district.isHarmless(before) || exclusions.narrows(start, before))
                && !exclusions.leavesWhole(item.name.get(), before);
        boolean founded = item.name
                .get()
                .alone()
                .filter(it -> Founding.isSaidBy(before, it))
                .isPresent();
        if (exclusions.countsSomethingElse(item.name.get())) {
            return Item.unknown(start, item.span().end());
        }
        if (narrowed && founded) {
            return Item.named(newOnes.asFounded(item.name.get()), Optional.empty());
        }
        if (narrowed && district.isPartOrOther(before)) {
            place.turnToPart(before);
        }
        if (narrowed) {
            return Item.unknown(start, item.span().end());
        }
        Item named = Item.named(item.name.get(), scope);
        // 来源于我市的公共财政收入 counts what others collect here too.
        boolean all = item.before.startsWith("来源于")
                && named.indicator()
                        .filter(it -> it.id().equals("budget_revenue"))
                        .isPresent();
        return all ? grammar.indicator("fiscal_total").map(named::one).orElse(named) : named;
    }

    /** A clause is over: what it spoke of may be dropped by the next. */
    void endClause() {
        endItem();
        boolean trailing = clause.figureRead() && items.stream().noneMatch(Item::known);
        if (!items.isEmpty() && !trailing) {
            boolean allKnown = items.stream().allMatch(Item::known);
            subject = allKnown ? List.copyOf(items) : items.get(0).known() ? List.of(items.get(0)) : List.of();
        }
        forgetItems();
        beforeCompletion = Optional.empty();
        newOnes.endClause();
        restart();
    }

    /** A sentence, or a part of one between semicolons, is over: nothing of it may be dropped by the next. */
    void endSentence() {
        place.endClauseGroup();
        subject = List.of();
        chain = new ArrayList<>();
        untold = new ArrayList<>();
    }

    Saved openBracket() {
        Saved saved = new Saved(new ArrayList<>(items), open, subject);
        endItem();
        if (!items.isEmpty()) {
            subject = List.copyOf(items);
        }
        forgetItems();
        restart();
        return saved;
    }

    void closeBracket(Saved saved) {
        items = saved.items();
        open = saved.open();
        subject = saved.subject();
    }

    // 经济总量占全市40%: what has a share of the district's total is not the district.
    void breakIfWhole() {
        boolean whole = open.name
                .flatMap(Name::alone)
                .filter(it -> !it.id().endsWith("_va") && !it.id().startsWith("livelihood"))
                .isPresent();
        open.broken = open.broken || whole;
    }

    // 甲、乙、丙等5个指标均翻一番: what follows is about each of those listed.
    void endListOfIndicators() {
        restart();
        items.removeIf(it -> !it.known());
        clause.role.each = true;
    }

    // 产值350亿元,占全市的35%: what was spoken of is a part of the district, and so no subject of ours.
    List<Item> turnsOutAPart() {
        List<Item> part = subject.stream().filter(it -> it.scope().isEmpty()).toList();
        subject = part.isEmpty() ? subject : List.of();
        return part;
    }
}
