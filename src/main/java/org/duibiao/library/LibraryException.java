package org.duibiao.library;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.duibiao.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * A library could not do what was asked; it is as it was before.
 *
 * <p>{@link #say} gives what happened and what the user can do about it, in the user's language.
 */
public final class LibraryException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another window or program has it open. */
        IN_USE,
        /** The file is something else. */
        NOT_A_LIBRARY,
        /** A newer version of this program made it. */
        NEWER,
        /** It is a library, but its file is damaged. */
        DAMAGED,
        /** There is none at this place. */
        NOT_FOUND,
        /** The place cannot be read or written. */
        NO_ACCESS,
        /** Its disk has no room left. */
        DISK_FULL,
        /** What a change speaks of is not there any more, or not as the change says. */
        CHANGED_MEANWHILE,
        /** There is already a file at the place to write to. */
        ALREADY_EXISTS,
        /** Anything else; the details say what. */
        FAILED;

        String key() {
            return "library." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final List<String> details;

    public LibraryException(Reason reason, String... details) {
        this(reason, null, details);
    }

    public LibraryException(Reason reason, @Nullable Throwable cause, String... details) {
        super(Sentences.say(Locale.ENGLISH, reason.key(), List.of(details)), cause);
        this.reason = reason;
        this.details = List.of(details);
    }

    /** The same in the words of this package. */
    static LibraryException of(StoreException e) {
        return new LibraryException(
                Reason.valueOf(e.reason().name()), e, e.details().toArray(String[]::new));
    }

    /** Something the library's file is asked. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws StoreException;
    }

    /** The answer, or why there is none in the words of this package. */
    static <T> T asked(Question<T> question) throws LibraryException {
        try {
            return question.ask();
        } catch (StoreException e) {
            throw of(e);
        }
    }

    public Reason reason() {
        return reason;
    }

    /** What happened and what to do about it, in one line. */
    public String say(Locale language) {
        return Sentences.say(language, reason.key(), details);
    }
}
