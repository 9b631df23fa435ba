package org.duibiao.exchange;

import java.util.List;
import java.util.Optional;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.report.Listed;
import org.duibiao.text.Span;

/**
 * An annotation with what others need to find its place without the library.
 *
 * @param annotation the annotation; its span counts UTF-16 units
 * @param report the report it stands in
 * @param code its code, if it has one
 * @param codePath names from the top of the codebook down to its code; empty for a memo alone
 * @param text the report's whole text
 */
public record Placed(Annotation annotation, Listed report, Optional<Code> code, List<String> codePath, String text) {

    private static final int CONTEXT = 32;

    public Placed {
        codePath = List.copyOf(codePath);
    }

    public static Placed of(Annotation annotation, Listed report, Codebook codes, String text) {
        Optional<Code> code = annotation.code().flatMap(codes::code);
        return new Placed(annotation, report, code, code.map(codes::path).orElse(List.of()), text);
    }

    Span span() {
        return annotation.anchor().passage().span();
    }

    String quote() {
        return annotation.anchor().passage().quote();
    }

    /** Start in Unicode code points, as exchange formats count. */
    int start() {
        return text.codePointCount(0, Math.min(span().start(), text.length()));
    }

    /** End in Unicode code points, one past the last. */
    int end() {
        return start() + quote().codePointCount(0, quote().length());
    }

    /** A few words before it. */
    String before() {
        int to = Math.min(span().start(), text.length());
        return text.substring(whole(Math.max(0, to - CONTEXT)), to);
    }

    /** A few words after it. */
    String after() {
        int from = Math.min(span().end(), text.length());
        return text.substring(from, whole(Math.min(text.length(), from + CONTEXT)));
    }

    /** Never between the two halves of a character. */
    private int whole(int at) {
        boolean split = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return split ? at - 1 : at;
    }
}
