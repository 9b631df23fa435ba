package org.duibiao.exchange;

/** Words that XML can hold: what it cannot becomes the replacement character. */
final class XmlText {

    private XmlText() {}

    /** Words between two tags. */
    static String within(String words) {
        String plain =
                words.indexOf('\r') < 0 ? words : words.replace("\r\n", "\n").replace('\r', '\n');
        return holds(plain) ? plain : cleaned(plain);
    }

    /** Words of an attribute, which is one line. */
    static String attribute(String words) {
        return within(words).replaceAll("\\s+", " ").strip();
    }

    /** Whether XML can hold all of the words as they are. */
    static boolean holds(String words) {
        return words.codePoints().allMatch(XmlText::allowed);
    }

    private static String cleaned(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        words.codePoints().forEach(c -> kept.appendCodePoint(allowed(c) ? c : '\uFFFD'));
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
