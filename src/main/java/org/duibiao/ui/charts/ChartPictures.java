package org.duibiao.ui.charts;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Pictures;
import org.duibiao.ui.kit.Token;

/**
 * Charts as pictures. The same painting serves the window and the files, so both show the same, pixel for pixel. FX
 * thread, except for writing files.
 */
public final class ChartPictures {

    /** The width charts are laid out at where nothing else is asked. */
    public static final double NATURAL_WIDTH = 900;

    private static final String PNG_FORMAT = "javax_imageio_png_1.0";

    private ChartPictures() {}

    /**
     * How a picture looks.
     *
     * @param palette light or dark
     * @param transparent whether the ground is left out
     * @param width in units of layout; height follows
     * @param scale pixels to a unit
     */
    public record Look(Palette palette, boolean transparent, double width, double scale) {

        /** Light, white, at natural width. */
        public static Look scaled(double scale) {
            return new Look(Palette.LIGHT, false, NATURAL_WIDTH, scale);
        }
    }

    /** The size of a picture in units of layout. */
    public record Size(double width, double height) {}

    /**
     * A chart as a node of its own size.
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

    /** The size a chart takes at a width. */
    public static Size size(Chart chart, ChartWords words, double width) {
        return new Size(
                width,
                node(chart, words, Palette.LIGHT, width, (mark, evidence) -> {}).getPrefHeight());
    }

    /** A chart as pixels. */
    public static WritableImage image(Chart chart, ChartWords words, Look look) {
        Pane pane = node(chart, words, look.palette(), look.width(), (mark, evidence) -> {});
        Color ground = look.transparent() ? Color.TRANSPARENT : look.palette().color(Token.CANVAS);
        Scene scene = new Scene(pane, look.width(), pane.getPrefHeight(), ground);
        pane.setStyle("-fx-background-color: transparent;");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return Pictures.of(pane, look.scale(), ground);
    }

    /** A chart as SVG text. */
    public static String svg(Chart chart, ChartWords words, Look look) {
        Painter ruler = new FxPainter(new Pane(), look.palette(), (mark, evidence) -> {});
        SvgPainter painter = new SvgPainter(ruler, look.palette());
        double height = Math.ceil(ChartPainting.paint(painter, chart, look.width(), words));
        return painter.document(
                look.width(), height, chart.heading().title(), chart.heading().source(), !look.transparent());
    }

    /**
     * Writes pixels as PNG with what they show as text inside: title, source, program. On any thread; the file is whole
     * or not there.
     */
    public static void writePng(WritableImage image, Chart chart, Path file) throws IOException {
        write(file, out -> {
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
                BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
                ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
                writer.setOutput(stream);
                IIOMetadata metadata = writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(pixels), writer.getDefaultWriteParam());
                describe(metadata, chart);
                writer.write(new IIOImage(pixels, null, metadata));
                writer.dispose();
            }
        });
    }

    /** Writes SVG text. */
    public static void writeSvg(String svg, Path file) throws IOException {
        write(file, out -> out.write(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static void describe(IIOMetadata metadata, Chart chart) throws IIOInvalidTreeException {
        String version = ChartPictures.class.getPackage().getImplementationVersion();
        Map<String, String> texts = Map.of(
                "Title", chart.heading().title(),
                "Description", chart.heading().subtitle(),
                "Source", chart.heading().source(),
                "Software", "Duibiao " + (version == null ? "" : version).strip());
        IIOMetadataNode all = new IIOMetadataNode("iTXt");
        texts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(text -> {
            IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
            entry.setAttribute("keyword", text.getKey());
            entry.setAttribute("compressionFlag", "FALSE");
            entry.setAttribute("compressionMethod", "0");
            entry.setAttribute("languageTag", "");
            entry.setAttribute("translatedKeyword", "");
            entry.setAttribute("text", text.getValue());
            all.appendChild(entry);
        });
        IIOMetadataNode root = new IIOMetadataNode(PNG_FORMAT);
        root.appendChild(all);
        metadata.mergeTree(PNG_FORMAT, root);
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
