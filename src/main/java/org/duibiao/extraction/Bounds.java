package org.duibiao.extraction;

import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Word;
import org.duibiao.indicator.Comparator;
import org.duibiao.text.Span;

/** The bounds that small words set to a figure: 超过, 不超过, 约 before it, 以上, 以内, 左右 after it. */
final class Bounds {
    private static final int HOLDING = 3;
    /** 以内, 的目标范围内. */
    private static final Pattern WITHIN = Pattern.compile("(?:的?[^,;。0-9]{0,4}目标)?(?:以内|之内|以下|之下|内|范围)");

    private static final int LONGEST_WITHIN = 10;

    private Bounds() {}

    /** Whether a number only stands behind 控制在, with no 以内 after it: as a result it is a value, not a bound. */
    static boolean onlyHeld(EvenText text, Span number) {
        String before = text.words(Math.max(0, number.start() - HOLDING), number.start());
        boolean held = before.endsWith("控制在") || before.endsWith("控制到");
        String after = text.words(number.end(), Math.min(text.length(), number.end() + LONGEST_WITHIN));
        return held && !WITHIN.matcher(after).lookingAt();
    }

    static Optional<Comparator> after(Lexeme lexeme) {
        if (!(lexeme instanceof Word word)) {
            return Optional.empty();
        }
        return switch (word.kind()) {
            case AT_LEAST_AFTER -> Optional.of(Comparator.AT_LEAST);
            case AT_MOST_AFTER -> Optional.of(Comparator.AT_MOST);
            case ABOUT_AFTER -> Optional.of(Comparator.ABOUT);
            default -> Optional.empty();
        };
    }

    static Optional<Comparator> before(Lexeme lexeme) {
        if (!(lexeme instanceof Word word)) {
            return Optional.empty();
        }
        return switch (word.kind()) {
            case AT_LEAST_BEFORE -> Optional.of(Comparator.AT_LEAST);
            case AT_MOST_BEFORE, HOLD -> Optional.of(Comparator.AT_MOST);
            case ABOUT_BEFORE -> Optional.of(Comparator.ABOUT);
            default -> Optional.empty();
        };
    }
}
