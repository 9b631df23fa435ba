package org.duibiao.annotation;

import java.util.Locale;
import org.duibiao.report.Header;
import org.duibiao.report.Level;

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

    /** Its name in exchange files and message keys, e.g. {@code district}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
