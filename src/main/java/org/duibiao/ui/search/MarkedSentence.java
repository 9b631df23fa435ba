package org.duibiao.ui.search;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.search.Excerpt;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Fonts;

/** A sentence as the government says it, with what was found marked behind the words. */
final class MarkedSentence extends Region {
    private static final Font WORDS = Font.font(Fonts.SERIF, 15);
    private static final Font HIT = Font.font(Fonts.SERIF, FontWeight.BOLD, 15);

    private final Path marks = new Path();
    private final TextFlow flow = new TextFlow();
    private List<Span> hits = List.of();

    MarkedSentence() {
        getStyleClass().add("search-sentence");
        marks.getStyleClass().add("marks");
        marks.setManaged(false);
        // Sizes are set here and not in the stylesheet: a list measures rows before their style is applied.
        flow.setLineSpacing(6);
        setPadding(new Insets(5, 28, 6, 34));
        getChildren().setAll(marks, flow);
    }

    void show(Excerpt excerpt) {
        String before = excerpt.cutBefore() ? "…" : "";
        String words = before + excerpt.sentence().quote().replace('\n', ' ') + (excerpt.cutAfter() ? "…" : "");
        flow.getChildren().clear();
        hits = excerpt.hits().stream()
                .map(hit -> excerpt.here(hit).shift(before.length()))
                .toList();
        int at = 0;
        for (Span hit : hits) {
            if (hit.start() > at) {
                add(words.substring(at, hit.start()), WORDS);
            }
            if (hit.end() > at) {
                add(words.substring(Math.max(at, hit.start()), hit.end()), HIT);
                at = hit.end();
            }
        }
        if (at < words.length()) {
            add(words.substring(at), WORDS);
        }
        requestLayout();
    }

    private void add(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        flow.getChildren().add(text);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** A list asks for the height without saying the width; it is the preferred one then. */
    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        double inside = (width < 0 ? getPrefWidth() : width) - around.getLeft() - around.getRight();
        return around.getTop() + flow.prefHeight(Math.max(1, inside)) + around.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        flow.resizeRelocate(
                around.getLeft(),
                around.getTop(),
                Math.max(1, getWidth() - around.getLeft() - around.getRight()),
                getHeight() - around.getTop() - around.getBottom());
        flow.layout();
        marks.setTranslateX(around.getLeft());
        marks.setTranslateY(around.getTop());
        marks.getElements().clear();
        hits.forEach(hit -> marks.getElements().addAll(flow.rangeShape(hit.start(), hit.end())));
    }
}
