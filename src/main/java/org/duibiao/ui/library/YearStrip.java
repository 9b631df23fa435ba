package org.duibiao.ui.library;

import java.util.BitSet;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * One tick a year: dark where there is a report, pale where one is missing. A tick opens its year. Where room is short
 * the strip narrows, and still shows every year.
 */
final class YearStrip extends Region {
    private static final int WIDTH = 84;
    private static final int NARROWEST = 36;
    private static final int HEIGHT = 9;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private IntConsumer onYear = year -> {};
    private int firstYear;
    private int count;
    private BitSet there = new BitSet();
    private Color present = Color.TRANSPARENT;
    private Color missing = Color.TRANSPARENT;

    YearStrip() {
        getChildren().add(canvas);
        setMinSize(NARROWEST, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setPadding(Insets.EMPTY);
        setPickOnBounds(true);
        setOnMouseMoved(event -> setCursor(isThere(event.getX()) ? Cursor.HAND : Cursor.DEFAULT));
        setOnMouseClicked(event -> {
            if (isThere(event.getX())) {
                onYear.accept(yearAt(event.getX()));
                event.consume();
            }
        });
        setOnMousePressed(event -> {
            if (isThere(event.getX())) {
                event.consume();
            }
        });
    }

    void setOnYear(IntConsumer handler) {
        onYear = handler;
    }

    /** The year under a point; meaningless while nothing is shown. */
    int yearAt(double x) {
        return firstYear + Math.max(0, Math.min(count - 1, (int) (x * count / canvas.getWidth())));
    }

    private boolean isThere(double x) {
        return count > 0 && there.get(yearAt(x) - firstYear);
    }

    /**
     * Paints the strip.
     *
     * @param yearsThere bit 0 is {@code first}
     */
    void show(int first, int last, BitSet yearsThere, Color tickThere, Color tickMissing) {
        firstYear = first;
        count = Math.max(1, last - first + 1);
        there = yearsThere;
        present = tickThere;
        missing = tickMissing;
        paint();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() > 0 && canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            paint();
        }
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        g.clearRect(0, 0, width, HEIGHT);
        double step = width / count;
        double tick = Math.max(0.75, Math.min(3, step - 1));
        for (int i = 0; i < count; i++) {
            g.setFill(there.get(i) ? present : missing);
            g.fillRect(Math.round(i * step * 2) / 2.0, 0, tick, HEIGHT);
        }
    }
}
