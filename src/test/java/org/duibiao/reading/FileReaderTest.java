package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.FileKind;
import org.duibiao.report.Warning;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReaderTest {
    private final FileReader reader = new FileReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void everyCharsetGivesTheSameText(String charset) throws ReadingException {
        RawText raw = only("a.txt", SampleText.text().getBytes(Charset.forName(charset)));

        assertThat(raw.text()).isEqualTo(SampleText.text());
        assertThat(raw.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "报告.txt, TEXT, GB18030",
        "报告.md, MARKDOWN, UTF-8",
        "报告.csv, COMMA_SEPARATED, GB18030",
        "报告.html, HTML, UTF-8"
    })
    void formatAndCharsetOfAFileAreTold(String name, FileKind.Format format, String charset) throws ReadingException {
        String text = format == FileKind.Format.HTML ? "<html><body>" + SampleText.text() : SampleText.text();

        assertThat(reader.tell(name, text.getBytes(Charset.forName(charset))))
                .isEqualTo(new FileKind(format, Optional.of(Charset.forName(charset))));
    }

    @Test
    void traditionalCharactersInBig5AreReadAsTheyAre() throws ReadingException {
        String text = "各位代表：現在我代表縣人民政府向大會報告工作。經濟發展，財政收入增長，民生工作和社會建設都在進步，全縣人民的生活一年比一年好。\n".repeat(20);

        assertThat(only("a.txt", text.getBytes(Charset.forName("Big5"))).text()).isEqualTo(text);
    }

    @Test
    void markOfUtf8IsNoCharacter() throws ReadingException {
        assertThat(only("a.txt", ("\uFEFF" + SampleText.text()).getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(SampleText.text());
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(refused("a.txt", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refused("a.txt", " \r\n \n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.EMPTY);
    }

    @Test
    void pictureNamedTextIsRefused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

        assertThat(refused("a.txt", picture)).isEqualTo(Reason.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BMW", "CAJ", "KDH"})
    void textMayBeginWithTheLettersOfAFormat(String letters) throws ReadingException {
        String text = letters + "配套基地项目开工。\n" + SampleText.text();

        assertThat(only("a.txt", text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BM6\0\f\0\0\0\0\0006\0\0\0", "CAJ\0\2\0", "KDH 2.00\0\1"})
    void fileOfLettersAndBytesIsNamed(String begin) {
        ReadingException refusal = catchThrowableOfType(
                ReadingException.class,
                () -> reader.read("a.txt", begin.getBytes(StandardCharsets.ISO_8859_1), Progress.SILENT));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(refusal.said(Locale.CHINESE)).containsAnyOf("BMP", "CAJ", "KDH");
    }

    @Test
    void noiseNamedTextIsRefused() {
        byte[] noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        noise[0] = 1;

        assertThat(refused("a.txt", noise)).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void truncatedWordDocumentIsRefused() throws IOException {
        byte[] whole = word();

        assertThat(refused("a.docx", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void wordDocumentWithPasswordIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("岚桥");
            try (java.io.OutputStream out = encryptor.getDataStream(files)) {
                out.write(word());
            }
            files.writeFilesystem(bytes);
        }

        assertThat(refused("a.docx", bytes.toByteArray())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void pdfWithPasswordIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }

        assertThat(refused("a.pdf", bytes.toByteArray())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void pdfWithoutTextIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }

        assertThat(refused("a.pdf", bytes.toByteArray())).isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void archiveThatGrowsBeyondMeasureIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(refused("a.zip", bytes.toByteArray())).isEqualTo(Reason.BOMB);
    }

    @Test
    void archiveGivesItsReportsUnderTheirNames() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"甲/岚桥区.txt", "乙/岚桥区.txt", "图.png"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(
                        name.endsWith("png")
                                ? new byte[] {(byte) 0x89, 'P', 'N', 'G'}
                                : SampleText.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }

        assertThat(reader.read("a.zip", bytes.toByteArray(), Progress.SILENT))
                .extracting(RawText::name)
                .containsExactly("岚桥区", "岚桥区#2");
    }

    @Test
    void deeplyNestedPageIsReadInBoundedTime() {
        String page = "<html><body>" + "<div>".repeat(100_000) + SampleText.text();

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(only("a.html", page.getBytes(StandardCharsets.UTF_8))
                                .text())
                        .contains("312.6亿元"));
    }

    @Test
    void externalEntitiesOfWordDocumentsAreNotFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "不应被读到");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        byte[] bytes = replaced(word(), "word/document.xml", xml);

        assertThat(refused("a.docx", bytes)).isIn(Reason.DAMAGED, Reason.NO_TEXT);
    }

    @Test
    void fileBeyondTheLimitIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[2000]);
        FileReader small = new FileReader(new Limits(1000, 1000, 10));

        ReadingException refusal =
                catchThrowableOfType(ReadingException.class, () -> small.read(file, Progress.SILENT));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void missingFileAndFolderAreRefused(@TempDir Path folder) {
        ReadingException missing = catchThrowableOfType(
                ReadingException.class, () -> reader.read(folder.resolve("没有.txt"), Progress.SILENT));
        ReadingException directory =
                catchThrowableOfType(ReadingException.class, () -> reader.read(folder, Progress.SILENT));

        assertThat(missing.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(directory.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsSaidInBothLanguages(Reason reason) {
        ReadingException refusal = new ReadingException(reason, "");

        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(refusal.said(locale)).isNotBlank();
            assertThat(refusal.advice(locale)).isNotBlank();
        }
    }

    @Test
    void pageThatHoldsTheBodyTwiceKeepsOne() throws ReadingException {
        String page = "首页\n" + SampleText.text() + "版权所有：岚桥区人民政府\n首页\n" + SampleText.text() + "版权所有：岚桥区人民政府\n";

        RawText raw = only("a.txt", page.getBytes(StandardCharsets.UTF_8));

        assertThat(raw.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.SECOND_COPY_FOLDED);
        assertThat(unfolded(raw))
                .containsOnlyOnce("312.6亿元")
                .containsOnlyOnce("75亿元以上")
                .doesNotContain("版权所有");
    }

    @Test
    void rowsOfTitleBodyAndDateAreReports() throws ReadingException {
        String body = String.join(
                "", SampleText.paragraphs().subList(1, SampleText.paragraphs().size()));
        String other = body.replace("岚桥区", "溪湾区").replace("2023年1月9日", "2023年1月10日");
        String page =
                "-\n【蓝汀招商】岚桥区政府工作报告\n" + body + "\n2025-07-08\n-\n【蓝汀招商】溪湾区政府工作报告\n" + other + "\n2025-07-08\n点我投稿\n";

        List<RawText> raw = reader.read("行.txt", page.getBytes(StandardCharsets.UTF_8), Progress.SILENT);

        assertThat(raw).extracting(RawText::name).containsExactly("行", "行#2");
        assertThat(unfolded(raw.get(1)))
                .contains("溪湾区政府工作报告")
                .doesNotContain("2025-07-08")
                .doesNotContain("投稿");
    }

    @Test
    void tableHoldsAReportARow() throws ReadingException {
        String csv = "\uFEFFprovince,year,title,full_text\n蓝汀市,2023,岚桥区政府工作报告,\"" + SampleText.text() + "\"\n";

        RawText raw = only("a.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(raw.text()).isEqualTo(SampleText.text());
        assertThat(raw.hints().district()).contains("蓝汀市");
        assertThat(refused("b.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NO_TEXT_COLUMN);
    }

    private RawText only(String name, byte[] bytes) throws ReadingException {
        List<RawText> raw = reader.read(name, bytes, Progress.SILENT);
        assertThat(raw).hasSize(1);
        return raw.get(0);
    }

    private Reason refused(String name, byte[] bytes) {
        ReadingException refusal =
                catchThrowableOfType(ReadingException.class, () -> reader.read(name, bytes, Progress.SILENT));
        assertThat(refusal).as("refusal of " + name).isNotNull();
        return refusal.reason();
    }

    private static String unfolded(RawText raw) {
        StringBuilder text = new StringBuilder(raw.text());
        for (int i = raw.folded().size() - 1; i >= 0; i--) {
            text.delete(raw.folded().get(i).start(), raw.folded().get(i).end());
        }
        return text.toString();
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line : SampleText.paragraphs()) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] zip, String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
