package org.duibiao.structuring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.text.Numerals;
import org.duibiao.text.Span;

/** Tells where a part that looks back turns to the years ahead: “十四五”时期 or 今后五年 at the start of a paragraph. */
final class YearsAhead {
    private static final Pattern YEARS =
            Pattern.compile("“?十([一二三四五六])?五”?(?=时期|期间|规划|发展|经济社会|的)|第十([一二三四五六])个五年|(?:今后|未来|下一个?)五年");
    private static final Pattern PREPARED = Pattern.compile("编制|谋划|起草|制定了|开局");
    private static final Pattern GOALS = Pattern.compile("目标|任务|蓝图|部署|必须|要|规划|纲要");
    private static final Pattern NEW_YEAR =
            Pattern.compile("^[*\\s]*((?:19|20)\\d\\d)\\s*年.{0,12}(?:安排|任务|打算|部署|计划|目标)");
    private static final int FIRST_YEAR_OF_TENTH_PLAN = 2001;
    private static final int YEARS_OF_A_PLAN = 5;
    private static final int LONGEST_HEADING = 40;
    private static final int OPENING = 100;
    private static final int AT_THE_START = 24;

    private final String text;
    private final Optional<Integer> goalYear;

    YearsAhead(String text, Optional<Integer> goalYear) {
        this.text = text;
        this.goalYear = goalYear;
    }

    /**
     * Whether a paragraph turns to the years ahead.
     *
     * @param both whether the section may look ahead as well as back, as its heading says
     */
    boolean turns(Span paragraph, boolean both) {
        if (goalYear.isEmpty()) {
            return false;
        }
        int end = Math.min(paragraph.end(), paragraph.start() + OPENING);
        String opening = text.substring(paragraph.start(), end);
        boolean heading = paragraph.length() <= LONGEST_HEADING && opening.indexOf('。') < 0;
        if (heading && isOfNewYear(opening)) {
            return true;
        }
        if (opening.indexOf('五') < 0) {
            return false;
        }
        Matcher years = YEARS.matcher(opening);
        boolean byPlan = opening.startsWith("根据");
        if (!years.find()
                || !isAhead(years)
                || (!byPlan && PREPARED.matcher(opening).find())) {
            return false;
        }
        return heading
                ? GOALS.matcher(opening).find() && !opening.contains("回顾") && !opening.contains("成就")
                : both
                        && (byPlan || years.start() <= AT_THE_START)
                        && GOALS.matcher(text)
                                .region(paragraph.start(), paragraph.end())
                                .find();
    }

    // 2014 年工作安排
    private boolean isOfNewYear(String heading) {
        Matcher year = NEW_YEAR.matcher(heading);
        return year.find() && Integer.parseInt(year.group(1)) >= goalYear.orElseThrow();
    }

    private boolean isAhead(Matcher years) {
        String number = years.group(1) == null ? years.group(2) : years.group(1);
        boolean plan = years.group().contains("十");
        int plansAfterTenth = number == null ? 0 : Numerals.digit(number.charAt(0));
        return !plan || FIRST_YEAR_OF_TENTH_PLAN + YEARS_OF_A_PLAN * plansAfterTenth >= goalYear.orElseThrow();
    }
}
