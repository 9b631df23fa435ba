package org.duibiao.ui.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Paragraph.Role;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Table;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

class TypesettingTest {
    @Test
    void paragraphsOnOneLineAreShownUnderOneAnother() {
        String text = "一、回顾各项事业向前。二、安排";
        Report report = Pages.report(
                text,
                List.of(
                        paragraph(Pages.span(text, "一、回顾"), Role.HEADING),
                        paragraph(Pages.span(text, "各项事业向前。"), Role.BODY),
                        paragraph(Pages.span(text, "二、安排"), Role.HEADING)),
                List.of(),
                List.of());
        assertThat(Pages.set(report).text()).isEqualTo("一、回顾\n各项事业向前。\n二、安排");
    }

    @Test
    void lineBreaksInsideAParagraphAreJoinedAndIndentsLeftOut() {
        String text = "　　新增城镇就业1.2\n万人,引进 Smart\nCity 项目。";
        Report report =
                Pages.report(text, List.of(paragraph(new Span(0, text.length()), Role.BODY)), List.of(), List.of());
        DisplayText page = Pages.set(report);
        assertThat(page.text()).isEqualTo("新增城镇就业1.2万人,引进 Smart City 项目。");
        Span stored = Pages.span(text, "1.2\n万人");
        assertThat(page.shownOf(stored)).contains(Pages.span(page.text(), "1.2万人"));
        assertThat(page.storedOf(Pages.span(page.text(), "1.2万人"))).contains(stored);
    }

    @Test
    void siteTextIsPutAwayBehindALineAndShownWhenOpened() {
        String text = "首页\n当前位置\n各位代表:";
        Report report = Pages.report(
                text,
                List.of(paragraph(Pages.span(text, "各位代表:"), Role.BODY)),
                List.of(),
                List.of(Pages.span(text, "首页"), Pages.span(text, "当前位置")));
        DisplayText closed = Pages.set(report);
        assertThat(closed.text()).isEqualTo("…7\n各位代表:");
        assertThat(closed.shownOf(Pages.span(text, "当前"))).isEmpty();
        Fold fold = closed.blocks().get(0).fold().orElseThrow();
        assertThat(Pages.set(report, fold).text()).isEqualTo("…7\n首页\n当前位置\n各位代表:");
    }

    @Test
    void pageFurnitureInsideAParagraphLeavesASmallMark() {
        String text = "完成投资\n—3—\n40亿元。";
        Report report = Pages.report(
                text,
                List.of(paragraph(new Span(0, text.length()), Role.BODY)),
                List.of(),
                List.of(Pages.span(text, "—3—")));
        assertThat(Pages.set(report).text()).isEqualTo("完成投资⋯40亿元。");
    }

    @Test
    void foldedMarksOfAFormatLeaveNoTrace() {
        String text = "## **一、回顾**\n\n各项**事业**向前。";
        Report report = Pages.report(
                text,
                List.of(
                        paragraph(Pages.span(text, "一、回顾"), Role.HEADING),
                        paragraph(Pages.span(text, "各项**事业**向前。"), Role.BODY)),
                List.of(),
                List.of(new Span(0, 5), new Span(9, 11), new Span(15, 17), new Span(19, 21)));
        assertThat(Pages.set(report).text()).isEqualTo("一、回顾\n各项事业向前。");
    }

    @Test
    void titleThatIsFoldedAwayHeadsThePage() {
        String text = "title: 青岚县政府工作报告\n各位代表:";
        Report report = Pages.titled(
                "青岚县政府工作报告",
                text,
                List.of(paragraph(Pages.span(text, "各位代表:"), Role.BODY)),
                List.of(new Span(0, text.indexOf('\n'))));
        DisplayText page = Pages.set(report);
        assertThat(page.text()).startsWith("青岚县政府工作报告\n").endsWith("\n各位代表:");
        assertThat(page.blocks().get(0).kind()).isEqualTo(Block.Kind.TITLE);
        assertThat(page.storedAt(0)).isEmpty();
    }

    @Test
    void titleThatIsPrintedStandsOnce() {
        String text = "青岚县\n政府工作报告\n各位代表:";
        Report report = Pages.titled(
                "青岚县政府工作报告",
                text,
                List.of(
                        paragraph(Pages.span(text, "青岚县\n政府工作报告"), Role.BODY),
                        paragraph(Pages.span(text, "各位代表:"), Role.BODY)),
                List.of());
        DisplayText page = Pages.set(report);
        assertThat(page.text()).isEqualTo("青岚县政府工作报告\n各位代表:");
        assertThat(page.blocks().get(0).kind()).isEqualTo(Block.Kind.TITLE);
    }

    @Test
    void textThatNoParagraphHoldsIsShownAllTheSame() {
        String text = "前\n漏掉的话\n后";
        Report report = Pages.report(
                text,
                List.of(paragraph(Pages.span(text, "前"), Role.BODY), paragraph(Pages.span(text, "后"), Role.BODY)),
                List.of(),
                List.of());
        assertThat(Pages.set(report).text()).isEqualTo(text);
    }

    @Test
    void cellsOfAColumnBeginAtOneTabStop() {
        String text = "指标|目标|完成\n生产总值|8%|7.5%\n就业|1.2万人|1.3万人";
        List<List<Span>> rows = text.lines()
                .map(line -> List.of(line.split("\\|")).stream()
                        .map(cell -> Pages.span(text, cell))
                        .toList())
                .toList();
        Report report = Pages.report(
                text,
                List.of(paragraph(new Span(0, text.length()), Role.TABLE)),
                List.of(new Table(new Span(0, text.length()), rows, 1)),
                List.of());
        DisplayText page = Pages.set(report);
        assertThat(page.text()).isEqualTo("指标\t\t目标\t\t完成\n生产总值\t8%\t\t\t7.5%\n就业\t\t1.2万人\t\t1.3万人");
        assertThat(page.blocks().get(0).kind()).isEqualTo(Block.Kind.TABLE_HEAD);
        assertThat(page.blocks().get(1).kind()).isEqualTo(Block.Kind.TABLE_ROW);
    }

    private static Paragraph paragraph(Span span, Role role) {
        return new Paragraph(span, Part.REVIEW, role);
    }
}
