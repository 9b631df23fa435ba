package org.duibiao.ui.charts;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/** Paints pixels, with nothing but geometry: no display, no toolkit, the same on every machine. On any one thread. */
final class RasterPainter implements Painter {

    private final Graphics2D graphics;
    private final Palette palette;

    private RasterPainter(Graphics2D graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    /**
     * A painter on an image.
     *
     * @param left pixels the picture begins from the left edge
     * @param top pixels it begins from the upper edge
     * @param scale pixels to a unit
     */
    static RasterPainter on(BufferedImage image, Palette palette, double left, double top, double scale) {
        Graphics2D graphics = image.createGraphics();
        graphics.translate(left, top);
        graphics.scale(scale, scale);
        return new RasterPainter(graphics, palette);
    }

    @Override
    public double width(String words, Lettering type) {
        return Typeface.of(type).width(words, type.size());
    }

    @Override
    public void words(double x, double baseline, String words, Lettering type, Token ink) {
        graphics.setColor(color(ink, 1));
        graphics.fill(Typeface.of(type).outline(words, x, baseline, type.size()));
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Look look) {
        double wide = Math.max(0, width);
        double high = Math.max(0, height);
        paint(
                radius > 0
                        ? new RoundRectangle2D.Double(x, y, wide, high, 2 * radius, 2 * radius)
                        : new Rectangle2D.Double(x, y, wide, high),
                look);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        draw(new Line2D.Double(x1, y1, x2, y2), stroke);
    }

    @Override
    public void path(List<At> places, Stroke stroke) {
        draw(through(places), stroke);
    }

    @Override
    public void shape(List<At> corners, Look look) {
        Path2D closed = through(corners);
        closed.closePath();
        paint(closed, look);
    }

    @Override
    public void dot(double x, double y, double radius, Look look) {
        paint(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), look);
    }

    @Override
    public void swatch(double x, double y, double size, String colour) {
        graphics.setColor(color(palette.code(colour), 1));
        graphics.fill(new Rectangle2D.Double(x, y, size, size));
    }

    @Override
    public void mark(double x, double y, double width, double height, Evidence evidence) {
        // pixels cannot be pointed at
    }

    @Override
    public Painter card(double x, double y, double width, double height) {
        box(x + 0.5, y + 0.5, width - 1, height - 1, CARD_RADIUS, Look.of(Token.CANVAS, Stroke.solid(Token.BORDER, 1)));
        Graphics2D inside = (Graphics2D) graphics.create();
        inside.translate(x, y);
        inside.clip(new Rectangle2D.Double(0, 0, width, height));
        return new RasterPainter(inside, palette);
    }

    private static Path2D through(List<At> places) {
        Path2D path = new Path2D.Double();
        path.moveTo(places.get(0).x(), places.get(0).y());
        places.stream().skip(1).forEach(at -> path.lineTo(at.x(), at.y()));
        return path;
    }

    private void paint(Shape shape, Look look) {
        look.fill().ifPresent(fill -> {
            graphics.setColor(color(fill, look.cover()));
            graphics.fill(shape);
        });
        look.edge().ifPresent(edge -> draw(shape, edge));
    }

    private void draw(Shape shape, Stroke stroke) {
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setColor(color(stroke.ink(), 1));
        float width = (float) stroke.width();
        graphics.setStroke(
                stroke.dashes().isEmpty()
                        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(
                                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes(stroke.dashes()), 0));
        graphics.draw(shape);
    }

    private static float[] dashes(List<Double> lengths) {
        float[] dashes = new float[lengths.size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = lengths.get(i).floatValue();
        }
        return dashes;
    }

    private Color color(Token token, double cover) {
        return color(palette.color(token), cover);
    }

    private static Color color(javafx.scene.paint.Color ink, double cover) {
        return new Color((float) ink.getRed(), (float) ink.getGreen(), (float) ink.getBlue(), (float)
                (ink.getOpacity() * cover));
    }
}
