package org.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed wrongly, the answer is a status and a line that names it, in words. */
class WrongInputTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:30:00Z"), ZoneOffset.UTC);
    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', -1
    };

    @TempDir
    private static Path folder;

    private record Answer(int status, String out, String problems) {}

    /**
     * @param status expected
     * @param words that the answer must hold
     * @param arguments with LIB for a library, and names of files in the folder after @
     */
    private record Case(int status, List<String> words, List<String> arguments) {
        static Case of(int status, String words, String arguments) {
            return new Case(
                    status,
                    Stream.of(words.split(",", -1)).map(String::strip).toList(),
                    Stream.of(arguments.split(" ", -1))
                            .map(one ->
                                    one.replace("LIB", folder.resolve("library").toString()))
                            .map(one -> one.startsWith("@")
                                    ? folder.resolve(one.substring(1)).toString()
                                    : one)
                            .toList());
        }
    }

    @BeforeAll
    static void files() throws IOException {
        Files.write(folder.resolve("picture.png"), PICTURE);
        Files.write(folder.resolve("picture.txt"), PICTURE);
        Files.write(folder.resolve("picture.tsv"), PICTURE);
        Files.write(folder.resolve("picture.qdpx"), PICTURE);
        Files.write(folder.resolve("picture.qde"), PICTURE);
        Files.write(folder.resolve("picture.qdc"), PICTURE);
        Files.write(folder.resolve("picture.jsonld"), PICTURE);
        Files.write(folder.resolve("picture.zip"), PICTURE);
        Files.write(folder.resolve("picture.mv.db"), PICTURE);
        Files.write(folder.resolve("nothing.txt"), new byte[0]);
        Files.write(folder.resolve("nothing.qdpx"), new byte[0]);
        Files.write(folder.resolve("nothing.jsonld"), new byte[0]);
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("folder.csv"));
        Files.createDirectory(folder.resolve("folder.tsv"));
        Files.createDirectory(folder.resolve("folder.zip"));
        Files.writeString(folder.resolve("report.txt"), """
                澄川市政府工作报告
                ——2022年1月9日在澄川市第九届人民代表大会第二次会议上
                各位代表:
                一、2021年工作回顾
                全市地区生产总值88.8亿元,增长6.1%。
                二、2022年工作安排
                今年的主要预期目标是:地区生产总值增长7%左右。
                """ + "我们要把农村道路修到每一个村口,让老人小孩都走得安心。\n".repeat(8));
        assertThat(run(List.of(
                                "import",
                                "--library",
                                folder.resolve("library").toString(),
                                folder.resolve("report.txt").toString()))
                        .status())
                .isZero();
    }

    @TestFactory
    Stream<DynamicTest> saysInWordsWhatIsWrong() {
        return Stream.of(
                        Case.of(2, "nonsense, no command", "nonsense"),
                        Case.of(2, "statments, statements", "statments --library LIB"),
                        Case.of(2, "--library", "list"),
                        Case.of(2, "--nonsense", "list --library LIB --nonsense"),
                        Case.of(3, "missing", "list --library @missing"),
                        Case.of(3, "empty", "list --library @empty"),
                        Case.of(3, "picture", "list --library @picture"),
                        Case.of(2, "x.png, .csv", "list --library LIB --out @x.png"),
                        Case.of(1, "folder.csv", "list --library LIB --out @folder.csv"),
                        Case.of(1, "/proc/x.csv", "list --library LIB --out /proc/x.csv"),
                        Case.of(1, "report.txt", "list --library LIB --out @report.txt/x.csv"),
                        Case.of(1, "missing.txt", "import --library LIB @missing.txt"),
                        Case.of(1, "picture.png", "import --library LIB @picture.png"),
                        Case.of(1, "picture.txt", "import --library LIB @picture.txt"),
                        Case.of(1, "nothing.txt", "import --library LIB @nothing.txt"),
                        Case.of(1, "empty", "import --library LIB @empty"),
                        Case.of(2, "PATH", "import --library LIB"),
                        Case.of(1, "云海市", "ledger --library LIB --district 云海市"),
                        Case.of(1, "云海市", "statements --library LIB --district 云海市"),
                        Case.of(1, "云海市", "doubts --library LIB --district 云海市"),
                        Case.of(2, "gif", "charts --library LIB --out @charts --format gif"),
                        Case.of(2, "cake", "charts --library LIB --out @charts --kind cake"),
                        Case.of(2, "没有", "charts --library LIB --out @charts --view 没有"),
                        Case.of(2, "wide", "charts --library LIB --out @charts --size wide"),
                        Case.of(2, "--year", "charts --library LIB --out @charts --year soon"),
                        Case.of(1, "report.txt", "charts --library LIB --out @report.txt"),
                        Case.of(1, "missing.tsv", "catalogue --library LIB --in @missing.tsv"),
                        Case.of(1, "picture.tsv", "catalogue --library LIB --in @picture.tsv"),
                        Case.of(1, "folder.tsv", "catalogue --library LIB --in @folder.tsv"),
                        Case.of(1, "missing.qdpx", "import-annotations --library LIB @missing.qdpx"),
                        Case.of(1, "picture.qdpx", "import-annotations --library LIB @picture.qdpx"),
                        Case.of(1, "picture.qde", "import-annotations --library LIB @picture.qde"),
                        Case.of(1, "picture.qdc", "import-annotations --library LIB @picture.qdc"),
                        Case.of(1, "picture.jsonld", "import-annotations --library LIB @picture.jsonld"),
                        Case.of(1, "nothing.qdpx", "import-annotations --library LIB @nothing.qdpx"),
                        Case.of(1, "nothing.jsonld", "import-annotations --library LIB @nothing.jsonld"),
                        Case.of(1, "picture.png", "import-annotations --library LIB @picture.png"),
                        Case.of(1, "empty", "import-annotations --library LIB @empty"),
                        Case.of(2, "x.png", "annotations --library LIB --out @x.png"),
                        Case.of(1, "/proc/x.qdpx", "annotations --library LIB --out /proc/x.qdpx"),
                        Case.of(1, "code", "search --library LIB --code 没有 增长"),
                        Case.of(2, "soon", "search --library LIB --year soon 增长"),
                        Case.of(2, "20182020", "search --library LIB --year 20182020 增长"),
                        Case.of(2, "character 2", "search --library LIB /(增长/"),
                        Case.of(2, "character 4", "search --library LIB /增长)/"),
                        Case.of(1, "report.txt", "backup --library LIB --out @report.txt"),
                        Case.of(1, "x.zip", "backup --library LIB --out /proc/x.zip"),
                        Case.of(1, "missing.zip", "restore --library @back @missing.zip"),
                        Case.of(1, "picture.zip", "restore --library @back @picture.zip"),
                        Case.of(1, "folder.zip", "restore --library @back @folder.zip"),
                        Case.of(2, "library, --force", "restore --library LIB @picture.zip"),
                        Case.of(1, "missing", "bench --reports 1 --alone @missing"),
                        Case.of(2, "--reports", "bench --reports 0"))
                .map(one -> DynamicTest.dynamicTest(String.join(" ", one.arguments()), () -> {
                    Answer answer = run(one.arguments());
                    assertThat(answer.status()).as(answer.problems()).isEqualTo(one.status());
                    assertThat(answer.problems())
                            .contains(one.words())
                            .doesNotContain(
                                    "Exception",
                                    "null",
                                    "org.duibiao",
                                    ".part",
                                    "[Fatal",
                                    "[]",
                                    "[row",
                                    "at index",
                                    "failed:");
                    assertThat(answer.problems().lines().count()).isBetween(1L, 5L);
                }));
    }

    @Test
    void aBackupTakesALibrarysPlaceOnlyWhenToldAndTheOldOneIsNamed() {
        String library = folder.resolve("replaced").toString();
        String zip = folder.resolve("copy.zip").toString();
        run(List.of("import", "--library", library, folder.resolve("report.txt").toString()));
        run(List.of("backup", "--library", library, "--out", zip));
        assertThat(run(List.of("restore", "--library", library, zip)).status()).isEqualTo(2);
        Answer answer = run(List.of("restore", "--force", "--library", library, zip));
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains(library + ".replaced-");
    }

    private static Answer run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), errors, Locale.ENGLISH);
        PrintStream before = System.err;
        System.setErr(errors); // a parser of the JDK writes there by itself
        try {
            int status = new CommandLineProgram(terminal, CLOCK, (library, settings) -> {})
                    .run(arguments.toArray(String[]::new));
            return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
