package org.duibiao.reading;

import java.util.Locale;
import java.util.ResourceBundle;

/** A file could not become text. Says why, and what the person who chose it can do. */
public final class ReadingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a file is refused. */
    public enum Reason {
        EMPTY,
        /** Bytes of something that is no text, whatever the name says. */
        NOT_TEXT,
        UNKNOWN_FORMAT,
        ENCRYPTED,
        DAMAGED,
        TOO_LARGE,
        /** Grows beyond measure when unpacked. */
        BOMB,
        NO_PERMISSION,
        NOT_FOUND,
        /** No report in it: too short, or only pictures. */
        NO_TEXT,
        /** A page that fetches its text, or shows that of other files in frames. */
        PAGE_ELSEWHERE,
        /** A table that has no column of report texts. */
        NO_TEXT_COLUMN,
        STOPPED
    }

    private final Reason reason;
    private final String detail;

    public ReadingException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public ReadingException(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** What exactly was met, e.g. the format found; may be empty. */
    public String detail() {
        return detail;
    }

    /** One line for the user: what is wrong. */
    public String said(Locale locale) {
        String words = word("reason", locale);
        return detail.isEmpty() ? words : words + " (" + detail + ")";
    }

    /** One line for the user: what can be done. */
    public String advice(Locale locale) {
        return word("advice", locale);
    }

    private String word(String about, Locale locale) {
        String key = about + "." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ResourceBundle.getBundle("org.duibiao.reading.messages", locale).getString(key);
    }
}
