package org.duibiao.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of annotations cannot be read or written; {@link #say} gives why and what can be done, in the user's language. */
public final class ExchangeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        UNKNOWN_FORMAT,
        NOT_FOUND,
        NO_PROJECT,
        SEVERAL_PROJECTS,
        /** A path in it leads out of it; nothing of such a file is used. */
        UNSAFE_PATH,
        TOO_LARGE,
        NOT_XML,
        NOT_JSON,
        DAMAGED,
        /** A codebook was asked for and there are no codes. */
        NO_CODES;

        String key() {
            return "exchange." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final List<String> details;

    public ExchangeException(Reason reason, @Nullable Throwable cause, String... details) {
        super(Remark.say(Locale.ENGLISH, reason.key(), List.of(details)), cause);
        this.reason = reason;
        this.details = List.of(details);
    }

    public ExchangeException(Reason reason, String... details) {
        this(reason, null, details);
    }

    public Reason reason() {
        return reason;
    }

    /** What happened and what to do about it, in one line. */
    public String say(Locale language) {
        return Remark.say(language, reason.key(), details);
    }

    @Override
    public String getLocalizedMessage() {
        return say(Locale.getDefault());
    }
}
