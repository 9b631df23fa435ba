package org.duibiao.annotation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Part;

/** What coded passages can be told apart by, besides their codes. */
public enum Attribute {
    REPORT,
    DISTRICT,
    LEVEL,
    YEAR,
    KIND,
    PART,
    CODER;

    /** Its value as exchange files write it, e.g. {@code 广东省/云浮市}, {@code county}; empty where it is not known. */
    public String of(Coded coded) {
        Header header = coded.report().header();
        return switch (this) {
            case REPORT -> coded.report().name();
            case DISTRICT -> String.join("/", header.region().path());
            case LEVEL -> header.region().level().map(Level::id).orElse("");
            case YEAR -> header.year().map(Object::toString).orElse("");
            case KIND -> header.kind().id();
            case PART ->
                coded.part().map(part -> part.name().toLowerCase(Locale.ROOT)).orElse("");
            case CODER -> coded.annotation().author();
        };
    }

    /** Where a value of it comes before its name decides: levels from the top, parts as they follow each other. */
    public int rank(String value) {
        return switch (this) {
            case LEVEL -> indexOf(Stream.of(Level.values()).map(Level::id), value);
            case PART ->
                indexOf(Stream.of(Part.values()).map(part -> part.name().toLowerCase(Locale.ROOT)), value);
            case REPORT, DISTRICT, YEAR, KIND, CODER -> 0;
        };
    }

    private static int indexOf(Stream<String> all, String value) {
        List<String> values = all.toList();
        return values.contains(value) ? values.indexOf(value) : values.size();
    }

    /** Its name in exchange files and message keys, e.g. {@code district}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
