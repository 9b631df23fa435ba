package org.duibiao.search;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A query that cannot be understood; {@link #say} tells what is wrong with it and how to put it right. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** Nothing to look for. */
        EMPTY,
        /** A quotation mark, slash or bracket without its other half. */
        NOT_CLOSED,
        /** A closing bracket without its opening one. */
        NOT_OPENED,
        /** AND, OR, NOT or NEAR with nothing on one of its sides. */
        ONE_SIDED,
        /** NOT with nothing to take away from. */
        ONLY_NOT,
        /** Only {@code ?} and {@code *}. */
        ONLY_GAPS,
        /** The regular expression is not one. */
        BAD_EXPRESSION,
        /** The regular expression would take for ever. */
        TOO_HARD;

        String key() {
            return "query." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final int position;
    private final String detail;

    QueryException(Reason reason, int position, String detail) {
        super(words(Locale.ROOT, reason, detail));
        this.reason = reason;
        this.position = position;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** Where in the query it was noticed, in UTF-16 units. */
    public int position() {
        return position;
    }

    /** What is wrong and how to put it right, in one line. */
    public String say(Locale language) {
        return words(language, reason, detail);
    }

    private static String words(Locale language, Reason reason, String detail) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "org.duibiao.search.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(messages.getString(reason.key()), language)
                .format(List.of(detail).toArray());
    }
}
