package org.duibiao.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A window of its own beside the main one: dressed like it, never larger than the screen, closed by Escape. FX thread only. */
public final class SideWindow {
    private static final double FRAME = 40; // what the system draws around a window, at most

    private SideWindow() {}

    /**
     * Makes one, not shown yet.
     *
     * @param width of its contents, where the screen has that much room; likewise the height
     */
    public static Stage of(
            Parent view,
            double width,
            double height,
            ObservableValue<String> title,
            Theme theme,
            @Nullable Window owner) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.titleProperty().bind(title);
        Rectangle2D room = screen(owner).getVisualBounds();
        Scene scene = new Scene(
                view, Math.min(width, room.getWidth() - FRAME), Math.min(height, room.getHeight() - 2 * FRAME));
        theme.dress(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.hide();
            }
        });
        stage.setScene(scene);
        return stage;
    }

    private static Screen screen(@Nullable Window owner) {
        return owner == null
                ? Screen.getPrimary()
                : Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                        .stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary);
    }
}
