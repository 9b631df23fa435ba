package org.duibiao.structuring;

import java.util.List;
import java.util.regex.Pattern;
import org.duibiao.reading.RawText;
import org.duibiao.text.Span;

/** The title as printed: a line that names the kind of document, else what the file gives as title, else the first line. */
final class TitleFinder {
    private static final Pattern NAMES_A_REPORT =
            Pattern.compile("工作报告|执行情况|工作总结|进展情况|工作情况|计划.{0,8}报告|^报告$|政\\s*府\\s*工\\s*作\\s*报\\s*告");
    /** What tables put around a title: 名 称: | … | || */
    private static final Pattern DECORATION = Pattern.compile("^(?:名\\s*称|标\\s*题|题\\s*名)\\s*[:：]?[\\s|]*|[\\s|]+$");

    private static final int LONGEST = 90;

    /** The title without white space at its ends; the file's name if there is no line at all. */
    String find(RawText raw, List<Block> blocks, int front) {
        String text = raw.text();
        String given = raw.hints().title().orElse("");
        if (NAMES_A_REPORT.matcher(given).find() && !given.contains("决议")) {
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
        String first = blocks.get(0).span().in(text);
        return first.length() <= LONGEST && !first.startsWith("各位代表") ? first : raw.name();
    }
}
