package org.duibiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeFileTest {

    private static final List<String> COLUMNS = List.of("name", "value", "goal_value");

    @TempDir
    Path folder = Path.of("");

    private static Entry entry(String name, String value) {
        return new Entry.Builder()
                .with("name", name)
                .with("value", Cell.ofAmount(Optional.of(new BigDecimal(value))))
                .with(
                        "goal",
                        new Cell.Nested(new Entry.Builder().with("value", 7).entry()))
                .entry();
    }

    @Test
    void numbersStandAsTheyWereStated() throws IOException {
        Path file = folder.resolve("a.jsonl");
        ExchangeFile.write(file, COLUMNS, List.of(entry("财政", "4.79"), entry("工业", "1E+3"), entry("农业", "-6.40")));
        assertThat(file).hasContent("""
                        {"name":"财政","value":4.79,"goal":{"value":7}}
                        {"name":"工业","value":1000,"goal":{"value":7}}
                        {"name":"农业","value":-6.40,"goal":{"value":7}}
                        """);
    }

    @Test
    void formulasComeOutInertInCsv() throws IOException {
        Path file = folder.resolve("a.csv");
        ExchangeFile.write(
                file,
                COLUMNS,
                Stream.of("=1+1", "@x", "+86", "-1", "\t=1", "＝1", "平常")
                        .map(name -> entry(name, "-5"))
                        .toList());
        assertThat(Files.readString(file).lines().skip(1))
                .allMatch(line -> line.startsWith("'") || line.startsWith("\"'") || line.startsWith("平常"))
                .allMatch(line -> line.endsWith(",-5,7"));
    }

    @Test
    void formulasAreWordsInXlsx() throws IOException {
        Path file = folder.resolve("a.xlsx");
        ExchangeFile.write(file, COLUMNS, List.of(entry("=1+1", "4.79")));
        try (InputStream in = new FileInputStream(file.toFile());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(4.79);
        }
    }

    @Test
    void failedWritingLeavesTheOldFileAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "old");
        try {
            ExchangeFile.write(file, out -> {
                out.write('x');
                throw new IOException("disk full");
            });
        } catch (IOException e) {
            assertThat(e).hasMessage("disk full");
        }
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
