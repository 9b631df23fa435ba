package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a careful reader finds in the real reports that lie beside a developer's working copy; skipped without them. */
class SharedDoubtsTest {
    private static final Path REPORTS = Path.of("../shared/reports");

    /** Stands in for the newspaper's page, which is not among them. */
    private static final String PAGE = """
            喜迎两会·柳北区专版
            2023年1月8日
            本报讯（记者 韦一）2022年，柳北区民生支出占财政支出的93.6%，城乡面貌一新。
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void twoValuesSumsAndSharesAreFound() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "no reports beside the working copy");
        try (Library library = Library.open(folder.resolve("library"), Clock.systemUTC())) {
            try (Stream<Path> files = Files.list(REPORTS)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.startsWith("liubei") || name.startsWith("masked")) {
                        library.bringInText(name.replace(".txt", ""), Files.readString(file), Progress.SILENT);
                    }
                }
            }
            library.bringInText("柳北区民生", PAGE, Progress.SILENT);
            List<String> found = library.doubting().of(any -> true, Progress.SILENT).stream()
                    .map(SharedDoubtsTest::said)
                    .toList();
            assertThat(found)
                    .anySatisfy(
                            doubt -> assertThat(doubt).startsWith("doubtful").contains("740", "734"))
                    .anySatisfy(
                            doubt -> assertThat(doubt).startsWith("doubtful").contains("93.6%", "86.81%"))
                    .anySatisfy(doubt -> assertThat(doubt).startsWith("holds").contains("13.01 ÷ 57.76", "22.52%"))
                    .anySatisfy(
                            doubt -> assertThat(doubt).startsWith("holds").contains("2.83 + 194.3 + 140.6", "337.8"));
        }
    }

    private static String said(Doubt doubt) {
        return (doubt.holds() ? "holds " : "doubtful ") + new LedgerWords(Locale.ENGLISH).say(doubt.arithmetic());
    }
}
