package org.duibiao.ui.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.duibiao.chart.GoalMark;
import org.duibiao.chart.Marks;
import org.duibiao.chart.OutcomeMark;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/** A goal and its outcome in a table cell: the marks of the charts, small. One canvas a cell, painted anew each time. */
final class MiniBar extends Canvas {

    private static final double HALF = 9;
    private static final double BAR = 8;
    /** Room at the left of zero: a fall is seen as one, though not how deep it is. */
    private static final double BELOW_ZERO = 14;

    MiniBar() {
        super(180, 26);
    }

    /**
     * Paints a line.
     *
     * @param scale the value at the right end for rates; amounts stand on a scale of their own
     */
    void show(LedgerLine line, double scale, Palette palette, LedgerWords words) {
        GraphicsContext pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setLineCap(StrokeLineCap.BUTT);
        boolean rate = line.rate();
        boolean negative = line.goal()
                .statement()
                .claim()
                .quantity()
                .value()
                .filter(value -> value.signum() < 0)
                .isPresent();
        GoalMark goal = Marks.goal(line, value -> negative ? value.negate() : value, words);
        OutcomeMark outcome = Marks.outcome(line, value -> negative ? value.negate() : value, words);
        double own = java.util.stream.Stream.concat(goal.values(), outcome.onScale().stream())
                        .mapToDouble(BigDecimal::doubleValue)
                        .max()
                        .orElse(1)
                * 1.2;
        double full = rate && own / 1.2 <= scale ? scale : own;
        double unit = full > 0 ? (getWidth() - 16 - BELOW_ZERO) / full : 0;
        double middle = getHeight() / 2;
        pen.save();
        pen.translate(BELOW_ZERO, 0);
        pen.setFill(palette.color(Token.AXIS));
        pen.fillRect(0, 2, 1, getHeight() - 4);
        outcome(pen, outcome, unit, middle, palette);
        goal(pen, goal, unit, middle, palette);
        pen.restore();
    }

    private double place(BigDecimal value, double unit) {
        return Math.max(0, Math.min(getWidth() - 8 - BELOW_ZERO, value.doubleValue() * unit));
    }

    private void outcome(GraphicsContext pen, OutcomeMark outcome, double unit, double middle, Palette palette) {
        if (outcome instanceof OutcomeMark.NotReported) {
            hatch(pen, 2, middle - 4, 26, 8, palette.color(Token.HATCH));
            return;
        }
        Optional<BigDecimal> value = outcome.onScale();
        if (value.isEmpty()) {
            return;
        }
        double wide = place(value.get(), unit);
        Color blue = palette.color(Token.OUTCOME);
        if (value.get().signum() < 0) {
            double below = Math.max(1.5 - BELOW_ZERO, value.get().doubleValue() * unit);
            pen.setFill(blue);
            pen.fillRect(below, middle - BAR / 2, -below, BAR);
        } else if (outcome instanceof OutcomeMark.Apart) {
            hatch(pen, 1, middle - BAR / 2, wide, BAR, palette.color(Token.HATCH));
            pen.setStroke(palette.color(Token.AXIS));
            pen.setLineWidth(1);
            pen.strokeRect(0.5, middle - BAR / 2 + 0.5, wide, BAR - 1);
        } else if (outcome instanceof OutcomeMark.Value bar && bar.preliminary()) {
            pen.setStroke(blue);
            pen.setLineWidth(1.6);
            pen.strokeRect(1, middle - BAR / 2 + 1, Math.max(1, wide - 1), BAR - 2);
        } else {
            pen.setFill(blue);
            pen.fillRect(0, middle - BAR / 2, Math.max(1, wide), BAR);
        }
    }

    private static void hatch(GraphicsContext pen, double x, double y, double wide, double high, Color ink) {
        pen.save();
        pen.beginPath();
        pen.rect(x, y, wide, high);
        pen.clip();
        pen.setStroke(ink);
        pen.setLineWidth(1);
        for (double from = x - high; from < x + wide; from += 4.5) {
            pen.strokeLine(from, y + high, from + high, y);
        }
        pen.restore();
    }

    private void goal(GraphicsContext pen, GoalMark goal, double unit, double middle, Palette palette) {
        Color orange = palette.color(Token.GOAL);
        pen.setFill(orange);
        pen.setStroke(orange);
        pen.setLineWidth(1.8);
        if (goal instanceof GoalMark.Tick tick) {
            tick(pen, place(tick.value(), unit), middle);
        } else if (goal instanceof GoalMark.AtLeast floor) {
            arrow(pen, place(floor.value(), unit), middle, 1);
        } else if (goal instanceof GoalMark.AtMost ceiling) {
            arrow(pen, place(ceiling.value(), unit), middle, -1);
        } else if (goal instanceof GoalMark.About band) {
            double low = place(band.low(), unit);
            double wide = Math.max(4, place(band.high(), unit) - low);
            wash(pen, low, wide, middle, orange);
            pen.setLineDashes(1.5, 1.5);
            pen.setLineWidth(1);
            pen.strokeLine(low, middle - HALF, low, middle + HALF);
            pen.strokeLine(low + wide, middle - HALF, low + wide, middle + HALF);
            pen.setLineDashes();
            tick(pen, place(band.middle(), unit), middle);
        } else if (goal instanceof GoalMark.Between range) {
            double low = place(range.low(), unit);
            double wide = Math.max(4, place(range.high(), unit) - low);
            wash(pen, low, wide, middle, orange);
            pen.strokeRect(low, middle - HALF, wide, 2 * HALF);
        } else if (goal instanceof GoalMark.TwoSteps steps) {
            steps.firm().chief().ifPresent(firm -> tick(pen, place(firm, unit), middle));
            steps.stretch().chief().ifPresent(stretch -> {
                pen.setLineWidth(1.2);
                pen.strokeRect(place(stretch, unit) - 1.5, middle - HALF, 3.5, 2 * HALF);
            });
        } else if (goal instanceof GoalMark.InStep inStep) {
            double x = place(inStep.reference(), unit);
            pen.setFill(palette.color(Token.CANVAS));
            double[] xs = {x, x + 7, x, x - 7};
            double[] ys = {middle - 7, middle, middle + 7, middle};
            pen.fillPolygon(xs, ys, 4);
            pen.strokePolygon(xs, ys, 4);
            pen.setLineWidth(1.2);
            pen.strokeLine(x - 2.5, middle - 1.4, x + 2.5, middle - 1.4);
            pen.strokeLine(x - 2.5, middle + 1.4, x + 2.5, middle + 1.4);
        }
    }

    private static void wash(GraphicsContext pen, double low, double wide, double middle, Color orange) {
        pen.setFill(orange.deriveColor(0, 1, 1, 0.25));
        pen.fillRect(low, middle - HALF, wide, 2 * HALF);
        pen.setFill(orange);
    }

    private static void tick(GraphicsContext pen, double x, double middle) {
        pen.fillRect(x - 1.2, middle - HALF, 2.4, 2 * HALF);
    }

    private static void arrow(GraphicsContext pen, double x, double middle, int way) {
        tick(pen, x, middle);
        double top = middle - HALF + 1;
        pen.strokeLine(x, top, x + way * 6, top);
        pen.fillPolygon(new double[] {x + way * 10, x + way * 5, x + way * 5}, new double[] {top, top - 3, top + 3}, 3);
    }
}
