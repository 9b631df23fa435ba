package org.duibiao.structuring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.report.ReportKind;

/** The (last) year a report looks back on and the year it sets goals for: as its headings say, else by its date. */
final class YearFinder {
    private static final int OPENING = 6000;
    /** Sessions from this month on may look back on the year that is ending. */
    private static final int LATE = 11;

    private static final Pattern ANY_YEAR = Pattern.compile("(?<![0-9])(" + Dates.YEAR + ")\\s*年");
    private static final Pattern LOOKS_BACK = Pattern.compile("(?<![0-9])(" + Dates.YEAR
            + ")\\s*年[^。；;,，\\n]{0,22}?(?:回顾|工作总结|总结报告|主要工作(?:情况|完成情况)?(?![安部])|工作的?主要成[就绩效]|完成情况|执行情况|取得新?的?成[就绩效])");
    private static final Pattern LOOKS_AHEAD = Pattern.compile(
            "(?<![0-9])(" + Dates.YEAR
                    + ")\\s*年[^。；;,，\\n]{0,16}?(?:工作(?:的?总体)?(?:安排|部署|要求|打算|计划|思路|建议|任务|重点)|(?:主要|目标|重点|预期|各项|政府工作)任务|总体要求|(?:主要|预期|奋斗)目标|重点工作|的主要目标)");
    private static final Pattern PLAINLY_AHEAD =
            Pattern.compile("(?<![0-9])(" + Dates.YEAR + ")\\s*年[^。；;,，\\n年]{0,8}?(?:打算|计划|安排|思路|要点)");

    /** As {@link #LOOKS_AHEAD}, and a heading that only says 2017年工作: enough where the year is the next one. */
    private static final Pattern SETS_OUT = Pattern.compile(
            LOOKS_AHEAD.pattern() + "|(?<![0-9])(" + Dates.YEAR + ")\\s*年[^。；;,，\\n]{0,12}工作(?=\\s*\\n)");

    /**
     * @param review the last year looked back on
     * @param goal the year goals are set for
     */
    record Years(Optional<Integer> review, Optional<Integer> goal) {}

    /**
     * @param body the text from where it begins to report
     * @param headings how its paragraphs begin
     * @param delivered the day of delivery, if it is known
     * @param titled a year the title names, if it does
     */
    Years find(
            ReportKind kind,
            String title,
            String body,
            List<String> headings,
            Optional<LocalDate> delivered,
            Optional<Integer> titled) {
        Optional<Integer> date = delivered.map(LocalDate::getYear);
        if (kind == ReportKind.HALF_YEAR_PROGRESS) {
            return new Years(titled.or(() -> date).or(() -> commonest(body)), Optional.empty());
        }
        String opening = body.substring(0, Math.min(body.length(), OPENING));
        Optional<Integer> ahead = first(LOOKS_AHEAD, body, date);
        Optional<Integer> back = first(LOOKS_BACK, opening, date);
        if (kind == ReportKind.PLAN_EXECUTION) {
            boolean half = title.contains("上半年") || opening.contains("上半年");
            Optional<Integer> review =
                    half ? titled.or(() -> date) : back.or(() -> titled).or(() -> date.map(y -> y - 1));
            return new Years(review, half ? review : review.map(y -> y + 1));
        }
        if (kind == ReportKind.ANNUAL_SUMMARY || (kind == ReportKind.NEWS && delivered.isEmpty())) {
            Optional<Integer> review = back.or(() -> commonest(opening)).or(() -> titled);
            return new Years(
                    review,
                    ahead.filter(y -> review.isEmpty() || y > review.get())
                            .or(() -> first(PLAINLY_AHEAD, body, date)
                                    .filter(y -> review.isEmpty() || y > review.get())));
        }
        Optional<Integer> review = review(back, delivered, body, headings, titled);
        return new Years(review, review.map(y -> y + 1).or(() -> ahead));
    }

    private static Optional<Integer> review(
            Optional<Integer> back,
            Optional<LocalDate> delivered,
            String body,
            List<String> headings,
            Optional<Integer> titled) {
        if (delivered.isPresent()) {
            int year = delivered.get().getYear();
            boolean ending = back.isEmpty() ? delivered.get().getMonthValue() >= LATE : back.get() == year;
            return Optional.of(ending && goalsFor(year + 1, body) ? year : year - 1);
        }
        return YearVotes.review(body, headings, titled);
    }

    /** Whether a heading or sentence sets out on a year; a session late in the year before may do so. */
    private static boolean goalsFor(int year, String body) {
        Matcher ahead = SETS_OUT.matcher(body).useTransparentBounds(true);
        for (int at = body.indexOf('年'); at >= 0; at = body.indexOf('年', at + 1)) {
            if (at >= 4
                    && ahead.region(at - 4, Math.min(body.length(), at + 60)).lookingAt()
                    && Dates.year(ahead.group(1) == null ? ahead.group(2) : ahead.group(1)) == year) {
                return true;
            }
        }
        return false;
    }

    /** The first match whose year is near the date; only looked for before a 年, as the patterns all begin with a year. */
    private static Optional<Integer> first(Pattern pattern, String text, Optional<Integer> near) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
            int begin = at;
            while (begin > 0 && Glyphs.blank(text.charAt(begin - 1))) {
                begin--;
            }
            begin -= 4;
            if (begin >= 0
                    && matcher.region(begin, Math.min(text.length(), at + 60)).lookingAt()) {
                int year = Dates.year(matcher.group(1));
                if (near.isEmpty() || Math.abs(near.get() - year) <= 1) {
                    return Optional.of(year);
                }
            }
        }
        return Optional.empty();
    }

    /** The latest of the years that are named about as often as the commonest; aims such as 到2025年 do not count. */
    private static Optional<Integer> commonest(String text) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        int most = 0;
        Matcher matcher = ANY_YEAR.matcher(text);
        while (matcher.find()) {
            char before = matcher.start() == 0 ? ' ' : text.charAt(matcher.start() - 1);
            char after = matcher.end() == text.length() ? ' ' : text.charAt(matcher.end());
            boolean aim = before == '到' && "，,实建基全力达".indexOf(after) >= 0;
            if (!aim && before != '—' && before != '-') {
                most = Math.max(most, counts.merge(Dates.year(matcher.group(1)), 1, Integer::sum));
            }
        }
        for (var entry : counts.descendingMap().entrySet()) {
            if (entry.getValue() * 2 > most) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
