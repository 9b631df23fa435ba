package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.duibiao.ui.document.page.BorderSweep.Stretch;
import org.duibiao.ui.document.page.Lanes.Line;
import org.duibiao.ui.document.page.PageMap;
import org.duibiao.ui.document.page.Tint;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Replaced;
import org.duibiao.ui.kit.Token;

/**
 * The map of the whole report: its lines as grey, statements and annotations at their true places, a rectangle for what
 * is in view. The grey is painted when the page changes, the marks when they do, the rectangle moves by itself.
 */
final class MapPane extends Region {
    static final double WIDTH = 44;
    private static final double TEXT_LEFT = 3;
    private static final double TEXT_WIDTH = 30;
    private static final double GOAL_LEFT = 34;
    private static final double TALLEST_LINE = 5;
    private static final double ANNOTATIONS_WIDTH = 2;

    private final Canvas text = new Canvas(WIDTH, 10);
    private final Canvas marks = new Canvas(WIDTH, 10);
    private final Canvas annotations = new Canvas(ANNOTATIONS_WIDTH, 10);
    private final Region view = new Region();
    private final Supplier<Palette> palette;
    private final Coding coding;
    private PageMap map;
    private List<Stretch> stretches = List.of();
    private List<Line> lines = List.of();
    /** Where each line stands on the map. */
    private List<PageMap.Strip> strips = List.of();

    private int lineCount = 1;
    /** The colour of each pixel of the annotations' strip from the top, as stored; empty for none. */
    private String[] painted = new String[0];

    private boolean textStale;
    private boolean marksStale;
    private boolean annotationsStale;

    MapPane(PageMap first, Supplier<Palette> palette, Coding coding, DoubleConsumer onWanted) {
        this.map = first;
        this.palette = palette;
        this.coding = coding;
        getStyleClass().add("page-map");
        view.getStyleClass().add("page-map-view");
        view.setManaged(false);
        view.setMouseTransparent(true);
        text.setManaged(false);
        marks.setManaged(false);
        annotations.setManaged(false);
        getChildren().addAll(text, marks, annotations, view);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setOnMousePressed(event -> onWanted.accept(event.getY() / extent()));
        setOnMouseDragged(event -> onWanted.accept(event.getY() / extent()));
    }

    PageMap map() {
        return map;
    }

    /** Takes up another page; its marks come with {@link #show(List, List)}. */
    void show(PageMap other) {
        map = other;
        lineCount = other.lines().size();
        lines = List.of();
        strips = List.of();
        allStale();
    }

    void show(List<Stretch> tinted, List<Line> annotated) {
        marksStale |= stretches != tinted;
        stretches = tinted;
        if (lines != annotated) {
            annotationsStale = true;
            place(annotated);
        }
        requestLayout();
    }

    /** Works out where lines stand on the map, for those that are new. */
    private void place(List<Line> annotated) {
        Replaced replaced = Replaced.between(lines, annotated);
        List<PageMap.Strip> now = new ArrayList<>(annotated.size());
        now.addAll(strips.subList(0, replaced.from()));
        annotated.subList(replaced.from(), replaced.now()).forEach(line -> now.add(map.of(line.shown())));
        now.addAll(strips.subList(replaced.before(), strips.size()));
        lines = annotated;
        strips = now;
    }

    void repaint() {
        allStale();
        requestLayout();
    }

    private void allStale() {
        textStale = true;
        marksStale = true;
        annotationsStale = true;
        painted = new String[0];
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
        if (text.getHeight() != getHeight()) {
            text.setHeight(getHeight());
            marks.setHeight(getHeight());
            annotations.setHeight(getHeight());
            allStale();
        }
        if (textStale) {
            textStale = false;
            paintText();
        }
        if (marksStale) {
            marksStale = false;
            paintMarks();
        }
        if (annotationsStale) {
            annotationsStale = false;
            paintAnnotations(extent());
        }
    }

    private void paintText() {
        GraphicsContext g = text.getGraphicsContext2D();
        double height = extent();
        g.clearRect(0, 0, WIDTH, text.getHeight());
        g.setFill(palette.get().color(Token.GRID));
        double lineHeight = Math.max(0.5, Math.min(1.5, height / lineCount * 0.7));
        for (PageMap.Line line : map.lines()) {
            g.fillRect(TEXT_LEFT, line.top() * height, TEXT_WIDTH * line.width(), lineHeight);
        }
    }

    private void paintMarks() {
        GraphicsContext g = marks.getGraphicsContext2D();
        double height = extent();
        g.clearRect(0, 0, WIDTH, marks.getHeight());
        Palette colours = palette.get();
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
    }

    private void bar(GraphicsContext g, Stretch stretch, Color color, double x, double width, double height) {
        PageMap.Strip strip = map.of(stretch.span());
        g.setFill(color);
        g.fillRect(x, strip.top() * height, width, Math.max(1.5, (strip.bottom() - strip.top()) * height));
    }

    /** Thousands of annotations fall on some hundreds of pixels: each has the colour of the first, and mostly keeps it. */
    private void paintAnnotations(double height) {
        int pixels = (int) Math.ceil(height) + 1;
        String[] first = new String[pixels];
        Arrays.fill(first, "");
        for (int i = 0; i < strips.size(); i++) {
            PageMap.Strip strip = strips.get(i);
            int top = (int) Math.floor(strip.top() * height);
            int bottom = Math.min(pixels, Math.max(top + 2, (int) Math.ceil(strip.bottom() * height)));
            for (int pixel = top; pixel < bottom; pixel++) {
                if (first[pixel].isEmpty()) {
                    first[pixel] = coding.colour(lines.get(i).annotation());
                }
            }
        }
        if (Arrays.equals(first, painted)) {
            return;
        }
        painted = first;
        GraphicsContext g = annotations.getGraphicsContext2D();
        g.clearRect(0, 0, ANNOTATIONS_WIDTH, annotations.getHeight());
        int from = 0;
        for (int pixel = 1; pixel <= pixels; pixel++) {
            String colour = first[from];
            if (pixel == pixels || !first[pixel].equals(colour)) {
                if (!colour.isEmpty()) {
                    g.setFill(palette.get().code(colour));
                    g.fillRect(0, from, ANNOTATIONS_WIDTH, pixel - from);
                }
                from = pixel;
            }
        }
    }
}
