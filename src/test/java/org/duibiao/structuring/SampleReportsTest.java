package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.reading.FileReader;
import org.duibiao.report.Header;
import org.duibiao.task.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who speaks, when, and of which years: as the gold of the samples has it. */
class SampleReportsTest {
    private static final Path SAMPLES = Path.of("assets/samples");
    private static final Path GOLD = Path.of("src/test/resources/golden/samples");

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headerIsAsTheGoldHasIt(Path sample) throws Exception {
        String name = String.valueOf(sample.getFileName()).replaceFirst("\\.[^.]+$", "");
        JsonNode gold = new ObjectMapper()
                .readTree(Files.readAllLines(GOLD.resolve(name + ".jsonl")).get(0));

        Header header = new Structurer()
                .structure(new FileReader().read(sample, Progress.SILENT).get(0))
                .header();

        assertThat(List.of(
                        header.title(),
                        String.join("", header.region().path()),
                        header.region().level().map(level -> level.id()).orElse("-"),
                        header.kind().id(),
                        said(header.date()),
                        said(header.reviewYear()),
                        said(header.goalYear()),
                        said(header.speaker())))
                .isEqualTo(Stream.of(
                                "title", "region_full", "level", "kind", "date", "review_year", "goal_year", "speaker")
                        .map(field ->
                                gold.get(field).isNull() ? "-" : gold.get(field).asText())
                        .toList());
    }

    private static String said(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }
}
