package org.duibiao.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.duibiao.text.Numerals;

/**
 * Reads one paragraph, lexeme by lexeme. {@link Naming} keeps what is spoken of, {@link Times} when, {@link Clause} what
 * the words so far say of the next figure; {@link FigureRules} take the figures, {@link TimeRules} the times. A figure is ours only if nothing unknown
 * stands between it and a name.
 */
final class ParagraphReader {
    /** What is only held against other years. */
    private static final Pattern ASIDE =
            Pattern.compile("(?:超过|高于|超|相当于|等于).{0,14}(?:总和|之和)|是(?:上年|去年).{0,4}增量的.{1,8}倍(?:以上|多)?");

    /** Most commas are followed by none of these, and the rest of the clause need not be put together. */
    private static final String ASIDE_BEGINS = "超高相等是";

    private static final int LONGEST_NUMBER_OF_A_POINT = 2;

    private final District district;
    private final Cursor cursor;
    private final Clause clause = new Clause();
    private final Times times;
    private final Naming naming;
    private final DraftWriter drafts;
    private final Assignment assignment;
    private final FigureRules figures;
    private final TimeRules timeRules;
    private final ClausesInWords inWords;
    private final Deque<Saved> brackets = new ArrayDeque<>();

    /** How much had been read when the sentence began. */
    private int draftsBefore;

    /** What an opening bracket interrupts. */
    private record Saved(Role role, Naming.Saved named, Optional<Moment> time) {}

    ParagraphReader(Grammar grammar, EvenText text, List<Lexeme> lexemes, District district, Optional<Moment> time) {
        this.district = district;
        this.cursor = new Cursor(text, lexemes);
        this.times = new Times(time);
        this.naming = new Naming(grammar, district, cursor, clause, times);
        this.drafts = new DraftWriter(cursor, clause, times);
        this.assignment = new Assignment(grammar, cursor, clause, times, naming, drafts);
        NumberBeforeNoun beforeNoun = new NumberBeforeNoun(grammar, cursor, clause, naming, drafts);
        this.figures = new FigureRules(cursor, clause, times, naming, beforeNoun, assignment);
        this.timeRules = new TimeRules(cursor, clause, times, naming);
        this.inWords = new ClausesInWords(cursor, clause, drafts);
    }

    /** All that the paragraph says. */
    List<Draft> read() {
        beginSentence(0);
        for (; !cursor.isDone(); cursor.advance()) {
            Lexeme lexeme = cursor.here();
            if (lexeme instanceof Word word) {
                word(word);
            } else if (lexeme instanceof Name name) {
                naming.name(name);
            } else if (lexeme instanceof Figure figure) {
                figures.read(figure);
            } else if (lexeme instanceof Lexeme.Ratio ratio) {
                assignment.ratio(ratio);
            } else if (lexeme instanceof Lexeme.When when) {
                timeRules.read(when);
            } else if (lexeme instanceof Lexeme.Unknown unknown) {
                naming.unknown(unknown.start(), unknown.end());
            }
        }
        endClause();
        return drafts.drafts();
    }

    private void word(Word word) {
        Role role = clause.role;
        switch (word.kind()) {
            case COMMA -> {
                endClause();
                passOverAside();
            }
            case COLON, BAR -> endClause();
            case SEMICOLON -> endSentence(false);
            case STOP -> endSentence(true);
            case LIST_COMMA -> listComma(word);
            case AND -> naming.endItemOfList();
            case OPEN -> openBracket();
            case CLOSE -> closeBracket();
            case AREA -> area(word);
            case AMONG -> {
                naming.restart();
                role.wish = role.wish.words().isEmpty() ? drafts.wishOfWhole() : role.wish;
            }
            case RISE, FALL -> {
                if (isPartOfNoun(word)) {
                    cursor.moveOver(word.end() + 1);
                    naming.unknown(word.start(), word.end() + 1);
                } else {
                    verb(word);
                }
            }
            case REACH -> role.reach = true;
            case RATE -> role.rate = true;
            case RATE_OF_FALL -> {
                role.rate = true;
                role.verb = Role.Verb.FALL;
            }
            case AVERAGE -> role.average = true;
            case SUM -> {
                role.sum = true;
                clause.sumInSentence = true;
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
            case AT_MOST_BEFORE, HOLD -> role.bound = Optional.of(Comparator.AT_MOST);
            case ABOUT_BEFORE -> role.bound = Optional.of(Comparator.ABOUT);
            case FIRM -> wish(word, true);
            case STRETCH -> wish(word, false);
            case AIM -> role.aim = true;
            case PRELIMINARY -> {
                clause.preliminary = true;
                naming.restartAfterHarmlessWords();
            }
            case FROM -> role.from = true;
            case CONVERTED -> role.converted = true;
            case COMPARE -> compare(word);
            case VERSUS -> role.versus = true;
            case NARROWED -> role.narrowing = true;
            case PLAIN -> {
                if (isWhatGrows(word)) {
                    naming.unknown(word.start(), word.end());
                }
            }
            case QUOTE, IN_STEP, AT_LEAST_AFTER, AT_MOST_AFTER, ABOUT_AFTER -> {}
        }
    }

    // 六、民生保障全面增强: the number of a point is nothing that is spoken of.
    private void listComma(Word word) {
        int from = cursor.startOf(clause.first());
        boolean number = word.start() > from && word.start() - from <= LONGEST_NUMBER_OF_A_POINT;
        for (int i = from; number && i < word.start(); i++) {
            number &= Numerals.isNumeral(cursor.text().at(i));
        }
        if (number) {
            naming.restart();
        } else {
            naming.endItemOfList();
        }
    }

    // 产值350亿元,占全市的35%: a part is spoken of, and its numbers are not the district's.
    private void shareOf() {
        clause.role.shareOf = true;
        clause.role.verb = Role.Verb.NONE;
        if (!isShareOfWholeDistrict()) {
            return;
        }
        if (naming.open().isEmpty() && naming.items().isEmpty()) {
            drafts.takeBack(naming.turnsOutAPart());
        }
        naming.breakIfWhole();
    }

    // 研发经费支出相当于全市生产总值的比例达到4.5%, but 相当于2015年的1.8倍
    private void compare(Word word) {
        boolean ofName = cursor.look(1).filter(Name.class::isInstance).isPresent()
                || (cursor.isAhead(1, Kind.AREA)
                        && cursor.look(2).filter(Name.class::isInstance).isPresent());
        if (ofName && cursor.words(word).equals("相当于")) {
            clause.role.shareOf = true;
        } else {
            clause.role.compare = true;
        }
    }

    private boolean isShareOfWholeDistrict() {
        boolean ofDistrict =
                cursor.isAhead(1, Kind.AREA) && district.isOwnArea(cursor.words(cursor.at(cursor.index() + 1)));
        Optional<Lexeme> after = cursor.look(2);
        if (!ofDistrict || after.isEmpty()) {
            return false;
        }
        boolean ofWhat = cursor.look(3)
                .filter(it -> it instanceof Name || it instanceof Lexeme.Unknown)
                .isPresent();
        boolean share = after.get() instanceof Word word
                && (word.kind() == Kind.SHARE || cursor.words(word).equals("的"));
        return after.get() instanceof Figure || (share && !ofWhat);
    }

    // 引进项目30个,主要发展指标增长30%: not the projects grow
    private boolean isWhatGrows(Word word) {
        return cursor.words(word).equals("指标")
                && naming.open().isEmpty()
                && naming.items().isEmpty()
                && (cursor.isAhead(1, Kind.RISE) || cursor.isAhead(1, Kind.FALL));
    }

    // 总产值118.6亿元、增加值32.4亿元, 增量占30%, 新增产值5亿元: not the verb 增加
    private boolean isPartOfNoun(Word word) {
        char next = cursor.text().at(word.end());
        String words = cursor.words(word);
        return (words.equals("增加") && (next == '值' || next == '额' || next == '量'))
                || (words.equals("增") && next == '量')
                || (words.equals("增产") && next == '值');
    }

    private void verb(Word word) {
        Role role = clause.role;
        role.verb = word.kind() == Kind.RISE ? Role.Verb.RISE : Role.Verb.FALL;
        role.reach = false;
        role.average = role.average || cursor.text().startsWith("年平均", word.start() - 3);
        role.netRise = cursor.words(word).startsWith("净增") || cursor.text().at(word.start() - 1) == '新';
        if (cursor.words(word).startsWith("累计")) {
            role.sum = true;
        }
    }

    private void wish(Word word, boolean firm) {
        clause.role.wish = new Role.Wish(firm, !firm, cursor.words(word));
        naming.restartAfterHarmlessWords();
    }

    private void area(Word word) {
        Role role = clause.role;
        boolean own = district.isOwnArea(cursor.words(word));
        if (!own && standsBeforeRank()) {
            return;
        }
        if (role.compare) {
            role.versus = true;
        } else if (own) {
            naming.ownArea();
        } else if (naming.open().name.isEmpty() && !role.rank && !role.versus && !role.shareOf) {
            naming.unknown(word.start(), word.end());
        }
    }

    // 总量保持全省第7位: the province is where the rank is counted, not who is spoken of.
    private boolean standsBeforeRank() {
        return isRank(1) || isRank(2);
    }

    private boolean isRank(int ahead) {
        return cursor.look(ahead)
                .filter(it -> it instanceof Figure figure && figure.measuredIn() == Dimension.RANK)
                .isPresent();
    }

    private void complete() {
        clause.role.complete = true;
        naming.complete();
    }

    private void task() {
        clause.role.task = true;
        if (clause.role.complete) {
            naming.task();
        }
    }

    private void endClause() {
        inWords.read();
        naming.endClause();
        clause.begin(cursor.index() + 1, times.baseOfSentence());
    }

    // 完成投资57亿元,超过“十一五”时期五年总和,增长8%: the growth is still that of the investment
    private void passOverAside() {
        int first = cursor.index() + 1;
        int last = first;
        if (!cursor.has(first) || ASIDE_BEGINS.indexOf(cursor.text().at(cursor.startOf(first))) < 0) {
            return;
        }
        while (cursor.has(last) && !endsAside(cursor.at(last))) {
            last++;
        }
        if (last > first
                && ASIDE.matcher(cursor.text()
                                .words(
                                        cursor.startOf(first),
                                        cursor.at(last - 1).end()))
                        .matches()) {
            cursor.moveTo(last - 1);
        }
    }

    private static boolean endsAside(Lexeme lexeme) {
        return Cursor.isWord(lexeme, Kind.COMMA)
                || Cursor.isWord(lexeme, Kind.SEMICOLON)
                || Cursor.isWord(lexeme, Kind.STOP);
    }

    private void endSentence(boolean stop) {
        endClause();
        naming.endSentence();
        clause.endSentence(stop);
        times.endSentence(stop, drafts.drafts().size() == draftsBefore);
        brackets.clear();
        if (stop) {
            draftsBefore = drafts.drafts().size();
            beginSentence(cursor.index() + 1);
            cursor.moveTo(clause.first() - 1);
        }
    }

    /** Passes over sentences that hold no name, figure or time, as they say nothing, and begins the one after them. */
    private void beginSentence(int first) {
        int start = first;
        for (int i = first; cursor.has(i) && isSilent(cursor.at(i)); i++) {
            start = Cursor.isWord(cursor.at(i), Kind.STOP) ? i + 1 : start;
        }
        cursor.moveTo(start);
        clause.begin(start, times.baseOfSentence());
        naming.beginSentence(start);
    }

    private static boolean isSilent(Lexeme lexeme) {
        return lexeme instanceof Word || lexeme instanceof Lexeme.Unknown;
    }

    private void openBracket() {
        Role role = clause.role.copy();
        brackets.push(new Saved(role, naming.openBracket(), times.current()));
    }

    private void closeBracket() {
        if (!brackets.isEmpty()) {
            Saved saved = brackets.pop();
            clause.role = saved.role();
            naming.closeBracket(saved.named());
            times.restore(saved.time());
        }
    }
}
