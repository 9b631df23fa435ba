package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.report.Warning;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;

/** Whatever the text, nothing of it is lost or told twice. */
class FidelityProperties {
    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();

    @Property(tries = 150)
    void everyCharacterStandsInAParagraphOrIsFolded(@ForAll("reports") String text) throws ReadingException {
        for (RawText raw : read(text)) {
            Report report = structurer.structure(raw);
            boolean[] seen = new boolean[report.text().length()];
            for (Span fold : report.structure().folded()) {
                fill(seen, fold);
            }
            int last = 0;
            for (Paragraph paragraph : report.structure().paragraphs()) {
                assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(last);
                last = paragraph.span().end();
                fill(seen, paragraph.span());
            }
            for (int i = 0; i < seen.length; i++) {
                assertThat(seen[i] || Glyphs.blank(report.text().charAt(i)))
                        .as("character %d of %s", i, report.text())
                        .isTrue();
            }
        }
    }

    @Property(tries = 150)
    void theStoredTextIsTheSource(@ForAll("reports") String text) throws ReadingException {
        StringBuilder stored = new StringBuilder();
        boolean joined = false;
        for (RawText raw : read(text)) {
            stored.append(raw.text());
            joined |= raw.warnings().stream().anyMatch(warning -> warning.kind() == Warning.Kind.LINES_JOINED);
        }

        if (joined) {
            assertThat(withoutBlanks(stored.toString())).isEqualTo(withoutBlanks(text));
        } else {
            assertThat(stored.toString()).isEqualTo(text);
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s　]+", "");
    }

    @Property(tries = 100)
    void sectionsNest(@ForAll("reports") String text) throws ReadingException {
        for (RawText raw : read(text)) {
            List<Section> sections = structurer.structure(raw).structure().sections();
            for (int i = 0; i < sections.size(); i++) {
                assertThat(sections.get(i).span().contains(sections.get(i).heading()))
                        .isTrue();
                for (int k = i + 1; k < sections.size(); k++) {
                    Span outer = sections.get(i).span();
                    Span inner = sections.get(k).span();
                    assertThat(outer.contains(inner) || !outer.overlaps(inner)).isTrue();
                }
            }
        }
    }

    @Property(tries = 50)
    void theSameBytesGiveTheSameReport(@ForAll("reports") String text) throws ReadingException {
        List<Report> once = read(text).stream().map(structurer::structure).toList();
        List<Report> again =
                read(text).stream().map(new Structurer()::structure).toList();

        assertThat(again).isEqualTo(once);
    }

    @Property(tries = 300)
    void noBytesHangOrBreakTheReaders(@ForAll byte[] bytes) {
        try {
            for (RawText raw : reader.read("x.txt", bytes, Progress.SILENT)) {
                structurer.structure(raw);
            }
        } catch (ReadingException refusal) {
            assertThat(refusal.reason()).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> reports() {
        Arbitrary<String> lines = Arbitraries.of(
                "蓝汀市岚桥区政府工作报告",
                "**——2023年1月9日在岚桥区第六届人民代表大会第三次会议上**",
                "各位代表：",
                "现在，我代表区人民政府向大会报告工作，请予审议。",
                "一、2022年工作回顾",
                "## 二、2023年工作安排",
                "（一）工业。全年增长4%，新增企业31家。",
                "（二）民生持续改善全年新增就业6820人，改造小区27个",
                "**（三）** 城乡面貌：**焕然一新**。",
                "1.办好实事。学位1350个(1)。",
                "  一、有空格 二、的一行 初 一、初二的学生。",
                "指标 | 目标 | 完成 |",
                "地区生产总值 | 8% | 7.1 |",
                "| --- | --- |",
                "名词解释",
                "1.一带一廊：指沿河发展带。",
                "首页",
                "版权所有：岚桥区人民政府",
                "2025-07-08",
                "-",
                "***",
                "<!-- 图 -->",
                "全区抓好了粮食生产，品质好，价钱也好，大家高兴。产量一直保持",
                "全市第一",
                "。农民的收入增加了，",
                "生活改善了。",
                "　　同时，我们也看到存在不少问题：收支矛盾突出。",
                "为建设活力岚桥而努力奋斗！",
                "",
                "春".repeat(520) + "。 一、抓项目 二、抓民生。2023年工作安排2023年，要好好干。");
        return lines.list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(all -> String.join("\n", all))
                .filter(t -> !t.isBlank());
    }

    private List<RawText> read(String text) throws ReadingException {
        return reader.read("x.txt", text.getBytes(StandardCharsets.UTF_8), Progress.SILENT);
    }

    private static void fill(boolean[] seen, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            seen[i] = true;
        }
    }
}
