package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.duibiao.report.Listed;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Query;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the index, the next start makes it right by itself, and the library works meanwhile. */
class KilledIndexingTest {
    private static final int REPORTS = 40;
    private static final String WORDS = "河堤加高了两米";

    @TempDir
    Path folder = Path.of("");

    private Path source() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        for (int i = 1; i <= REPORTS; i++) {
            Files.writeString(source.resolve(i + ".txt"), Fictional.text(i));
        }
        return source;
    }

    private void runAndKill(int afterLines, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                BringsInUntilKilled.class.getName(),
                folder.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            while (lines.readLine() != null && ++seen < afterLines) {
                // on to the next
            }
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor()).isNotZero();
    }

    /** Every report that is there is found, and no other. */
    private static void mustBeRight(Library library) throws Exception {
        List<Listed> reports = library.reports();
        Findings found = library.search(new Query.Words(WORDS), Filter.ALL, Progress.SILENT);
        assertThat(found.missing()).isZero();
        assertThat(found.reports())
                .extracting(hits -> hits.report().id())
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream().map(Listed::id).toList());
        for (Listed report : reports) {
            assertThat(library.read(report.id()).text()).contains(WORDS).contains("新增就业三百人以上");
            assertThat(library.statements(report.id())).isNotEmpty();
        }
    }

    @Test
    void killedWhileBringingInItHasWholeReportsAndFindsThemAll() throws Exception {
        runAndKill(15, source().toString());
        try (Library library = Fictional.open(folder)) {
            assertThat(library.reports()).isNotEmpty();
            library.tendIndex(Progress.SILENT);
            mustBeRight(library);
            library.bringIn(List.of(source()), Progress.SILENT);
            assertThat(library.reports()).hasSize(REPORTS);
            mustBeRight(library);
        }
    }

    @Test
    void killedWhileIndexingItGoesOnAtTheNextStartAndTheLibraryWorksMeanwhile() throws Exception {
        try (Library library = Fictional.open(folder)) {
            library.bringIn(List.of(source()), Progress.SILENT);
        }
        deleteIndex();
        runAndKill(REPORTS / 2);
        try (Library library = Fictional.open(folder)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch looked = new CountDownLatch(1);
            AtomicLong told = new AtomicLong();
            CompletableFuture<Void> tending = CompletableFuture.runAsync(() -> {
                try {
                    library.tendIndex(new Progress() {
                        @Override
                        public void at(long done, long total, String what) {
                            told.set(total);
                            begun.countDown();
                            await(looked);
                        }

                        @Override
                        public boolean stopped() {
                            return false;
                        }
                    });
                } catch (LibraryException e) {
                    throw new IllegalStateException(e);
                }
            });
            await(begun);
            assertThat(library.reports()).hasSize(REPORTS);
            Findings early = library.search(new Query.Words(WORDS), Filter.ALL, Progress.SILENT);
            assertThat(early.searched() + early.missing()).isEqualTo(REPORTS);
            assertThat(early.missing()).as("says that more is to come").isPositive();
            Fictional.broughtIn(library, REPORTS + 1);
            looked.countDown();
            tending.join();
            assertThat(told).as("progress").hasPositiveValue();
            mustBeRight(library);
        }
    }

    @Test
    void theIndexOfAnOlderProgramIsMadeAnew() throws Exception {
        try (Library library = Fictional.open(folder)) {
            Fictional.broughtIn(library, 1);
            mustBeRight(library);
        }
        try (FSDirectory index = FSDirectory.open(folder.resolve("library.index"));
                IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(null))) {
            writer.deleteAll();
            writer.setLiveCommitData(Map.of("duibiao-format", "0.9").entrySet());
            writer.commit();
        }
        try (Library library = Fictional.open(folder)) {
            mustBeRight(library);
        }
    }

    private void deleteIndex() throws IOException {
        Path index = folder.resolve("library.index");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(index);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
