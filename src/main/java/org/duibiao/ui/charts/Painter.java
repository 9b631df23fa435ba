package org.duibiao.ui.charts;

import java.util.List;
import java.util.Optional;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Token;

/**
 * What a chart is painted with. Coordinates are in units of 1/96 inch from the top left; words stand on their baseline.
 * Whatever paints, the same calls give the same picture.
 */
interface Painter {

    /** How round the corners of a card are. */
    double CARD_RADIUS = 9;

    /** From one line of a hatched place to the next. */
    double HATCH_GAP = 5;

    /** How words are set. */
    record Lettering(double size, boolean bold) {
        static Lettering plain(double size) {
            return new Lettering(size, false);
        }

        static Lettering bold(double size) {
            return new Lettering(size, true);
        }
    }

    /** A line: its ink, its width, and its dashes; no dashes for a solid one. */
    record Stroke(Token ink, double width, List<Double> dashes) {
        static Stroke solid(Token ink, double width) {
            return new Stroke(ink, width, List.of());
        }

        static Stroke dashed(Token ink, double width, double on, double off) {
            return new Stroke(ink, width, List.of(on, off));
        }
    }

    /** How a closed shape looks: its fill, how much that covers (0 to 1), and its edge. */
    record Look(Optional<Token> fill, double cover, Optional<Stroke> edge) {
        static Look filled(Token fill) {
            return new Look(Optional.of(fill), 1, Optional.empty());
        }

        static Look wash(Token fill) {
            return new Look(Optional.of(fill), 0.25, Optional.empty());
        }

        static Look edged(Stroke edge) {
            return new Look(Optional.empty(), 1, Optional.of(edge));
        }

        static Look of(Token fill, Stroke edge) {
            return new Look(Optional.of(fill), 1, Optional.of(edge));
        }
    }

    /** A place on the picture. */
    record At(double x, double y) {}

    /** How wide words are when set. */
    double width(String words, Lettering type);

    void words(double x, double baseline, String words, Lettering type, Token ink);

    void box(double x, double y, double width, double height, double radius, Look look);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /** A line through several places, with round joints. */
    void path(List<At> places, Stroke stroke);

    /** A closed shape. */
    void shape(List<At> corners, Look look);

    void dot(double x, double y, double radius, Look look);

    /** Diagonal lines inside a rectangle. */
    default void hatch(double x, double y, double width, double height, Token ink) {
        Stroke pen = Stroke.solid(ink, 1);
        for (double from = x - height; from < x + width; from += HATCH_GAP) {
            double left = Math.max(from, x);
            double right = Math.min(from + height, x + width);
            if (right > left) {
                line(left, y + height - (left - from), right, y + height - (right - from), pen);
            }
        }
    }

    /** A small square in the colour of a code, as stored: {@code #009E73}. */
    void swatch(double x, double y, double size, String colour);

    /** A rectangle that can be pointed at and clicked; painted over nothing. */
    void mark(double x, double y, double width, double height, Evidence evidence);

    /** A card with its own coordinates; what is painted on it is cut at its edge. */
    Painter card(double x, double y, double width, double height);
}
