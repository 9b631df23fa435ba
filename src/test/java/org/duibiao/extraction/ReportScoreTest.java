package org.duibiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.reading.ReadingException;
import org.junit.jupiter.api.Test;

/** How near the reading comes to careful readers: on the sample library, and on real reports where they are at hand. */
class ReportScoreTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExportOfReports export = new ExportOfReports();

    @Test
    void theSampleLibraryIsReadAsItsAuthorMeantIt() throws IOException, ReadingException {
        Score score = score(Path.of("assets/samples"), Path.of("src/test/resources/golden/samples"));
        assertThat(score.precision()).isGreaterThan(0.97);
        assertThat(score.recall()).isGreaterThan(0.96);
    }

    @Test
    void realReportsAreReadWellEnough() throws IOException, ReadingException {
        Path shared = Path.of("../shared");
        assumeThat(Files.isDirectory(shared)).isTrue();
        Score score = score(shared.resolve("reports"), shared.resolve("gold"));
        assertThat(score.precision()).isGreaterThan(0.97);
        assertThat(score.recall()).isGreaterThan(0.95);
    }

    /** Counts as the field's score does: must lines found, statements that match any line or carry a scope. */
    private record Score(int found, int must, int right, int wrong) {
        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) found / must;
        }
    }

    private Score score(Path reports, Path gold) throws IOException, ReadingException {
        Map<String, List<Boolean>> free = new HashMap<>();
        Map<String, Set<String>> readFor = new HashMap<>();
        int must = 0;
        for (Path file : files(gold)) {
            for (String line : Files.readAllLines(file)) {
                JsonNode node = JSON.readTree(line);
                if (node.get("type").asText().equals("meta")) {
                    Set<String> indicators = new HashSet<>();
                    node.path("indicators").forEach(it -> indicators.add(it.asText()));
                    readFor.put(node.get("report").asText(), indicators);
                    continue;
                }
                boolean wanted = node.get("must").asBoolean();
                must += wanted ? 1 : 0;
                free.computeIfAbsent(key(node), it -> new ArrayList<>()).add(wanted);
            }
        }
        int found = 0;
        int right = 0;
        int wrong = 0;
        for (Path file : ExportOfReports.files(reports)) {
            for (String line : export.lines(file)) {
                JsonNode node = JSON.readTree(line);
                Set<String> indicators = readFor.get(node.get("report").asText());
                if (indicators == null
                        || (!indicators.isEmpty()
                                && !indicators.contains(node.get("indicator").asText()))) {
                    continue;
                }
                List<Boolean> lines = free.getOrDefault(key(node), List.of());
                if (!lines.isEmpty()) {
                    right++;
                    boolean wanted = lines.contains(true);
                    found += wanted ? 1 : 0;
                    lines.remove(Boolean.valueOf(wanted));
                } else if (node.path("scope").isNull()) {
                    wrong++;
                }
            }
        }
        return new Score(found, must, right, wrong);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    private static String key(JsonNode node) {
        String value = node.get("value").isNull()
                ? ""
                : new BigDecimal(node.get("value").asText())
                        .stripTrailingZeros()
                        .toPlainString();
        return String.join(
                "|",
                node.get("report").asText(),
                node.get("type").asText(),
                node.get("indicator").asText(),
                node.get("measure").asText(),
                value);
    }
}
