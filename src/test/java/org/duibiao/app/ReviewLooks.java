package org.duibiao.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duibiao.library.Settings;
import org.duibiao.ui.kit.Pictures;
import org.duibiao.ui.session.View;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of review and the catalogue on a library, in both languages and themes, to be looked at. */
public final class ReviewLooks {
    private ReviewLooks() {}

    /** Arguments: a library, the folder for the pictures, a folder of files to be shown before they are brought in. */
    public static void main(String[] arguments) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        FxRobot robot = new FxRobot();
        for (String look : List.of("zh-light", "en-dark")) {
            Settings settings = Settings.load(Path.of(arguments[0] + "." + look + ".settings"));
            settings.put(Settings.LANGUAGE, look.substring(0, 2));
            settings.put(Settings.THEME, look.substring(3));
            Workbench workbench = FxToolkit.setupFixture(() -> new Workbench(stage, settings, Clock.systemUTC()));
            FxToolkit.setupFixture(() -> {
                stage.setWidth(1440);
                stage.setHeight(900);
                workbench.show();
                workbench.open(Path.of(arguments[0]), List.of());
            });
            pause(20);
            robot.interact(() -> workbench.session().show(View.REVIEW));
            pause(8);
            picture(stage.getScene(), Path.of(arguments[1], "review-" + look + ".png"));
            robot.interact(() -> stage.getScene()
                    .getAccelerators()
                    .get(javafx.scene.input.KeyCombination.valueOf("Shortcut+Shift+K"))
                    .run());
            pause(5);
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Stage other && other != stage && other.isShowing()) {
                    robot.interact(() -> robot.from(other.getScene().getRoot())
                            .lookup(".table-view")
                            .queryTableView()
                            .getSelectionModel()
                            .select(4));
                    pause(2);
                    picture(other.getScene(), Path.of(arguments[1], "catalogue-" + look + ".png"));
                    robot.interact(other::close);
                }
            }
            robot.interact(() -> workbench.take(List.of(Path.of(arguments[2]))));
            pause(20);
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Stage other && other != stage && other.isShowing()) {
                    robot.interact(() -> {
                        var table = robot.from(other.getScene().getRoot())
                                .lookup(".table-view")
                                .queryTableView();
                        table.getSelectionModel().selectRange(0, 3);
                    });
                    pause(1);
                    picture(other.getScene(), Path.of(arguments[1], "preview-" + look + ".png"));
                    robot.push(KeyCode.ENTER);
                    pause(3);
                    for (Window dialog : List.copyOf(Window.getWindows())) {
                        if (dialog != stage && dialog != other && dialog.isShowing()) {
                            picture(dialog.getScene(), Path.of(arguments[1], "right-" + look + ".png"));
                            robot.interact(dialog::hide);
                        }
                    }
                    robot.interact(other::close);
                }
            }
            FxToolkit.hideStage();
            workbench.ended();
        }
        Platform.exit();
        System.exit(0);
    }

    private static void pause(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            Thread.sleep(400);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void picture(Scene scene, Path file) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Pictures.writePng(Pictures.of(scene.getRoot(), 1, javafx.scene.paint.Color.WHITE), file);
            return true;
        });
    }
}
