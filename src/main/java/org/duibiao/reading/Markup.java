package org.duibiao.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Tags and character references of web pages in what is named a plain text, or stands in a cell of a table. */
final class Markup {
    private static final int ENOUGH = 5;
    private static final Pattern BLOCK_TAG =
            Pattern.compile("<(?:/p|/div|/tr|/section|br)\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:nbsp|ensp|emsp|[lr][ds]quo|mdash|ndash|middot|hellip|quot|amp|permil|#\\d{2,5}|#x[0-9A-Fa-f]{2,4});");

    private Markup() {}

    /** Whether a text is the source of a page, or of a part of one. */
    static boolean isPage(String text) {
        return several(BLOCK_TAG.matcher(text));
    }

    /** The text with character references as characters, where it has several. */
    static String resolved(String text) {
        return text.indexOf('&') >= 0 && several(REFERENCE.matcher(text)) ? Parser.unescapeEntities(text, false) : text;
    }

    private static boolean several(Matcher matcher) {
        int found = 0;
        while (found < ENOUGH && matcher.find()) {
            found++;
        }
        return found == ENOUGH;
    }
}
