package org.duibiao.structuring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.reading.RawText;
import org.duibiao.text.Span;

/** The title as printed: a line that names the kind of document, else what the file gives as title, else the first line. */
final class TitleFinder {
    private static final Pattern NAMES_A_REPORT =
            Pattern.compile("工作报告|执行情况|工作总结|进展情况|工作情况|计划.{0,8}报告|^报告$|政\\s*府\\s*工\\s*作\\s*报\\s*告");
    /** What tables put around a title: 名 称: | … | || */
    private static final Pattern DECORATION = Pattern.compile("^(?:名\\s*称|标\\s*题|题\\s*名)\\s*[:：]?[\\s|]*|[\\s|]+$");

    /** The head of a newspaper page, where a page lies on its site, who put it there: lines above a title. */
    private static final Pattern ABOVE_A_TITLE = Pattern.compile(
            "星期[一二三四五六日天]|第\\s*\\d{1,3}\\s*版|\\|\\s*$|^(?:当前位置|来源|发布日期|发布时间|索\\s*引\\s*号|字号)|^[\\d年月日\\s./\\-:：]+$");
    /** A line below a title that goes on with it; the line of a session, with its day, does not. */
    private static final Pattern GOES_ON = Pattern.compile("^[—―–-]{1,3}[^—―–-].*");

    private static final Pattern OF_A_SESSION = Pattern.compile("届|会议|\\d\\s*月\\s*\\d");

    private static final Pattern KIND_ALONE =
            Pattern.compile("\\s*(?:政\\s*府)?\\s*(?:工\\s*作)?\\s*(?:报\\s*告|总\\s*结)\\s*");

    private static final int LONGEST = 90;

    /** The title without white space at its ends; the file's name if there is no line at all. */
    String find(RawText raw, List<Block> blocks, int front) {
        String text = raw.text();
        String given = raw.hints().title().orElse("");
        if (NAMES_A_REPORT.matcher(given).find() && !given.contains("决议") && !saysTooLittle(given)) {
            return given;
        }
        for (int i = 0; i < Math.min(blocks.size(), Math.max(front, 4)); i++) {
            Span span = blocks.get(i).span();
            String words = DECORATION.matcher(span.in(text)).replaceAll("");
            if (span.length() <= LONGEST
                    && NAMES_A_REPORT.matcher(words).find()
                    && !words.endsWith("。")
                    && !words.contains("决议")
                    && !words.contains("我代表")) {
                return words;
            }
        }
        if (!given.isEmpty()) {
            return given;
        }
        if (blocks.isEmpty()) {
            return raw.name();
        }
        return firstLine(blocks.stream()
                        .limit(Math.max(front, 4))
                        .map(block -> block.span().in(text))
                        .toList())
                .filter(first -> first.length() <= LONGEST && !first.startsWith("各位代表"))
                .orElse(raw.name());
    }

    /** Whether a title is no more than the kind of document: 报告, 政府工作报告. */
    private static boolean saysTooLittle(String given) {
        return KIND_ALONE.matcher(given).matches();
    }

    /** The first line below the page's own head, with the second line of a title that has two. */
    private static Optional<String> firstLine(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!ABOVE_A_TITLE.matcher(lines.get(i)).find()) {
                String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
                boolean two = GOES_ON.matcher(next).matches()
                        && next.length() <= LONGEST
                        && !OF_A_SESSION.matcher(next).find();
                return Optional.of(two ? lines.get(i) + next : lines.get(i));
            }
        }
        return lines.stream().findFirst();
    }
}
