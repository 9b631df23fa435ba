package org.duibiao.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file could not do what was asked, and is as it was before. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another process, or another window of this one, has it open. */
        IN_USE,
        NOT_A_LIBRARY,
        /** Details: file, its version, the version known here. */
        NEWER,
        /** Details: file, what H2 says, folder of backups. */
        DAMAGED,
        NOT_FOUND,
        NO_ACCESS,
        /** Details: file, megabytes that are free. */
        DISK_FULL,
        /** A change speaks of something that is not there, or not as it says. */
        CHANGED_MEANWHILE,
        ALREADY_EXISTS,
        FAILED
    }

    private final Reason reason;
    private final List<String> details;

    public StoreException(Reason reason, String... details) {
        this(reason, null, details);
    }

    public StoreException(Reason reason, @Nullable Throwable cause, String... details) {
        super(reason + ": " + String.join(", ", details), cause);
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    /** Names and words the reason is about, the file first. */
    public List<String> details() {
        return details;
    }
}
