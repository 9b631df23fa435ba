package org.duibiao.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.duibiao.ui.kit.Memory;

/** Where the window stands and how large it is, from one start to the next. */
final class WindowPlace {
    private static final String KEY = "window.";
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 620;

    private final Stage stage;
    private final Memory memory;

    WindowPlace(Stage stage, Memory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    /** Puts the window where it was, or in the middle when that is on no screen any more. */
    void restore() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(memory.number(KEY + "width", 1440), screen.getWidth());
        double height = Math.min(memory.number(KEY + "height", 900), screen.getHeight());
        double x = memory.number(KEY + "x", Double.NaN);
        double y = memory.number(KEY + "y", Double.NaN);
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(width);
        stage.setHeight(height);
        if (!Double.isNaN(x)
                && !Double.isNaN(y)
                && !Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(memory.get(KEY + "maximized").map(Boolean::valueOf).orElse(false));
    }

    void remember() {
        memory.put(KEY + "maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized()) {
            memory.put(KEY + "width", String.valueOf(stage.getWidth()));
            memory.put(KEY + "height", String.valueOf(stage.getHeight()));
            memory.put(KEY + "x", String.valueOf(stage.getX()));
            memory.put(KEY + "y", String.valueOf(stage.getY()));
        }
    }
}
