package org.duibiao.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.stage.Stage;
import org.duibiao.library.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A window without a library for each test, at a fixed time; a test's {@link FxRobot} works in it. */
@ExtendWith(ApplicationExtension.class)
abstract class OpenWindow {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    private static final int START_MILLIS = 30_000;

    /** Of all tests of the class; the settings lie in it. */
    @TempDir
    static Path folder;

    Workbench workbench;
    Stage stage;

    /** TestFX's own start is looked for in the test's class only, not in what it extends. */
    @BeforeEach
    void start() {
        WaitForAsyncUtils.waitForAsyncFx(START_MILLIS, () -> {
            stage = new Stage();
            workbench = new Workbench(stage, Settings.load(folder.resolve("settings.properties")), CLOCK);
            workbench.show();
        });
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.asyncFx(() -> stage.hide());
        WaitForAsyncUtils.waitForFxEvents();
        workbench.ended();
    }
}
