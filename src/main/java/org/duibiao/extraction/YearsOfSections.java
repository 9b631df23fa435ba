package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Moment;
import org.duibiao.extraction.scan.Scanner;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.text.Span;

/**
 * The years a paragraph takes from around it: a heading 过去五年工作回顾 holds for all below it, and the years a paragraph
 * ends with hold for the points (——) listed after it. Headings that name two times hold for nothing.
 */
final class YearsOfSections {
    private static final int YEARS_OF_A_PLAN = 5;

    /** So many characters may stand before the year a paragraph leads over to: 各位代表!刚刚过去的2022年. */
    private static final int OPENING = 12;

    /** “十一五”工作回顾, “十二五”规划目标: a plan's years as a heading says them, with 时期 or without. */
    private static final Pattern PLAN =
            Pattern.compile("(“十[一二三四五]?五”)(?:时期|规划|的)*(?=工作|回顾|发展|主要|奋斗|经济|成就|目标|任务|基本|总体|重点|重大|战略|思路)");

    /** The name of a plan in a heading, whatever follows. */
    private static final Pattern PLAN_NAMED = Pattern.compile("(“十[一二三四五]?五”)(?!时期|期间)");

    /** Beside the name of a plan these speak of one of its years, or of the making of it. */
    private static final Pattern OF_ONE_YEAR =
            Pattern.compile("“十[一二三四五]?五”.*(?:开局|开好局|起好步|起步|收官)|(?:编制|谋划|提前|衔接).*“十[一二三四五]?五”|“十[一二三四五]?五”.*(?:编制|提前)");

    private static final Pattern PLAN_AS_TIME = Pattern.compile("“十[一二三四五]?五”时期");
    /** So often a chapter says of itself that it speaks of a plan. */
    private static final int OFTEN = 2;

    private final Grammar grammar;
    private final Scanner scanner;
    private final String text;
    private final int reviewYear;
    private final List<Heading> headings = new ArrayList<>();
    private Optional<Moment> listed = Optional.empty();
    /** Where the part on the last year began inside a section on several: headings before it hold no more. */
    private int lastYearFrom = Integer.MIN_VALUE;

    /** A heading that holds for what is below it. */
    private record Heading(Span span, Moment years) {}

    YearsOfSections(Grammar grammar, Scanner scanner, Report report, int reviewYear) {
        this.reviewYear = reviewYear;
        this.grammar = grammar;
        this.scanner = scanner;
        this.text = report.text();
        List<Section> sections = report.structure().sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Optional<Moment> years = years(section);
            if (years.isEmpty() && isOfTheComingPlan(sections, i)) {
                years = Optional.of(comingPlan());
            }
            years.ifPresent(it -> headings.add(new Heading(section.span(), it)));
        }
    }

    // 二、开拓创新,再上新台阶, of the “十二五”时期 in all it says, before 三、2011年工作安排
    private boolean isOfTheComingPlan(List<Section> sections, int place) {
        Section section = sections.get(place);
        boolean beginsNow = reviewYear % YEARS_OF_A_PLAN == 0;
        if (!beginsNow || section.depth() != 1 || section.part() != Part.PLAN || namesTheYear(section)) {
            return false;
        }
        boolean yearFollows = sections.stream()
                .skip(place + 1L)
                .anyMatch(it -> it.depth() == 1 && it.part() == Part.PLAN && namesTheYear(it));
        return yearFollows && speaksOfTheComingPlan(section);
    }

    private boolean speaksOfTheComingPlan(Section section) {
        return PLAN_AS_TIME
                        .matcher(section.span().in(text))
                        .results()
                        .filter(it -> namesTheComingPlan(it.group()))
                        .count()
                >= OFTEN;
    }

    private boolean namesTheComingPlan(String words) {
        return scanner.scan(grammar.even(words, new Span(0, words.length()))).stream()
                .anyMatch(it -> it instanceof Lexeme.When when && when.moment().equals(comingPlan()));
    }

    private boolean namesTheYear(Section section) {
        String heading = printed(section);
        return heading.contains("今年")
                || heading.contains((reviewYear + 1) + "年")
                || OF_ONE_YEAR.matcher(heading).find();
    }

    private Moment comingPlan() {
        return new Moment.Years(reviewYear + 1, reviewYear + YEARS_OF_A_PLAN);
    }

    /** The time that holds when a paragraph begins. */
    Optional<Moment> before(Paragraph paragraph, EvenText words, List<Lexeme> lexemes) {
        if (turnsToLastYear(words, lexemes)) {
            lastYearFrom = paragraph.span().start();
        }
        if (!isPoint(words, lexemes)) {
            listed = Optional.empty();
        }
        return listed.or(() -> ofHeading(paragraph));
    }

    /** Takes up the years a paragraph names last, if it names no single year after them. A point keeps what held for it. */
    void after(Paragraph paragraph, EvenText words, List<Lexeme> lexemes) {
        if (paragraph.role() == Paragraph.Role.HEADING) {
            listed = Optional.empty();
            return;
        }
        if (isPoint(words, lexemes) && listed.isPresent()) {
            return;
        }
        listed = Optional.empty();
        for (Lexeme lexeme : lexemes) {
            if (lexeme instanceof Lexeme.When when) {
                listed = Optional.of(when.moment()).filter(this::areSeveral);
            }
        }
    }

    private Optional<Moment> ofHeading(Paragraph paragraph) {
        Optional<Moment> found = Optional.empty();
        for (Heading heading : headings) {
            if (heading.span().start() > paragraph.span().start()) {
                break;
            }
            if (heading.span().contains(paragraph.span().start())
                    && heading.span().start() > lastYearFrom) {
                found = Optional.of(heading.years());
            }
        }
        return found;
    }

    // 2022年是本届政府的收官之年。…: a paragraph that opens with the last year, says no number of it in its first sentence
    // and never speaks of several years leads over to that year.
    private boolean turnsToLastYear(EvenText words, List<Lexeme> lexemes) {
        boolean opens = false;
        boolean firstSentence = true;
        for (Lexeme lexeme : lexemes) {
            if (lexeme instanceof Lexeme.When when) {
                if (areSeveral(when.moment())) {
                    return false;
                }
                opens = opens || (when.start() <= OPENING && isLastYear(when.moment()));
            } else if (Cursor.isWord(lexeme, Kind.AVERAGE) || (firstSentence && isResult(lexeme))) {
                return false;
            }
            firstSentence = firstSentence && !Cursor.isWord(lexeme, Kind.STOP);
            if (!firstSentence && !opens) {
                return false;
            }
        }
        return opens && words.length() > OPENING;
    }

    // 贯彻“四个坚持”的第一年: counts and ranks are in slogans too
    private static boolean isResult(Lexeme lexeme) {
        return lexeme instanceof Lexeme.Figure figure
                && switch (figure.measuredIn()) {
                    case COUNT, RANK, BARE, OTHER -> false;
                    default -> true;
                };
    }

    private boolean isLastYear(Moment moment) {
        return moment instanceof Moment.Years years && years.start() == reviewYear && years.end() == reviewYear;
    }

    // ——综合实力持续增强。 also behind the signs of bold.
    private static boolean isPoint(EvenText words, List<Lexeme> lexemes) {
        int at = 0;
        while (words.at(at) == '*') {
            at++;
        }
        boolean dashed = words.at(at) == '-' || words.at(at) == '—';
        return dashed || (!lexemes.isEmpty() && words.startsWith("这是", at));
    }

    private Optional<Moment> years(Section section) {
        String printed = printed(section);
        boolean mayNameYears = printed.indexOf('年') >= 0 || printed.indexOf('五') >= 0;
        if (!mayNameYears || OF_ONE_YEAR.matcher(printed).find()) {
            return Optional.empty();
        }
        Pattern plan = section.depth() == 1 ? PLAN_NAMED : PLAN;
        String words = plan.matcher(printed).replaceAll("$1时期,");
        List<Moment> named = new ArrayList<>();
        for (Lexeme lexeme : scanner.scan(grammar.even(words, new Span(0, words.length())))) {
            if (lexeme instanceof Lexeme.When when) {
                named.add(when.moment());
            }
        }
        return named.size() == 1 ? Optional.of(named.get(0)).filter(this::areSeveral) : Optional.empty();
    }

    private String printed(Section section) {
        return text.substring(section.heading().start(), section.heading().end());
    }

    private boolean areSeveral(Moment moment) {
        return moment instanceof Moment.Past
                || moment instanceof Moment.Coming
                || (moment instanceof Moment.Span span && span.years() == YEARS_OF_A_PLAN)
                || (moment instanceof Moment.By by && by.year() >= reviewYear)
                || (moment instanceof Moment.Years years && years.start() < years.end() && years.end() >= reviewYear);
    }
}
