package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.Block;
import org.duibiao.ui.document.page.Lanes.Line;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Tip;

/**
 * The margin beside the text: a stripe for each annotation in view, nearest to the text first, with the name of its code
 * at its first line as long as there is room. Follows the bounds of the paragraphs in view; the deeper the piles of a
 * report, the thinner its stripes, so that each has a place of its own.
 */
final class StripesPane extends Pane {
    private static final double STRIPE = 4;
    private static final double STEP = 8;
    private static final double NARROWEST = 2.5;
    private static final double WIDTH_OF_ALL = 40;
    /** In a narrow margin stripes leave at least so much of it to the names. */
    private static final double SHARE_OF_NAMES = 0.65;

    private static final int NAMES_OF_A_PILE = 6;
    private static final double NAME_HEIGHT = 20;
    private static final double AIR = 14;

    private final LinePainter painter;
    private final Supplier<Palette> palette;
    private final Coding coding;
    private final Consumer<AnnotationId> onTaken;
    private final Map<AnnotationId, Stripe> stripes = new HashMap<>();
    private final Map<AnnotationId, Name> names = new HashMap<>();
    private final List<NameTag> spares = new ArrayList<>();
    private List<Line> lines = List.of();
    private int deepest;
    private double step = STEP;

    private record Stripe(Annotation annotation, Rectangle node) {}

    private record Name(Annotation annotation, NameTag node) {}

    StripesPane(LinePainter painter, Supplier<Palette> palette, Coding coding, Consumer<AnnotationId> onTaken) {
        this.painter = painter;
        this.palette = palette;
        this.coding = coding;
        this.onTaken = onTaken;
        setPickOnBounds(false);
        getStyleClass().add("margin-stripes");
    }

    /** Takes up other lines, shown by the next {@link #follow}; stripes of annotations that stay as they are stay. */
    void show(List<Line> all) {
        lines = all;
        deepest = all.stream().mapToInt(Line::lane).max().orElse(0);
    }

    /** Forgets how codes are called and coloured. */
    void recolour() {
        getChildren().clear();
        stripes.clear();
        names.clear();
        spares.clear();
        follow();
    }

    /** Where the text is now; called whenever the view has moved. */
    void follow() {
        double room = Math.min(WIDTH_OF_ALL, (getWidth() - AIR) * (1 - SHARE_OF_NAMES));
        step = Math.max(NARROWEST, Math.min(STEP, room / Math.max(1, deepest)));
        Map<Block, TextFlow> inView = new HashMap<>();
        painter.inView(inView::put);
        Map<TextFlow, Double> tops = new HashMap<>();
        inView.values().forEach(flow -> tops.put(flow, top(flow)));
        List<Line> here = inView(inView.keySet());
        List<Stretch> stretches = new ArrayList<>();
        for (Line line : here) {
            Stretch stretch = stretch(line, inView, tops);
            if (stretch.top() <= stretch.bottom() && stretch.bottom() >= 0 && stretch.top() <= getHeight()) {
                stretches.add(stretch);
            }
        }
        Set<AnnotationId> seen = new HashSet<>();
        Set<AnnotationId> named = new HashSet<>();
        double nextName = Double.NEGATIVE_INFINITY;
        for (Stretch stretch : stretches) {
            Line line = stretch.line();
            seen.add(line.annotation().id());
            Rectangle stripe = stripe(line.annotation());
            stripe.setX(getWidth() - AIR - step * line.lane());
            stripe.setY(stretch.top());
            stripe.setWidth(Math.min(STRIPE, step - 1));
            stripe.setHeight(Math.max(8, stretch.bottom() - stretch.top()));
            double y = Math.max(nextName, stretch.top() + 3);
            if (y < stretch.top() + NAMES_OF_A_PILE * NAME_HEIGHT) {
                named.add(line.annotation().id());
                double right = getWidth() - AIR - 4 - step * lanesBeside(y, stretches);
                name(line.annotation()).put(4, right, y);
                nextName = y + NAME_HEIGHT + 2;
            }
        }
        List<Node> gone = new ArrayList<>();
        stripes.entrySet().removeIf(entry -> {
            boolean unseen = !seen.contains(entry.getKey());
            if (unseen) {
                gone.add(entry.getValue().node());
            }
            return unseen;
        });
        getChildren().removeAll(gone);
        names.entrySet().removeIf(entry -> {
            boolean unseen = !named.contains(entry.getKey());
            if (unseen) {
                entry.getValue().node().setVisible(false);
                spares.add(entry.getValue().node());
            }
            return unseen;
        });
    }

    private List<Line> inView(Set<Block> blocks) {
        int first = blocks.stream().mapToInt(b -> b.shown().start()).min().orElse(0);
        int last = blocks.stream().mapToInt(b -> b.shown().end()).max().orElse(0);
        Span view = new Span(first, last);
        List<Line> here = new ArrayList<>();
        for (Line line : lines) {
            if (line.shown().overlaps(view)) {
                here.add(line);
            }
        }
        here.sort(Comparator.comparing(Line::shown));
        return here;
    }

    /** How many lanes lie beside a name at a height. */
    private static int lanesBeside(double y, List<Stretch> stretches) {
        int lanes = 0;
        for (Stretch stretch : stretches) {
            if (stretch.top() < y + NAME_HEIGHT && stretch.bottom() > y) {
                lanes = Math.max(lanes, stretch.line().lane());
            }
        }
        return lanes + 1;
    }

    /** From the top of the first to the bottom of the last line in view, in this pane's pixels. */
    private record Stretch(Line line, double top, double bottom) {}

    private Stretch stretch(Line line, Map<Block, TextFlow> inView, Map<TextFlow, Double> tops) {
        Span shown = line.shown();
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Map.Entry<Block, TextFlow> paragraph : inView.entrySet()) {
            Span block = paragraph.getKey().shown();
            if (!shown.overlaps(block)) {
                continue;
            }
            TextFlow flow = paragraph.getValue();
            double at = tops.getOrDefault(flow, 0.0);
            Span within = new Span(
                    Math.max(0, shown.start() - block.start()), Math.min(block.length(), shown.end() - block.start()));
            for (LinePainter.Row row : painter.rows(flow, within)) {
                top = Math.min(top, at + row.top());
                bottom = Math.max(bottom, at + row.bottom());
            }
        }
        return new Stretch(line, top, bottom);
    }

    private double top(TextFlow flow) {
        Point2D there = sceneToLocal(flow.localToScene(0, 0));
        return there == null ? 0 : there.getY();
    }

    private Rectangle stripe(Annotation annotation) {
        Stripe known = stripes.get(annotation.id());
        if (known != null && known.annotation().equals(annotation)) {
            return known.node();
        }
        if (known != null) {
            getChildren().remove(known.node());
        }
        Rectangle stripe = new Rectangle();
        stripe.setManaged(false);
        stripe.getStyleClass().add("stripe");
        stripe.setArcWidth(4);
        stripe.setArcHeight(4);
        stripe.setFill(palette.get().code(coding.colour(annotation)));
        stripe.setOnMouseClicked(event -> onTaken.accept(annotation.id()));
        stripe.setOnMouseEntered(event -> tip(stripe, annotation));
        getChildren().add(stripe);
        stripes.put(annotation.id(), new Stripe(annotation, stripe));
        return stripe;
    }

    private NameTag name(Annotation annotation) {
        Name known = names.get(annotation.id());
        if (known != null && known.annotation().equals(annotation)) {
            return known.node();
        }
        NameTag tag = known == null ? spare() : known.node();
        String signs = "⚑".repeat(annotation.weight()) + (annotation.memo().isBlank() ? "" : "✎");
        tag.say(coding.name(annotation), signs, palette.get().code(coding.colour(annotation)));
        tag.setOnMouseClicked(event -> onTaken.accept(annotation.id()));
        tag.setOnMouseEntered(event -> tip(tag, annotation));
        tag.setVisible(true);
        names.put(annotation.id(), new Name(annotation, tag));
        return tag;
    }

    /** A tag nobody needs any more, else a new one. */
    private NameTag spare() {
        if (!spares.isEmpty()) {
            return spares.remove(spares.size() - 1);
        }
        NameTag tag = new NameTag();
        getChildren().add(tag);
        return tag;
    }

    private void tip(Node node, Annotation annotation) {
        String memo = annotation.memo();
        String name = coding.name(annotation);
        Tip.setText(node, memo.isBlank() ? name : name + "\n" + memo);
    }
}
