package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with a report a row, as people and programs head them. */
class ReportTableTest {
    private static final String CELL = "\"" + SampleText.text() + "\"";

    private final FileReader reader = new FileReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\n题目;所属地市;报告年份;报告全文\n岚桥区政府工作报告;蓝汀市;2023;%s\n",
                "各区报告汇编,,,\n,,,\n标题,地区,年度,正文\n岚桥区政府工作报告,蓝汀市,2023,%s\n",
                "title|city|year|content\n岚桥区政府工作报告|蓝汀市|2023|%s\n",
                "报告名称\t行政区划名称\t年份\t文本内容\n岚桥区政府工作报告\t蓝汀市\t2023\t%s\n"
            })
    void columnsAreKnownByTheirHeadings(String table) throws ReadingException {
        RawText report = only("a.csv", table.formatted(CELL).getBytes(StandardCharsets.UTF_8));

        assertThat(report.text()).isEqualTo(SampleText.text());
        assertThat(report.hints().title()).contains("岚桥区政府工作报告");
        assertThat(report.hints().district()).contains("蓝汀市");
        assertThat(report.hints().year()).contains("2023");
    }

    @Test
    void cellThatHoldsTheSourceOfAPageIsReadAsOne() throws ReadingException {
        String page = "<div><p>" + SampleText.text().strip().replace("\n", "</p><p>") + "</p></div>";

        assertThat(only("a.csv", ("标题,正文\nx," + page + "\n").getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(SampleText.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"岚桥区政府工作报告\",\"year\":2023,\"content\":\"%s\"}",
                "{\"data\":{\"list\":[{\"title\":\"岚桥区政府工作报告\",\"year\":\"2023\",\"正文\":\"%s\"}]}}",
                "{\"title\":\"岚桥区政府工作报告\",\"year\":2023,\"content\":\"%s\"}\n{\"title\":\"空\"}\n"
            })
    void recordsOfACrawlerAreReports(String json) throws ReadingException {
        String text = SampleText.text().replace("\n", "\\n");

        RawText report = only("a.json", json.formatted(text).getBytes(StandardCharsets.UTF_8));

        assertThat(report.text()).isEqualTo(SampleText.text());
        assertThat(report.hints().title()).contains("岚桥区政府工作报告");
        assertThat(report.hints().year()).contains("2023");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void workbooksOfBothFormatsAreRead(boolean old) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("各区报告汇编");
            Row heading = sheet.createRow(1);
            heading.createCell(0).setCellValue("年份");
            heading.createCell(1).setCellValue("报告正文");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellFormula("2000+23");
            row.createCell(1).setCellValue(SampleText.text());
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
        }

        RawText report = only(old ? "a.xls" : "a.xlsx", bytes.toByteArray());

        assertThat(report.text()).isEqualTo(SampleText.text());
        assertThat(report.hints().year()).contains("2023");
    }

    private RawText only(String name, byte[] bytes) throws ReadingException {
        List<RawText> read = reader.read(name, bytes, Progress.SILENT);
        assertThat(read).hasSize(1);
        return read.get(0);
    }
}
