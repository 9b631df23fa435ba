package org.duibiao.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;

/** What a report's header says, as attributes of a text in an exchange file. */
public final class SourceAttributes {

    /** How other tools are to understand an attribute. */
    enum Type {
        TEXT("Text"),
        INTEGER("Integer"),
        DATE("Date");

        private final String refi;

        Type(String refi) {
            this.refi = refi;
        }

        /** The name of the type in REFI-QDA. */
        String refi() {
            return refi;
        }
    }

    /** All attributes, in the order they are written. */
    static final Map<String, Type> TYPES = types();

    /** The name of {@link #fingerprint} where a file gives no text but tells which one is meant. */
    public static final String FINGERPRINT = "text_sha256";

    private SourceAttributes() {}

    /** Tells a text from all others, whatever its file is called: the SHA-256 of it as UTF-8, in lower-case hex. */
    public static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, Type> types() {
        Map<String, Type> types = new LinkedHashMap<>();
        types.put("title", Type.TEXT);
        types.put("district", Type.TEXT);
        types.put("level", Type.TEXT);
        types.put("kind", Type.TEXT);
        types.put("year", Type.INTEGER);
        types.put("date", Type.DATE);
        types.put("review_year", Type.INTEGER);
        types.put("goal_year", Type.INTEGER);
        types.put("speaker", Type.TEXT);
        return types;
    }

    /** What is known of a report. */
    public static Map<String, String> of(Header header) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "title", header.title());
        put(all, "district", String.join("/", header.region().path()));
        header.region().level().ifPresent(level -> put(all, "level", level.id()));
        if (header.kind() != ReportKind.UNKNOWN) {
            put(all, "kind", header.kind().id());
        }
        header.year().ifPresent(year -> put(all, "year", year.toString()));
        header.date().ifPresent(date -> put(all, "date", date.toString()));
        header.reviewYear().ifPresent(year -> put(all, "review_year", year.toString()));
        header.goalYear().ifPresent(year -> put(all, "goal_year", year.toString()));
        header.speaker().ifPresent(speaker -> put(all, "speaker", speaker));
        return all;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isBlank()) {
            all.put(name, value);
        }
    }

    /** A header with what the attributes say in the place of what was read; what they do not say, or not rightly, stays. */
    public static Header in(Map<String, String> attributes, Header read) {
        Region region = Optional.ofNullable(attributes.get("district"))
                .map(path -> new Region(
                        List.of(path.split("/")),
                        level(attributes).or(() -> read.region().level())))
                .orElse(read.region());
        return new Header(
                attributes.getOrDefault("title", read.title()),
                region,
                kind(attributes).orElse(read.kind()),
                date(attributes).or(read::date),
                number(attributes, "review_year").or(read::reviewYear),
                number(attributes, "goal_year").or(read::goalYear),
                Optional.ofNullable(attributes.get("speaker")).or(read::speaker),
                read.warnings());
    }

    private static Optional<Level> level(Map<String, String> attributes) {
        return named(Level.values(), attributes.get("level"));
    }

    private static Optional<ReportKind> kind(Map<String, String> attributes) {
        return named(ReportKind.values(), attributes.get("kind"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @org.jspecify.annotations.Nullable String id) {
        return List.of(all).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst();
    }

    private static Optional<LocalDate> date(Map<String, String> attributes) {
        try {
            return Optional.ofNullable(attributes.get("date")).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(Map<String, String> attributes, String name) {
        try {
            return Optional.ofNullable(attributes.get(name)).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
