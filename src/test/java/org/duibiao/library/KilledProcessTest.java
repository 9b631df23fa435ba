package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves annotations is killed ten times, at no particular moment. */
class KilledProcessTest {

    private static final int KILLS = 10;

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyChangeReportedAsSavedIsThereAfterEachKill() throws Exception {
        try (Library library = Fictional.open(folder)) {
            Fictional.broughtIn(library, 1);
        }
        Random random = new Random(20261121);
        Set<UUID> confirmed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            confirmed.addAll(runAndKill(1 + random.nextInt(150)));
        }
        assertThat(confirmed).hasSizeGreaterThan(KILLS);
        try (Library library = Fictional.open(folder)) {
            Set<UUID> there = library.annotations().stream()
                    .map(annotation -> annotation.id().value())
                    .collect(Collectors.toSet());
            assertThat(there).containsAll(confirmed);
            // At each kill at most one was saved and not yet reported.
            assertThat(there.size() - confirmed.size()).isBetween(0, KILLS);
        }
    }

    private Set<UUID> runAndKill(int afterLines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitsUntilKilled.class.getName(),
                        folder.resolve("library").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<UUID> confirmed = new HashSet<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (line.length() == 36) {
                    confirmed.add(UUID.fromString(line));
                }
                if (confirmed.size() == afterLines) {
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(confirmed).as("lines before the kill").hasSizeGreaterThanOrEqualTo(afterLines);
        return confirmed;
    }
}
