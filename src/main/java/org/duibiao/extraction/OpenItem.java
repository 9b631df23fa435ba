package org.duibiao.extraction;

import java.util.Optional;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.text.Span;

/** The item being read: unknown words before the name, the name, unknown words after it. Changes as words are read. */
final class OpenItem {
    /** The unknown words before the name. */
    String before = "";

    Optional<Name> name = Optional.empty();
    /** Whether unknown words stand after the name, which may make it another's. */
    boolean broken;
    /** Whether a figure stands right before it and counts it: 6所学校. */
    boolean counted;

    private Optional<Span> span = Optional.empty();

    boolean isEmpty() {
        return span.isEmpty();
    }

    /** Where it stands in the even text; only of an item that is not empty. */
    Span span() {
        return span.orElseThrow();
    }

    /** Takes a stretch of the even text into the item. */
    void touch(int from, int to) {
        span = Optional.of(new Span(span.map(Span::start).orElse(from), to));
    }

    OpenItem copy() {
        OpenItem copy = new OpenItem();
        copy.span = span;
        copy.before = before;
        copy.name = name;
        copy.broken = broken;
        copy.counted = counted;
        return copy;
    }
}
