package org.duibiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Report;
import org.duibiao.structuring.Structurer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A folder a case: what a short report says, and all that is read from it, in order. */
class GoldenCasesTest {
    private static final Path CASES = Path.of("src/test/resources/golden/extraction");
    private static final List<String> FIELDS = List.of(
            "type",
            "indicator",
            "measure",
            "value",
            "value_high",
            "unit",
            "comparator",
            "period_start",
            "period_end",
            "period_part",
            "scope",
            "quote");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Extractor extractor = new Extractor(Catalogue.bundled());

    @TestFactory
    Stream<DynamicTest> eachCaseStatesWhatItShould() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private void check(Path folder) throws IOException, ReadingException {
        String text = Files.readString(folder.resolve("source.txt"));
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("statements.jsonl"))) {
            expected.add(fields(JSON.readTree(line)));
        }
        List<String> found = new ArrayList<>();
        for (RawText raw : new FileReader().pasted("case", text)) {
            Report report = new Structurer().structure(raw);
            extractor.extract(report).forEach(it -> {
                assertThat(report.text()).contains(it.claim().passage().quote());
                found.add(fields(ExportOfReports.node("case", it)));
            });
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText("");
    }

    private static String fields(JsonNode node) {
        StringBuilder line = new StringBuilder();
        FIELDS.forEach(field -> line.append(plain(node.path(field))).append(" ¦ "));
        return line.toString();
    }
}
