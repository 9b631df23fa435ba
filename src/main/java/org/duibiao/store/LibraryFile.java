package org.duibiao.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a library lies.
 *
 * @param base absolute, without H2's ending
 */
record LibraryFile(Path base) {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryFile.class);
    private static final String ENDING = ".mv.db";
    private static final String UNFINISHED = "unfinished-";
    /** How every H2 store begins. */
    private static final byte[] BEGINNING = "H:2,".getBytes(StandardCharsets.US_ASCII);

    /** @param given with or without H2's ending, relative or not */
    static LibraryFile of(Path given) throws StoreException {
        Path absolute = given.toAbsolutePath().normalize();
        Path last = absolute.getFileName();
        if (last == null || absolute.toString().indexOf(';') >= 0) {
            throw new StoreException(StoreException.Reason.NO_ACCESS, absolute.toString());
        }
        String name = last.toString();
        return new LibraryFile(
                name.endsWith(ENDING) && name.length() > ENDING.length()
                        ? absolute.resolveSibling(name.substring(0, name.length() - ENDING.length()))
                        : absolute);
    }

    /** The file H2 writes. */
    Path store() {
        return base.resolveSibling(name() + ENDING);
    }

    String name() {
        return String.valueOf(base.getFileName());
    }

    Path folder() {
        Path parent = base.getParent();
        return parent == null ? base : parent;
    }

    /** Where dated backups of it are kept. */
    Path backups() {
        return base.resolveSibling(name() + ".backups");
    }

    /** A library file beside this one. */
    LibraryFile beside(String what) {
        return new LibraryFile(base.resolveSibling(name() + "." + what));
    }

    /** A library file beside this one, for work that is moved over when it is whole. No library of a person is called so. */
    LibraryFile unfinished(String work) {
        return beside(UNFINISHED + work);
    }

    /** Takes away what work that was killed has left beside the library. Only while the library is open here. */
    void sweep() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                folder(), path -> String.valueOf(path.getFileName()).startsWith(name() + "." + UNFINISHED))) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("What unfinished work has left beside {} stays there", base, e);
        }
    }

    boolean exists() {
        return Files.exists(store());
    }

    String url(String options) {
        return "jdbc:h2:file:" + base + options;
    }

    /**
     * Looks at the first bytes, so that H2 never touches a file that is something else.
     *
     * @throws StoreException if there is no library here, or it cannot be read
     */
    void mustLookLikeALibrary() throws StoreException {
        if (!exists()) {
            throw Files.isRegularFile(base)
                    ? new StoreException(StoreException.Reason.NOT_A_LIBRARY, base.toString())
                    : new StoreException(StoreException.Reason.NOT_FOUND, base.toString());
        }
        if (!Files.isRegularFile(store())) {
            throw new StoreException(StoreException.Reason.NOT_A_LIBRARY, store().toString());
        }
        try {
            if (!beginsLikeALibrary(store())) {
                throw new StoreException(StoreException.Reason.NOT_A_LIBRARY, store().toString());
            }
        } catch (AccessDeniedException e) {
            throw new StoreException(StoreException.Reason.NO_ACCESS, e, store().toString());
        } catch (IOException e) {
            // Windows refuses to read the locked range of a store that another process has open.
            throw new StoreException(StoreException.Reason.IN_USE, e, base.toString());
        }
    }

    static boolean beginsLikeALibrary(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(BEGINNING, in.readNBytes(BEGINNING.length));
        }
    }

    void makeFolder() throws StoreException {
        if (Files.isRegularFile(base)) {
            throw new StoreException(StoreException.Reason.NOT_A_LIBRARY, base.toString());
        }
        try {
            Files.createDirectories(folder());
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(StoreException.Reason.NO_ACCESS, e, folder().toString());
        }
        if (!Files.isWritable(folder())) {
            throw new StoreException(StoreException.Reason.NO_ACCESS, folder().toString());
        }
    }
}
