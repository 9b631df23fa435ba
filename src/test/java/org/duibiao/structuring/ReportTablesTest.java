package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;

/** Tables that hold a report a row, with headings and without. */
class ReportTablesTest {
    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();

    @Test
    void aWorkbookTellsDistrictAndYearInItsColumns() throws IOException, ReadingException {
        byte[] bytes = workbook(List.of(
                List.of("省份", "城市", "年份", "正文"),
                List.of("江苏省", "扬州市", "2019", text()),
                List.of("辽宁省", "朝阳市", "2021", text())));

        List<Header> headers = headers("a.xlsx", bytes);

        assertThat(headers)
                .extracting(header -> String.join("/", header.region().path()))
                .containsExactly("江苏省/扬州市", "辽宁省/朝阳市");
        assertThat(headers).extracting(header -> header.goalYear().orElse(0)).containsExactly(2019, 2021);
    }

    @Test
    void aTableWithoutHeadingsBeginsWithItsFirstReport() throws ReadingException {
        String rows = "1,\"扬州市政府工作报告\n" + text() + "\"\n2,\"义乌市政府工作报告\n" + text() + "\"\n";

        List<Header> headers = headers("a.csv", rows.getBytes(StandardCharsets.UTF_8));

        assertThat(headers)
                .extracting(header -> header.region().name().orElse(""))
                .containsExactly("扬州市", "义乌市");
    }

    private List<Header> headers(String name, byte[] bytes) throws ReadingException {
        List<RawText> texts = reader.read(name, bytes, Progress.SILENT);
        return texts.stream().map(text -> structurer.structure(text).header()).toList();
    }

    private static String text() {
        return "各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、过去一年工作回顾\n" + "全市人民齐心协力，修通了道路，盖起了学校。".repeat(20)
                + "\n二、今年工作安排\n全市要稳住增长。\n";
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
