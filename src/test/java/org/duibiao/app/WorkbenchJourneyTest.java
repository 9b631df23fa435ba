package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.duibiao.library.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person meets it: samples in, a report opened, language and colours changed, back and forward. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchJourneyTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private Workbench workbench;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        workbench = new Workbench(shown, Settings.load(folder.resolve("settings.properties")), CLOCK);
        workbench.show();
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.asyncFx(() -> stage.hide());
        WaitForAsyncUtils.waitForFxEvents();
        workbench.ended();
    }

    @Test
    void samplesAreListedOpenedAndFoundAgainOnTheWayBack(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#tree").queryAs(TreeView.class).isVisible()).isFalse();

        robot.interact(() -> workbench.open(folder.resolve("library"), List.of(Path.of("assets/samples"))));
        until(() -> !workbench.session().reports().isEmpty());
        assertThat(robot.lookup("#tree").queryAs(TreeView.class).isVisible()).isTrue();
        assertThat(counts(robot)).contains("份报告");

        robot.interact(() ->
                workbench.session().open(workbench.session().reports().get(0).id()));
        robot.interact(() ->
                workbench.session().open(workbench.session().reports().get(1).id()));
        String second = stage.getTitle();
        robot.press(KeyCode.ALT).press(KeyCode.LEFT).release(KeyCode.LEFT).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.getTitle()).isNotEqualTo(second);
        robot.clickOn("#forward");
        assertThat(stage.getTitle()).isEqualTo(second);

        robot.press(KeyCode.SHORTCUT).press(KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(counts(robot)).contains("reports");
        assertThat(stage.getTitle()).endsWith("Duibiao");

        robot.clickOn("#themeSwitch");
        assertThat(stage.getScene().getRoot().getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("dark"));
        assertThat(Settings.load(folder.resolve("settings.properties")).get(Settings.THEME))
                .contains("dark");
    }

    private static String counts(FxRobot robot) {
        return robot.lookup("#counts").queryAs(Label.class).getText();
    }

    private static void until(Supplier<Boolean> there) throws Exception {
        AtomicReference<Boolean> seen = new AtomicReference<>(false);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            seen.set(WaitForAsyncUtils.asyncFx(there::get).get());
            return seen.get();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
