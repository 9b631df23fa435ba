package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextFlow;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.Block;
import org.duibiao.ui.document.page.Lanes.Line;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Replaced;
import org.duibiao.ui.kit.Token;

/**
 * Paints the lines of annotations below the words, one lane for each overlap, as unmanaged children of the paragraphs
 * themselves: they scroll with the text at no cost, only paragraphs in view have any, and only those that changed are
 * painted again. The deeper a pile, the closer its lanes; beyond what fits, the paragraph gets room between its lines.
 */
final class LinePainter {
    private static final double FIRST = 2.5;
    private static final double APART = 3;
    /** So far below its words a line may go before it meets the next ones. */
    private static final double ROOM = 7.5;
    /** So many lanes fit between two lines of text as they are set. */
    private static final int FITTING = 6;

    private static final double CLOSEST = 1.5;
    private static final double EM = 16;
    private static final double LINE_SPACING = 0.375;

    private final Supplier<Palette> palette;
    private final Function<Annotation, String> colour;
    private final Set<TextFlow> flows = Collections.newSetFromMap(new WeakHashMap<>());
    private List<Line> lines = List.of();
    private Optional<AnnotationId> held = Optional.empty();

    /** What is painted on a paragraph's node. */
    private static final class Painted {
        private Block block;
        private double width = -1;
        private int depth;
        private final Map<Stroke, Path> strokes = new HashMap<>();
        private final List<Shape> others = new ArrayList<>();
        private final Map<Span, List<Row>> rows = new HashMap<>();

        Painted(Block block) {
            this.block = block;
        }
    }

    /** One line as it is painted in a paragraph: of equal ones none needs to be painted again. */
    private record Stroke(Span span, double below, double width, Color color, boolean dashed) {}

    /** @param colour the stored colour of an annotation's code */
    LinePainter(Supplier<Palette> palette, Function<Annotation, String> colour) {
        this.palette = palette;
        this.colour = colour;
    }

    /** Takes up another page. */
    void show(List<Line> all, Optional<AnnotationId> looked) {
        lines = all;
        held = looked;
        flows.clear();
    }

    /** Takes up other lines, or another annotation that is looked at, and paints paragraphs that changed. */
    void redraw(List<Line> all, Optional<AnnotationId> looked) {
        Replaced replaced = Replaced.between(lines, all);
        List<Span> changed = new ArrayList<>();
        lines.subList(replaced.from(), replaced.before()).forEach(line -> changed.add(line.shown()));
        all.subList(replaced.from(), replaced.now()).forEach(line -> changed.add(line.shown()));
        if (!held.equals(looked)) {
            for (Line line : all) {
                Optional<AnnotationId> id = Optional.of(line.annotation().id());
                if (id.equals(held) || id.equals(looked)) {
                    changed.add(line.shown());
                }
            }
        }
        lines = all;
        held = looked;
        repaint(block -> changed.stream().anyMatch(span -> span.overlaps(block.shown())));
    }

    /** Paints every paragraph anew, as in other colours. */
    void repaint() {
        repaint(block -> true);
    }

    private void repaint(Predicate<Block> wanted) {
        for (TextFlow flow : flows) {
            if (flow.getScene() != null
                    && flow.getUserData() instanceof Painted painted
                    && wanted.test(painted.block)) {
                paint(flow, painted);
            }
        }
    }

    /** A paragraph came into view: dresses its node. */
    void dress(TextFlow flow, Block block) {
        if (flow.getUserData() instanceof Painted before) {
            before.block = block;
        } else {
            Painted painted = new Painted(block);
            flow.setUserData(painted);
            flow.layoutBoundsProperty().addListener((property, before, now) -> {
                forget(flow, painted);
                paint(flow, painted);
            });
            room(flow, painted, lanes(linesIn(block)).cardinality());
        }
        flow.getStyleClass().add(block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (block.depth() > 0) {
            flow.getStyleClass().add("depth-" + Math.min(block.depth(), 3));
        }
        flows.add(flow);
    }

    void inView(BiConsumer<Block, TextFlow> visitor) {
        for (TextFlow flow : flows) {
            if (flow.getScene() != null && flow.getParent() != null && flow.getUserData() instanceof Painted painted) {
                visitor.accept(painted.block, flow);
            }
        }
    }

    private List<Line> linesIn(Block block) {
        List<Line> here = new ArrayList<>();
        for (Line line : lines) {
            if (line.shown().overlaps(block.shown())) {
                here.add(line);
            }
        }
        return here;
    }

    private static BitSet lanes(List<Line> here) {
        BitSet used = new BitSet();
        here.forEach(line -> used.set(line.lane()));
        return used;
    }

    /** Gives a paragraph with a deep pile more room between its lines. */
    private static void room(TextFlow flow, Painted painted, int depth) {
        int more = Math.max(0, depth - FITTING);
        if (more != painted.depth) {
            painted.depth = more;
            flow.setStyle(more == 0 ? "" : "-fx-line-spacing: " + (LINE_SPACING + more * CLOSEST / EM) + "em;");
        }
    }

    /** The lines of text stand elsewhere now, and so does what was painted below them. */
    private static void forget(TextFlow flow, Painted painted) {
        painted.rows.clear();
        flow.getChildren().removeAll(painted.strokes.values());
        painted.strokes.clear();
    }

    private void paint(TextFlow flow, Painted painted) {
        if (flow.getWidth() <= 0) {
            return;
        }
        if (painted.width != flow.getWidth()) {
            painted.width = flow.getWidth();
            forget(flow, painted);
        }
        List<Line> here = linesIn(painted.block);
        BitSet used = lanes(here);
        int depth = used.cardinality();
        room(flow, painted, depth);
        double apart = depth <= 3 ? APART : Math.max(CLOSEST, ROOM / (depth - 1));
        Map<Stroke, Line> wanted = new HashMap<>();
        for (Line line : here) {
            int rank = used.get(0, line.lane()).cardinality();
            boolean looked = held.equals(Optional.of(line.annotation().id()));
            double width = Math.min(1.8, apart * 0.7) + (looked ? 1 : 0);
            wanted.put(
                    new Stroke(
                            within(painted.block, line),
                            FIRST + apart * rank,
                            width,
                            color(line),
                            line.annotation().code().isEmpty()),
                    line);
        }
        painted.strokes.entrySet().removeIf(old -> {
            boolean gone = !wanted.containsKey(old.getKey()) || old.getValue().getParent() != flow;
            if (gone) {
                flow.getChildren().remove(old.getValue());
            }
            return gone;
        });
        List<Path> fresh = new ArrayList<>();
        wanted.keySet().forEach(stroke -> {
            if (!painted.strokes.containsKey(stroke)) {
                Path path = path(flow, painted, stroke);
                painted.strokes.put(stroke, path);
                fresh.add(path);
            }
        });
        others(flow, painted, here);
        flow.getChildren().addAll(fresh);
    }

    /** The wash over the annotation that is looked at, and the rules beside a fold's words. */
    private void others(TextFlow flow, Painted painted, List<Line> here) {
        if (!painted.others.isEmpty()) {
            flow.getChildren().removeAll(painted.others);
            painted.others.clear();
        }
        if (painted.block.fold().isPresent()) {
            rule(flow, painted);
        }
        for (Line line : here) {
            if (held.equals(Optional.of(line.annotation().id()))) {
                Color wash = color(line).deriveColor(0, 1, 1, 0.18);
                for (Row row : rows(flow, painted, within(painted.block, line))) {
                    Rectangle over =
                            new Rectangle(row.left(), row.top(), row.right() - row.left(), row.bottom() - row.top());
                    over.setFill(wash);
                    over.setManaged(false);
                    over.setMouseTransparent(true);
                    painted.others.add(over);
                }
            }
        }
        flow.getChildren().addAll(painted.others);
    }

    private Color color(Line line) {
        return palette.get().code(colour.apply(line.annotation()));
    }

    /** Where a line stands in a paragraph, counted from the paragraph's start. */
    private static Span within(Block block, Line line) {
        int start = block.shown().start();
        return new Span(
                Math.max(0, line.shown().start() - start),
                Math.min(block.shown().length(), line.shown().end() - start));
    }

    private Path path(TextFlow flow, Painted painted, Stroke stroke) {
        Path path = path(stroke.color());
        path.setStrokeWidth(stroke.width());
        if (stroke.dashed()) {
            path.getStrokeDashArray().setAll(2.0, 3.0);
        }
        for (Row row : rows(flow, painted, stroke.span())) {
            path.getElements()
                    .addAll(
                            new MoveTo(row.left(), row.bottom() + stroke.below()),
                            new LineTo(row.right(), row.bottom() + stroke.below()));
        }
        return path;
    }

    /** The dashed rule on both sides of a fold's words. */
    private void rule(TextFlow flow, Painted painted) {
        List<Row> rows = rows(flow, painted, new Span(0, painted.block.shown().length()));
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
        painted.others.add(path);
    }

    private static Path path(Color color) {
        Path path = new Path();
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.setStroke(color);
        path.setStrokeLineCap(StrokeLineCap.BUTT);
        return path;
    }

    /** A stretch of one line of text, in the paragraph's own pixels. */
    record Row(double left, double right, double top, double bottom) {}

    /** The lines of text a stretch of a paragraph in view stands on, counted from the paragraph's start. */
    List<Row> rows(TextFlow flow, Span span) {
        return flow.getUserData() instanceof Painted painted ? rows(flow, painted, span) : List.of();
    }

    private static List<Row> rows(TextFlow flow, Painted painted, Span span) {
        return painted.rows.computeIfAbsent(span, stretch -> rows(flow, stretch.start(), stretch.end()));
    }

    /** A range shape has a MoveTo and four LineTo for each line, and counts from inside the padding. */
    private static List<Row> rows(TextFlow flow, int from, int to) {
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
}
