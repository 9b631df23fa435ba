package org.duibiao.structuring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which year a report looks back on, told from its words alone: its headings, what it calls the year that is over and the
 * one that begins, five-year plans, and the years of its figures. Each speaks for a year, some louder than others.
 */
final class YearVotes {
    /** How far into the text figures are those of the year looked back on; the plan comes later. */
    private static final double REVIEW_SHARE = 0.4;

    private static final String YEAR = "(?<![0-9])(" + Dates.YEAR + ")\\s*年";
    private static final Pattern ANY_YEAR = Pattern.compile(YEAR);
    private static final Pattern HEADS =
            Pattern.compile("[#*\\s]*[（(]?(?:第?[一二三四五六七八九十]{1,3}[、章部）)]|" + Dates.YEAR + "年).*");
    private static final Pattern HEADS_BACK = Pattern.compile(
            "(?:完成|实现|过去的?|回顾)(?:了)?" + YEAR + "|" + YEAR + "[^。；;]{0,22}?(?:回顾|总结|工作情况|完成情况|执行情况|成[就绩效])");
    private static final Pattern HEADS_AHEAD =
            Pattern.compile(YEAR + "[^。；;年]{0,16}?(?:安排|部署|要求|打算|计划|思路|建议|任务|目标|重点)|(?:做好|抓好|完成|加快)" + YEAR);
    /** A first or second heading that names a year and no more: 「一、2012年，…」, 「二、2013年，…」. */
    private static final Pattern NUMBERED = Pattern.compile("^[#*\\s]*([一二三])、" + YEAR);

    private static final Pattern BEGINS = Pattern.compile(
            YEAR + "[，,]?\\s*(?:既|正|将|也|恰)?是[^。；;\\n]{0,50}?(?:开局|关键|收官|攻坚|起步|第一年|首年|决胜|承前启后|承上启下|重要[的]?一?年|深化)");
    private static final Pattern WAS = Pattern.compile(
            "(?:刚刚|已经)?过去的(?:一年|" + YEAR + ")|" + YEAR + "[，,]?\\s*是[^。；;\\n]{0,40}?(?:不平凡|非凡|不寻常|经受|特殊)|回顾" + YEAR);
    private static final Pattern SETS_OUT =
            Pattern.compile("(?:做好|抓好|搞好|谋划)" + YEAR + "|" + YEAR + "[^。；;，,\\n年]{0,12}(?:预期目标|总体要求|工作的总体|工作总的)");
    private static final Pattern PLAN_OVER =
            Pattern.compile("[“\"]?(十?[一二三四五六七八九十])五[”\"]?(?:时期|期间|计划|规划)?[^。；;\\n]{0,10}(?:回顾|成就|总结)");
    private static final Pattern PLAN_AHEAD =
            Pattern.compile("[“\"]?(十?[一二三四五六七八九十])五[”\"]?(?:时期|期间|计划|规划)[^。；;\\n]{0,16}(?:目标|任务|思路|要求|安排)");
    private static final String COMPARED = "比较由从是与至到过于同";
    /** The first five-year plan ended in 1957, each later one five years after, with three years between the second and the third. */
    private static final int TENTH_PLAN_ENDED = 2005;

    private final String body;
    private final TreeMap<Integer, Integer> votes = new TreeMap<>();

    private YearVotes(String body) {
        this.body = body;
    }

    /**
     * The year looked back on.
     *
     * @param body the text from where it begins to report
     * @param headings how its paragraphs begin
     * @param titled a year the title names
     * @return empty if nothing tells
     */
    static Optional<Integer> review(String body, List<String> headings, Optional<Integer> titled) {
        YearVotes election = new YearVotes(body);
        headings.stream().filter(heading -> HEADS.matcher(heading).matches()).forEach(election::heading);
        election.sentences();
        election.figures();
        titled.ifPresent(year -> {
            election.vote(year - 1, 3);
            election.vote(year, 1);
        });
        return election.winner();
    }

    private void heading(String line) {
        if (line.indexOf('年') >= 4) {
            Matcher back = HEADS_BACK.matcher(line);
            if (back.find()) {
                vote(year(back), 6);
            } else {
                Matcher ahead = HEADS_AHEAD.matcher(line);
                if (ahead.find()) {
                    vote(year(ahead) - 1, 6);
                } else {
                    numbered(line);
                }
            }
        }
        if (line.indexOf('五') >= 0) {
            Matcher over = PLAN_OVER.matcher(line);
            if (over.find()) {
                vote(lastYear(over.group(1)), 4);
            } else {
                Matcher ahead = PLAN_AHEAD.matcher(line);
                if (ahead.find()) {
                    vote(lastYear(ahead.group(1)) - 5, 4);
                }
            }
        }
    }

    private void numbered(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.find()) {
            vote(Dates.year(numbered.group(2)) - (numbered.group(1).equals("一") ? 0 : 1), 3);
        }
    }

    /** The year that is over is spoken of first, the one that begins later. */
    private void sentences() {
        int third = body.length() / 3;
        all(BEGINS, third, body.length(), -1, 4);
        all(SETS_OUT, third, body.length(), -1, 3);
        all(WAS, 0, 2 * third, 0, 4);
    }

    private void all(Pattern pattern, int from, int to, int shift, int weight) {
        Matcher matcher = pattern.matcher(body).region(from, to);
        int times = 0;
        while (times < 3 && matcher.find()) {
            if (named(matcher)) {
                vote(year(matcher) + shift, weight);
                times++;
            }
        }
    }

    /** The year of most figures in the first part; those that are only compared with (比2005年) do not count. */
    private void figures() {
        Map<Integer, Integer> counts = new TreeMap<>();
        Matcher matcher = ANY_YEAR.matcher(body).region(0, (int) (body.length() * REVIEW_SHARE));
        while (matcher.find()) {
            char before = matcher.start() == 0 ? '\n' : body.charAt(matcher.start() - 1);
            if (COMPARED.indexOf(before) < 0 && before != '—' && before != '-') {
                counts.merge(Dates.year(matcher.group(1)), 1, Integer::sum);
            }
        }
        int most = 0;
        int common = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= most) {
                most = entry.getValue();
                common = entry.getKey();
            }
        }
        if (most > 0) {
            vote(common, most > 2 ? 3 : 2);
        }
    }

    private void vote(int review, int weight) {
        votes.merge(review, weight, Integer::sum);
    }

    private Optional<Integer> winner() {
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The last year of a five-year plan named by its number: 十 → 2005, 十四 → 2025. */
    private static int lastYear(String number) {
        return TENTH_PLAN_ENDED + 5 * (Glyphs.value(number) - 10);
    }

    private static boolean named(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return true;
            }
        }
        return false;
    }

    private static int year(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Dates.year(matcher.group(group));
            }
        }
        throw new IllegalStateException("no year in " + matcher.group());
    }
}
