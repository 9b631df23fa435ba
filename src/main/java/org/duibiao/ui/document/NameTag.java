package org.duibiao.ui.document;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

/** The name of a code in the margin with its dot at the right; drawn of plain shapes, as dozens come and go in scrolling. */
final class NameTag extends Group {
    private static final double DOT = 3.5;
    private static final double GAP = 6;
    private static final double HEIGHT = 20;

    private final Text words = new Text();
    private final Circle dot = new Circle(DOT);
    private String name = "";
    private double room = -1;

    NameTag() {
        words.getStyleClass().add("stripe-name");
        words.setTextOrigin(VPos.CENTER);
        setManaged(false);
        getChildren().addAll(words, dot);
    }

    /** @param signs flags and the like before the dot */
    void say(String code, String signs, Color color) {
        String said = signs.isEmpty() ? code : code + " " + signs;
        if (!said.equals(name)) {
            name = said;
            room = -1;
        }
        dot.setFill(color);
    }

    /** Puts it so that its dot ends at {@code right}; what does not fit in after {@code left} is cut. */
    void put(double left, double right, double y) {
        dot.setCenterX(right - DOT);
        dot.setCenterY(y + HEIGHT / 2);
        double wide = right - 2 * DOT - GAP - left;
        if (wide != room) {
            room = wide;
            fit(wide);
        }
        words.setX(right - 2 * DOT - GAP - words.getLayoutBounds().getWidth());
        words.setY(y + HEIGHT / 2);
    }

    private void fit(double wide) {
        words.setText(name);
        int length = name.length();
        while (length > 0 && words.getLayoutBounds().getWidth() > wide) {
            length = name.offsetByCodePoints(length, -1);
            words.setText(length == 0 ? "" : name.substring(0, length) + "…");
        }
    }
}
