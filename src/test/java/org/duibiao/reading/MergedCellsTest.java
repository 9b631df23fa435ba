package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.duibiao.report.Table;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Cells that go over several rows and columns keep the columns of a table in line. */
class MergedCellsTest {
    private static final String TEXT = "各位代表：现在，我代表区人民政府报告工作。全区办了许多实事。".repeat(20);
    private final FileReader reader = new FileReader();

    @Test
    void cellsOfAPageStandInTheirColumns() throws ReadingException {
        RawText page = page("<table><tr><td colspan=4>主要指标完成情况表</td></tr>"
                + "<tr><th rowspan=2>指标</th><th rowspan=2>单位</th><th colspan=2>2021年上半年</th></tr>"
                + "<tr><th>完成</th><th>增长%</th></tr>"
                + "<tr><td>生产总值</td><td rowspan=2>亿元</td><td>40</td><td>5.1</td></tr>"
                + "<tr><td>工业增加值</td><td>12</td><td>6.2</td></tr></table>");

        assertThat(words(page))
                .containsExactly(
                        List.of("指标", "单位", "2021年上半年", ""),
                        List.of("", "", "完成", "增长%"),
                        List.of("生产总值", "亿元", "40", "5.1"),
                        List.of("工业增加值", "", "12", "6.2"));
        assertThat(page.tables().get(0).headerRows()).isEqualTo(2);
        assertThat(page.text())
                .contains("主要指标完成情况表\n指标 | 单位 | 2021年上半年\n完成 | 增长%\n生产总值 | 亿元 | 40 | 5.1\n工业增加值 | 12 | 6.2");
    }

    @Test
    void aPlainTableHasOneHeaderRow() throws ReadingException {
        RawText page = page("<table><tr><th>指标</th><th>完成</th></tr><tr><td>生产总值</td><td>40</td></tr></table>");

        assertThat(words(page)).containsExactly(List.of("指标", "完成"), List.of("生产总值", "40"));
        assertThat(page.tables().get(0).headerRows()).isEqualTo(1);
    }

    @Test
    void cellsOfADocumentStandInTheirColumns() throws ReadingException, IOException {
        RawText document = reader.read("a.docx", document(), Progress.SILENT).get(0);

        assertThat(words(document))
                .containsExactly(List.of("指标", "上半年", ""), List.of("", "完成", "增长"), List.of("生产总值", "40", "5.1"));
        assertThat(document.tables().get(0).headerRows()).isEqualTo(2);
    }

    private RawText page(String table) throws ReadingException {
        String html = "<html><body><div><p>" + TEXT + "</p>" + table + "<p>" + TEXT + "</p></div></body></html>";
        return reader.read("a.html", html.getBytes(StandardCharsets.UTF_8), Progress.SILENT)
                .get(0);
    }

    private static byte[] document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(TEXT);
            XWPFTable table = document.createTable(3, 3);
            String[][] words = {{"指标", "上半年", ""}, {"", "完成", "增长"}, {"生产总值", "40", "5.1"}};
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    table.getRow(r).getCell(c).setText(words[r][c]);
                }
            }
            table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(0).removeCell(2);
            merge(table.getRow(0).getCell(0), STMerge.RESTART);
            merge(table.getRow(1).getCell(0), STMerge.CONTINUE);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum part) {
        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(part);
    }

    private static List<List<String>> words(RawText raw) {
        Table table = raw.tables().get(0);
        return table.rows().stream()
                .map(row -> row.stream().map(cell -> cell.in(raw.text())).toList())
                .toList();
    }
}
