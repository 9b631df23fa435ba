package org.duibiao.ui.charts;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/** Paints with JavaFX shapes into a pane. FX thread. Marks become transparent rectangles that feel the mouse. */
final class FxPainter implements Painter {

    private final Pane pane;
    private final Palette palette;
    private final BiConsumer<Rectangle, Evidence> onMark;

    /** @param onMark gets each mark's rectangle, to wire it; not called for pictures that nobody clicks */
    FxPainter(Pane pane, Palette palette, BiConsumer<Rectangle, Evidence> onMark) {
        this.pane = pane;
        this.palette = palette;
        this.onMark = onMark;
    }

    @Override
    public double width(String words, Lettering type) {
        return Typeface.of(type).width(words, type.size());
    }

    private static Font font(Lettering type) {
        return Font.font(Fonts.SANS, type.bold() ? FontWeight.BOLD : FontWeight.NORMAL, type.size());
    }

    @Override
    public void words(double x, double baseline, String words, Lettering type, Token ink) {
        Text text = new Text(x, baseline, words);
        text.setTextOrigin(VPos.BASELINE);
        text.setFont(font(type));
        // inline: the window's stylesheets have a colour for every text
        text.setStyle("-fx-fill: " + palette.hex(ink) + ";");
        text.setFill(palette.color(ink));
        add(text);
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Look look) {
        Rectangle box = new Rectangle(x, y, Math.max(0, width), Math.max(0, height));
        box.setArcWidth(2 * radius);
        box.setArcHeight(2 * radius);
        add(dress(box, look));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        add(draw(new Line(x1, y1, x2, y2), stroke));
    }

    @Override
    public void path(List<At> places, Stroke stroke) {
        Polyline line = new Polyline();
        places.forEach(at -> line.getPoints().addAll(at.x(), at.y()));
        line.setFill(null);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        add(draw(line, stroke));
    }

    @Override
    public void shape(List<At> corners, Look look) {
        Polygon shape = new Polygon();
        corners.forEach(at -> shape.getPoints().addAll(at.x(), at.y()));
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        add(dress(shape, look));
    }

    @Override
    public void dot(double x, double y, double radius, Look look) {
        add(dress(new Circle(x, y, radius), look));
    }

    @Override
    public void swatch(double x, double y, double size, String colour) {
        Rectangle box = new Rectangle(x, y, size, size);
        box.setFill(palette.code(colour));
        add(box);
    }

    @Override
    public void mark(double x, double y, double width, double height, Evidence evidence) {
        Rectangle place = new Rectangle(x, y, width, height);
        place.setFill(Color.TRANSPARENT);
        place.getStyleClass().add("chart-mark");
        place.setAccessibleText(evidence.title() + " " + evidence.tip());
        onMark.accept(place, evidence);
        add(place);
    }

    /** A TilesFX tile that holds our own graphic: it brings the card, we bring what is on it. */
    @Override
    public Painter card(double x, double y, double width, double height) {
        Pane graphic = new Pane();
        graphic.setMinSize(width, height);
        graphic.setPrefSize(width, height);
        graphic.setMaxSize(width, height);
        Tile tile = TileBuilder.create()
                .skinType(SkinType.CUSTOM)
                .prefSize(width, height)
                .minSize(width, height)
                .maxSize(width, height)
                .backgroundColor(palette.color(Token.CANVAS))
                .borderColor(palette.color(Token.BORDER))
                .borderWidth(1)
                .roundedCorners(true)
                .customFont(font(Lettering.plain(12)))
                .customFontEnabled(true)
                .title("")
                .text("")
                .textVisible(false)
                .animated(false)
                .build();
        tile.relocate(x, y);
        tile.resize(width, height);
        graphic.relocate(x, y);
        graphic.setPickOnBounds(false);
        pane.getChildren().addAll(tile, graphic);
        return new FxPainter(graphic, palette, onMark);
    }

    private void add(javafx.scene.Node node) {
        node.setManaged(false);
        pane.getChildren().add(node);
    }

    private Shape dress(Shape shape, Look look) {
        shape.setFill(look.fill()
                .map(palette::color)
                .map(colour -> Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), look.cover()))
                .orElse(null));
        shape.setStroke(null);
        look.edge().ifPresent(edge -> {
            draw(shape, edge);
            shape.setStrokeType(StrokeType.CENTERED);
        });
        return shape;
    }

    private Shape draw(Shape shape, Stroke stroke) {
        shape.setStroke(palette.color(stroke.ink()));
        shape.setStrokeWidth(stroke.width());
        shape.setStrokeLineCap(StrokeLineCap.BUTT);
        shape.getStrokeDashArray().setAll(stroke.dashes());
        return shape;
    }
}
