package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;

/** Flat files of LibreOffice: what stands in cells, beside them and in one another. */
class OpenDocumentTest {
    private static final String NOTE = "<text:note><text:note-citation>1</text:note-citation>"
            + "<text:note-body><text:p>初步核算数</text:p></text:note-body></text:note>";

    @Test
    void commentsAndNotesAreNoWordsOfTheirCell() throws ReadingException {
        String comment = "<office:annotation><text:p>请核对</text:p></office:annotation>";

        String text = read(table(row("指标", "完成"), row("地区生产总值" + comment, "312.6" + NOTE)));

        assertThat(text)
                .contains("地区生产总值 | 312.6[1]\n")
                .containsOnlyOnce("初步核算数")
                .doesNotContain("请核对");
    }

    @Test
    void tableWithinATableIsReadOnce() throws ReadingException {
        String inner = table(row("指标", "完成"), row("地区生产总值", "312.6"));

        String text = read("<table:table><table:table-row><table:table-cell>" + inner
                + "</table:table-cell><table:table-cell><text:p>单位：亿元</text:p></table:table-cell></table:table-row>"
                + row("附注", "无") + "</table:table>");

        assertThat(text).contains("指标 | 完成\n地区生产总值 | 312.6\n单位：亿元\n").containsOnlyOnce("312.6");
    }

    @Test
    void noteInATableOfOneRowIsPrintedOnce() throws ReadingException {
        assertThat(read(table(row("左栏" + NOTE, "右栏")))).containsOnlyOnce("初步核算数");
    }

    @Test
    void boxesWithinBoxesAndInCellsAreReadOnce() throws ReadingException {
        String inner = "<draw:text-box><text:p>里框</text:p></draw:text-box>";
        String outer = "<draw:frame><draw:text-box><text:p>外框" + inner + "</text:p></draw:text-box></draw:frame>";

        String beside = read("<text:p>正文" + outer + "</text:p>");
        String celled = read(table(row("指标", "完成"), row("地区生产总值" + outer, "312.6")));

        assertThat(beside).isEqualTo("正文\n外框\n里框\n");
        assertThat(celled).contains("地区生产总值 外框 里框 | 312.6");
    }

    private static String table(String... rows) {
        return "<table:table>" + String.join("", rows) + "</table:table>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell><text:p>").append(cell).append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    private static String read(String body) throws ReadingException {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document><office:body><office:text>" + body
                + "</office:text></office:body></office:document>";
        return new FileReader()
                .read("a.fodt", xml.getBytes(StandardCharsets.UTF_8), Progress.SILENT)
                .get(0)
                .text();
    }
}
