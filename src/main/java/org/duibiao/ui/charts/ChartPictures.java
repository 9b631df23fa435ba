package org.duibiao.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

    private static final double POINTS_PER_INCH = 72;
    private static final double UNITS_PER_INCH = 96;
    /** The smallest type on any chart, in units. */
    static final double SMALLEST_TYPE = 11;
    /** The smallest type that can be read at arm's length, in points. */
    static final double READABLE_POINTS = 6;

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

        /**
         * So many pixels wide and high; laid out so that type is as large as can be.
         *
         * @param several whether a chart whose type would be too small to be read goes over several such sheets
         */
        record Sheet(int wide, int high, boolean several) implements Extent {
            public Sheet(int wide, int high) {
                this(wide, high, false);
            }
        }
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
     * @param close whether it gives less room to everything, so that type can be read
     */
    public record Place(
            double width, double height, double scale, double left, double top, int wide, int high, boolean close) {

        /** How large the smallest type is on paper, in points. */
        public double smallestType(double dotsPerInch) {
            return typeInPoints(scale, dotsPerInch);
        }

        boolean readable(double dotsPerInch) {
            // a hair below is what rounding to pixels does
            return smallestType(dotsPerInch) >= READABLE_POINTS - 0.01;
        }

        Density density() {
            return close ? Density.CLOSE : Density.ROOMY;
        }

        /** The same in another number of pixels. */
        Place times(double factor) {
            return new Place(
                    width,
                    height,
                    scale * factor,
                    left * factor,
                    top * factor,
                    (int) Math.round(wide * factor),
                    (int) Math.round(high * factor),
                    close);
        }
    }

    static double typeInPoints(double scale, double dotsPerInch) {
        return SMALLEST_TYPE * scale / dotsPerInch * POINTS_PER_INCH;
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
        double height = Math.ceil(
                ChartPainting.paint(new FxPainter(pane, palette, onMark), chart, width, words, Density.ROOMY));
        pane.setMinSize(width, height);
        pane.setPrefSize(width, height);
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return pane;
    }

    /** A chart as pixels, in one picture. */
    public static BufferedImage image(Chart chart, ChartWords words, Look look) {
        return image(Sheets.whole(chart, words, look), words, look);
    }

    /** The same picture with so many pixels at its longer side. */
    static BufferedImage preview(Page page, ChartWords words, Look look, double most) {
        Place place = page.place();
        return image(new Page(page.chart(), place.times(most / Math.max(place.wide(), place.high()))), words, look);
    }

    static BufferedImage image(Page page, ChartWords words, Look look) {
        Place place = page.place();
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
        ChartPainting.paint(painter, page.chart(), place.width(), words, place.density());
        return image;
    }

    /** A chart as SVG text. */
    static String svg(Page page, ChartWords words, Look look) {
        Place place = page.place();
        Chart chart = page.chart();
        SvgPainter painter = new SvgPainter(look.palette(), place.left() / place.scale(), place.top() / place.scale());
        ChartPainting.paint(painter, chart, place.width(), words, place.density());
        return painter.document(
                place.wide() / place.scale(),
                place.high() / place.scale(),
                chart.heading().title(),
                chart.heading().source(),
                !look.transparent());
    }

    /** Writes charts as pages of PDF, each as large as the picture is on paper. */
    static void pdf(List<Page> pages, ChartWords words, Look look, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(pages.get(0).chart().heading().title());
            about.setSubject(pages.get(0).chart().heading().source());
            about.setCreator("Duibiao");
            document.setDocumentInformation(about);
            for (Page page : pages) {
                pdf(page, words, look, document);
            }
            document.save(out);
        }
    }

    private static void pdf(Page one, ChartWords words, Look look, PDDocument document) throws IOException {
        Place place = one.place();
        double points = POINTS_PER_INCH / look.dotsPerInch();
        float wide = (float) (place.wide() * points);
        float high = (float) (place.high() * points);
        PDPage page = new PDPage(new PDRectangle(wide, high));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            if (look.palette().dark()) {
                content.setNonStrokingColor(Color.decode(look.palette().hex(Token.CANVAS)));
                content.addRect(0, 0, wide, high);
                content.fill();
            }
            float scale = (float) (place.scale() * points);
            content.transform(new Matrix(
                    scale, 0, 0, -scale, (float) (place.left() * points), (float) (high - place.top() * points)));
            ChartPainting.paint(
                    PdfPainter.on(document, content, look.palette()),
                    one.chart(),
                    place.width(),
                    words,
                    place.density());
        }
    }
}
