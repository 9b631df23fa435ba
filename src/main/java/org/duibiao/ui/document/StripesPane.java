package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.TextFlow;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.Block;
import org.duibiao.ui.document.page.Marks;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Palette;
import org.kordamp.ikonli.feather.Feather;

/**
 * The margin beside the text: a stripe for each annotation in view, nearest to the text first, with the name of its code
 * at its first line. Follows the bounds of the paragraphs in view.
 */
final class StripesPane extends Pane {
    private static final double STRIPE = 4;
    private static final double STEP = 8;
    private static final double NAME_HEIGHT = 20;
    /** Stripes further out than this would run into the names. */
    private static final int LANES = 5;

    private final PageArea area;
    private final Supplier<Palette> palette;
    private final Function<Annotation, String> name;
    private final Function<Annotation, String> colour;
    private final Consumer<AnnotationId> onTaken;
    private final Map<AnnotationId, Region> stripes = new HashMap<>();
    private final Map<AnnotationId, Label> names = new HashMap<>();
    private List<Marks.Line> lines = List.of();

    StripesPane(
            PageArea area,
            Supplier<Palette> palette,
            Function<Annotation, String> name,
            Function<Annotation, String> colour,
            Consumer<AnnotationId> onTaken) {
        this.area = area;
        this.palette = palette;
        this.name = name;
        this.colour = colour;
        this.onTaken = onTaken;
        setPickOnBounds(false);
        getStyleClass().add("margin-stripes");
    }

    /** Takes up other lines. */
    void show(List<Marks.Line> all) {
        lines = all;
        stripes.clear();
        names.clear();
        getChildren().clear();
        follow();
    }

    /** Where the text is now; called whenever the view has moved. */
    void follow() {
        Map<Block, TextFlow> inView = new HashMap<>();
        area.eachInView(inView::put);
        List<Marks.Line> here = new ArrayList<>();
        int first =
                inView.keySet().stream().mapToInt(b -> b.shown().start()).min().orElse(0);
        int last = inView.keySet().stream().mapToInt(b -> b.shown().end()).max().orElse(0);
        Span view = new Span(first, last);
        for (Marks.Line line : lines) {
            if (line.shown().overlaps(view)) {
                here.add(line);
            }
        }
        here.sort(Comparator.comparing(Marks.Line::shown));
        getChildren().forEach(child -> child.setVisible(false));
        double nextName = Double.NEGATIVE_INFINITY;
        for (Marks.Line line : here) {
            double[] extent = extent(line.shown(), inView);
            if (extent[0] > extent[1] || extent[1] < 0 || extent[0] > getHeight()) {
                continue;
            }
            Region stripe = stripes.computeIfAbsent(line.annotation().id(), id -> stripe(line.annotation()));
            double x = getWidth() - 14 - STEP * Math.min(line.lane(), LANES - 1);
            stripe.resizeRelocate(x, extent[0], STRIPE, Math.max(8, extent[1] - extent[0]));
            stripe.setVisible(true);
            double y = Math.max(nextName, extent[0] + 3);
            if (y < extent[0] + 3 * NAME_HEIGHT) {
                Label label = names.computeIfAbsent(line.annotation().id(), id -> label(line.annotation()));
                double right = getWidth() - 22 - STEP * Math.min(Math.max(1, depth(line, here)), LANES);
                label.resizeRelocate(4, y, Math.max(0, right - 4), NAME_HEIGHT);
                label.setVisible(true);
                nextName = y + NAME_HEIGHT + 2;
            }
        }
    }

    /** How many lanes lie beside the first line of a stripe. */
    private static int depth(Marks.Line line, List<Marks.Line> here) {
        return here.stream()
                        .filter(other -> other.shown().contains(line.shown().start()))
                        .mapToInt(Marks.Line::lane)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** From the top of the first to the bottom of the last line in view, in this pane's pixels. */
    private double[] extent(Span shown, Map<Block, TextFlow> inView) {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Map.Entry<Block, TextFlow> paragraph : inView.entrySet()) {
            Span block = paragraph.getKey().shown();
            if (!shown.overlaps(block)) {
                continue;
            }
            TextFlow flow = paragraph.getValue();
            int from = Math.max(0, shown.start() - block.start());
            int to = Math.min(block.length(), shown.end() - block.start());
            for (LinePainter.Row row : LinePainter.rows(flow, from, to)) {
                top = Math.min(top, y(flow, row.top()));
                bottom = Math.max(bottom, y(flow, row.bottom()));
            }
        }
        return new double[] {top, bottom};
    }

    private double y(TextFlow flow, double own) {
        Point2D there = sceneToLocal(flow.localToScene(0, own));
        return there == null ? 0 : there.getY();
    }

    private Region stripe(Annotation annotation) {
        Region stripe = new Region();
        stripe.setManaged(false);
        stripe.getStyleClass().add("stripe");
        stripe.setStyle("-fx-background-color: " + web(annotation) + ";");
        stripe.setOnMouseClicked(event -> onTaken.accept(annotation.id()));
        Tooltip.install(stripe, new Tooltip(name.apply(annotation)));
        getChildren().add(stripe);
        return stripe;
    }

    private Label label(Annotation annotation) {
        Circle dot = new Circle(3.5, Color.web(web(annotation)));
        Label label = new Label(name.apply(annotation), dot);
        label.setManaged(false);
        label.getStyleClass().add("stripe-name");
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setContentDisplay(ContentDisplay.RIGHT);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setOnMouseClicked(event -> onTaken.accept(annotation.id()));
        if (!annotation.memo().isBlank()) {
            HBox both = new HBox(4, Icons.of(Feather.FILE_TEXT, 12), dot);
            both.setAlignment(Pos.CENTER);
            label.setGraphic(both);
            label.setTooltip(new Tooltip(annotation.memo()));
        }
        getChildren().add(label);
        return label;
    }

    private String web(Annotation annotation) {
        Color color = palette.get().code(colour.apply(annotation));
        return String.format(
                "#%02x%02x%02x", byteOf(color.getRed()), byteOf(color.getGreen()), byteOf(color.getBlue()));
    }

    private static int byteOf(double part) {
        return (int) Math.round(part * 255);
    }

    /** Where this pane is, for tests. */
    Bounds place() {
        return localToScene(getLayoutBounds());
    }
}
