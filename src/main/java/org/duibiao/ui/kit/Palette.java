package org.duibiao.ui.kit;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/**
 * All colours of one theme, as values for painters. Exported pictures use {@link #LIGHT} or {@link #DARK} as chosen, not
 * what the window happens to wear.
 */
public enum Palette {
    LIGHT,
    DARK;

    public boolean dark() {
        return this == DARK;
    }

    /** A colour as SVG and CSS write it, {@code #rrggbb}. */
    public String hex(Token token) {
        return token.hex(dark());
    }

    public Color color(Token token) {
        return Color.web(hex(token));
    }

    /**
     * The colour a code is painted in. Codes keep their light value; the six of our own have a counterpart for the dark,
     * others are shown as they are.
     *
     * @param stored the code's colour as stored, {@code #rrggbb}
     */
    public Color code(String stored) {
        return Stream.of(Token.CODE_1, Token.CODE_2, Token.CODE_3, Token.CODE_4, Token.CODE_5, Token.CODE_6)
                .filter(token -> token.hex(false).toLowerCase(Locale.ROOT).equals(stored.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(this::color)
                .orElseGet(() -> Color.web(stored));
    }

    /** All tokens as looked-up colours of {@code .root}, the text of a stylesheet. */
    String stylesheet() {
        return Stream.of(Token.values())
                .map(token -> "  " + token.css() + ": " + hex(token) + ";\n")
                .collect(Collectors.joining("", ".root {\n", "}\n"));
    }
}
