package org.duibiao.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/**
 * Charts as nodes, pixels, pages and SVG, all by the same painting. Everything but {@link #node} works on any thread and
 * needs no display, so window and command line give the same picture, pixel for pixel.
 */
public final class ChartPictures {

    /** The width charts are laid out at where nothing else is asked. */
    public static final double NATURAL_WIDTH = 900;

    private static final double LEAST_WIDTH = 640;
    private static final double MOST_WIDTH = 2600;
    private static final double WIDER = 1.06;
    private static final double POINTS_PER_INCH = 72;
    private static final double UNITS_PER_INCH = 96;
    /** The smallest type on any chart, in units. */
    private static final double SMALLEST_TYPE = 11;

    private ChartPictures() {}

    /** How large a picture is. */
    public sealed interface Extent {

        /**
         * As high as it needs.
         *
         * @param width in units of layout
         * @param scale pixels to a unit
         */
        record Natural(double width, double scale) implements Extent {}

        /** So many pixels wide and high; laid out so that type is as large as can be. */
        record Sheet(int wide, int high) implements Extent {}
    }

    /**
     * How a picture looks.
     *
     * @param palette light or dark, whatever the window's
     * @param transparent whether the ground is left out
     * @param dotsPerInch how large a pixel is on paper
     */
    public record Look(Palette palette, boolean transparent, Extent extent, double dotsPerInch) {

        /** Light, white, at natural width. */
        public static Look scaled(double scale) {
            return new Look(Palette.LIGHT, false, new Extent.Natural(NATURAL_WIDTH, scale), UNITS_PER_INCH * scale);
        }
    }

    /**
     * Where a chart lies in its picture.
     *
     * @param width of the layout, in units
     * @param height it takes, in units
     * @param scale pixels to a unit
     * @param left pixels before it
     * @param top pixels above it
     * @param wide pixels of the picture
     * @param high pixels of the picture
     */
    public record Place(double width, double height, double scale, double left, double top, int wide, int high) {

        /** How large the smallest type is on paper, in points. */
        public double smallestType(double dotsPerInch) {
            return SMALLEST_TYPE * scale / dotsPerInch * POINTS_PER_INCH;
        }
    }

    /** Lays a chart out. */
    public static Place place(Chart chart, ChartWords words, Extent extent) {
        if (extent instanceof Extent.Natural natural) {
            double height = height(chart, words, natural.width());
            return new Place(
                    natural.width(),
                    height,
                    natural.scale(),
                    0,
                    0,
                    (int) Math.round(natural.width() * natural.scale()),
                    (int) Math.round(height * natural.scale()));
        }
        Extent.Sheet sheet = (Extent.Sheet) extent;
        double best = 0;
        double bestWidth = LEAST_WIDTH;
        double bestHeight = 0;
        for (double width = LEAST_WIDTH; width <= MOST_WIDTH; width *= WIDER) {
            if (sheet.wide() / width < best) {
                break;
            }
            double height = height(chart, words, width);
            double scale = Math.min(sheet.wide() / width, sheet.high() / height);
            if (scale > best) {
                best = scale;
                bestWidth = width;
                bestHeight = height;
            }
        }
        return new Place(
                bestWidth,
                bestHeight,
                best,
                (sheet.wide() - bestWidth * best) / 2,
                (sheet.high() - bestHeight * best) / 2,
                sheet.wide(),
                sheet.high());
    }

    private static double height(Chart chart, ChartWords words, double width) {
        return Math.ceil(ChartPainting.paint(new MeasuringPainter(), chart, width, words));
    }

    /**
     * A chart as a node of its own size. FX thread.
     *
     * @param onMark gets the rectangle over each mark, to make it feel the mouse
     */
    public static Pane node(
            Chart chart, ChartWords words, Palette palette, double width, BiConsumer<Rectangle, Evidence> onMark) {
        Pane pane = new Pane();
        pane.getStyleClass().add("chart-picture");
        double height = Math.ceil(ChartPainting.paint(new FxPainter(pane, palette, onMark), chart, width, words));
        pane.setMinSize(width, height);
        pane.setPrefSize(width, height);
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return pane;
    }

    /** A chart as pixels. */
    public static BufferedImage image(Chart chart, ChartWords words, Look look) {
        Place place = place(chart, words, look.extent());
        BufferedImage image = new BufferedImage(
                Math.max(1, place.wide()),
                Math.max(1, place.high()),
                look.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (!look.transparent()) {
            Graphics2D ground = image.createGraphics();
            ground.setColor(Color.decode(look.palette().hex(Token.CANVAS)));
            ground.fillRect(0, 0, image.getWidth(), image.getHeight());
            ground.dispose();
        }
        Painter painter = RasterPainter.on(image, look.palette(), place.left(), place.top(), place.scale());
        ChartPainting.paint(painter, chart, place.width(), words);
        return image;
    }

    /** A chart as SVG text. */
    public static String svg(Chart chart, ChartWords words, Look look) {
        Place place = place(chart, words, look.extent());
        SvgPainter painter = new SvgPainter(look.palette(), place.left() / place.scale(), place.top() / place.scale());
        ChartPainting.paint(painter, chart, place.width(), words);
        return painter.document(
                place.wide() / place.scale(),
                place.high() / place.scale(),
                chart.heading().title(),
                chart.heading().source(),
                !look.transparent());
    }

    /** Writes a chart as one page of PDF, as large as the picture is on paper. */
    static void pdf(Chart chart, ChartWords words, Look look, OutputStream out) throws IOException {
        Place place = place(chart, words, look.extent());
        double points = POINTS_PER_INCH / look.dotsPerInch();
        try (PDDocument document = new PDDocument()) {
            float wide = (float) (place.wide() * points);
            float high = (float) (place.high() * points);
            PDPage page = new PDPage(new PDRectangle(wide, high));
            document.addPage(page);
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(chart.heading().title());
            about.setSubject(chart.heading().source());
            about.setCreator("Duibiao");
            document.setDocumentInformation(about);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                if (look.palette().dark()) {
                    content.setNonStrokingColor(Color.decode(look.palette().hex(Token.CANVAS)));
                    content.addRect(0, 0, wide, high);
                    content.fill();
                }
                float scale = (float) (place.scale() * points);
                content.transform(new Matrix(
                        scale, 0, 0, -scale, (float) (place.left() * points), (float) (high - place.top() * points)));
                ChartPainting.paint(PdfPainter.on(document, content, look.palette()), chart, place.width(), words);
            }
            document.save(out);
        }
    }
}
