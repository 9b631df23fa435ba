package org.duibiao.ui.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.duibiao.chart.GoalMark;
import org.duibiao.ui.charts.Painter.At;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/**
 * The shapes of goals, the same everywhere: a tick, a tick with an arrow to the allowed side, a band with dotted edges, a
 * box in brackets, a solid and a hollow tick, a diamond. Shape tells them apart where colour cannot.
 */
final class GoalMarks {

    private static final double TICK = 2.6;
    private static final double ARROW = 13;
    private static final double NARROW = 5;

    private GoalMarks() {}

    /**
     * Paints a goal across a bar.
     *
     * @param x from value to place
     * @param y the middle of the bar
     * @param half half the height of the mark
     */
    static void across(Painter painter, GoalMark goal, ToDoubleFunction<BigDecimal> x, double y, double half) {
        if (goal instanceof GoalMark.Tick tick) {
            tick(painter, x.applyAsDouble(tick.value()), y, half);
        } else if (goal instanceof GoalMark.AtLeast floor) {
            arrow(painter, x.applyAsDouble(floor.value()), y, half, 1);
        } else if (goal instanceof GoalMark.AtMost ceiling) {
            arrow(painter, x.applyAsDouble(ceiling.value()), y, half, -1);
        } else if (goal instanceof GoalMark.About band) {
            double low = x.applyAsDouble(band.low());
            double high = x.applyAsDouble(band.high());
            band(painter, low, high, x.applyAsDouble(band.middle()), y, half);
        } else if (goal instanceof GoalMark.Between range) {
            bracket(painter, x.applyAsDouble(range.low()), x.applyAsDouble(range.high()), y, half);
        } else if (goal instanceof GoalMark.TwoSteps steps) {
            twoSteps(painter, steps, x, y, half);
        } else if (goal instanceof GoalMark.InStep inStep) {
            diamond(painter, x.applyAsDouble(inStep.reference()), y, Math.min(half, 8.5));
        }
    }

    private static void tick(Painter painter, double x, double y, double half) {
        painter.box(x - TICK / 2, y - half, TICK, 2 * half, 0, Look.filled(Token.GOAL));
    }

    private static void arrow(Painter painter, double x, double y, double half, int way) {
        tick(painter, x, y, half);
        double top = y - half + 1;
        double start = x - way * TICK / 2;
        painter.line(start, top, x + way * (ARROW - 4), top, Stroke.solid(Token.GOAL, 2));
        double tip = x + way * (ARROW + 2);
        double back = x + way * (ARROW - 5);
        painter.shape(
                List.of(new At(tip, top), new At(back, top - 3.8), new At(back, top + 3.8)), Look.filled(Token.GOAL));
    }

    private static void band(Painter painter, double low, double high, double middle, double y, double half) {
        double left = Math.min(low, high);
        double wide = Math.max(Math.abs(high - low), 3);
        Stroke dotted = Stroke.dashed(Token.GOAL, 1.2, 1.5, 1.8);
        painter.box(left, y - half, wide, 2 * half, 0, Look.wash(Token.GOAL));
        painter.line(left, y - half, left, y + half, dotted);
        painter.line(left + wide, y - half, left + wide, y + half, dotted);
        painter.line(middle, y - half, middle, y + half, Stroke.solid(Token.GOAL, 1.8));
    }

    private static void bracket(Painter painter, double low, double high, double y, double half) {
        double left = Math.min(low, high);
        double right = Math.max(Math.max(low, high), left + 4);
        Stroke edge = Stroke.solid(Token.GOAL, 2);
        double foot = Math.min(3.5, (right - left) / 2);
        painter.box(left, y - half, right - left, 2 * half, 0, Look.wash(Token.GOAL));
        painter.path(
                List.of(
                        new At(left + foot, y - half),
                        new At(left, y - half),
                        new At(left, y + half),
                        new At(left + foot, y + half)),
                edge);
        painter.path(
                List.of(
                        new At(right - foot, y - half),
                        new At(right, y - half),
                        new At(right, y + half),
                        new At(right - foot, y + half)),
                edge);
    }

    private static void twoSteps(
            Painter painter, GoalMark.TwoSteps steps, ToDoubleFunction<BigDecimal> x, double y, double half) {
        double firm = x.applyAsDouble(steps.firm().chief().orElseThrow());
        double stretch = x.applyAsDouble(steps.stretch().chief().orElseThrow());
        painter.line(firm, y - half + 1, stretch, y - half + 1, Stroke.dashed(Token.GOAL, 1.4, 2, 2));
        tick(painter, firm, y, half);
        painter.box(
                stretch - 2.2,
                y - half + 1,
                4.4,
                2 * half - 2,
                0,
                Look.of(Token.CANVAS, Stroke.solid(Token.GOAL, 1.4)));
        if (steps.stretch() instanceof GoalMark.AtLeast) {
            double top = y - half + 1;
            painter.line(stretch + 2, top, stretch + ARROW - 3, top, Stroke.solid(Token.GOAL, 2));
            painter.shape(
                    List.of(
                            new At(stretch + ARROW + 3, top),
                            new At(stretch + ARROW - 4, top - 3.8),
                            new At(stretch + ARROW - 4, top + 3.8)),
                    Look.filled(Token.GOAL));
        }
    }

    /** A diamond with an equals sign: the goal is another number. */
    static void diamond(Painter painter, double x, double y, double half) {
        painter.shape(
                List.of(new At(x, y - half), new At(x + half, y), new At(x, y + half), new At(x - half, y)),
                Look.of(Token.CANVAS, Stroke.solid(Token.GOAL, 1.8)));
        double wide = half * 0.38;
        Stroke thin = Stroke.solid(Token.GOAL, 1.4);
        painter.line(x - wide, y - 1.7, x + wide, y - 1.7, thin);
        painter.line(x - wide, y + 1.7, x + wide, y + 1.7, thin);
    }

    /**
     * Paints a goal along a year.
     *
     * @param y from value to place
     * @param x the middle of the year
     * @param half half the width of the mark
     */
    static void along(Painter painter, GoalMark goal, ToDoubleFunction<BigDecimal> y, double x, double half) {
        if (goal instanceof GoalMark.Tick tick) {
            level(painter, x, y.applyAsDouble(tick.value()), half);
        } else if (goal instanceof GoalMark.AtLeast floor) {
            upright(painter, x, y.applyAsDouble(floor.value()), half, -1);
        } else if (goal instanceof GoalMark.AtMost ceiling) {
            upright(painter, x, y.applyAsDouble(ceiling.value()), half, 1);
        } else if (goal instanceof GoalMark.About band) {
            double top = Math.min(y.applyAsDouble(band.high()), y.applyAsDouble(band.low()));
            double high = Math.max(Math.abs(y.applyAsDouble(band.high()) - y.applyAsDouble(band.low())), 3);
            painter.box(x - half, top, 2 * half, high, 0, Look.wash(Token.GOAL));
            double middle = y.applyAsDouble(band.middle());
            painter.line(x - half, middle, x + half, middle, Stroke.solid(Token.GOAL, 1.8));
        } else if (goal instanceof GoalMark.Between range) {
            double top = Math.min(y.applyAsDouble(range.high()), y.applyAsDouble(range.low()));
            double high = Math.max(Math.abs(y.applyAsDouble(range.high()) - y.applyAsDouble(range.low())), 4);
            painter.box(x - half, top, 2 * half, high, 0, Look.wash(Token.GOAL));
            painter.box(x - half, top, 2 * half, high, 0, Look.edged(Stroke.solid(Token.GOAL, 1.8)));
        } else if (goal instanceof GoalMark.TwoSteps steps) {
            double firm = y.applyAsDouble(steps.firm().chief().orElseThrow());
            double stretch = y.applyAsDouble(steps.stretch().chief().orElseThrow());
            level(painter, x, firm, half);
            painter.line(x - half, firm, x - half, stretch, Stroke.dashed(Token.GOAL, 1.4, 2, 2));
            painter.box(x - half, stretch - 2, 2 * half, 4, 0, Look.of(Token.CANVAS, Stroke.solid(Token.GOAL, 1.4)));
        } else if (goal instanceof GoalMark.InStep inStep) {
            diamond(painter, x, y.applyAsDouble(inStep.reference()), Math.min(8, half + 3));
        }
    }

    private static void level(Painter painter, double x, double y, double half) {
        painter.box(x - half, y - TICK / 2, 2 * half, TICK, 0, Look.filled(Token.GOAL));
    }

    private static void upright(Painter painter, double x, double y, double half, int way) {
        level(painter, x, y, half);
        // beside narrow marks an arrow of full size would be taken for its neighbour's
        double size = half < NARROW ? 0.6 : 1;
        double side = x + half - size;
        painter.line(side, y, side, y + way * 8 * size, Stroke.solid(Token.GOAL, 2 * size));
        double back = y + way * 7 * size;
        double tip = y + way * 13 * size;
        double wing = 3.4 * size;
        painter.shape(
                List.of(new At(side, tip), new At(side - wing, back), new At(side + wing, back)),
                Look.filled(Token.GOAL));
    }

    /** Words beside a diamond. */
    static void reference(Painter painter, double x, double y, String words) {
        painter.words(x, y + 4, words, Lettering.plain(11.5), Token.FG_MUTED);
    }
}
