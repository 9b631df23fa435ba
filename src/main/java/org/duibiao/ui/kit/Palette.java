package org.duibiao.ui.kit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** The tokens of code colours by their light value in small letters: asked for with every line that is painted. */
    private static final Map<String, Token> OF_CODES = Stream.of(Token.values())
            .filter(Token::isCode)
            .collect(Collectors.toUnmodifiableMap(token -> token.hex(false).toLowerCase(Locale.ROOT), token -> token));

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
     * The colour a code is painted in. Codes keep their light value; those that are proposed have a counterpart for the
     * dark, others are shown as they are.
     *
     * @param stored the code's colour as stored, {@code #rrggbb}
     */
    public Color code(String stored) {
        return Optional.ofNullable(OF_CODES.get(stored.toLowerCase(Locale.ROOT)))
                .map(this::color)
                .orElseGet(() -> Color.web(stored));
    }

    /** The letters that can be read best on a ground: those of the theme, or its canvas. */
    public Token letters(Color ground) {
        return contrast(ground, color(Token.FG)) >= contrast(ground, color(Token.CANVAS)) ? Token.FG : Token.CANVAS;
    }

    /** After the Web Content Accessibility Guidelines 2.1: from 1 for none to 21. */
    static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /** All tokens as looked-up colours of {@code .root}, the text of a stylesheet. */
    String stylesheet() {
        return Stream.of(Token.values())
                .map(token -> "  " + token.css() + ": " + hex(token) + ";\n")
                .collect(Collectors.joining("", ".root {\n", "}\n"));
    }
}
