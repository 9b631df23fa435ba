package org.duibiao.ui.charts;

import java.util.List;
import org.duibiao.ledger.Verdict;
import org.duibiao.ui.charts.Painter.At;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/** A verdict as a chip: icon, word and shape of the chip; colour comes last. */
final class VerdictMark {

    static final double HEIGHT = 20;
    private static final Lettering TYPE = Lettering.plain(12);
    private static final double PAD = 7;
    private static final double ICON = 12;

    private VerdictMark() {}

    static double width(Painter painter, String word) {
        return PAD + ICON + 3 + painter.width(word, TYPE) + PAD;
    }

    /** Paints a chip that ends at {@code right}, around the middle {@code y}. */
    static void paint(Painter painter, double right, double y, Verdict verdict, String word) {
        paint(painter, right, y, HEIGHT, verdict, word);
    }

    /** The same of another height, where rows are low. */
    static void paint(Painter painter, double right, double y, double height, Verdict verdict, String word) {
        double width = width(painter, word);
        double left = right - width;
        painter.box(left + 0.5, y - height / 2 + 0.5, width - 1, height - 1, (height - 1) / 2, look(verdict));
        Token ink = ink(verdict);
        icon(painter, left + PAD + ICON / 2, y, verdict, ink);
        painter.words(left + PAD + ICON + 3, y + 4.3, word, TYPE, ink);
    }

    /** How a share of goals with this verdict is filled. */
    static Look share(Verdict verdict) {
        return switch (verdict) {
            case EXCEEDED -> Look.filled(Token.MET_BORDER);
            case MISSED -> Look.filled(Token.MISSED_BG);
            case MET -> Look.of(Token.CANVAS, Stroke.solid(Token.MET_BORDER, 1));
            case NEARLY -> Look.of(Token.NEARLY_BG, Stroke.solid(Token.NEARLY_TEXT, 0.6));
            case BEHIND -> Look.of(Token.BEHIND_BG, Stroke.dashed(Token.BEHIND_TEXT, 1.2, 3, 2));
            case ON_TRACK -> Look.filled(Token.ON_TRACK_BG);
            case NOT_REPORTED -> Look.edged(Stroke.dashed(Token.FG_FAINT, 1, 3, 3));
            case PENDING, NOT_COMPARABLE -> Look.filled(Token.BORDER);
        };
    }

    private static Look look(Verdict verdict) {
        return switch (verdict) {
            case EXCEEDED -> Look.filled(Token.EXCEEDED_BG);
            case MET -> Look.edged(Stroke.solid(Token.MET_BORDER, 1));
            case NEARLY -> Look.filled(Token.NEARLY_BG);
            case MISSED -> Look.filled(Token.MISSED_BG);
            case ON_TRACK -> Look.filled(Token.ON_TRACK_BG);
            case BEHIND -> Look.filled(Token.BEHIND_BG);
            case NOT_REPORTED -> Look.edged(Stroke.dashed(Token.FG_FAINT, 1, 3, 3));
            case PENDING -> Look.filled(Token.PENDING_BG);
            case NOT_COMPARABLE -> Look.filled(Token.NOT_COMPARABLE_BG);
        };
    }

    static Token ink(Verdict verdict) {
        return switch (verdict) {
            case EXCEEDED -> Token.EXCEEDED_TEXT;
            case MET -> Token.MET_TEXT;
            case NEARLY -> Token.NEARLY_TEXT;
            case MISSED -> Token.MISSED_TEXT;
            case ON_TRACK -> Token.ON_TRACK_TEXT;
            case BEHIND -> Token.BEHIND_TEXT;
            case NOT_REPORTED -> Token.NOT_REPORTED_TEXT;
            case PENDING -> Token.PENDING_TEXT;
            case NOT_COMPARABLE -> Token.NOT_COMPARABLE_TEXT;
        };
    }

    private static void icon(Painter painter, double x, double y, Verdict verdict, Token ink) {
        Stroke pen = Stroke.solid(ink, 1.7);
        switch (verdict) {
            case EXCEEDED -> {
                chevron(painter, x, y - 3, pen);
                chevron(painter, x, y + 1.5, pen);
            }
            case MET -> painter.path(List.of(new At(x - 4, y), new At(x - 1, y + 3), new At(x + 4, y - 3.5)), pen);
            case NEARLY -> {
                wave(painter, x, y - 2, pen);
                wave(painter, x, y + 2.5, pen);
            }
            case MISSED -> {
                painter.line(x, y - 4.5, x, y + 4, pen);
                painter.path(List.of(new At(x - 3.4, y + 0.8), new At(x, y + 4.3), new At(x + 3.4, y + 0.8)), pen);
            }
            case ON_TRACK -> triangle(painter, x, y, 1, pen);
            case BEHIND -> triangle(painter, x, y, -1, pen);
            case NOT_REPORTED -> {
                painter.line(x, y - 4, x, y + 1, pen);
                painter.dot(x, y + 4, 1, Look.filled(ink));
            }
            case PENDING -> {
                painter.dot(x, y, 4.6, Look.edged(Stroke.solid(ink, 1.4)));
                painter.path(List.of(new At(x, y - 2.6), new At(x, y), new At(x + 2, y + 1)), Stroke.solid(ink, 1.3));
            }
            case NOT_COMPARABLE -> {
                painter.line(x - 4, y - 1.8, x + 4, y - 1.8, pen);
                painter.line(x - 4, y + 1.8, x + 4, y + 1.8, pen);
                painter.line(x + 2, y - 4.6, x - 2, y + 4.6, pen);
            }
        }
    }

    private static void chevron(Painter painter, double x, double y, Stroke pen) {
        painter.path(List.of(new At(x - 3.6, y + 2.4), new At(x, y - 1.2), new At(x + 3.6, y + 2.4)), pen);
    }

    private static void wave(Painter painter, double x, double y, Stroke pen) {
        painter.path(
                List.of(
                        new At(x - 4, y + 1),
                        new At(x - 2.2, y - 1),
                        new At(x - 0.6, y - 0.4),
                        new At(x + 0.6, y + 0.4),
                        new At(x + 2.2, y + 1),
                        new At(x + 4, y - 1)),
                pen);
    }

    private static void triangle(Painter painter, double x, double y, int way, Stroke pen) {
        painter.shape(
                List.of(new At(x - way * 2.6, y - 3.6), new At(x + way * 3.4, y), new At(x - way * 2.6, y + 3.6)),
                Look.edged(pen));
    }
}
