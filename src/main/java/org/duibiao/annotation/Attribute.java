package org.duibiao.annotation;

import java.util.Locale;
import java.util.function.Function;
import org.duibiao.report.Level;

/** What coded passages can be told apart by, besides their codes. */
public enum Attribute {
    REPORT(coded -> coded.report().name()),
    DISTRICT(coded -> String.join("/", coded.report().header().region().path())),
    LEVEL(coded -> coded.report().header().region().level().map(Level::id).orElse("")),
    YEAR(coded -> coded.report().header().year().map(Object::toString).orElse("")),
    KIND(coded -> coded.report().header().kind().id()),
    PART(coded -> coded.part().name().toLowerCase(Locale.ROOT)),
    CODER(coded -> coded.annotation().author());

    private final Function<Coded, String> value;

    Attribute(Function<Coded, String> value) {
        this.value = value;
    }

    /** Its value as exchange files write it, e.g. {@code 广东省/云浮市}, {@code county}; empty where it is not known. */
    public String of(Coded coded) {
        return value.apply(coded);
    }

    /** Its name in exchange files and message keys, e.g. {@code district}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
