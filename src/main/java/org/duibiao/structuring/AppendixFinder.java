package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.report.Part;
import org.duibiao.text.Span;

/**
 * Where the matter after a report's last words begins: glossaries, honours lists, lists of the year's projects, print
 * notes.
 */
final class AppendixFinder {
    private static final int LONGEST = 60;
    private static final Pattern NOTES = Pattern.compile(
            "^[*#\\s（(【]*(?:附\\s*[件注]?\\s*[一二三\\d]?\\s*[:：]?\\s*)?(?:《?政府工作报告》?\\s*(?:中|里)?\\s*)?(?:的?(?:有关|相关|部分))?(?:名词|用语|术语|专业术语|缩略语)?(?:名词|用语|术语)?(?:解释|解析|注释|释义|说明)[*）)】:：\\s]*$"
                    + "|^[*#\\s]*附\\s*注[*:：\\s]*$|^[*#\\s]*注\\s*释?\\s*[:：]\\s*[*]*$");
    private static final Pattern ATTACHED = Pattern.compile(
            "^[*#\\s]*附\\s*(?:件|表|录)?\\s*[一二三四五\\d]?\\s*[:：]?[*\\s]*$|^[*#\\s]*附\\s*[件表录]\\s*[一二三四五\\d]?\\s*[:：、.\\s]\\s*\\S.{0,50}$");
    private static final Pattern PROJECTS = Pattern.compile("民生实事|重点项目|惠民实事|为民办|目标任务|计划表|实事");
    private static final Pattern DONE = Pattern.compile("完成情况|落实情况|进展情况");
    private static final Pattern HONOURS =
            Pattern.compile("荣誉|获奖情况|(?:获得|荣获).{0,12}(?:称号|奖项|表彰)|^[\\u4E00-\\u9FFF]{0,6}(?:国家|自治区|省|市|州)级\\s*[:：]?$");
    private static final Pattern PRINTED = Pattern.compile(
            "^[（(]?共印\\s*\\d+\\s*份[）)]?|秘书处.{0,30}印\\s*(?:发)?$|^分送[:：]|^主题词[:：]|^(?:编辑|责编|责任编辑)[:：]|^[（(]新华社.{0,24}电[）)]$");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^?\\d{1,3}\\]:?\\s*[^\\s:]");
    /** What a site puts behind a report, and what was changed in it. */
    private static final Pattern ABOUT =
            Pattern.compile("修改情况的?说明$|^(?:相关|延伸)(?:阅读|链接|报道|解读)[:：]?$|^(?:政策)?(?:图解|解读)[:：]");

    private static final Pattern NUMBERED = Pattern.compile("([一二三四五六七八九十]{1,3})、");

    private static final Pattern FAREWELL = Pattern.compile("努力奋斗[!！]|谢谢大家|而(?:团结|不懈|努力)?奋斗|贡献[!！]|新篇章[!！]|献礼[!！]");

    /** One of these stands in every farewell: looked for first, as every block is asked. */
    private static final String FAREWELLS = "!！奋谢";

    /** The part of each block that stands after the report's last words; empty for the blocks of the report itself. */
    List<Optional<Part>> find(String text, List<Block> blocks, Optional<Integer> goalYear) {
        List<Optional<Part>> parts = new ArrayList<>();
        Optional<Part> now = Optional.empty();
        boolean farewell = false;
        for (int i = 0; i < blocks.size(); i++) {
            Span span = blocks.get(i).span();
            if (i > blocks.size() / 3 && opensNotes(text, span, farewell)) {
                now = Optional.of(Part.NOTES);
            } else if (span.length() <= LONGEST && i > blocks.size() / 5) {
                now = at(span.in(text), farewell || now.isPresent(), goalYear).or(kept(now));
            }
            farewell |= i > blocks.size() / 3 && farewell(text, span) && !goesOn(text, blocks, i + 1);
            parts.add(now);
        }
        return parts;
    }

    private static java.util.function.Supplier<Optional<Part>> kept(Optional<Part> now) {
        return () -> now;
    }

    private static Optional<Part> at(String words, boolean after, Optional<Integer> goalYear) {
        if (NOTES.matcher(words).find()) {
            return Optional.of(Part.NOTES);
        }
        if (PRINTED.matcher(words).find()) {
            return Optional.of(Part.APPENDIX);
        }
        if (!after && !ATTACHED.matcher(words).matches()) {
            return Optional.empty();
        }
        if (DONE.matcher(words).find()) {
            return Optional.of(Part.REVIEW);
        }
        if (PROJECTS.matcher(words).find() && !words.endsWith("。")) {
            return Optional.of(
                    goalYear.filter(y -> words.contains(String.valueOf(y - 1))).isPresent() ? Part.REVIEW : Part.PLAN);
        }
        if (HONOURS.matcher(words).find()
                || ABOUT.matcher(words).find()
                || ATTACHED.matcher(words).matches()) {
            return Optional.of(Part.APPENDIX);
        }
        return Optional.empty();
    }

    /** A footnote that stands below the report without a heading of its own. */
    private static boolean opensNotes(String text, Span span, boolean farewell) {
        char first = text.charAt(span.start());
        return first == '['
                && (farewell || text.startsWith("[^", span.start()))
                && FOOTNOTE.matcher(text).region(span.start(), span.end()).lookingAt();
    }

    // 为…作出新的贡献！ may end the second part; 三、 after it says that the report goes on, an attached list begins with 一、.
    private static boolean goesOn(String text, List<Block> blocks, int from) {
        for (int i = from; i < blocks.size(); i++) {
            Matcher heading = NUMBERED.matcher(text)
                    .region(blocks.get(i).span().start(), blocks.get(i).span().end());
            if (heading.lookingAt()) {
                return Glyphs.value(heading.group(1)) > 1;
            }
        }
        return false;
    }

    private static boolean farewell(String text, Span span) {
        int from = Math.max(span.start(), span.end() - 60);
        boolean moved = false;
        for (int i = from; i < span.end() && !moved; i++) {
            moved = FAREWELLS.indexOf(text.charAt(i)) >= 0;
        }
        return moved && FAREWELL.matcher(text).region(from, span.end()).find();
    }
}
