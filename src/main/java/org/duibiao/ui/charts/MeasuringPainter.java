package org.duibiao.ui.charts;

import java.util.List;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Token;

/** Paints nothing: a painting done on it only says how high it would be. */
class MeasuringPainter implements Painter {

    @Override
    public double width(String words, Lettering type) {
        return Typeface.of(type).width(words, type.size());
    }

    @Override
    public void words(double x, double baseline, String words, Lettering type, Token ink) {}

    @Override
    public void box(double x, double y, double width, double height, double radius, Look look) {}

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

    @Override
    public void path(List<At> places, Stroke stroke) {}

    @Override
    public void shape(List<At> corners, Look look) {}

    @Override
    public void dot(double x, double y, double radius, Look look) {}

    @Override
    public void swatch(double x, double y, double size, String colour) {}

    @Override
    public void mark(double x, double y, double width, double height, Evidence evidence) {}

    @Override
    public Painter card(double x, double y, double width, double height) {
        return this;
    }
}
