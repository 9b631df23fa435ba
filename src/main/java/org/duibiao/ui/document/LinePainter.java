package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextFlow;
import org.duibiao.annotation.Annotation;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.Block;
import org.duibiao.ui.document.page.Marks;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/**
 * Paints the lines of annotations below the words, one lane for each overlap, as unmanaged children of the paragraphs
 * themselves: they scroll with the text at no cost, and only paragraphs in view have any.
 */
final class LinePainter {
    /** More lines than this do not fit between two lines of text; the rest share the last lane. */
    private static final int LANES = 3;

    private static final double FIRST = 2.5;
    private static final double APART = 3;
    private static final String LINE = "annotation-line";

    private final Supplier<Palette> palette;
    private final Function<Annotation, String> colour;
    private final Set<TextFlow> flows = Collections.newSetFromMap(new WeakHashMap<>());
    private List<Block> blocks = List.of();
    private Map<Block, List<Marks.Line>> lines = Map.of();

    /** @param colour the stored colour of an annotation's code */
    LinePainter(Supplier<Palette> palette, Function<Annotation, String> colour) {
        this.palette = palette;
        this.colour = colour;
    }

    /** Takes up another page. */
    void show(List<Block> page, List<Marks.Line> all) {
        blocks = page;
        lines = byBlock(all);
        flows.clear();
    }

    /** Takes up other lines and paints paragraphs whose lines changed. */
    void redraw(List<Marks.Line> all) {
        Map<Block, List<Marks.Line>> before = lines;
        lines = byBlock(all);
        for (TextFlow flow : flows) {
            if (flow.getScene() != null && flow.getUserData() instanceof Block block) {
                List<Marks.Line> now = lines.getOrDefault(block, List.of());
                if (!now.equals(before.getOrDefault(block, List.of()))) {
                    paint(flow, block);
                }
            }
        }
    }

    /** Paints all again: other colours. */
    void repaint() {
        for (TextFlow flow : flows) {
            if (flow.getScene() != null && flow.getUserData() instanceof Block block) {
                paint(flow, block);
            }
        }
    }

    /** A paragraph came into view: dresses its node. */
    void dress(TextFlow flow, Block block) {
        if (flow.getUserData() == null) {
            flow.layoutBoundsProperty().addListener((property, before, now) -> {
                if (flow.getUserData() instanceof Block own) {
                    paint(flow, own);
                }
            });
        }
        flow.setUserData(block);
        flow.getStyleClass().add(block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (block.depth() > 0) {
            flow.getStyleClass().add("depth-" + Math.min(block.depth(), 3));
        }
        flows.add(flow);
    }

    void inView(BiConsumer<Block, TextFlow> visitor) {
        for (TextFlow flow : flows) {
            if (flow.getScene() != null && flow.getParent() != null && flow.getUserData() instanceof Block block) {
                visitor.accept(block, flow);
            }
        }
    }

    private Map<Block, List<Marks.Line>> byBlock(List<Marks.Line> all) {
        Map<Block, List<Marks.Line>> byBlock = new HashMap<>();
        int first = 0;
        for (Marks.Line line : all) {
            while (first < blocks.size()
                    && blocks.get(first).shown().end() <= line.shown().start()) {
                first++;
            }
            for (int i = first;
                    i < blocks.size()
                            && blocks.get(i).shown().start() < line.shown().end();
                    i++) {
                byBlock.computeIfAbsent(blocks.get(i), key -> new ArrayList<>()).add(line);
            }
        }
        return byBlock;
    }

    private void paint(TextFlow flow, Block block) {
        flow.getChildren().removeIf(LinePainter::isLine);
        if (flow.getWidth() <= 0) {
            return;
        }
        if (block.fold().isPresent()) {
            rule(flow, block);
        }
        for (Marks.Line line : lines.getOrDefault(block, List.of())) {
            Span shown = block.shown();
            int from = Math.max(0, line.shown().start() - shown.start());
            int to = Math.min(shown.length(), line.shown().end() - shown.start());
            if (from >= to) {
                continue;
            }
            double below = FIRST + APART * Math.min(line.lane(), LANES - 1);
            Path path = path(palette.get().code(colour.apply(line.annotation())));
            if (line.annotation().code().isEmpty()) {
                path.getStrokeDashArray().setAll(2.0, 3.0);
            }
            for (Row row : rows(flow, from, to)) {
                path.getElements()
                        .addAll(
                                new MoveTo(row.left(), row.bottom() + below),
                                new LineTo(row.right(), row.bottom() + below));
            }
            flow.getChildren().add(path);
        }
    }

    /** The dashed rule on both sides of a fold's words. */
    private void rule(TextFlow flow, Block block) {
        List<Row> rows = rows(flow, 0, block.shown().length());
        if (rows.isEmpty()) {
            return;
        }
        Row row = rows.get(0);
        double y = Math.round((row.top() + row.bottom()) / 2) + 0.5;
        Path path = path(palette.get().color(Token.BORDER));
        path.setStrokeWidth(1);
        path.getStrokeDashArray().setAll(3.0, 3.0);
        path.getElements().addAll(new MoveTo(0, y), new LineTo(row.left() - 12, y));
        path.getElements().addAll(new MoveTo(row.right() + 12, y), new LineTo(flow.getWidth(), y));
        flow.getChildren().add(path);
    }

    private static Path path(Color color) {
        Path path = new Path();
        path.getStyleClass().add(LINE);
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.setStroke(color);
        path.setStrokeWidth(1.8);
        path.setStrokeLineCap(StrokeLineCap.BUTT);
        return path;
    }

    /** A stretch of one line of text, in the paragraph's own pixels. */
    record Row(double left, double right, double top, double bottom) {}

    /**
     * The lines a stretch of a paragraph stands on. A range shape has a MoveTo and four LineTo for each, and counts from
     * inside the padding.
     */
    static List<Row> rows(TextFlow flow, int from, int to) {
        double left = flow.getInsets().getLeft();
        double top = flow.getInsets().getTop();
        PathElement[] shape = flow.rangeShape(from, to);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i + 2 < shape.length; i++) {
            if (shape[i] instanceof MoveTo start && shape[i + 2] instanceof LineTo corner) {
                rows.add(new Row(
                        left + Math.min(start.getX(), corner.getX()),
                        left + Math.max(start.getX(), corner.getX()),
                        top + Math.min(start.getY(), corner.getY()),
                        top + Math.max(start.getY(), corner.getY())));
            }
        }
        return rows;
    }

    private static boolean isLine(Node node) {
        return node.getStyleClass().contains(LINE);
    }
}
