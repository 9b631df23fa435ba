package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.report.Header;
import org.duibiao.report.Report;
import org.duibiao.report.Warning;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;

/** What is understood of the real reports that lie beside a developer's working copy; skipped where they do not. */
class SharedReportsTest {
    private static final Path SHARED = Path.of("../shared").toAbsolutePath().normalize();

    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();

    @Test
    void theTextAloneTellsDistrictAndYears() throws Exception {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Path file : files("corpus")) {
            String district = file.getName(file.getNameCount() - 2).toString();
            int year = Integer.parseInt(
                    file.getName(file.getNameCount() - 1).toString().replaceAll("\\D", ""));
            String name = String.format("%04d.md", ++count);
            List<RawText> raw = reader.read(name, Files.readAllBytes(file), Progress.SILENT);
            Header header = structurer.structure(raw.get(0)).header();
            boolean right = raw.size() == 1
                    && header.region().name().filter(district::equals).isPresent()
                    && header.region().path().equals(path(district))
                    && header.year().filter(y -> y == year).isPresent()
                    && header.reviewYear().filter(y -> y == year - 1).isPresent();
            if (!right) {
                wrong.add(district + " " + year + ": " + header);
            }
        }
        assertThat(count).isEqualTo(177);
        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void reportsAgreeWithWhatCarefulReadersSaw() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Path gold : files("gold")) {
            JsonNode meta = new ObjectMapper().readTree(Files.readAllLines(gold).get(0));
            Path file = SHARED.resolve("reports").resolve(meta.get("report").asText() + ".txt");
            Header header = only(file).header();
            expect(
                    wrong,
                    file,
                    "region",
                    text(meta, "region_full"),
                    header.region().known() ? header.region().fullName() : "-");
            expect(
                    wrong,
                    file,
                    "level",
                    text(meta, "level"),
                    header.region().level().map(l -> l.id()).orElse("-"));
            expect(wrong, file, "kind", text(meta, "kind"), header.kind().id());
            expect(
                    wrong,
                    file,
                    "date",
                    text(meta, "date"),
                    header.date().map(Object::toString).orElse("-"));
            expect(
                    wrong,
                    file,
                    "review",
                    lastYear(meta),
                    header.reviewYear().map(Object::toString).orElse("-"));
            expect(
                    wrong,
                    file,
                    "goal",
                    text(meta, "goal_year"),
                    header.goalYear().map(Object::toString).orElse("-"));
            expect(
                    wrong,
                    file,
                    "speaker",
                    text(meta, "speaker"),
                    header.speaker().orElse("-"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aCityNameOnTheNationsReportIsDoubted() throws Exception {
        Header header = only(SHARED.resolve("files/贵阳.docx")).header();
        assertThat(header.region().path()).containsExactly("全国");
        assertThat(header.warnings()).extracting(Warning::kind).contains(Warning.Kind.REGION_DISAGREES_WITH_NAME);
    }

    @Test
    void everyFileIsUnderstood() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path file : files("files")) {
            for (RawText raw : reader.read("0.bin", Files.readAllBytes(file), Progress.SILENT)) {
                Header header = structurer.structure(raw).header();
                found.add(header.region().name().orElse("?") + " "
                        + header.reviewYear().orElse(0));
            }
        }
        assertThat(found)
                .contains("上海市 2025", "云浮市 2020", "榕城区 2020", "泗水镇 2019", "潭江镇 2018", "日照市 2023", "枣庄市 2023")
                .contains("泸州市 2023", "潍坊市 2023", "蚌埠市 2023", "全国 2023", "河北省 2002", "河北省 2018", "海拉尔区 2011")
                .contains("海拉尔区 2012", "海拉尔区 2013", "浙江省 1983", "广州市 2019", "成都市 2023", "桂林市 2018");
    }

    private Report only(Path file) throws Exception {
        assumeTrue(Files.exists(file), "real reports are not here");
        List<RawText> raw = reader.read(file, Progress.SILENT);
        assertThat(raw).as(file.toString()).hasSize(1);
        return structurer.structure(raw.get(0));
    }

    private static List<Path> files(String folder) throws IOException {
        Path root = SHARED.resolve(folder);
        assumeTrue(Files.isDirectory(root), "real reports are not here");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> path(String district) {
        if (district.endsWith("省") || district.endsWith("自治区") || district.equals("全国")) {
            return List.of(district);
        }
        String province = district.equals("昆明市") ? "云南省" : district.equals("柳州市") ? "广西壮族自治区" : "广东省";
        return List.of(province, district);
    }

    private static String text(JsonNode meta, String field) {
        return meta.get(field).isNull() ? "-" : meta.get(field).asText();
    }

    private static String lastYear(JsonNode meta) {
        String years = text(meta, "review_year");
        return years.equals("-") ? "-" : years.substring(years.length() - 4);
    }

    private static void expect(List<String> wrong, Path file, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            wrong.add(file.getFileName() + " " + what + ": " + found + ", should be " + expected);
        }
    }
}
