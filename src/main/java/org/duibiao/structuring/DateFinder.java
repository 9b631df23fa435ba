package org.duibiao.structuring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day a report was delivered: beside the session it was given to, else in its title; else the day it was published or signed. */
final class DateFinder {
    private static final Pattern SESSION = Pattern.compile("人民代表大会|常委会|常务委员会|人大|代表大会|次会议|次全体会议|\\*{2,}");
    private static final Pattern GIVEN = Pattern.compile("会议上|会上|全会上");
    private static final Pattern PUBLISHED = Pattern.compile("(?:发布|发文|公布|成文|印发|生成)(?:日期|时间)\\s*[:：]?\\s*(?:\\|\\s*)?");

    private static final Pattern OF_THE_PAGE = Pattern.compile("日期|时间|来源|发布");

    /**
     * @param date the day
     * @param delivered false when it is only the day of publication or signature
     */
    record Found(LocalDate date, boolean delivered) {}

    /**
     * @param title of the page or the report
     * @param head the first lines of the report
     * @param page the text up to where the report begins to report, folded stretches with it
     * @param closing the short lines it ends with; a date alone on one of them is the day it was signed
     */
    Optional<Found> find(String title, String head, String page, List<String> closing) {
        Optional<LocalDate> session = atSession(GIVEN, head)
                .or(() -> afterSession(head))
                .or(() -> atSession(SESSION, title))
                .or(() -> atSession(SESSION, head));
        if (session.isPresent()) {
            return session.map(day -> new Found(day, true));
        }
        Matcher inTitle = Dates.FULL.matcher(title);
        if (inTitle.find()) {
            return Dates.date(inTitle).map(day -> new Found(day, true));
        }
        Optional<LocalDate> labelled = published(page);
        Matcher plain = Dates.FULL.matcher(head);
        while (plain.find()) {
            int line = head.lastIndexOf('\n', plain.start()) + 1;
            int end = head.indexOf('\n', plain.end());
            String around = head.substring(line, end < 0 ? head.length() : end);
            if (around.length() < 60 && !OF_THE_PAGE.matcher(around).find()) {
                return Dates.date(plain).map(day -> new Found(day, true));
            }
        }
        return labelled.or(() -> signed(closing)).map(day -> new Found(day, false));
    }

    private static Optional<LocalDate> atSession(Pattern session, String head) {
        Matcher matcher = Dates.FULL.matcher(head);
        while (matcher.find()) {
            int begin = head.lastIndexOf('\n', matcher.start()) + 1;
            if (OF_THE_PAGE.matcher(head).region(begin, matcher.start()).find()) {
                continue;
            }
            int end = Math.min(head.length(), matcher.end() + 60);
            int line = head.indexOf('\n', matcher.end() + 1);
            String after = head.substring(matcher.end(), line >= 0 && line < end ? line : end);
            if (session.matcher(after).find()) {
                Optional<LocalDate> date = Dates.date(matcher);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** A date in the line below the session, as in 「在…次会议上 / 省长 … / （二〇〇三年一月十日）」. */
    private static Optional<LocalDate> afterSession(String head) {
        Matcher given = GIVEN.matcher(head);
        if (!given.find()) {
            return Optional.empty();
        }
        Matcher date = Dates.FULL.matcher(head).region(given.end(), Math.min(head.length(), given.end() + 60));
        return date.find() && date.start() > 0 && "（(\n".indexOf(head.charAt(date.start() - 1)) >= 0
                ? Dates.date(date)
                : Optional.empty();
    }

    private static Optional<LocalDate> signed(List<String> closing) {
        return closing.stream()
                .map(Dates.FULL::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(Dates::date);
    }

    private static Optional<LocalDate> published(String head) {
        Matcher label = PUBLISHED.matcher(head);
        while (label.find()) {
            int end = Math.min(head.length(), label.end() + 24);
            for (Pattern form : new Pattern[] {Dates.FULL, Dates.DASHED}) {
                Matcher date = form.matcher(head).region(label.end(), end);
                if (date.find()) {
                    return Dates.date(date);
                }
            }
        }
        return Optional.empty();
    }
}
