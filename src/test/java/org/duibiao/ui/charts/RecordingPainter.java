package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.ui.kit.Token;

/** Writes down where words are painted, to find those that lie on others or leave their picture. */
final class RecordingPainter extends MeasuringPainter {

    /** Words as painted; the box is that of a Chinese character's body, which is what a reader sees. */
    record Words(String text, double left, double top, double right, double bottom) {
        boolean meets(Words other) {
            return left < other.right - 0.5
                    && other.left < right - 0.5
                    && top < other.bottom - 0.5
                    && other.top < bottom - 0.5;
        }
    }

    private final List<Words> words;
    private final List<String> outside;
    private final double x;
    private final double y;
    private final double right;

    RecordingPainter(double width) {
        this(new ArrayList<>(), new ArrayList<>(), 0, 0, width);
    }

    private RecordingPainter(List<Words> words, List<String> outside, double x, double y, double right) {
        this.words = words;
        this.outside = outside;
        this.x = x;
        this.y = y;
        this.right = right;
    }

    @Override
    public void words(double left, double baseline, String text, Lettering type, Token ink) {
        if (text.isBlank()) {
            return;
        }
        double wide = width(text, type);
        if (left < -0.5 || x + left + wide > right + 0.5) {
            outside.add(text);
        }
        words.add(new Words(
                text, x + left, y + baseline - 0.82 * type.size(), x + left + wide, y + baseline + 0.1 * type.size()));
    }

    @Override
    public void box(double left, double top, double width, double height, double radius, Look look) {
        if (left < -0.5 || x + left + width > right + 0.5) {
            outside.add("a box at " + Math.round(left));
        }
    }

    @Override
    public Painter card(double left, double top, double width, double height) {
        return new RecordingPainter(words, outside, x + left, y + top, x + left + width);
    }

    /** Words that leave the picture, or their card, at a side. */
    List<String> outside() {
        return outside;
    }

    /** Words below the end of the picture. */
    List<String> below(double height) {
        return words.stream()
                .filter(one -> one.bottom() > height)
                .map(Words::text)
                .toList();
    }

    /** Pairs of words that lie on each other. */
    List<String> overlapping() {
        List<String> pairs = new ArrayList<>();
        List<Words> sorted = new ArrayList<>(words);
        sorted.sort(java.util.Comparator.comparingDouble(Words::top));
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1;
                    j < sorted.size() && sorted.get(j).top() < sorted.get(i).bottom();
                    j++) {
                if (sorted.get(i).meets(sorted.get(j))) {
                    pairs.add(sorted.get(i).text() + " / " + sorted.get(j).text());
                }
            }
        }
        return pairs;
    }
}
