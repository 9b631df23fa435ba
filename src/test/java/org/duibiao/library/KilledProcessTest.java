package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.History;
import org.duibiao.annotation.RandomSteps;
import org.duibiao.report.ReportId;
import org.duibiao.ui.session.AnnotationShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that annotates, recodes, merges, splits, undoes and redoes is killed ten times, at no particular moment. As
 * its steps are the same for the same seed, it is known what the library must hold after each of them.
 */
class KilledProcessTest {

    private static final int KILLS = 10;

    @TempDir
    Path folder = Path.of("");

    private record Content(Set<Annotation> annotations, Set<Code> codes) {
        static Content of(List<Annotation> annotations, Codebook codes) {
            return new Content(Set.copyOf(annotations), Set.copyOf(codes.codes()));
        }
    }

    @Test
    void everyChangeReportedAsSavedIsThereAfterEachKillAndAtMostOneMore() throws Exception {
        ReportId report;
        try (Library library = Fictional.open(folder)) {
            report = Fictional.broughtIn(library, 1).id();
        }
        AnnotationShelf expected = new AnnotationShelf();
        Random random = new Random(20261121);
        for (int kill = 0; kill < KILLS; kill++) {
            int saved = runAndKill(kill, 1 + random.nextInt(60));
            RandomSteps steps = new RandomSteps(kill, List.of(report));
            History history = new History(expected::apply);
            for (int step = 0; step < saved; step++) {
                CommitsUntilKilled.step(history, steps, expected.all(), expected.codes());
            }
            Content after = Content.of(expected.all(), expected.codes());
            Content there;
            try (Library library = Fictional.open(folder)) {
                there = Content.of(library.annotations(), library.codebook());
            }
            if (!there.equals(after)) {
                // one may have been saved and not yet reported
                CommitsUntilKilled.step(history, steps, expected.all(), expected.codes());
                assertThat(there).isEqualTo(Content.of(expected.all(), expected.codes()));
            }
        }
        assertThat(expected.all()).isNotEmpty();
    }

    private int runAndKill(int seed, int afterLines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitsUntilKilled.class.getName(),
                        folder.resolve("library").toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int saved = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (line.equals("saved " + (saved + 1))) {
                    saved++;
                }
                if (saved == afterLines) {
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(saved).as("steps before the kill").isGreaterThanOrEqualTo(afterLines);
        return saved;
    }
}
