package org.duibiao.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Compressed copies of a library: dated ones in a folder beside it, of which the last ten stay, and any other. */
final class Backups {

    private static final int KEPT = 10;
    private static final String ENDING = ".zip";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss");
    private static final int DATE_LENGTH = "yyyy-MM-dd".length();

    private final LibraryFile file;
    private final Clock clock;

    Backups(LibraryFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The dated file for a backup made now. */
    Path next() throws StoreException {
        try {
            Files.createDirectories(file.backups());
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Reason.NO_ACCESS, e, file.backups().toString());
        }
        String stamp = STAMP.format(LocalDateTime.now(clock));
        return file.backups().resolve(file.name() + "-" + stamp + ENDING);
    }

    /** Whether one was made today. */
    boolean madeToday() throws StoreException {
        String today = STAMP.format(LocalDateTime.now(clock)).substring(0, DATE_LENGTH);
        return dated().stream().anyMatch(zip -> dateOf(zip).equals(Optional.of(today)));
    }

    /** Deletes all but the last ten. */
    void thinOut() throws StoreException {
        List<Path> all = dated();
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                throw new StoreException(StoreException.Reason.NO_ACCESS, e, old.toString());
            }
        }
    }

    /** A dated backup of a library nobody has open. */
    void keepCopyOfClosed() throws StoreException {
        Path zip = next();
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            zipped.putNextEntry(new ZipEntry(String.valueOf(file.store().getFileName())));
            Files.copy(file.store(), zipped);
            zipped.closeEntry();
        } catch (IOException e) {
            throw new StoreException(StoreException.Reason.NO_ACCESS, e, zip.toString());
        }
        thinOut();
    }

    /**
     * Puts a backup in the library's place.
     *
     * @return what was there before, kept beside it under a dated name
     */
    Optional<Path> restore(Path zip) throws StoreException {
        file.makeFolder();
        LibraryFile fresh = file.beside("restoring");
        try {
            unpack(zip, fresh.store());
            new Schema(fresh).version();
            Optional<Path> kept = Optional.empty();
            if (file.exists()) {
                String stamp = STAMP.format(LocalDateTime.now(clock));
                kept = Optional.of(Files.move(
                        file.store(), file.beside("replaced-" + stamp).store()));
            }
            Files.move(fresh.store(), file.store());
            return kept;
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Reason.NO_ACCESS, e, file.base().toString());
        } finally {
            deleteQuietly(fresh.store());
        }
    }

    private static void unpack(Path zip, Path target) throws StoreException, IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        } catch (NoSuchFileException e) {
            throw new StoreException(StoreException.Reason.NOT_FOUND, e, zip.toString());
        } catch (ZipException | FileAlreadyExistsException e) {
            throw new StoreException(StoreException.Reason.NOT_A_LIBRARY, e, zip.toString());
        }
        throw new StoreException(StoreException.Reason.NOT_A_LIBRARY, zip.toString());
    }

    private static void deleteQuietly(Path path) throws StoreException {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new StoreException(StoreException.Reason.NO_ACCESS, e, path.toString());
        }
    }

    private List<Path> dated() throws StoreException {
        if (!Files.isDirectory(file.backups())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(file.backups())) {
            List<Path> dated = new ArrayList<>(all.filter(path -> dateOf(path).isPresent())
                    .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList());
            return dated;
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Reason.NO_ACCESS, e, file.backups().toString());
        }
    }

    private Optional<String> dateOf(Path zip) {
        String name = String.valueOf(zip.getFileName());
        String start = file.name() + "-";
        return name.startsWith(start) && name.endsWith(ENDING) && name.length() >= start.length() + DATE_LENGTH
                ? Optional.of(name.substring(start.length(), start.length() + DATE_LENGTH))
                : Optional.empty();
    }
}
