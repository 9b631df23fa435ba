package org.duibiao.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/**
 * Paints into SVG text. Words stay words, set in our font where it is installed.
 */
final class SvgPainter implements Painter {

    private final StringBuilder out;
    private final Palette palette;
    private final double left;
    private final double top;

    /** @param left units before the chart
     * @param top units above it */
    SvgPainter(Palette palette, double left, double top) {
        this(new StringBuilder(), palette, left, top);
    }

    private SvgPainter(StringBuilder out, Palette palette, double left, double top) {
        this.out = out;
        this.palette = palette;
        this.left = left;
        this.top = top;
    }

    /**
     * The whole picture.
     *
     * @param title said by screen readers and shown by browsers
     * @param description districts, years, program version
     * @param ground whether the background is filled
     */
    String document(double width, double height, String title, String description, boolean ground) {
        String size = "width=\"" + number(width) + "\" height=\"" + number(height) + "\" viewBox=\"0 0 " + number(width)
                + " " + number(height) + "\"";
        String background =
                ground ? "<rect width=\"100%\" height=\"100%\" fill=\"" + palette.hex(Token.CANVAS) + "\"/>\n" : "";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" " + size
                + " font-family=\"'" + Fonts.SANS + "', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC',"
                + " sans-serif\">\n<title>" + escape(title) + "</title>\n<desc>" + escape(description)
                + "</desc>\n" + background + out + "</svg>\n";
    }

    @Override
    public double width(String words, Lettering type) {
        return Typeface.of(type).width(words, type.size());
    }

    @Override
    public void words(double x, double baseline, String words, Lettering type, Token ink) {
        out.append("<text")
                .append(at("x", left + x))
                .append(at("y", top + baseline))
                .append(at("font-size", type.size()))
                .append(type.bold() ? " font-weight=\"bold\"" : "")
                .append(" fill=\"")
                .append(palette.hex(ink))
                .append("\" xml:space=\"preserve\">")
                .append(escape(words))
                .append("</text>\n");
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Look look) {
        out.append("<rect")
                .append(at("x", left + x))
                .append(at("y", top + y))
                .append(at("width", Math.max(0, width)))
                .append(at("height", Math.max(0, height)))
                .append(radius > 0 ? at("rx", radius) : "")
                .append(look(look))
                .append("/>\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        out.append("<line")
                .append(at("x1", left + x1))
                .append(at("y1", top + y1))
                .append(at("x2", left + x2))
                .append(at("y2", top + y2))
                .append(stroke(stroke))
                .append("/>\n");
    }

    @Override
    public void path(List<At> places, Stroke stroke) {
        out.append("<polyline points=\"")
                .append(points(places))
                .append("\" fill=\"none\" stroke-linejoin=\"round\"")
                .append(stroke(stroke))
                .append("/>\n");
    }

    @Override
    public void shape(List<At> corners, Look look) {
        out.append("<polygon points=\"")
                .append(points(corners))
                .append("\" stroke-linejoin=\"round\"")
                .append(look(look))
                .append("/>\n");
    }

    @Override
    public void dot(double x, double y, double radius, Look look) {
        out.append("<circle")
                .append(at("cx", left + x))
                .append(at("cy", top + y))
                .append(at("r", radius))
                .append(look(look))
                .append("/>\n");
    }

    @Override
    public void swatch(double x, double y, double size, String colour) {
        javafx.scene.paint.Color ink = palette.code(colour);
        out.append("<rect")
                .append(at("x", left + x))
                .append(at("y", top + y))
                .append(at("width", size))
                .append(at("height", size))
                .append(String.format(
                        Locale.ROOT,
                        " fill=\"#%02x%02x%02x\"/>\n",
                        Math.round(255 * ink.getRed()),
                        Math.round(255 * ink.getGreen()),
                        Math.round(255 * ink.getBlue())));
    }

    @Override
    public void mark(double x, double y, double width, double height, Evidence evidence) {
        out.append("<rect")
                .append(at("x", left + x))
                .append(at("y", top + y))
                .append(at("width", width))
                .append(at("height", height))
                .append(" fill-opacity=\"0\"><title>")
                .append(escape(evidence.title() + " " + evidence.tip()))
                .append("</title></rect>\n");
    }

    @Override
    public Painter card(double x, double y, double width, double height) {
        box(x + 0.5, y + 0.5, width - 1, height - 1, CARD_RADIUS, Look.of(Token.CANVAS, Stroke.solid(Token.BORDER, 1)));
        return new SvgPainter(out, palette, left + x, top + y);
    }

    private String look(Look look) {
        String fill =
                look.fill().map(token -> " fill=\"" + palette.hex(token) + "\"").orElse(" fill=\"none\"");
        String cover = look.cover() < 1 ? at("fill-opacity", look.cover()) : "";
        return fill + cover + look.edge().map(this::stroke).orElse("");
    }

    private String stroke(Stroke stroke) {
        String dashes = stroke.dashes().isEmpty()
                ? ""
                : " stroke-dasharray=\""
                        + stroke.dashes().stream().map(SvgPainter::number).collect(Collectors.joining(" ")) + "\"";
        return " stroke=\"" + palette.hex(stroke.ink()) + "\"" + at("stroke-width", stroke.width()) + dashes;
    }

    private String points(List<At> places) {
        return places.stream()
                .map(place -> number(left + place.x()) + "," + number(top + place.y()))
                .collect(Collectors.joining(" "));
    }

    private static String at(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String number(double value) {
        String said = String.format(Locale.ROOT, "%.2f", value);
        return said.replaceFirst("\\.?0+$", "");
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
