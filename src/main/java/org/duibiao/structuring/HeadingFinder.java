package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.text.Span;

/** Tells which blocks open with a heading, of which form, and where the heading's words end. */
final class HeadingFinder {
    private static final int LONGEST = 60;
    private static final int RUN_IN_LONGEST = 32;

    /** Words that begin a sentence after a heading that runs into it with no stop between. */
    private static final Pattern BODY_BEGINS = Pattern.compile(
            "(?:19|20)\\d\\d年|一年来|[五四三]年来|过去[的一五]|今年以?来?[,，]|初步预计|预计|截至|上半年|全年|全省|全市|全区|全县|全镇|一是|大力推进|[一二]要|围绕|我们");

    private static final Pattern PART_WORDS =
            Pattern.compile("(?:19|20|[一二]\\S)\\S{2}\\s?年|“十[一二三四五]?五”|今年|过去|去年|[一五]年|时期|下一?步|下半年|上半年|今后|未来|本届");
    private static final Pattern PART_MATTER =
            Pattern.compile("回顾|总结|成就|安排|任务|目标|工作$|重点工作|部署|打算|思路|计划|要求|建议$|进展|完成情况|开局$");
    private static final Pattern DIVISION = Pattern.compile("第([一二三四五六七八九十]{1,3})(?:部分|章|篇|节)");

    List<Heading> find(String text, List<Block> blocks) {
        List<Heading> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            heading(text, blocks.get(i), i).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Heading> heading(String text, Block block, int index) {
        Span span = block.span();
        int at = span.start();
        int end = span.end();
        char first = text.charAt(at);
        if (Glyphs.numeral(first)) {
            int stop = runOfNumerals(text, at, end);
            if (stop < end && isAny(text.charAt(stop), "、．.") && stop + 1 < end) {
                int number = Glyphs.value(text.substring(at, stop));
                return numbered(text, block, index, Heading.Rank.FIRST, number, stop + 1);
            }
        } else if (first == '（' || first == '(') {
            int stop = runOfNumerals(text, at + 1, end);
            if (stop > at + 1 && stop < end && isAny(text.charAt(stop), "）)")) {
                int number = Glyphs.value(text.substring(at + 1, stop));
                return numbered(text, block, index, Heading.Rank.SECOND, number, stop + 1);
            }
            int digits = runOfDigits(text, at + 1, end);
            if (digits > at + 1 && digits - at < 4 && digits < end && isAny(text.charAt(digits), "）)")) {
                return numbered(text, block, index, Heading.Rank.FOURTH, number(text, at + 1, digits), digits + 1);
            }
        } else if (Glyphs.digit(first)) {
            int stop = runOfDigits(text, at, end);
            if (stop - at <= 2
                    && stop + 1 < end
                    && isAny(text.charAt(stop), "．.、")
                    && !Glyphs.digit(text.charAt(stop + 1))) {
                return numbered(text, block, index, Heading.Rank.THIRD, number(text, at, stop), stop + 1);
            }
        } else if (first == '第') {
            Matcher division = DIVISION.matcher(text).region(at, end);
            if (division.lookingAt() && span.length() <= LONGEST) {
                return Optional.of(new Heading(Heading.Rank.PART, Glyphs.value(division.group(1)), span, index));
            }
        }
        return unnumbered(text, block, index);
    }

    private static Optional<Heading> numbered(
            String text, Block block, int index, Heading.Rank rank, int number, int words) {
        Span span = block.span();
        if (number == 0) {
            return Optional.empty();
        }
        return Optional.of(new Heading(rank, number, new Span(span.start(), wordsEnd(text, words, span.end())), index));
    }

    /** Where a numbered heading's words end: with the block, at its first stop, or where the body's words begin. */
    private static int wordsEnd(String text, int from, int end) {
        int stop = from;
        while (stop < end && !isAny(text.charAt(stop), "。！？；;!?*") && stop - from <= LONGEST) {
            stop++;
        }
        if (stop >= end && end - from <= LONGEST) {
            return end;
        }
        for (int blank = from + 5; blank < stop && end - from > LONGEST; blank++) {
            // one-line reports set headings off by a space
            if (Glyphs.blank(text.charAt(blank)) && Glyphs.han(text.charAt(blank - 1))) {
                return blank;
            }
        }
        for (int blank = from + 5; blank < stop && stop < end; blank++) {
            if (Glyphs.blank(text.charAt(blank)) && Glyphs.han(text.charAt(blank - 1)) && states(text, blank, stop)) {
                return blank;
            }
        }
        Matcher body = BODY_BEGINS.matcher(text).region(Math.min(from + 5, end), Math.min(end, from + LONGEST));
        int glued = end;
        while (body.find()) {
            char before = text.charAt(body.start() - 1);
            if (!isAny(before, "，,、的和与及在对")) {
                glued = body.start();
                break;
            }
        }
        if (stop - from <= LONGEST && stop < end) {
            return glued < stop ? glued : text.charAt(stop) == '*' ? stop : stop + 1;
        }
        if (glued < end) {
            return glued;
        }
        int comma = from;
        while (comma < end && comma - from < LONGEST && !isAny(text.charAt(comma), "，,：:")) {
            comma++;
        }
        return comma;
    }

    /** Whether words after the space of a heading are a sentence of the body: they hold a figure. */
    private static boolean states(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Glyphs.digit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Heading> unnumbered(String text, Block block, int index) {
        Span span = block.span();
        String words = span.length() <= LONGEST ? span.in(text) : "";
        if (!words.isEmpty()) {
            char last = words.charAt(words.length() - 1);
            boolean sentence = isAny(last, "。；;，,：:！!？?") || words.indexOf('。') >= 0;
            boolean part = !sentence
                    && PART_WORDS.matcher(words).find()
                    && PART_MATTER.matcher(words).find()
                    && !words.contains("政府工作报告")
                    && !words.endsWith("表")
                    && !words.startsWith("—");
            if (part) {
                return Optional.of(new Heading(Heading.Rank.PART, 0, span, index));
            }
            if (block.level() > 0 && !sentence && !words.contains("工作报告")) {
                return Optional.of(new Heading(Heading.Rank.PART, 0, span, index));
            }
        }
        return runIn(text, span, index);
    }

    /** 「经济实力明显增强。全年地区生产总值……」: a short first sentence without figures, then what it sums up. */
    private static Optional<Heading> runIn(String text, Span span, int index) {
        if (span.length() < 40) {
            return Optional.empty();
        }
        int from = span.start();
        while (from < span.end() && isAny(text.charAt(from), "—-─－–")) {
            from++;
        }
        int stop = from;
        while (stop < span.end() && stop - from <= RUN_IN_LONGEST) {
            char c = text.charAt(stop);
            if (c == '。' || c == '：' || c == ':' || c == '*') {
                break;
            }
            if (Glyphs.digit(c) || isAny(c, "；;！!？?|")) {
                return Optional.empty();
            }
            stop++;
        }
        boolean dashed = from > span.start();
        if (stop - from < 4 || stop - from > RUN_IN_LONGEST || (!isAny(text.charAt(stop), "。*") && !dashed)) {
            return Optional.empty();
        }
        return Optional.of(new Heading(
                Heading.Rank.RUN_IN, 0, new Span(span.start(), text.charAt(stop) == '*' ? stop : stop + 1), index));
    }

    private static int runOfNumerals(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < 4 && Glyphs.numeral(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int runOfDigits(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < 5 && Glyphs.digit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    private static boolean isAny(char c, String set) {
        return set.indexOf(c) >= 0;
    }
}
