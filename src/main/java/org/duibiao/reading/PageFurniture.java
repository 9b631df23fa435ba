package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.text.Simplified;
import org.duibiao.text.Span;

/**
 * Folds what belongs to the page and not to the report: a preamble of labelled lines, menus and buttons before it, links
 * and licences after it. Only lines at the two ends are ever folded, and only where some of them are surely furniture.
 */
final class PageFurniture {
    private static final int LONG = 60;
    private static final int MOST_HEAD_LINES = 120;
    private static final int MENU_WORDS = 8;

    private static final Pattern LABELLED =
            Pattern.compile("(标题|题名|名称|发文单位|发布单位|发布机构|作者|发文时间|发布时间|发布日期|报告人|来源|来源URL|网址|链接|正文|内容)\\s*[:：]\\s*(.*)");
    private static final Pattern MENU = Pattern.compile(
            "首页|当前位置|您的?位置|所在位置|字体|字号|打印|无障碍|长者|适老|繁體|繁体|IPv6|欢迎访问|全屏|收藏|分享到?|网站地图|设为首页|加入收藏|下载|浏览次数|点击数|扫一扫|登录|注册|搜索|返回|【|】");
    private static final int LONGEST_BAR = 200;
    private static final Pattern BAR_WORD =
            Pattern.compile("发布时间|发布日期|(?:时间|日期|来源|作者|编辑|责编)\\s*[:：]|浏览|点击|阅读次数|访问量|字体|字号|打印|关闭|分享|收藏|微信|微博|二维码");
    private static final Pattern REPORT_LINE = Pattern.compile(
            "报\\s*告|会议上?|大会|各位|同志们|总结|情况|\\d年.{0,4}月|[〇零一二三四五六七八九]年.{1,3}月|[省市区县州盟旗镇乡]长|主席|总理|主任|文\\s*件|——|^\\(|^（");
    private static final Pattern FOOTER = Pattern.compile(
            "ICP备|ICP证|版权所有|公网安备|网站标识码|主办|承办|技术支持|联系我们|关注我们|联系方式|相关报道|相关链接|相关阅读|相关稿件|上一篇|下一篇|打印本页|关闭窗口|友情链接|网站地图|关于本站|投稿|扫一扫|分享到|微信|微博|您访问的链接|责任编辑|阅读原文|喜欢此内容的人|上一页|下一页|【\\s*(?:打印|关闭|返回|字号)|网站声明|政府网站|Copyright|©");
    private static final Pattern FILE_NAME =
            Pattern.compile("\\.(?:docx?|wps|pdf|ofd|xlsx?|pptx?|zip|rar|jpe?g|png)\\s*$");
    private static final Pattern STAMP = Pattern.compile(
            "(?:(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?)?|[-–—|]+|来源\\s*[:：].{0,20})");
    /** What is printed at the foot of a page: — 3 —, 第 3 页 共 12 页. */
    private static final Pattern PAGE_MARK = Pattern.compile(
            "[-—–－―]{1,2}\\s*\\d{1,3}\\s*[-—–－―]{1,2}|第\\s*\\d{1,3}\\s*页(?:[\\s，,/]*共\\s*\\d{1,3}\\s*页)?");

    private static final int PAGE_MARK_LENGTH = 24;
    private static final Pattern DAY =
            Pattern.compile("(?:19|20)\\d\\d[-/]\\d{1,2}[-/]\\d{1,2}(?:\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?)?");
    private static final Pattern NUMBERED =
            Pattern.compile("[一二三四五六七八九十]{1,3}、.*|[（(][一二三四五六七八九十\\d]{1,3}[)）].*|\\d{1,2}[.．、].*|[\\[【]?注.*");
    private static final Pattern PRINTED = Pattern.compile(".*(?:共印|印发|秘书处).*");

    private final Simplified simplified;

    PageFurniture(Simplified simplified) {
        this.simplified = simplified;
    }

    Source fold(Source source) {
        List<Line> all = Line.of(source, simplified);
        Source named = preamble(source, all);
        List<Line> lines = named.folded().equals(source.folded()) ? all : Line.of(named, simplified);
        if (lines.isEmpty()) {
            return named;
        }
        List<Span> folds = new ArrayList<>();
        head(lines, folds);
        tail(named.text(), lines, folds);
        for (Line line : lines) {
            if (line.length() <= PAGE_MARK_LENGTH
                    && PAGE_MARK.matcher(line.words()).matches()) {
                folds.add(line.span());
            }
        }
        return named.folding(folds);
    }

    /** 标题：… 发文单位：… 正文：, line by line at the very top. */
    private static Source preamble(Source source, List<Line> lines) {
        Hints hints = source.hints();
        int labelled = 0;
        while (labelled < lines.size()) {
            Matcher matcher = LABELLED.matcher(lines.get(labelled).words());
            if (lines.get(labelled).length() > 300 || !matcher.matches()) {
                break;
            }
            String value = matcher.group(2).strip();
            switch (matcher.group(1)) {
                case "标题", "题名" -> hints = hints.withTitle(value);
                case "发文单位", "发布单位", "发布机构" -> hints = hints.withDistrict(value);
                case "发文时间", "发布时间", "发布日期" -> hints = hints.withDate(value);
                case "来源URL", "网址", "链接" -> hints = hints.withSource(value);
                default -> {}
            }
            labelled++;
        }
        if (labelled < 3) {
            return source;
        }
        return source.folding(List.of(new Span(0, lines.get(labelled - 1).span().end())))
                .with(hints);
    }

    private static void head(List<Line> lines, List<Span> folds) {
        int begin = 0;
        while (begin < lines.size()
                && begin < MOST_HEAD_LINES
                && (lines.get(begin).length() < LONG || isBar(lines.get(begin)))
                && !lines.get(begin).words().endsWith("。")) {
            begin++;
        }
        if (begin == MOST_HEAD_LINES || begin == lines.size()) {
            return;
        }
        int lastMenu = -1;
        for (int i = 0; i < begin; i++) {
            Line line = lines.get(i);
            if ((line.length() <= 40 && MENU.matcher(line.words()).find()) || isBar(line)) {
                lastMenu = i;
            }
        }
        if (lastMenu < 0) {
            return;
        }
        boolean titled = false;
        for (int i = lastMenu + 1; i < begin; i++) {
            String words = lines.get(i).words().replaceAll("\\s", "");
            titled |= words.contains("工作报告") && words.indexOf('，') < 0 && words.indexOf('。') < 0;
        }
        for (int i = 0; i < begin; i++) {
            Line line = lines.get(i);
            boolean title = line.words().replaceAll("\\s", "").contains("工作报告")
                    && line.length() > 6
                    && !line.words().contains("当前位置")
                    && !line.words().contains("首页");
            boolean kept = i > lastMenu
                    ? REPORT_LINE.matcher(line.words()).find() || line.length() > 6
                    : (title && !titled && line.length() >= 8);
            if (!kept) {
                folds.add(line.span());
            }
        }
    }

    /** Whether a line is all that stands between a title and its report on a page: date, source, size of type, buttons. */
    private static boolean isBar(Line line) {
        return line.length() <= LONGEST_BAR
                && line.words().indexOf('。') < 0
                && BAR_WORD.matcher(line.words()).results().limit(3).count() == 3;
    }

    private static void tail(String text, List<Line> lines, List<Span> folds) {
        int end = lines.size();
        while (end > 0 && !bodyLike(text, lines.get(end - 1))) {
            end--;
        }
        boolean footer = false;
        for (int i = end; i < lines.size(); i++) {
            footer |= isFooter(lines.get(i));
        }
        if (end == 0) {
            return;
        }
        if (footer) {
            // the last sentences of a report may be short: furniture begins where the first line of it stands
            folds.add(new Span(
                    end < lines.size() ? lines.get(end).span().start() : text.length(),
                    lines.get(lines.size() - 1).span().end()));
            return;
        }
        int stamp = crawlDate(lines, end);
        if (stamp < lines.size()) {
            folds.add(new Span(
                    lines.get(stamp).span().start(),
                    lines.get(lines.size() - 1).span().end()));
            return;
        }
        for (int i = lines.size() - 1; i >= end; i--) {
            if (!STAMP.matcher(lines.get(i).words()).matches()) {
                break;
            }
            folds.add(lines.get(i).span());
        }
    }

    /** A date in digits alone on its line below the report, with menus at most behind it; the number of lines if none. */
    private static int crawlDate(List<Line> lines, int end) {
        int stamp = end;
        while (stamp < lines.size() && !DAY.matcher(lines.get(stamp).words()).matches()) {
            stamp++;
        }
        for (int i = stamp + 1; i < lines.size(); i++) {
            String words = lines.get(i).words();
            if ((words.length() > MENU_WORDS && !STAMP.matcher(words).matches())
                    || REPORT_LINE.matcher(words).find()) {
                return lines.size();
            }
        }
        return stamp;
    }

    private static boolean isFooter(Line line) {
        return FOOTER.matcher(line.words()).find()
                || FILE_NAME.matcher(line.words()).find();
    }

    private static boolean bodyLike(String text, Line line) {
        char last = text.charAt(line.span().end() - 1);
        boolean ends = "。！!？；".indexOf(last) >= 0;
        boolean furniture = line.length() < 200 && isFooter(line) && !ends;
        return !furniture
                && (line.length() >= LONG
                        || (ends && line.length() >= 6)
                        || NUMBERED.matcher(line.words()).matches()
                        || PRINTED.matcher(line.words()).matches());
    }
}
