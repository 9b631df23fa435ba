package org.duibiao.reading;

/** One kind of line break: LF. */
final class LineBreaks {
    private LineBreaks() {}

    static String unified(String text) {
        String plain = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
        return plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n');
    }
}
