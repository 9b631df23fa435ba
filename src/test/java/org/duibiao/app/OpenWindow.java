package org.duibiao.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.stage.Stage;
import org.duibiao.library.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A window without a library for each test, at a fixed time; a test's {@link FxRobot} works in it. */
@ExtendWith(ApplicationExtension.class)
abstract class OpenWindow {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    /** Of all tests of the class; the settings lie in it. */
    @TempDir
    static Path folder;

    Workbench workbench;
    Stage stage;

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
}
