package org.duibiao.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compressed copies of a library: dated ones in a folder beside it, of which the last ten stay, and any other. */
final class Backups {

    private static final int KEPT = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String ENDING = ".zip";
    private static final String UNFINISHED = ".unfinished";
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
            throw Room.at(file.backups()).refused(e);
        }
        sweep();
        String stamp = STAMP.format(LocalDateTime.now(clock));
        return file.backups().resolve(file.name() + "-" + stamp + ENDING);
    }

    /** Takes away what programs that were killed have left unfinished. */
    private void sweep() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(file.backups(), "*" + ENDING + UNFINISHED)) {
            for (Path unfinished : left) {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("What is unfinished in {} stays there", file.backups(), e);
        }
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
    void keepCopyOfClosed(Upgrade upgrade) throws StoreException {
        write(next(), zip -> zip(zip, upgrade));
        thinOut();
    }

    /** Quickly: somebody waits for the window, and a larger backup among ten is soon replaced. */
    private void zip(Path zip, Upgrade upgrade) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            zipped.setLevel(Deflater.BEST_SPEED);
            zipped.putNextEntry(new ZipEntry(String.valueOf(file.store().getFileName())));
            upgrade.copy(Upgrade.Step.BACKUP, file.store(), zipped);
            zipped.closeEntry();
        }
    }

    /** Fills a file. */
    @FunctionalInterface
    interface Writing {
        void to(Path zip) throws IOException, StoreException;
    }

    /**
     * Writes a backup beside its place and moves it there when it is whole and on the disk: half of one must never pass for
     * one, whenever the program or the machine is killed.
     *
     * @param zip must not be there yet
     */
    static void write(Path zip, Writing writing) throws StoreException {
        if (Files.exists(zip)) {
            throw new StoreException(StoreException.Reason.ALREADY_EXISTS, zip.toString());
        }
        Path unfinished = zip.resolveSibling(zip.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished); // left by a program that was killed
            Files.createFile(unfinished); // a folder may look writable and not be
            writing.to(unfinished);
            sync(unfinished);
            Files.move(unfinished, zip);
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(StoreException.Reason.ALREADY_EXISTS, e, zip.toString());
        } catch (IOException | StoreException e) {
            throw Room.at(zip).refused(e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    /** Waits until a file is on the disk: one that is moved before may be there empty after a power cut. */
    static void sync(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Refuses where it must. */
    @FunctionalInterface
    interface Condition {
        void check() throws StoreException;
    }

    /**
     * Puts a backup in the library's place.
     *
     * @param free that nobody has the library open; asked again once all is unpacked, which takes a while
     * @return what was there before, kept beside it under a dated name
     */
    Optional<Path> restore(Path zip, Condition free) throws StoreException {
        free.check();
        file.makeFolder();
        LibraryFile fresh = file.unfinished("restoring");
        try {
            unpack(zip, fresh.store());
            sync(fresh.store());
            new Schema(fresh).version();
            free.check();
            return replaceWith(fresh);
        } catch (IOException e) {
            throw new Room(file).refused(e);
        } finally {
            deleteQuietly(fresh.store());
        }
    }

    /**
     * What was there gets a second name first, so that there is a library under the first at every moment: a start in
     * between would make an empty one.
     */
    private Optional<Path> replaceWith(LibraryFile fresh) throws IOException {
        if (!file.exists()) {
            Files.move(fresh.store(), file.store());
            return Optional.empty();
        }
        String stamp = STAMP.format(LocalDateTime.now(clock));
        Path kept = file.beside("replaced-" + stamp).store();
        alsoCall(file.store(), kept);
        try {
            Files.move(fresh.store(), file.store(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(kept);
            throw e;
        }
        return Optional.of(kept);
    }

    /** Where a disk knows no second names the file is copied. */
    private static void alsoCall(Path there, Path name) throws IOException {
        try {
            Files.createLink(name, there);
        } catch (UnsupportedOperationException | IOException e) {
            LOG.debug("{} is copied", there, e);
            Files.copy(there, name);
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

    /** Takes away what is left of work that went wrong; why it did is what a person must be told. */
    static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("What is left of {} stays there", path, e);
        }
    }

    private List<Path> dated() throws StoreException {
        if (!Files.isDirectory(file.backups())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(file.backups())) {
            return all.filter(path -> dateOf(path).isPresent() && isWhole(path))
                    .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList();
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Reason.NO_ACCESS, e, file.backups().toString());
        }
    }

    /** Not what a program that was killed, or a full disk, has left of one: the list of what is in it comes last. */
    private static boolean isWhole(Path zip) {
        try (ZipFile open = new ZipFile(zip.toFile())) {
            return open.size() > 0;
        } catch (IOException e) {
            LOG.warn("{} is no whole backup and does not count as one", zip, e);
            return false;
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
