package org.duibiao.ui.search;

import java.util.ArrayList;
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
import org.duibiao.text.AsRead;
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
        String sentence = excerpt.sentence().quote().replace('\n', ' ');
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (Span hit : excerpt.hits()) {
            Span here = excerpt.here(hit);
            // words and hits by turns; hits that overlap are one
            if (here.end() > at) {
                pieces.add(sentence.substring(at, Math.max(at, here.start())));
                pieces.add(sentence.substring(Math.max(at, here.start()), here.end()));
                at = here.end();
            }
        }
        pieces.add(sentence.substring(at));
        show(AsRead.of(pieces), excerpt.cutBefore() ? "…" : "", excerpt.cutAfter() ? "…" : "");
    }

    private void show(List<String> byTurns, String before, String after) {
        flow.getChildren().clear();
        List<Span> marked = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < byTurns.size(); i++) {
            String words = (i == 0 ? before : "") + byTurns.get(i) + (i == byTurns.size() - 1 ? after : "");
            boolean hit = i % 2 == 1;
            if (!words.isEmpty()) {
                add(words, hit ? HIT : WORDS);
            }
            if (hit) {
                marked.add(new Span(at, at + words.length()));
            }
            at += words.length();
        }
        hits = List.copyOf(marked);
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
