package org.duibiao.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.exchange.Parcel;
import org.duibiao.task.Progress;

/** Another person's library, looked into through a copy: it stays as it is, whatever version of the program made it. */
public final class OtherLibrary {

    private static final String ENDING = ".mv.db";

    private OtherLibrary() {}

    /** Whether a library lies at the place, given with or without H2's ending. */
    public static boolean is(Path file) {
        return Files.isRegularFile(store(file));
    }

    private static Path store(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    }

    /** Its codes, and its reports with annotations. @throws IOException if it is open elsewhere or cannot be read */
    public static Parcel parcel(Path file, Clock clock) throws IOException {
        Path folder = Files.createTempDirectory("duibiao-other-");
        try {
            String name = String.valueOf(store(file).getFileName());
            Path copy = folder.resolve(name);
            Files.copy(store(file), copy);
            try (Library other = Library.openExisting(copy, clock)) {
                return other.pack(Packing.Which.ANNOTATED, Progress.SILENT);
            }
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(folder)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
