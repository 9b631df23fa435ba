package org.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:30:00Z"), ZoneOffset.UTC);
    private static final String REPORT = """
            云溪县政府工作报告
            ——2022年1月9日在云溪县第九届人民代表大会第二次会议上
            县长 林知远
            各位代表:
            一、2021年工作回顾
            全县地区生产总值88.8亿元,增长6.1%。一般公共预算收入4.79亿元,增长5.0%。
            二、2022年工作安排
            今年经济社会发展的主要预期目标是:地区生产总值增长7%左右,一般公共预算收入增长5%以上。
            """ + "我们要把农村道路修到每一个村口,把河堤再加高两米,让老人小孩都走得安心。\n".repeat(10);

    @TempDir
    Path folder = Path.of("");

    private record Answer(int status, String out, List<String> problems) {}

    private Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.ENGLISH);
        int status = new CommandLineProgram(terminal, CLOCK, (library, settings) -> {}).run(arguments);
        return new Answer(
                status,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private String library() {
        return folder.resolve("shelf/library").toString();
    }

    private Answer importing(Path file) {
        return run("import", "--library", library(), file.toString());
    }

    private void assertNothingStored() {
        assertThat(run("list", "--library", library()).out()).isEmpty();
    }

    private void assertOneClearLine(Answer answer, Path about) {
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.problems()).hasSize(1);
        assertThat(answer.problems().get(0)).startsWith(about + ": ").doesNotContain("Exception");
        assertNothingStored();
    }

    @Test
    void whatCouldNotBeToldOfAReportIsSaid() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.txt"), "灯会今晚开始，市民都来看灯。");
        Answer answer = importing(odd);
        assertThat(answer.status()).isZero();
        assertThat(answer.problems())
                .singleElement()
                .asString()
                .startsWith(odd.toString())
                .contains("district, year, kind");
        assertThat(importing(Files.writeString(folder.resolve("yunxi.txt"), REPORT))
                        .problems())
                .isEmpty();
    }

    @Test
    void aCatalogueFileIsLookedAtPutInAndWrittenOutAgain() throws IOException {
        importing(Files.writeString(folder.resolve("yunxi.txt"), REPORT.replace("一般公共预算收入4.79", "灯会收入4.79")));
        Path file = Files.writeString(
                folder.resolve("own.tsv"), "lanterns\t灯会收入\tLantern income\t亿元\tup\t灯会总收入\n", StandardCharsets.UTF_8);

        Answer look = run("catalogue", "--library", library(), "--in", file.toString(), "--look");
        assertThat(look.out()).startsWith("2 statements found newly, 0 no longer, in 1 of 1 reports");
        assertThat(run("catalogue", "--library", library()).out()).doesNotContain("lanterns");

        Answer in = run("catalogue", "--library", library(), "--in", file.toString());
        assertThat(in.status()).isZero();
        assertThat(run("statements", "--library", library()).out()).contains("\"indicator\":\"lanterns\"");
        assertThat(run("catalogue", "--library", library()).out()).contains("lanterns\t灯会收入");
    }

    @Test
    void aCatalogueFileWithWrongLinesChangesNothingAndNamesEachOfThem() throws IOException {
        importing(Files.writeString(folder.resolve("yunxi.txt"), REPORT));
        Path file = Files.writeString(
                folder.resolve("own.tsv"), "lanterns\t灯会收入\tx\t亿元\tsideways\t\nFairs\t庙会\tx\t个\tup\t\n");

        Answer answer = run("catalogue", "--library", library(), "--in", file.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.problems()).hasSize(2);
        assertThat(answer.problems().get(0)).startsWith("own.tsv, line 1: the direction is “sideways”");
        assertThat(answer.problems().get(1)).startsWith("own.tsv, line 2: “Fairs” is no id");
        assertThat(run("catalogue", "--library", library()).out()).doesNotContain("lanterns");
    }

    @Test
    void statementsExplainedSayOfNumbersLeftOutWhy() throws IOException {
        importing(Files.writeString(folder.resolve("yunxi.txt"), REPORT.replace("全县地区生产总值", "新建公园12个。全县地区生产总值")));

        assertThat(run("statements", "--explain", "--library", library()).out().lines())
                .anyMatch(line -> line.contains("\"type\":\"left_out\"")
                        && line.contains("\"number\":\"12个\"")
                        && line.contains("no-indicator"));
    }

    @Test
    void emptyFileIsOneClearLine() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.txt"));
        assertOneClearLine(importing(file), file);
    }

    @Test
    void pictureNamedAsTextIsOneClearLine() throws IOException {
        byte[] png = new byte[4000];
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(head, 0, png, 0, head.length);
        Path file = Files.write(folder.resolve("picture.txt"), png);
        assertOneClearLine(importing(file), file);
    }

    @Test
    void protectedDocumentIsOneClearLine() throws Exception {
        Path file = folder.resolve("secret.docx");
        writeProtected(file);
        assertOneClearLine(importing(file), file);
    }

    @Test
    void folderWithoutPermissionIsOneClearLine() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "this user may read everything");
            assertOneClearLine(importing(closed), closed);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void libraryOfGarbageBytesIsOneClearLineAndLeftAsItWas() throws IOException {
        byte[] garbage = "没有人看得懂".repeat(500).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("garbage.mv.db"), garbage);
        Path report = Files.writeString(folder.resolve("report.txt"), REPORT);
        String library = folder.resolve("garbage").toString();
        for (String[] arguments : List.of(
                new String[] {"list", "--library", library},
                new String[] {"import", "--library", library, report.toString()},
                new String[] {"list", "--library", file.toString()})) {
            Answer answer = run(arguments);
            assertThat(answer.status()).isEqualTo(3);
            assertThat(answer.problems()).hasSize(1);
        }
        assertThat(file).hasBinaryContent(garbage);
    }

    @Test
    void goodFilesGoInBesideBadOnes() throws IOException {
        Path top = folder.resolve("source");
        Path source = Files.createDirectories(top.resolve("deep"));
        Files.writeString(source.resolve("云溪县.txt"), REPORT);
        Files.createFile(source.resolve("empty.txt"));
        Path errors = folder.resolve("errors.tsv");
        Answer answer = run("import", "--library", library(), "--errors", errors.toString(), top.toString());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.problems()).hasSize(1);
        assertThat(Files.readAllLines(errors)).hasSize(2).last().asString().contains("empty.txt\tempty\t");
        assertThat(run("list", "--library", library()).out())
                .hasLineCount(1)
                .startsWith("{\"report\":\"云溪县\",")
                .contains("\"kind\":\"government_work_report\"", "\"date\":\"2022-01-09\"");
    }

    @Test
    void missingLibraryIsStatusThree() {
        assertThat(run("statements", "--library", library()).status()).isEqualTo(3);
    }

    @Test
    void wrongUseIsStatusTwoAndOneLine() {
        for (String[] arguments : List.of(
                new String[] {"nonsense"},
                new String[] {"list"},
                new String[] {"import", "--library", library()},
                new String[] {"list", "--library", library(), "--out", "list.pdf"},
                new String[] {"bench", "--size", "3"})) {
            Answer answer = run(arguments);
            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.problems()).hasSize(1);
        }
    }

    @Test
    void wordsAreFoundWithTheirSentence() throws IOException {
        importing(Files.writeString(folder.resolve("云溪县.txt"), REPORT));
        assertThat(run("search", "--library", library(), "--json", "预期目标").out())
                .hasLineCount(1)
                .contains("\"report\":\"云溪县\"", "今年经济社会发展的主要预期目标是");
        assertThat(run("search", "--library", library(), "--first", "预期目标")
                        .out()
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("first\t").contains("云溪县"),
                        line -> assertThat(line).startsWith("last\t").contains("云溪县"));
        assertThat(run("search", "--library", library(), "--count", "--by", "district", "预期目标")
                        .out())
                .hasLineCount(1)
                .contains("云溪县\t1\t1/1\t");
    }

    @Test
    void aBenchmarkSaysItsFiguresAndLeavesOnlyThem() throws IOException {
        Path place = Files.createDirectory(folder.resolve("bench"));
        Path figures = folder.resolve("figures.csv");
        Answer answer =
                run("bench", "--reports", "2,4", "--alone", "--folder", place.toString(), "--out", figures.toString());
        assertThat(answer.status()).isZero();
        assertThat(Files.readString(figures)).contains("search_p95_ms").hasLineCount(3);
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void backupComesBack() throws IOException {
        importing(Files.writeString(folder.resolve("云溪县.txt"), REPORT));
        String zip = folder.resolve("saved.zip").toString();
        assertThat(run("backup", "--library", library(), "--out", zip).status()).isZero();
        String other = folder.resolve("other").toString();
        assertThat(run("restore", "--library", other, zip).status()).isZero();
        assertThat(run("list", "--library", other).out()).hasLineCount(1);
    }

    private static void writeProtected(Path file) throws IOException, GeneralSecurityException, InvalidFormatException {
        Path plain = Files.createTempFile("plain", ".docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(plain)) {
            document.createParagraph().createRun().setText(REPORT);
            document.write(out);
        }
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("keep out");
            try (OPCPackage open = OPCPackage.open(plain.toFile(), PackageAccess.READ_WRITE);
                    OutputStream encrypted = encryptor.getDataStream(files)) {
                open.save(encrypted);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                files.writeFilesystem(out);
            }
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    @Test
    void chartsNameWhatTheyDoNotKnowAndWriteNothing() throws IOException {
        importing(Files.writeString(folder.resolve("yunxi.txt"), REPORT));
        String out = folder.resolve("pictures").toString();
        Answer indicator = run("charts", "--library", library(), "--out", out, "--indicator", "不存在");
        assertThat(indicator.status()).isEqualTo(2);
        assertThat(indicator.problems().get(0)).contains("不存在");
        Answer year = run("charts", "--library", library(), "--out", out, "--year", "1950");
        assertThat(year.status()).isEqualTo(2);
        assertThat(year.problems().get(0)).contains("1950");
        assertThat(Path.of(out)).doesNotExist();
        Answer known = run(
                "charts",
                "--library",
                library(),
                "--out",
                out,
                "--indicator",
                "GDP",
                "--year",
                "2022",
                "--size",
                "half",
                "--kind",
                "bullet",
                "--dark");
        assertThat(known.status()).as(known.problems().toString()).isZero();
        assertThat(known.out().lines()).hasSize(1);
    }
}
