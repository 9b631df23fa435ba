package org.duibiao.ui.document;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.duibiao.annotation.Annotation;
import org.duibiao.ui.document.page.BorderSweep.Stretch;
import org.duibiao.ui.document.page.Marks;
import org.duibiao.ui.document.page.PageMap;
import org.duibiao.ui.document.page.Tint;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/**
 * The map of the whole report: its lines as grey, statements and annotations at their true places, a rectangle for what
 * is in view. The picture is painted when the page or its marks change, the rectangle moves by itself.
 */
final class MapPane extends Region {
    static final double WIDTH = 44;
    private static final double TEXT_LEFT = 3;
    private static final double TEXT_WIDTH = 30;
    private static final double GOAL_LEFT = 34;
    private static final double TALLEST_LINE = 5;

    private final Canvas canvas = new Canvas(WIDTH, 10);
    private final Region view = new Region();
    private final Supplier<Palette> palette;
    private final Function<Annotation, String> colour;
    private PageMap map;
    private List<Stretch> stretches = List.of();
    private List<Marks.Line> lines = List.of();
    private int lineCount = 1;
    private boolean stale;

    MapPane(PageMap first, Supplier<Palette> palette, Function<Annotation, String> colour, DoubleConsumer onWanted) {
        this.map = first;
        this.palette = palette;
        this.colour = colour;
        getStyleClass().add("page-map");
        view.getStyleClass().add("page-map-view");
        view.setManaged(false);
        view.setMouseTransparent(true);
        canvas.setManaged(false);
        getChildren().addAll(canvas, view);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setOnMousePressed(event -> onWanted.accept(event.getY() / extent()));
        setOnMouseDragged(event -> onWanted.accept(event.getY() / extent()));
    }

    PageMap map() {
        return map;
    }

    void show(PageMap other, List<Stretch> tinted, List<Marks.Line> annotated) {
        map = other;
        lineCount = other.lines().size();
        stretches = tinted;
        lines = annotated;
        repaint();
    }

    void repaint() {
        stale = true;
        requestLayout();
    }

    /** How much of the height the map takes: all of it for a long report, less for a short one. */
    private double extent() {
        return Math.max(1, Math.min(getHeight(), lineCount * TALLEST_LINE));
    }

    /** Where the view is. */
    void follow(PageMap.Strip inView) {
        double top = inView.top() * extent();
        view.resizeRelocate(0, top, WIDTH, Math.max(8, (inView.bottom() - inView.top()) * extent()));
    }

    @Override
    protected void layoutChildren() {
        if (stale || canvas.getHeight() != getHeight()) {
            stale = false;
            canvas.setHeight(getHeight());
            paint();
        }
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double height = extent();
        g.clearRect(0, 0, WIDTH, canvas.getHeight());
        Palette colours = palette.get();
        g.setFill(colours.color(Token.GRID));
        double lineHeight = Math.max(0.5, Math.min(1.5, height / lineCount * 0.7));
        for (PageMap.Line line : map.lines()) {
            g.fillRect(TEXT_LEFT, line.top() * height, TEXT_WIDTH * line.width(), lineHeight);
        }
        for (Stretch stretch : stretches) {
            if (stretch.tints().contains(Tint.OUTCOME)) {
                bar(g, stretch, colours.color(Token.OUTCOME), TEXT_LEFT, TEXT_WIDTH - 4, height);
            }
            if (stretch.tints().contains(Tint.GOAL)) {
                bar(g, stretch, colours.color(Token.GOAL), GOAL_LEFT, WIDTH - GOAL_LEFT - 2, height);
            }
            if (stretch.tints().contains(Tint.HIT)) {
                bar(g, stretch, colours.color(Token.HIT_DEEP), TEXT_LEFT, WIDTH - 6, height);
            }
        }
        for (Marks.Line line : lines) {
            Color color = colours.code(colour.apply(line.annotation()));
            PageMap.Strip strip = map.of(line.shown());
            g.setFill(color);
            g.fillRect(0, strip.top() * height, 2, Math.max(2, (strip.bottom() - strip.top()) * height));
        }
    }

    private void bar(GraphicsContext g, Stretch stretch, Color color, double x, double width, double height) {
        PageMap.Strip strip = map.of(stretch.span());
        g.setFill(color);
        g.fillRect(x, strip.top() * height, width, Math.max(1.5, (strip.bottom() - strip.top()) * height));
    }
}
