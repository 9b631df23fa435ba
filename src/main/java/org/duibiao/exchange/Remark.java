package org.duibiao.exchange;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that does not go along when annotations are written or read, named so that nobody misses it unawares.
 *
 * @param kind what happened
 * @param details names, counts and places, in the order of the kind's message
 */
public record Remark(Kind kind, List<String> details) {

    /** What can be left behind. Every kind has a message {@code remark.…} in this package. */
    public enum Kind {
        // on writing
        STATEMENTS_STAY,
        STRUCTURE_STAYS,
        ORIGINALS_STAY,
        ORPHAN_STAYS,
        ANNOTATIONS_STAY,
        TEXTS_STAY,
        COLOURS_STAY,
        WEIGHTS_STAY,
        REPORT_MEMOS_STAY,
        CHARACTERS_REPLACED,
        // on reading
        SEVERAL_PROJECTS,
        PICTURE_SOURCE,
        AUDIO_SOURCE,
        VIDEO_SOURCE,
        PDF_SOURCE,
        PDF_SELECTIONS,
        RICH_TEXT,
        SOURCE_MISSING,
        SOURCE_WITHOUT_TEXT,
        NOT_UTF8,
        CASES,
        CASE_AS_CODE,
        SETS,
        GRAPHS,
        LINKS,
        NOTE_UNUSED,
        NOTE_MISSING,
        NOTE_MARKED,
        PROJECT_MEMO,
        VARIABLES,
        CODE_UNNAMED,
        CODE_FOR_ORDER,
        CODE_UNKNOWN,
        CODE_NAME_SHORTENED,
        COUNTED_OTHERWISE,
        OUT_OF_TEXT,
        EMPTY_PASSAGE,
        WHOLE_SOURCE,
        ELEMENT_UNKNOWN,
        BODY_UNUSED,
        TARGET_UNUSED,
        // on bringing in
        TEXT_REFUSED,
        NO_SUCH_REPORT,
        SEVERAL_REPORTS,
        NO_PLACE,
        BOTH_KEPT,
        DIFFERS;

        String key() {
            return "remark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String BUNDLE = "org.duibiao.exchange.messages";

    public Remark {
        details = List.copyOf(details);
    }

    public static Remark of(Kind kind, Object... details) {
        return new Remark(kind, List.of(details).stream().map(String::valueOf).toList());
    }

    /** Elements that are not used, with how many they are and their names. */
    static Remark named(Kind kind, List<XmlElement> elements) {
        List<String> names = elements.stream()
                .map(one ->
                        one.attribute("name").or(() -> one.attribute("guid")).orElse("?"))
                .toList();
        return of(kind, names.size(), String.join(", ", names));
    }

    /** One line for the user. */
    public String say(Locale language) {
        return say(language, kind.key(), details);
    }

    static String say(Locale language, String key, List<String> details) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        MessageFormat message = new MessageFormat(words.getString(key), language);
        Format[] formats = message.getFormatsByArgumentIndex();
        Object[] arguments = details.toArray();
        for (int i = 0; i < Math.min(formats.length, arguments.length); i++) {
            // one link, two links: only such a slot takes a number; a text called 2018 stays words
            if (formats[i] instanceof ChoiceFormat) {
                arguments[i] = Long.valueOf(details.get(i));
            }
        }
        return message.format(arguments);
    }
}
