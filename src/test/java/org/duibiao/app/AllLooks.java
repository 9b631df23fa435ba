package org.duibiao.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.duibiao.library.Settings;
import org.duibiao.ui.kit.Pictures;
import org.duibiao.ui.session.View;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of every view on a library, at the sizes, languages and themes asked for, to be looked at. */
public final class AllLooks {
    private static final int LONGEST = 60_000;

    private AllLooks() {}

    /** Arguments: a library, words of a report's district, the folder for the pictures, then looks: zh-light-1440x900 and the like. */
    public static void main(String[] arguments) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        for (String look : List.of(arguments).subList(3, arguments.length)) {
            String[] wanted = look.split("[-x]", -1);
            Settings settings = Settings.load(Path.of(arguments[0] + "." + wanted[0] + wanted[1] + ".settings"));
            settings.put(Settings.LANGUAGE, wanted[0]);
            settings.put(Settings.THEME, wanted[1]);
            Workbench workbench = FxToolkit.setupFixture(() -> new Workbench(stage, settings, Clock.systemUTC()));
            FxToolkit.setupFixture(() -> {
                workbench.show();
                stage.setWidth(Integer.parseInt(wanted[2]));
                stage.setHeight(Integer.parseInt(wanted[3]));
                workbench.open(Path.of(arguments[0]), List.of());
            });
            Journey.until(() -> !workbench.session().reports().isEmpty());
            WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> {
                workbench.session().reports().stream()
                        .filter(report -> report.header().region().fullName().contains(arguments[1]))
                        .reduce((first, second) -> second)
                        .ifPresent(report -> workbench.session().open(report.id()));
                workbench.session().searchTextProperty().set("高质量发展");
                return true;
            });
            for (View view : View.values()) {
                WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> {
                    workbench.session().show(view);
                    return true;
                });
                picture(stage, Path.of(arguments[2], look + "-" + view.id() + ".png"));
                if (view == View.CODES) {
                    TabPane tabs = (TabPane) stage.getScene().getRoot().lookup(".codes-tabs");
                    for (int i = 1; i < tabs.getTabs().size(); i++) {
                        int tab = i;
                        WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> {
                            tabs.getSelectionModel().select(tab);
                            return true;
                        });
                        picture(stage, Path.of(arguments[2], look + "-codes" + i + ".png"));
                    }
                }
            }
            FxToolkit.hideStage();
            workbench.ended();
        }
        Platform.exit();
    }

    private static void picture(Stage stage, Path file) {
        WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(LONGEST, () -> {
            Pictures.writePng(Pictures.of(stage.getScene().getRoot(), 1, javafx.scene.paint.Color.WHITE), file);
            return true;
        });
    }
}
