package org.duibiao.ui.charts;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/**
 * Paints on a page of a PDF. Words stay words, in the program's own font, of which the page carries the letters it uses;
 * characters that font lacks are drawn as shapes.
 */
final class PdfPainter implements Painter {

    /** How far from its end a quarter circle's Bézier handles stand, in radii. */
    private static final double ROUND = 0.5523;

    private final Page page;
    private final double left;
    private final double top;

    /** What a painter and its cards paint on; the content's matrix already turns y upside down. */
    private record Page(
            PDDocument document, PDPageContentStream content, Palette palette, Map<Boolean, PDType0Font> fonts) {
        PDType0Font font(Lettering type) throws IOException {
            PDType0Font known = fonts.get(type.bold());
            if (known != null) {
                return known;
            }
            try (InputStream in = Typeface.of(type).bytes()) {
                PDType0Font loaded = PDType0Font.load(document, in, true);
                fonts.put(type.bold(), loaded);
                return loaded;
            }
        }
    }

    @FunctionalInterface
    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private PdfPainter(Page page, double left, double top) {
        this.page = page;
        this.left = left;
        this.top = top;
    }

    /** @param content of the page, with y already going down from the top */
    static PdfPainter on(PDDocument document, PDPageContentStream content, Palette palette) {
        return new PdfPainter(new Page(document, content, palette, new HashMap<>()), 0, 0);
    }

    private void draw(Drawing drawing) {
        try {
            drawing.on(page.content());
        } catch (IOException e) {
            throw new UncheckedIOException("page not written", e);
        }
    }

    @Override
    public double width(String words, Lettering type) {
        return Typeface.of(type).width(words, type.size());
    }

    @Override
    public void words(double x, double baseline, String words, Lettering type, Token ink) {
        Typeface face = Typeface.of(type);
        draw(content -> {
            fill(ink);
            double at = x;
            int from = 0;
            while (from < words.length()) {
                boolean ours = face.has(words.codePointAt(from));
                int to = from;
                while (to < words.length() && face.has(words.codePointAt(to)) == ours) {
                    to += Character.charCount(words.codePointAt(to));
                }
                String part = words.substring(from, to);
                if (ours) {
                    content.beginText();
                    content.setFont(page.font(type), (float) type.size());
                    content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) (left + at), (float) (top + baseline)));
                    content.showText(part);
                    content.endText();
                } else {
                    trace(content, face.outline(part, at, baseline, type.size()));
                    content.fill();
                }
                at += face.width(part, type.size());
                from = to;
            }
        });
    }

    private void trace(PDPageContentStream content, Shape shape) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        PathIterator steps = shape.getPathIterator(AffineTransform.getTranslateInstance(left, top));
        for (; !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            x + 2f / 3 * (at[0] - x),
                            y + 2f / 3 * (at[1] - y),
                            at[2] + 2f / 3 * (at[0] - at[2]),
                            at[3] + 2f / 3 * (at[1] - at[3]),
                            at[2],
                            at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> content.closePath();
            }
            x = at[0];
            y = at[1];
        }
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Look look) {
        double wide = Math.max(0, width);
        double high = Math.max(0, height);
        double round = Math.min(radius, Math.min(wide, high) / 2);
        paint(look, content -> {
            if (round <= 0) {
                content.addRect(x(x), y(y), (float) wide, (float) high);
                return;
            }
            rounded(content, x, y, x + wide, y + high, round);
        });
    }

    private void rounded(PDPageContentStream content, double x1, double y1, double x2, double y2, double r)
            throws IOException {
        double k = r * (1 - ROUND);
        content.moveTo(x(x1 + r), y(y1));
        content.lineTo(x(x2 - r), y(y1));
        content.curveTo(x(x2 - k), y(y1), x(x2), y(y1 + k), x(x2), y(y1 + r));
        content.lineTo(x(x2), y(y2 - r));
        content.curveTo(x(x2), y(y2 - k), x(x2 - k), y(y2), x(x2 - r), y(y2));
        content.lineTo(x(x1 + r), y(y2));
        content.curveTo(x(x1 + k), y(y2), x(x1), y(y2 - k), x(x1), y(y2 - r));
        content.lineTo(x(x1), y(y1 + r));
        content.curveTo(x(x1), y(y1 + k), x(x1 + k), y(y1), x(x1 + r), y(y1));
        content.closePath();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        path(List.of(new At(x1, y1), new At(x2, y2)), stroke);
    }

    @Override
    public void path(List<At> places, Stroke stroke) {
        draw(content -> {
            through(content, places);
            pen(stroke);
            content.stroke();
        });
    }

    @Override
    public void shape(List<At> corners, Look look) {
        paint(look, content -> {
            through(content, corners);
            content.closePath();
        });
    }

    @Override
    public void dot(double x, double y, double radius, Look look) {
        paint(look, content -> rounded(content, x - radius, y - radius, x + radius, y + radius, radius));
    }

    private void through(PDPageContentStream content, List<At> places) throws IOException {
        content.moveTo(x(places.get(0).x()), y(places.get(0).y()));
        for (At place : places.subList(1, places.size())) {
            content.lineTo(x(place.x()), y(place.y()));
        }
    }

    @Override
    public void swatch(double x, double y, double size, String colour) {
        draw(content -> {
            content.addRect(x(x), y(y), (float) size, (float) size);
            content.setNonStrokingColor(color(page.palette().code(colour)));
            content.fill();
        });
    }

    @Override
    public void mark(double x, double y, double width, double height, Evidence evidence) {
        // paper cannot be pointed at
    }

    @Override
    public Painter card(double x, double y, double width, double height) {
        box(x + 0.5, y + 0.5, width - 1, height - 1, CARD_RADIUS, Look.of(Token.CANVAS, Stroke.solid(Token.BORDER, 1)));
        return new PdfPainter(page, left + x, top + y);
    }

    private void paint(Look look, Drawing outline) {
        draw(content -> {
            if (look.fill().isPresent()) {
                boolean wash = look.cover() < 1;
                if (wash) {
                    content.saveGraphicsState();
                    PDExtendedGraphicsState thin = new PDExtendedGraphicsState();
                    thin.setNonStrokingAlphaConstant((float) look.cover());
                    content.setGraphicsStateParameters(thin);
                }
                outline.on(content);
                fill(look.fill().get());
                content.fill();
                if (wash) {
                    content.restoreGraphicsState();
                }
            }
            if (look.edge().isPresent()) {
                outline.on(content);
                pen(look.edge().get());
                content.stroke();
            }
        });
    }

    private void fill(Token ink) {
        draw(content -> content.setNonStrokingColor(color(ink)));
    }

    private void pen(Stroke stroke) throws IOException {
        PDPageContentStream content = page.content();
        content.setStrokingColor(color(stroke.ink()));
        content.setLineWidth((float) stroke.width());
        content.setLineJoinStyle(1);
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i).floatValue();
        }
        content.setLineDashPattern(dashes, 0);
    }

    private PDColor color(Token token) {
        return color(page.palette().color(token));
    }

    private static PDColor color(javafx.scene.paint.Color ink) {
        return new PDColor(
                new float[] {(float) ink.getRed(), (float) ink.getGreen(), (float) ink.getBlue()},
                PDDeviceRGB.INSTANCE);
    }

    private float x(double x) {
        return (float) (left + x);
    }

    private float y(double y) {
        return (float) (top + y);
    }
}
