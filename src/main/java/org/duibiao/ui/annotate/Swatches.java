package org.duibiao.ui.annotate;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import org.duibiao.annotation.Code;
import org.duibiao.ui.kit.Palette;

/** The coloured square of a code. */
final class Swatches {
    private static final CornerRadii ROUND = new CornerRadii(2.5);

    private Swatches() {}

    static Region of(Code code, Palette palette) {
        Region swatch = new Region();
        swatch.getStyleClass().add("code-swatch");
        swatch.setBackground(new Background(new BackgroundFill(palette.code(code.colour()), ROUND, Insets.EMPTY)));
        return swatch;
    }
}
