package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as people have them. */
class FoundFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aLoopOfLinksIsWalkedOnce() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("甲/乙"));
        Path file = Files.writeString(deep.resolve("a.txt"), "文");
        try {
            Files.createSymbolicLink(deep.resolve("回"), folder);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("this system has no links");
        }

        FoundFiles found = FoundFiles.in(List.of(folder), Progress.SILENT);

        assertThat(found.files()).containsExactly(file);
        assertThat(found.failed()).isEmpty();
    }

    @Test
    void aNameWithALineBreakIsAName() throws Exception {
        Path file;
        try {
            file = Files.writeString(folder.resolve("云溪\n县.txt"), Fictional.text(5));
        } catch (InvalidPathException e) {
            Assumptions.abort("this system has no such names");
            return;
        }
        try (Library library = Fictional.open(folder)) {
            assertThat(library.bringIn(List.of(file), Progress.SILENT).failed()).isEmpty();
            assertThat(library.reports()).hasSize(1);
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsAmongTheFilesSoThatItIsTold() throws IOException {
        Files.writeString(folder.resolve("report.txt"), "x");
        try {
            Files.createSymbolicLink(folder.resolve("moved.txt"), folder.resolve("gone/moved.txt"));
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("this system has no links");
        }
        assertThat(FoundFiles.in(List.of(folder), Progress.SILENT).files())
                .containsExactly(folder.resolve("moved.txt"), folder.resolve("report.txt"));
    }
}
