package org.duibiao.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duibiao.chart.ChartKind;
import org.duibiao.library.Settings;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Pictures;
import org.duibiao.ui.session.View;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The charts view with every kind of chart, and the export dialog, as pictures to be looked at. Arguments: a library, a
 * district, a year or - for none, a folder, then width, height, language and theme.
 */
final class ChartLooks {

    private ChartLooks() {}

    public static void main(String[] arguments) throws Exception {
        String end = "-" + arguments[4] + "-" + arguments[6] + "-" + arguments[7] + ".png";
        Stage stage = FxToolkit.registerPrimaryStage();
        Settings settings = Settings.load(Path.of(arguments[3], "settings" + end));
        settings.put(Settings.LANGUAGE, arguments[6]);
        settings.put(Settings.THEME, arguments[7]);
        Workbench workbench = FxToolkit.setupFixture(() -> new Workbench(stage, settings, Clock.systemUTC()));
        FxToolkit.setupFixture(() -> {
            workbench.show();
            stage.setWidth(Double.parseDouble(arguments[4]));
            stage.setHeight(Double.parseDouble(arguments[5]));
            workbench.open(Path.of(arguments[0]), java.util.List.of());
        });
        until(() -> !workbench.session().reports().isEmpty());
        fx(() -> {
            Region region = workbench.session().reports().stream()
                    .map(report -> report.header().region())
                    .filter(one -> one.name().equals(Optional.of(arguments[1])))
                    .findFirst()
                    .orElseThrow();
            Optional<Integer> year = arguments[2].equals("-")
                    ? Optional.empty()
                    : Optional.of(arguments[2]).map(Integer::valueOf);
            workbench.session().show(View.CHARTS, region, year);
        });
        for (ChartKind kind : ChartKind.values()) {
            fx(() -> ((ToggleButton) stage.getScene().lookup("#chart-kind-" + kind.id())).fire());
            pause();
            picture(stage.getScene().getRoot(), Path.of(arguments[3], kind.id() + end));
            fx(() -> other(workbench));
            pause();
            picture(stage.getScene().getRoot(), Path.of(arguments[3], kind.id() + "-switched" + end));
            fx(() -> other(workbench));
        }
        fx(() -> ((ToggleButton) stage.getScene().lookup("#chart-kind-bullet")).fire());
        pause();
        dialog(stage, "#charts-export", Path.of(arguments[3], "export" + end));
        dialog(stage, "#chart-captions", Path.of(arguments[3], "captions" + end));
        FxToolkit.hideStage();
        workbench.ended();
        Platform.exit();
    }

    private static void other(Workbench workbench) {
        Language now = workbench.languageProperty().get();
        workbench.languageProperty().set(now == Language.CHINESE ? Language.ENGLISH : Language.CHINESE);
    }

    private static void dialog(Stage stage, String button, Path file) throws Exception {
        Platform.runLater(() -> ((javafx.scene.control.Button) stage.getScene().lookup(button)).fire());
        pause();
        fx(() -> {
            for (Window window : Window.getWindows()) {
                if (window != stage && window.isShowing()) {
                    picture(window.getScene().getRoot(), file);
                    window.hide();
                    return;
                }
            }
        });
        pause();
    }

    private static void fx(Runnable work) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            work.run();
            return true;
        });
    }

    private static void until(java.util.function.BooleanSupplier is) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(20_000, is::getAsBoolean));
    }

    private static void pause() throws Exception {
        for (int i = 0; i < 5; i++) {
            Thread.sleep(400);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void picture(Node node, Path file) {
        Runnable paint = () -> {
            try {
                Pictures.writePng(Pictures.of(node, 1, javafx.scene.paint.Color.WHITE), file);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            paint.run();
        } else {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                paint.run();
                return true;
            });
        }
    }
}
