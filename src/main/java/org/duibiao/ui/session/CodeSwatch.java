package org.duibiao.ui.session;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import org.duibiao.annotation.Codebook;
import org.duibiao.ui.kit.Palette;

/**
 * The coloured mark of a code: a square, for the shades that follow the first colours a disc, for those after them a
 * diamond, so that it is told by more than its colour. FX thread.
 */
public final class CodeSwatch {
    private static final double SIDE = 10;
    private static final CornerRadii ROUND = new CornerRadii(2.5);

    private CodeSwatch() {}

    /**
     * A mark of its own, as a node can stand in one place only.
     *
     * @param colour as codes keep it, {@code #rrggbb}
     */
    public static Region of(Palette palette, String colour) {
        Region swatch = new Region();
        swatch.getStyleClass().add("code-swatch");
        swatch.setMinSize(SIDE, SIDE);
        swatch.setMaxSize(SIDE, SIDE);
        swatch.setBackground(new Background(new BackgroundFill(palette.code(colour), ROUND, Insets.EMPTY)));
        switch (round(colour)) {
            case 1 -> swatch.setShape(new Circle(5));
            case 2 -> swatch.setShape(new Polygon(5, 0, 10, 5, 5, 10, 0, 5));
            default -> {
                // a square
            }
        }
        return swatch;
    }

    private static int round(String colour) {
        for (int i = 0; i < Codebook.COLOURS.size(); i++) {
            if (Codebook.COLOURS.get(i).equalsIgnoreCase(colour)) {
                return i / Codebook.HUES;
            }
        }
        return 0;
    }
}
