package org.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.duibiao.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, as a person starts it, killed while it brings files in, and started again. */
class KilledImportTest {
    private static final int FILES = 80;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BEGUN_BYTES = 400_000;

    @TempDir
    Path folder = Path.of("");

    private Path files() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        for (int i = 1; i <= FILES; i++) {
            Files.writeString(files.resolve(String.format(Locale.ROOT, "%03d.txt", i)), """
                    云溪县第%d号乡政府工作报告
                    ——2022年1月9日在云溪县第九届人民代表大会第二次会议上
                    各位代表:
                    一、2021年工作回顾
                    %s第%d座水塔修好了。
                    二、2022年工作安排
                    今年的主要预期目标是:地区生产总值增长%d%%左右。
                    """.formatted(
                            i, "全乡地区生产总值88.8亿元,增长6.1%;城镇新增就业3200人。".repeat(3), i, 3 + i % 7));
        }
        return files;
    }

    private Path library() {
        return folder.resolve("library");
    }

    private void importAndKill(Path files) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        "--library",
                        library().toString(),
                        files.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path store = folder.resolve("library.mv.db");
        long begun = System.nanoTime();
        while (process.isAlive()
                && System.nanoTime() - begun < PATIENCE.toNanos()
                && (!Files.exists(store) || Files.size(store) < BEGUN_BYTES)) {
            Thread.sleep(5);
        }
        boolean alive = process.isAlive();
        process.toHandle().destroyForcibly();
        process.waitFor();
        assertThat(alive).as("still bringing files in when it is killed").isTrue();
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Locale.ENGLISH);
        new CommandLineProgram(terminal, Clock.system(ZoneOffset.UTC), (library, settings) -> {}).run(arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The second column, summed up. */
    private static long hits(String counts) {
        return counts.lines()
                .mapToLong(line -> Long.parseLong(line.split("\t", -1)[1]))
                .sum();
    }

    @Test
    void whatWentInIsWholeAndFoundAndTheSameCallDoesTheRest() throws Exception {
        Path files = files();
        importAndKill(files);
        String library = library().toString();
        long there = run("list", "--library", library).lines().count();
        assertThat(there).as("reports that were in when it was killed").isBetween(1L, FILES - 1L);
        assertThat(hits(run("search", "--library", library, "--count", "座水塔修好了")))
                .isEqualTo(there);
        assertThat(run("import", "--library", library, files.toString()))
                .contains((FILES - there) + " reports brought in", there + " files were there already; 0 failed");
        assertThat(run("list", "--library", library).lines()).hasSize(FILES);
        assertThat(run("search", "--library", library, "第80座水塔").lines()).isNotEmpty();
    }
}
