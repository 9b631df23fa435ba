package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.EvenText;
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
    private static final String NEW = "新增";
    private static final int LONGEST_NOUN = 14;
    private static final int LONGEST_HEADING = 20;
    private static final Pattern FIRMS_COUNTED = Pattern.compile("(?:企业|主体|工商户|网店|基地|园区)[^,]{0,4}\\d[^,]*[户家个]");
    private static final Pattern FARING = Pattern.compile("(?:经济|发展|运行|建设).*(?:向好|加快|快速|迅速|较快|良好|平稳|强劲|成效|进展|提速|增强)");
    private static final List<String> POOR = List.of("扶贫", "贫困", "脱贫");

    private final Grammar grammar;
    private final District district;
    private final Cursor cursor;
    private final Clause clause;
    private final Times times;

    private OpenItem open = new OpenItem();
    private List<Item> items = new ArrayList<>();
    private List<Item> subject = List.of();
    private List<Item> chain = new ArrayList<>();
    private List<Item> untold = new ArrayList<>();
    private Optional<Kept> beforeCompletion = Optional.empty();
    private boolean countsNew;
    /** The part of the district, or the other place, that the sentence speaks of; empty when it is the district. */
    private String elsewhere = "";
    /** Whether the sentence said a number of the district's own before it came to speak of that part. */
    private boolean ownSaid;

    private boolean elsewhereInPassing;

    /** The sentence's first lexeme, until somebody asks what its first words speak of. */
    private OptionalInt unread = OptionalInt.empty();

    /** The part that the paragraph's first sentence is a heading about: 加快建设东湾口岸城市。 */
    private Optional<String> ofHeading = Optional.empty();

    private boolean headingRead;

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
        ownSaid = ownSaid || (elsewhere().isEmpty() && named.stream().anyMatch(Item::known));
    }

    private void speakOfPart(String part) {
        elsewhereInPassing = elsewhere().isEmpty() ? ownSaid : elsewhereInPassing;
        speakOfPlace(part);
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
            speakOfPlace("");
        }
    }

    /** A sentence begins: its first words may speak of a part of the district. */
    void beginSentence(int firstLexeme) {
        unread = OptionalInt.of(firstLexeme);
        ownSaid = false;
        elsewhereInPassing = false;
    }

    private String elsewhere() {
        if (unread.isPresent()) {
            int first = unread.getAsInt();
            speakOfPlace(district.placeThatLeads(cursor.wordsToSeparator(first), cursor.sentenceFrom(first))
                    .or(() -> first > 0 ? placeOfHeading() : Optional.empty())
                    .orElse(""));
        }
        return elsewhere;
    }

    private Optional<String> placeOfHeading() {
        if (!headingRead) {
            headingRead = true;
            String heading = cursor.wordsToSeparator(0);
            ofHeading = heading.length() <= LONGEST_HEADING && heading.equals(cursor.sentenceFrom(0))
                    ? district.placeThatLeads(heading, heading)
                    : Optional.empty();
        }
        return ofHeading;
    }

    private void speakOfPlace(String place) {
        elsewhere = place;
        unread = OptionalInt.empty();
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
        countsNew = countsNew || (!clause.figureRead() && standsAfterNew(start));
        Optional<Name> asNew = asNew(start, end);
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
        if (isRateOfLand(words)) {
            speakOfPart(words);
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
        Name name = asNew(said);
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
        if (isNewPartOf(name)) {
            open.before = open.before + "新增";
        }
        countsNew = countsNew || (!clause.figureRead() && saysNew(named));
        role.namedAsGrowth = named.startsWith("经济增");
        if (open.before.isEmpty() && !elsewhere().isEmpty()) {
            open.before = elsewhere();
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

    // 新增规上企业70家、高新技术企业70家: the second is as new as the first.
    private Name asNew(Name name) {
        String words = cursor.words(name);
        if (words.startsWith("新")) {
            return name;
        }
        return asNew(name.start(), name.end()).orElse(name);
    }

    private Optional<Name> asNew(int start, int end) {
        boolean nextOfList = cursor.isAhead(-1, Kind.LIST_COMMA) || cursor.isAhead(-1, Kind.AND);
        if (!clause.figureRead() || !countsNew || !nextOfList) {
            return Optional.empty();
        }
        EvenText text = cursor.text();
        String noun = text.words(start, Math.min(text.length(), start + LONGEST_NOUN));
        Optional<Name> found = grammar.nameAtStartOf(NEW + noun)
                .map(it -> new Name(start, start + it.end() - NEW.length(), it.alone(), it.each()))
                .filter(it -> it.end() >= end);
        found.ifPresent(it -> cursor.moveOver(it.end()));
        return found;
    }

    // 新增省级工程中心5家、高新技术企业60家: what is new need not be known to us for the next to be as new.
    private boolean standsAfterNew(int start) {
        EvenText text = cursor.text();
        int before = text.at(start - 1) == '“' ? start - 1 : start;
        return text.startsWith("新增", before - 2) || text.startsWith("净增", before - 2) || text.at(before - 1) == '新';
    }

    private static boolean saysNew(String words) {
        return words.startsWith("新") || words.startsWith("净增");
    }

    // 新增贷款, 增加税收: a part of the amount, not the amount.
    private boolean isNewPartOf(Name name) {
        boolean afterRise = cursor.isAhead(-1, Kind.RISE)
                && cursor.look(-1).filter(it -> it.end() == name.start()).isPresent();
        return afterRise
                && name.alone()
                        .filter(it -> it.unit().endsWith("元") || it.unit().endsWith("吨"))
                        .isPresent();
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
                    .or(() -> item.name.isEmpty() ? placeThatFares(start) : Optional.empty())
                    .ifPresent(this::speakOfPart);
            return Item.unknown(start, item.span().end());
        }
        int nameStart = item.name.get().start();
        String before =
                start < nameStart && !item.before.isEmpty() ? cursor.text().words(start, nameStart) : item.before;
        Optional<String> scope = district.scopeIn(before);
        boolean narrowed = !before.isEmpty()
                && scope.isEmpty()
                && (!district.isHarmless(before) || isPartOfTransfer(before))
                && !isHarmlessFor(item.name.get(), before);
        boolean founded = item.name
                .get()
                .alone()
                .filter(it -> Founding.isSaidBy(before, it))
                .isPresent();
        boolean built = item.name
                .get()
                .alone()
                .filter(it -> ProjectsBuilt.are(it, () -> clauseBefore(item.name.get()))
                        || ProjectsBuilt.willCost(
                                it, cursor.words(item.name.get()), () -> cursor.sentenceBefore(nameStart))
                        || isOfThePoor(it, nameStart, item.name.get().end())
                        || isOfFirmsJustCounted(it, item.name.get()))
                .isPresent();
        if (built) {
            return Item.unknown(start, item.span().end());
        }
        if (narrowed && founded) {
            return Item.named(asFounded(item.name.get()), Optional.empty());
        }
        if (narrowed && district.isPartOrOther(before)) {
            speakOfPart(before);
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

    // 城区面貌改善,东湾新区经济运行向好,地区生产总值增长到80亿元: a clause without a number may turn to a part
    private Optional<String> placeThatFares(int start) {
        if (cursor.clauseStartBefore(start) != start) {
            return Optional.empty();
        }
        int end = cursor.isDone() ? cursor.text().length() : cursor.here().start();
        String clause = cursor.text().words(start, end);
        return FARING.matcher(clause).find() ? district.placeThatLeads(clause, clause) : Optional.empty();
    }

    // 打好产业扶贫攻坚战,…转移就业85万人: of the poor, not of all who work on the land
    private boolean isOfThePoor(Indicator indicator, int start, int end) {
        if (!indicator.id().equals("rural_transfer")
                || !cursor.text().words(start, end).equals("转移就业")) {
            return false;
        }
        String sentence = cursor.sentenceBefore(start);
        return POOR.stream().anyMatch(sentence::contains);
    }

    // 转移就业15万人,其中有组织转移就业7万人: not all of them
    private boolean isPartOfTransfer(String before) {
        int start = open.span().start();
        return before.endsWith("组织")
                && cursor.text().words(cursor.clauseStartBefore(start), start).contains("其中");
    }

    // 新增微型企业2万户,新增就业10万人: those who work in them
    private boolean isOfFirmsJustCounted(Indicator indicator, Name name) {
        if (!indicator.id().equals("jobs") || cursor.words(name).contains("城")) {
            return false;
        }
        int from = cursor.clauseStartBefore(name.start());
        boolean afterComma = cursor.text().at(from - 1) == ',';
        return afterComma
                && FIRMS_COUNTED
                        .matcher(cursor.text().words(cursor.clauseStartBefore(from - 1), from - 1))
                        .find();
    }

    // 新增基础教育公办学位, 自治区层面统筹推进重大项目: words that go with what is counted
    private boolean isHarmlessFor(Name name, String before) {
        String id = name.each().get(0).id();
        return (id.equals("school_places") && countsPlacesAdded(name) && !before.contains("士"))
                || (id.startsWith("key_project") && (before.equals("自治区") || before.endsWith("级")));
    }

    private boolean countsPlacesAdded(Name name) {
        String clause = clauseBefore(name);
        return clause.contains("新增") || clause.contains("增加");
    }

    private String clauseBefore(Name name) {
        return cursor.text().words(cursor.clauseStartBefore(name.start()), name.end());
    }

    // 每平方公里土地产出GDP 3.4亿元: neither this nor what follows in the sentence is the district's amount
    private static boolean isRateOfLand(String words) {
        boolean may = words.indexOf('每') >= 0 || words.indexOf('均') >= 0;
        return may && (words.contains("每平方") || words.contains("每亩") || words.contains("地均"));
    }

    // 新培育认定高新技术企业: those that are new
    private Name asFounded(Name name) {
        return grammar.nameAtStartOf(NEW + cursor.words(name))
                .filter(it -> it.end() == NEW.length() + name.end() - name.start())
                .map(it -> new Name(name.start(), name.end(), it.alone(), it.each()))
                .orElse(name);
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
        countsNew = false;
        restart();
    }

    // 全省增长8.5%,其中山区增长7.5%;单位能耗下降3%: what was said of a part in passing ends with its clause group.
    void endSentence() {
        if (elsewhereInPassing) {
            speakOfPlace("");
        }
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
