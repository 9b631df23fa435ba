package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Scanner;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;
import org.duibiao.report.Table;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Grounds;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Statement;
import org.duibiao.statement.Wording;
import org.duibiao.text.Sentences;
import org.duibiao.text.Span;

/** Reads what a report states about the indicators of a catalogue. Thread-safe; the same report gives the same answer. */
public final class Extractor {
    private static final int SHORTEST_BROKEN_LINE = 16;
    private static final String ENDS = "。！？；：!?;:”）)》|…—";

    private final Grammar grammar;
    private final Scanner scanner;

    public Extractor(Catalogue catalogue) {
        this.grammar = new Grammar(catalogue);
        this.scanner = new Scanner(grammar);
    }

    /** All statements of a report, in reading order. */
    public List<Statement> extract(Report report) {
        List<Statement> statements = new ArrayList<>();
        Timeline timeline = new Timeline(report.header());
        District district = new District(report.header(), report.text());
        if (!timeline.known()) {
            return statements;
        }
        List<Span> tables = new ArrayList<>();
        TableReader tableReader = new TableReader(grammar, scanner, timeline, report.text());
        for (Table table : report.structure().tables()) {
            statements.addAll(tableReader.read(table));
            tables.add(table.span());
        }
        YearsOfSections years = new YearsOfSections(grammar, scanner, report, timeline.reviewYear());
        for (Paragraph paragraph : joined(report)) {
            if (isNotRead(paragraph)) {
                continue;
            }
            if (inTable(paragraph, tables)) {
                continue;
            }
            EvenText text = grammar.even(report.text(), paragraph.span());
            List<Lexeme> lexemes = scanner.scan(text);
            ParagraphReader reader =
                    new ParagraphReader(grammar, text, lexemes, district, years.before(paragraph, text, lexemes));
            List<Draft> drafts = reader.read();
            years.after(paragraph, text, lexemes);
            for (int i = 0; i < drafts.size(); i++) {
                Draft draft = drafts.get(i);
                if (ProjectsBuilt.areSigned(draft, text)) {
                    continue;
                }
                Optional<Period> end = i + 1 < drafts.size()
                        ? timeline.endOfMean(draft, drafts.get(i + 1), paragraph.part())
                        : Optional.empty();
                Statement statement = statement(draft, text, report, paragraph.part(), timeline, end);
                if (states(draft, statement, text)) {
                    statements.add(statement);
                }
            }
        }
        statements.removeIf(it -> isInWordsOnly(it) && saysInNumbers(statements, it.claim()));
        statements.sort(Comparator.comparing(it -> it.claim().passage().span()));
        return statements;
    }

    /** Whether what was read of a draft is said of the district, as a result or as a goal. */
    private static boolean states(Draft draft, Statement statement, EvenText text) {
        if (statement instanceof Goal) {
            return !draft.rules().contains(MovedInWords.RULE) && !isDoublingInOneYear(statement.claim());
        }
        // 高于全省平均水平 is often said of a part of the district, and always known better from its number
        boolean besideAnother = draft.reference()
                .filter(it -> it.standard() == Reference.Standard.DISTRICT_ABOVE)
                .isPresent();
        boolean inWords = draft.rules().contains(MovedInWords.RULE);
        return !besideAnother
                && (!(statement instanceof Outcome) || !RecalledGoals.isOne(draft, text))
                && (!inWords || statement instanceof Outcome);
    }

    // 继续推进农民收入翻番计划: no year is said that it should be twice as much in, and none of them is this one
    private static boolean isDoublingInOneYear(Claim claim) {
        return claim.measure() == Measure.INCREASE
                && claim.period().part() == Period.Part.YEAR
                && claim.quantity().unit().filter("番"::equals).isPresent();
    }

    private static boolean isInWordsOnly(Statement statement) {
        return statement instanceof Outcome && statement.claim().measure() == Measure.QUALITATIVE;
    }

    // 一产、二产、三产全面正增长 says nothing where their growth is given.
    private static boolean saysInNumbers(List<Statement> statements, Claim words) {
        return statements.stream()
                .filter(Outcome.class::isInstance)
                .map(Statement::claim)
                .filter(it ->
                        it.indicator().equals(words.indicator()) && it.period().equals(words.period()))
                .filter(it -> it.scope().isEmpty())
                .anyMatch(it -> words.grounds().rules().contains(MovedInWords.RULE)
                        ? it.quantity().value().isPresent()
                        : it.quantity().unit().filter("%"::equals).isPresent());
    }

    /**
     * What a passage that a person chose states, as far as its words tell: read like any other where that gives a
     * statement, else its first number with the name nearest to it.
     *
     * @param passage the words chosen, in the report's text
     * @param unnamed the indicator to propose where no name is near
     */
    public Statement propose(Report report, Span passage, Indicator unnamed) {
        Timeline timeline = new Timeline(report.header());
        Part part = report.structure().paragraphs().stream()
                .filter(it -> it.span().overlaps(passage))
                .map(Paragraph::part)
                .findFirst()
                .orElse(Part.FRONT);
        EvenText text = grammar.even(report.text(), passage);
        List<Lexeme> lexemes = scanner.scan(text);
        if (timeline.known()) {
            ParagraphReader reader = new ParagraphReader(
                    grammar, text, lexemes, new District(report.header(), report.text()), Optional.empty());
            Optional<Draft> draft = reader.read().stream().findFirst();
            if (draft.isPresent()) {
                Statement read = statement(draft.get(), text, report, part, timeline, Optional.empty());
                return read.with(Proposal.of(read.claim(), passage, report.text()));
            }
        }
        Span sentence = Sentences.around(report.text(), passage);
        EvenText around = grammar.even(report.text(), sentence);
        Claim claim = new Proposal(text, lexemes, around, scanner.scan(around))
                .claim(report, passage, unnamed, Proposal.period(report.header(), timeline, part));
        return part == Part.PLAN
                ? new Goal(claim, new Wording(Wording.Strength.PLAIN, ""), Optional.empty())
                : new Outcome(claim, false);
    }

    /**
     * Every number that no statement was made of, in reading order, and why: in sentences those with a unit, in tables all.
     */
    public List<LeftOut> explain(Report report) {
        List<LeftOut> left = new ArrayList<>();
        Timeline timeline = new Timeline(report.header());
        TablesLeftOut inTables = new TablesLeftOut(grammar, scanner, timeline, report.text());
        report.structure().tables().forEach(table -> left.addAll(inTables.list(table)));
        District district = new District(report.header(), report.text());
        YearsOfSections years = new YearsOfSections(grammar, scanner, report, timeline.reviewYear());
        List<Span> tables =
                report.structure().tables().stream().map(Table::span).toList();
        for (Paragraph paragraph : joined(report)) {
            if (inTable(paragraph, tables)) {
                continue;
            }
            EvenText text = grammar.even(report.text(), paragraph.span());
            List<Lexeme> lexemes = scanner.scan(text);
            if (isNotRead(paragraph)) {
                left.addAll(
                        new NumbersLeftOut(text, lexemes, Set.of()).list(Optional.of(LeftOut.Reason.PART_NOT_READ)));
                continue;
            }
            List<Draft> drafts = new ParagraphReader(
                            grammar, text, lexemes, district, years.before(paragraph, text, lexemes))
                    .read();
            years.after(paragraph, text, lexemes);
            Set<Integer> read = drafts.stream().map(it -> it.number().start()).collect(Collectors.toSet());
            left.addAll(new NumbersLeftOut(text, lexemes, read).list(Optional.empty()));
        }
        left.sort(Comparator.comparing(LeftOut::number));
        return left;
    }

    private static boolean isNotRead(Paragraph paragraph) {
        return paragraph.part() == Part.NOTES || paragraph.part() == Part.APPENDIX;
    }

    // Lines that a page broke in the middle of a sentence are one paragraph again.
    private static List<Paragraph> joined(Report report) {
        List<Paragraph> joined = new ArrayList<>();
        for (Paragraph next : report.structure().paragraphs()) {
            int last = joined.size() - 1;
            if (last >= 0 && goesOn(joined.get(last), next, report.text())) {
                Paragraph before = joined.get(last);
                joined.set(last, new Paragraph(before.span().cover(next.span()), before.part(), before.role()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean goesOn(Paragraph before, Paragraph next, String text) {
        boolean body = before.role() == Paragraph.Role.BODY
                && next.role() == Paragraph.Role.BODY
                && before.part() == next.part();
        if (!body
                || before.span().length() < SHORTEST_BROKEN_LINE
                || before.span().isEmpty()) {
            return false;
        }
        boolean ended = ENDS.indexOf(text.charAt(before.span().end() - 1)) >= 0;
        return !ended
                && text.substring(before.span().end(), next.span().start()).isBlank();
    }

    private static boolean inTable(Paragraph paragraph, List<Span> tables) {
        return tables.stream().anyMatch(it -> it.overlaps(paragraph.span()));
    }

    private static Statement statement(
            Draft found, EvenText text, Report report, Part part, Timeline timeline, Optional<Period> given) {
        Optional<Period> years = timeline.yearsOfGrowth(found, part);
        Draft draft =
                timeline.isOfOneYear(found, part) ? found.asGrowth() : years.isPresent() ? found.asIncrease() : found;
        Period period = given.or(() -> years).orElseGet(() -> timeline.period(draft, part));
        boolean goal = isAhead(draft, period, part, timeline) || draft.aimed();
        Span quote = text.origin(draft.quote().start(), draft.quote().end());
        Claim claim = new Claim(
                draft.indicator(),
                text.words(draft.name().start(), draft.name().end()),
                draft.measure(),
                goal ? draft.quantity() : asReached(draft, text),
                period,
                draft.scope()
                        .or(() -> SchoolPlaces.kind(draft, text))
                        .or(() -> ProjectsOfAField.of(draft, text))
                        .or(() -> FirmsOfAKind.of(draft, text)),
                Passage.of(quote, report.text()),
                text.origin(draft.number().start(), draft.number().end()),
                new Grounds(draft.rules(), Doubts.of(draft, text, part)));
        if (draft.measure() == Measure.COMPLETION) {
            return new PlanProgress(claim);
        }
        if (goal) {
            return new Goal(claim, wording(draft), draft.reference());
        }
        return new Outcome(claim, draft.preliminary());
    }

    private static boolean isAhead(Draft draft, Period period, Part part, Timeline timeline) {
        return part == Part.PLAN
                ? period.end() > timeline.reviewYear()
                        || (draft.time().isEmpty() && !draft.earlier())
                        || (timeline.halfYear()
                                && period.part() == Period.Part.YEAR
                                && period.end() == timeline.goalYear())
                : period.end() >= timeline.goalYear() && timeline.goalYear() > timeline.reviewYear();
    }

    // 涨幅控制在5.9%: what was reached, no ceiling
    private static Quantity asReached(Draft draft, EvenText text) {
        Quantity said = draft.quantity();
        boolean ceiling = said.comparator() == org.duibiao.indicator.Comparator.AT_MOST;
        return ceiling && Bounds.onlyHeld(text, draft.number())
                ? new Quantity(said.value(), said.high(), said.unit(), org.duibiao.indicator.Comparator.EXACTLY)
                : said;
    }

    private static Wording wording(Draft draft) {
        Role.Wish wish = draft.wish();
        Wording.Strength strength = wish.firm()
                ? Wording.Strength.FIRM
                : wish.stretch() ? Wording.Strength.STRETCH : Wording.Strength.PLAIN;
        return new Wording(strength, wish.words());
    }
}
