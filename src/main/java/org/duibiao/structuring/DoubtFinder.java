package org.duibiao.structuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.report.Warning;

/** Doubts about a report as a whole: a name that tells another year, figures or characters that a page has lost. */
final class DoubtFinder {
    private static final int SEVERAL = 3;
    private static final Pattern YEAR_IN_NAME = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    /** What stands before a figure, and the unit right behind it where the figure is gone. */
    private static final Pattern STRIPPED =
            Pattern.compile("(?:增长|下降|达到|达|完成|提高|增加|减少|实现|总值|产值|增加值|收入|投资|总额|税收|支出|新增|面积)"
                    + "(?:[%％][,，。；;、]|(?:亿|万)?(?:元|人次|人|亩|公里|吨)[,，。；;、]|个百分点)|[。；;\\n]年[,，]");

    private static final String BEHIND_A_UNIT = ",，。；;、";

    /** A ? where a character was; not one that ends a question. */
    private static final Pattern LOST = Pattern.compile("(?<=[\\u4E00-\\u9FFF])\\?+(?=[\\u4E00-\\u9FFF])");

    private static final Pattern ASKS = Pattern.compile("[吗呢么何谁哪几否怎]");
    private static final char REPLACEMENT = '\uFFFD';

    /** A year in the name that is none of the report's own. */
    Optional<Warning> year(String name, YearFinder.Years years, Optional<LocalDate> date) {
        List<Integer> own = new ArrayList<>();
        years.review().ifPresent(own::add);
        // a summary of 2019 is filed under 2020
        years.review().map(year -> year + 1).ifPresent(own::add);
        years.goal().ifPresent(own::add);
        date.map(LocalDate::getYear).ifPresent(own::add);
        Matcher named = YEAR_IN_NAME.matcher(name);
        String first = "";
        while (named.find()) {
            if (own.contains(Integer.parseInt(named.group()))) {
                return Optional.empty();
            }
            first = first.isEmpty() ? named.group() : first;
        }
        return first.isEmpty() || own.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(Warning.Kind.YEAR_DISAGREES_WITH_NAME, first + " ↔ " + own.get(0)));
    }

    /** What a page has lost in several places, the first of them told. */
    List<Warning> damage(String text, List<Warning> known) {
        List<Warning> doubts = new ArrayList<>();
        List<String> stripped = stripped(text);
        if (stripped.size() >= SEVERAL) {
            doubts.add(new Warning(Warning.Kind.DIGITS_STRIPPED, stripped.size() + " … " + stripped.get(0)));
        }
        int lost = lost(text);
        boolean told = known.stream().anyMatch(w -> w.kind() == Warning.Kind.CHARACTERS_LOST);
        if (!told && (lost >= SEVERAL || text.indexOf(REPLACEMENT) >= 0)) {
            doubts.add(new Warning(Warning.Kind.CHARACTERS_LOST, String.valueOf(Math.max(1, lost))));
        }
        return doubts;
    }

    /** Looked for only around units and years, as the pattern is dear. */
    private static List<String> stripped(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = STRIPPED.matcher(text);
        for (int at = 1; at + 1 < text.length(); at++) {
            boolean unit = switch (text.charAt(at)) {
                case '点' -> true;
                case '元', '%', '％', '年', '人', '次', '亩', '里', '吨' -> BEHIND_A_UNIT.indexOf(text.charAt(at + 1)) >= 0;
                default -> false;
            };
            if (unit && !Glyphs.digit(text.charAt(at - 1))) {
                int from = Math.max(0, at - 6);
                int to = Math.min(text.length(), at + 2);
                if (matcher.region(from, to).find()) {
                    found.add(matcher.group().strip());
                }
            }
        }
        return found;
    }

    private static int lost(String text) {
        int lost = 0;
        Matcher matcher = LOST.matcher(text);
        for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
            matcher.region(at, Math.min(text.length(), at + 3)).useTransparentBounds(true);
            if (matcher.lookingAt()
                    && !ASKS.matcher(text.substring(Math.max(0, at - 14), at)).find()) {
                lost++;
            }
        }
        return lost;
    }
}
