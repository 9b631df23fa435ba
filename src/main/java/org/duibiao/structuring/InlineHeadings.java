package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.text.Span;

/**
 * Where paragraphs begin inside one long line. A numbered heading counts only if its number is the next in order: 「初 一、
 * 初二」 and 「帆石 一、帆石二」 are words with a space in them.
 */
final class InlineHeadings {
    private static final int WHOLE_REPORT = 1500;
    private static final int GREETED = 150;
    private static final int OPENING_WITHIN = 400;
    private static final Pattern OPENING = Pattern.compile("(?:尊敬的)?(?:各位代表|同志们|各位代表[、，,]?(?:各位)?同志们?)\\s*[:：!！]");
    private static final Pattern PERIOD_HEADING =
            Pattern.compile("(?:(?:(?:19|20)\\d\\d|[一二〇○零九八七]{4})年(?:[及和、与](?:“?十[一二三四五]?五”?时期|过去[五一]年|本届政府))?"
                    + "|“十[一二三四五]?五”时期[^。，,;；：:]{0,12}?|过去[五一三四]年|今后五年|未来五年|下一?步)"
                    + "[^。，,;；：:！!\\s]{0,16}?"
                    + "(?:工作回顾|工作总结|主要工作|工作安排建议|工作安排|工作计划|工作打算|工作思路|工作部署|工作重点|重点工作|主要任务|重点任务|目标任务|目标和任务"
                    + "|发展目标和重点任务|奋斗目标和主要任务|工作总体要求)");

    private static final String PERIOD_BEGINS = "12一二“过今未下";

    /** The pieces of a line, each without white space at its ends. */
    List<Span> split(String text, Span line) {
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(line.start());
        openings(text, line, starts);
        numbered(text, line, starts);
        periodHeadings(text, line, starts);
        if (line.length() > WHOLE_REPORT || opensReport(text, line)) {
            spacedHeadings(text, line, starts);
        }
        List<Span> pieces = new ArrayList<>();
        Integer[] all = starts.toArray(new Integer[0]);
        for (int i = 0; i < all.length; i++) {
            Span piece = Glyphs.trimmed(text, all[i], i + 1 < all.length ? all[i + 1] : line.end());
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Whether the line holds a greeting and a good deal after it: the beginning of a report without line breaks. */
    boolean opensReport(String text, Span line) {
        if (line.length() < GREETED) {
            return false;
        }
        Matcher opening = OPENING.matcher(text);
        return opens(opening, text, line) && line.end() - opening.end() > GREETED;
    }

    /** Finds a greeting near the beginning of a line; tried only where one may begin, as every long line is looked at. */
    private static boolean opens(Matcher opening, String text, Span line) {
        int limit = Math.min(line.end(), line.start() + OPENING_WITHIN);
        for (int i = line.start(); i < limit; i++) {
            char c = text.charAt(i);
            if ((c == '各' || c == '同' || c == '尊') && opening.region(i, limit).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static void openings(String text, Span line, Set<Integer> starts) {
        Matcher matcher = OPENING.matcher(text);
        if (opens(matcher, text, line)) {
            starts.add(matcher.start());
            if (matcher.end() < line.end()) {
                starts.add(matcher.end());
            }
        }
    }

    /** 一、 to 九十九、 and, below each, (一): in order only, after a space or the end of a sentence. */
    private static void numbered(String text, Span line, Set<Integer> starts) {
        int top = 0;
        int below = 0;
        int lastTop = -1;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (Glyphs.numeral(c) && breakBefore(text, line, i)) {
                int end = i;
                while (end < line.end() && end - i < 3 && Glyphs.numeral(text.charAt(end))) {
                    end++;
                }
                if (end < line.end() && (text.charAt(end) == '、' || text.charAt(end) == '．')) {
                    int value = Glyphs.value(text.substring(i, end));
                    if (value == top + 1 || (value == 1 && top > 1 && lastTop + 100 < i && !wordBefore(text, i))) {
                        starts.add(i);
                        top = value;
                        lastTop = i;
                        below = 0;
                    }
                    i = end;
                }
            } else if ((c == '(' || c == '（') && i + 2 < line.end()) {
                int end = i + 1;
                while (end < line.end() && end - i < 4 && Glyphs.numeral(text.charAt(end))) {
                    end++;
                }
                if (end > i + 1 && end < line.end() && (text.charAt(end) == ')' || text.charAt(end) == '）')) {
                    int value = Glyphs.value(text.substring(i + 1, end));
                    if (breakBefore(text, line, i) && (value == below + 1 || value == 1)) {
                        starts.add(i);
                        below = value;
                    }
                    i = end;
                }
            }
        }
    }

    /** A space or the end of a sentence stands before. */
    private static boolean breakBefore(String text, Span line, int at) {
        if (at == line.start()) {
            return true;
        }
        char before = text.charAt(at - 1);
        return Glyphs.blank(before) || Glyphs.sentenceEnd(before) || before == ':' || before == '：' || before == '”';
    }

    /** A word was cut by the space before: no sentence ended there. */
    private static boolean wordBefore(String text, int at) {
        int i = at - 1;
        while (i > 0 && Glyphs.blank(text.charAt(i))) {
            i--;
        }
        return Glyphs.ENDS.indexOf(text.charAt(i)) < 0;
    }

    private static void periodHeadings(String text, Span line, Set<Integer> starts) {
        Matcher matcher = PERIOD_HEADING.matcher(text);
        for (int at = line.start(); at < line.end(); at++) {
            boolean fresh = PERIOD_BEGINS.indexOf(text.charAt(at)) >= 0
                    && breakBefore(text, line, at)
                    && (at == line.start() || text.charAt(at - 1) != '”');
            if (fresh && matcher.region(at, line.end()).lookingAt() && headingEndsAt(text, matcher.end(), line.end())) {
                starts.add(at);
                starts.add(matcher.end());
                at = matcher.end() - 1;
            }
        }
    }

    /** After a heading comes a space, a new subject or the end, never 「的」 or a comma that carries the sentence on. */
    private static boolean headingEndsAt(String text, int end, int limit) {
        if (end >= limit) {
            return true;
        }
        return "的，,、是如为已将要有及和与中上进完取不也得；;：:。会在可应）)”".indexOf(text.charAt(end)) < 0;
    }

    /** Where headings are set off by spaces, 「 标题 正文」, the short stretch between two spaces begins a paragraph. */
    private static void spacedHeadings(String text, Span line, Set<Integer> starts) {
        for (int i = line.start() + 1; i < line.end(); i++) {
            if (Glyphs.blank(text.charAt(i - 1))
                    && !Glyphs.blank(text.charAt(i))
                    && i >= 2
                    && !wordBefore(text, i)
                    && Glyphs.han(text.charAt(i))) {
                starts.add(i);
            }
        }
    }
}
