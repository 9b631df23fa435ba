package org.duibiao.ui.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final String OLD = """
            一、2021年工作回顾
            这一年修了路,通了桥。
            (一)产业转型步伐加快
            园区开工。
            (二)民生保障扎实有力
            学校迁建。
            二、2022年工作安排
            再修一条路。
            """;
    private static final String NEW = """
            一、2022年工作回顾
            这一年修了两条路,通了三座桥,河堤也加高了,渡口换了新船。
            (一)城乡面貌不断改善
            街道亮化。
            (二)民生保障更加有力
            医院扩容,学校迁建完成。
            二、2023年工作安排
            再通一座桥。
            """;

    @Test
    void headingsThatSayNearlyTheSameAnswerToEachOther() {
        Alignment alignment = Alignment.of(report(OLD), report(NEW));

        assertThat(alignment.toRight(OLD.indexOf("(二)民生"))).isEqualTo(NEW.indexOf("(二)民生"));
        assertThat(alignment.toRight(OLD.indexOf("二、2022"))).isEqualTo(NEW.indexOf("二、2023"));
        assertThat(alignment.toLeft(NEW.indexOf("二、2023"))).isEqualTo(OLD.indexOf("二、2022"));
    }

    @Test
    void placesBetweenHeadingsAreCountedThroughEvenly() {
        Alignment alignment = Alignment.of(report(OLD), report(NEW));
        int before = -1;
        for (int place = 0; place <= OLD.length(); place++) {
            int there = alignment.toRight(place);
            assertThat(there).isBetween(Math.max(0, before), NEW.length());
            before = there;
        }
        assertThat(alignment.toRight(OLD.length())).isEqualTo(NEW.length());
    }

    @Test
    void reportsWithoutHeadingsAreAlignedFromEndToEnd() {
        Report one = Pages.report("甲".repeat(100), List.of(), List.of(), List.of());
        Report other = Pages.report("乙".repeat(300), List.of(), List.of(), List.of());

        assertThat(Alignment.of(one, other).toRight(50)).isEqualTo(150);
        assertThat(Alignment.of(one, other).toLeft(150)).isEqualTo(50);
    }

    private static Report report(String text) {
        List<Section> sections = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n")) {
            if (line.matches("[一二(].*")) {
                Span heading = new Span(start, start + line.length());
                sections.add(new Section(line.startsWith("(") ? 2 : 1, heading, heading, Part.REVIEW));
            }
            start += line.length() + 1;
        }
        return Pages.report(text, sections, List.of(), List.of(), List.of(), List.of());
    }
}
