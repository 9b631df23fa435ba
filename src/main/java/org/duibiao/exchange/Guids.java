package org.duibiao.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of exchange files: read as other tools write them, made from what they stand for so that they never change. */
public final class Guids {

    private static final Pattern GUID = Pattern.compile(
            "\\{?\\s*(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})\\s*\\}?");

    private Guids() {}

    /** With or without braces, in either case; whatever else a tool uses as a key gets a GUID of its own, always the same. */
    public static UUID read(String written) {
        Matcher guid = GUID.matcher(written.strip());
        return guid.matches() ? UUID.fromString(guid.group(1).toLowerCase(Locale.ROOT)) : of("key", written.strip());
    }

    /** The key of an element of a project. */
    static Optional<UUID> of(XmlElement element) {
        return element.attribute("guid").map(Guids::read);
    }

    /**
     * What an element points to.
     *
     * @param references the name of the children that point: {@code NoteRef}, {@code CodeRef}, ...
     */
    static Stream<UUID> targets(XmlElement element, String references) {
        return element.all(references)
                .flatMap(reference -> reference.attribute("targetGUID").stream())
                .map(Guids::read);
    }

    /** The GUID of something by its kind and what makes it what it is. */
    public static UUID of(String kind, String... what) {
        String all = "duibiao/" + kind + "/" + String.join("/", what);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
