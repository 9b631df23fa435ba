package org.duibiao.extraction;

import java.util.Optional;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Word;
import org.duibiao.indicator.Comparator;

/** The bounds that small words set to a figure: 超过, 不超过, 约 before it, 以上, 以内, 左右 after it. */
final class Bounds {
    private Bounds() {}

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
