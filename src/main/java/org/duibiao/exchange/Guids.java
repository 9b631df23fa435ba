package org.duibiao.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The GUID of something by its kind and what makes it what it is. */
    public static UUID of(String kind, String... what) {
        String all = "duibiao/" + kind + "/" + String.join("/", what);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
