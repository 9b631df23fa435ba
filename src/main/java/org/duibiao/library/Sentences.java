package org.duibiao.library;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** This package's messages in a language. */
final class Sentences {

    private static final String BUNDLE = "org.duibiao.library.messages";

    private Sentences() {}

    /** The message with its places filled; a language without words gets the English ones, never the machine's. */
    static String say(Locale language, String key, List<String> arguments) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new MessageFormat(words.getString(key), language).format(arguments.toArray());
    }
}
