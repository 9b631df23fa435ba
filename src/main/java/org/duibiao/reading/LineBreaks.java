package org.duibiao.reading;

import java.util.regex.Pattern;

/** One kind of line break: LF. */
final class LineBreaks {
    /** Also what programs put for a soft break, a new page and a new line of other systems. */
    private static final Pattern OTHERS = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85\\u2028\\u2029]");

    private LineBreaks() {}

    static String unified(String text) {
        String plain = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
        return OTHERS.matcher(plain).replaceAll("\n");
    }
}
