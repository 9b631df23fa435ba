package org.duibiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefiWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123Z");
    private static final String TEXT = "𠮷祥镇工作总结\n修路十二公里,<新建>桥梁&两座。\t群众😀满意。\n";

    @TempDir
    private Path folder;

    private static Parcel parcel() {
        Code top = new Code(CodeId.random(), "民生 & \"教育\"", "#CC79A7", Optional.empty(), "百姓的事\n第二行");
        Code middle = Code.named("出行", "#009E73").under(Optional.of(top.id()));
        Code low = Code.named("道路", "#E69F00").under(Optional.of(middle.id()));
        List<Parcel.Mark> marks = List.of(
                mark(TEXT, "𠮷祥镇", Optional.of(low.id()), "=1+1 看\n再看", "林 远", 2),
                mark(TEXT, "修路十二公里,<新建>", Optional.of(top.id()), "", "周", 0),
                mark(TEXT, "<新建>桥梁&两座。\t群众😀", Optional.empty(), "备忘", "", 0));
        Parcel.Source source = new Parcel.Source(
                UUID.randomUUID(),
                "吉祥镇 <2023>",
                Optional.of(TEXT),
                Map.of("district", "青川市/吉祥镇", "level", "township", "year", "2023", "date", "2024-01-02"),
                Optional.of(new Parcel.Memo("整篇的话", "林 远", NOW)),
                marks);
        return new Parcel("试验库", "Duibiao", List.of(top, middle, low), List.of(source), List.of());
    }

    private static Parcel.Mark mark(
            String text, String quote, Optional<CodeId> code, String memo, String author, int weight) {
        int from = text.indexOf(quote);
        return new Parcel.Mark(
                AnnotationId.random(),
                Parcel.Place.of(text, from, from + quote.length()),
                code,
                memo,
                author,
                NOW.plusMillis(from),
                weight);
    }

    @Test
    void aProjectHasTheStructureOfThePublishedSchema() throws Exception {
        Path file = written(parcel());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            RefiStructure.mustBeAProject(XmlElement.read(zip.getInputStream(zip.getEntry("project.qde"))));
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith("Sources/")))
                    .hasSize(1);
        }
    }

    @Test
    void anEmptyLibraryIsAProjectToo() throws Exception {
        Path file = written(new Parcel("leer", "Duibiao", List.of(), List.of(), List.of()));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            RefiStructure.mustBeAProject(XmlElement.read(zip.getInputStream(zip.getEntry("project.qde"))));
        }
        assertThat(new RefiReader(NOW).read(file).sources()).isEmpty();
    }

    @Test
    void aCodebookHasTheStructureOfThePublishedSchemaAndComesBackEqual() throws Exception {
        Parcel parcel = parcel();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RefiWriter(parcel).codebook(out);
        RefiStructure.mustBeACodebook(XmlElement.read(new ByteArrayInputStream(out.toByteArray())));
        Path file = folder.resolve("codes.qdc");
        Files.write(file, out.toByteArray());
        assertThat(new RefiReader(NOW).read(file).codes()).isEqualTo(parcel.codes());
    }

    @Test
    void aCodebookWithoutCodesIsNotWrittenButSaidSo() {
        Path file = folder.resolve("none.qdc");
        assertThatThrownBy(() ->
                        ParcelFile.write(file, new Parcel("leer", "Duibiao", List.of(), List.of(), List.of()), NOW))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        e -> assertThat(e.reason()).isEqualTo(ExchangeException.Reason.NO_CODES));
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsWrittenIsReadBackEqual() throws IOException {
        Parcel parcel = parcel();
        Parcel back = new RefiReader(NOW).read(written(parcel));
        assertThat(back.codes()).isEqualTo(parcel.codes());
        assertThat(back.sources()).isEqualTo(parcel.sources());
        assertThat(back.remarks()).isEmpty();
    }

    @Test
    void keysStayTheSameOverRepeatedExports() throws IOException {
        Parcel parcel = parcel();
        Path once = written(parcel);
        byte[] first = Files.readAllBytes(once);
        Path again = folder.resolve("again.qdpx");
        ParcelFile.write(again, new RefiReader(NOW).read(once), NOW);
        try (ZipFile one = new ZipFile(once.toFile());
                ZipFile two = new ZipFile(again.toFile())) {
            String project = "project.qde";
            assertThat(new String(two.getInputStream(two.getEntry(project)).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(
                            one.getInputStream(one.getEntry(project)).readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(first).isNotEmpty();
    }

    @Property(tries = 100)
    void anyTextAndAnyOverlapsComeBackEqual(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<String> characters = List.of("一", "二", "。", ",", "𠮷", "😀", " ", "\n", "<", "&", "a");
        StringBuilder text = new StringBuilder("题");
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(characters.get(random.nextInt(characters.size())));
        }
        String words = text.toString();
        int size = words.codePointCount(0, words.length());
        Code code = Code.named("编码", "#009E73");
        List<Parcel.Mark> marks = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int from = random.nextInt(size);
            int to = from + 1 + random.nextInt(size - from);
            marks.add(new Parcel.Mark(
                    AnnotationId.random(),
                    Parcel.Place.of(words, words.offsetByCodePoints(0, from), words.offsetByCodePoints(0, to)),
                    Optional.of(code.id()),
                    "",
                    "林",
                    NOW.plusMillis(i),
                    0));
        }
        marks.sort(Comparator.comparingInt((Parcel.Mark mark) -> mark.place().start())
                .thenComparingInt(mark -> mark.place().end())
                .thenComparing(Parcel.Mark::made));
        Parcel.Source source =
                new Parcel.Source(UUID.randomUUID(), "文", Optional.of(words), Map.of(), Optional.empty(), marks);
        Path file = Files.createTempFile("refi", ".qdpx");
        try {
            ParcelFile.write(file, new Parcel("p", "Duibiao", List.of(code), List.of(source), List.of()), NOW);
            assertThat(new RefiReader(NOW).read(file).sources()).containsExactly(source);
        } finally {
            Files.delete(file);
        }
    }

    // ---- what is refused ------------------------------------------------------------------------------------------

    @Test
    void aPathThatLeadsOutOfTheProjectIsRefused() throws IOException {
        for (String name : List.of("../../x", "Sources/../../x.txt", "/etc/x", "C:\\x", "..\\x")) {
            Path file = zip(Map.of("project.qde", "<Project name='p'/>", name, "x"));
            assertThatThrownBy(() -> new RefiReader(NOW).read(file))
                    .isInstanceOf(ExchangeException.class)
                    .hasMessageContaining(name);
        }
        Path file = zip(
                Map.of(
                        "project.qde",
                        "<Project name='p'><Sources><TextSource guid='1' name='a' plainTextPath='relative:///../../x'/></Sources></Project>"));
        assertThatThrownBy(() -> new RefiReader(NOW).read(file)).hasMessageContaining("../../x");
    }

    @Test
    void whatUnpacksBeyondMeasureIsRefused() throws IOException {
        Path file = folder.resolve("bomb.qdpx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            zip.write("<Project>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 70; i++) {
                zip.write(blank);
            }
            zip.write("</Project>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> new RefiReader(NOW).read(file))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        e -> assertThat(e.reason()).isEqualTo(ExchangeException.Reason.TOO_LARGE));
    }

    @Test
    void nothingOutsideOfTheFileIsFetched() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        Path file = zip(Map.of(
                "project.qde",
                "<!DOCTYPE Project [<!ENTITY x SYSTEM '" + secret.toUri()
                        + "'>]><Project name='p'><Description>&x;</Description></Project>"));
        try {
            Parcel parcel = new RefiReader(NOW).read(file);
            assertThat(parcel.toString()).doesNotContain("secret\"").doesNotContain("[secret]");
        } catch (ExchangeException e) {
            assertThat(e.reason()).isEqualTo(ExchangeException.Reason.NOT_XML);
        }
    }

    @Test
    void entitiesThatMultiplyAreRefused() throws IOException {
        Path file = zip(
                Map.of(
                        "project.qde",
                        "<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><Project name='p'><Description>&b;</Description></Project>"));
        assertThatThrownBy(() -> new RefiReader(NOW).read(file)).isInstanceOf(ExchangeException.class);
    }

    @Test
    void severalProjectsNoneOfThemTheUsualAreRefusedAndNamed() throws IOException {
        Path file = zip(Map.of("a/one.qde", "<Project/>", "b/two.qde", "<Project/>"));
        assertThatThrownBy(() -> new RefiReader(NOW).read(file))
                .hasMessageContaining("a/one.qde")
                .hasMessageContaining("b/two.qde");
        Path none = zip(Map.of("readme.txt", "x"));
        assertThatThrownBy(() -> new RefiReader(NOW).read(none)).isInstanceOf(ExchangeException.class);
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".qdpx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path written(Parcel parcel) throws IOException {
        Path file = folder.resolve("project.qdpx");
        ParcelFile.write(file, parcel, NOW);
        return file;
    }
}
