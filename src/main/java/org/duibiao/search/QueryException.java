package org.duibiao.search;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A query that cannot be understood; {@link #say} tells where, what is wrong with it and how to put it right. */
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
        /** Brackets around nothing. */
        NOTHING_INSIDE,
        /** Only {@code ?} and {@code *}. */
        ONLY_GAPS,
        /** More words and brackets than anybody types. */
        TOO_LONG,
        /** The regular expression has a bracket that is not closed. */
        EXPRESSION_NOT_CLOSED,
        /** The regular expression has a closing bracket too many. */
        EXPRESSION_NOT_OPENED,
        /** The regular expression repeats nothing. */
        EXPRESSION_REPEATS_NOTHING,
        /** The regular expression has a number of times that is none. */
        EXPRESSION_TIMES,
        /** The regular expression has a backslash before a letter that says nothing. */
        EXPRESSION_ESCAPE,
        /** The regular expression has a range whose end comes before its beginning. */
        EXPRESSION_RANGE,
        /** The regular expression is not one, for some other reason. */
        BAD_EXPRESSION,
        /** The regular expression would take for ever. */
        TOO_HARD;

        String key() {
            return "query." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private boolean hasPlace() {
            return this != EMPTY && this != TOO_HARD && this != TOO_LONG;
        }
    }

    private final Reason reason;
    private final int position;
    private final String detail;

    QueryException(Reason reason, int position, String detail) {
        super(words(Locale.ROOT, reason, position, detail));
        this.reason = reason;
        this.position = position;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** Where in the query it was noticed, in UTF-16 units; at its end where something is missing there. */
    public int position() {
        return position;
    }

    /** How many units of the query are at fault, from {@link #position}; at least one. */
    public int length() {
        return Math.max(1, detail.length());
    }

    /** Whether one place in the query is at fault. */
    public boolean hasPlace() {
        return reason.hasPlace();
    }

    /** Where it is, what is wrong and how to put it right, in one line. */
    public String say(Locale language) {
        return words(language, reason, position, detail);
    }

    private static String words(Locale language, Reason reason, int position, String detail) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "org.duibiao.search.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String said = format(messages, language, reason.key(), detail);
        return reason.hasPlace() ? format(messages, language, "query.at", said, position + 1) : said;
    }

    private static String format(ResourceBundle messages, Locale language, String key, Object... values) {
        return new MessageFormat(messages.getString(key), language)
                .format(List.of(values).toArray());
    }
}
