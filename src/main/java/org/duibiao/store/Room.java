package org.duibiao.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much room there is on the disk of a library or a backup. H2 closes a library at the first page it cannot write, so
 * what brings much in asks beforehand, and leaves enough for what a person does meanwhile.
 */
final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final long MEGABYTE = 1 << 20;
    /** Left for annotations, for the next checkpoint, and for what the index takes for a moment while it merges. */
    private static final long KEPT = 64 * MEGABYTE;

    private final Path place;
    private final Path folder;

    Room(LibraryFile file) {
        this(file.base(), file.folder());
    }

    private Room(Path place, Path folder) {
        this.place = place;
        this.folder = folder;
    }

    /** @param file need not be there, but its folder */
    static Room at(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return new Room(file, parent == null ? file : parent);
    }

    /** @throws StoreException if these bytes would take what is to be left */
    void mustTake(long bytes) throws StoreException {
        if (free() - KEPT < bytes) {
            throw full(null);
        }
    }

    /** Whether a second file as large as one has room here. */
    boolean takesCopy(Path file) {
        try {
            return free() >= Files.size(file);
        } catch (IOException e) {
            LOG.debug("Nobody knows how large {} is", file, e);
            return false;
        }
    }

    /** Whether so little is left that this is why something could not be written. */
    boolean isGone() {
        return free() < KEPT;
    }

    /** Why a file could not be written here: for want of room, or as the cause says. */
    StoreException refused(Exception cause) {
        if (isGone() && !(cause instanceof AccessDeniedException)) {
            return full(cause);
        }
        return cause instanceof StoreException known
                ? known
                : new StoreException(StoreException.Reason.NO_ACCESS, cause, place.toString());
    }

    StoreException full(@Nullable Throwable cause) {
        return new StoreException(
                StoreException.Reason.DISK_FULL, cause, place.toString(), Long.toString(free() / MEGABYTE));
    }

    /** As much as can be wanted where the file system does not say. */
    private long free() {
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.getTotalSpace() > 0 ? disk.getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException | SecurityException e) {
            LOG.debug("Nobody knows how much room there is for {}", place, e);
            return Long.MAX_VALUE;
        }
    }
}
