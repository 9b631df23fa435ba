package org.duibiao.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Settings;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Pictures;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the journeys through the window share: its start and its end, and waiting. To be called from the test's thread. */
final class Journey {

    private static final int LONGEST_WAIT = 60;
    private static final int LONGEST_ANSWER = 10_000;

    private Journey() {}

    /** The window, not shown yet, with its settings in a folder of the test. */
    static Workbench window(Path folder) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        return FxToolkit.setupFixture(() -> new Workbench(stage, settings(folder), Clock.systemUTC()));
    }

    /** The same, where a test answers for the person whom the window asks for files. */
    static Workbench window(Path folder, FileChoice answers) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        return FxToolkit.setupFixture(
                () -> new Workbench(stage, settings(folder), Clock.systemUTC(), (window, memory) -> answers));
    }

    private static Settings settings(Path folder) {
        return Settings.load(folder.resolve("settings"));
    }

    /** Shows the window on a library, which is made if it is not there, and brings files in. */
    static void show(Workbench workbench, Path library, Path... bringIn) throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            workbench.show();
            workbench.open(library, List.of(bringIn));
        });
    }

    static void end(Workbench workbench) throws TimeoutException {
        FxToolkit.hideStage();
        workbench.ended();
    }

    /** Waits for something that is asked on the FX thread. */
    static void until(Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    LONGEST_WAIT,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(LONGEST_ANSWER, condition::get));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Leaves a picture where {@code duibiao.pictures} says, to be looked at. */
    static void picture(Node node, String name) {
        String place = System.getProperty("duibiao.pictures");
        if (place == null) {
            return;
        }
        try {
            Files.createDirectories(Path.of(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_ANSWER, () -> {
            Pictures.writePng(Pictures.of(node, 1, Color.WHITE), Path.of(place, name + ".png"));
            return true;
        });
    }

    /** The whole line of a row of the ledger, as the library has it. */
    static LedgerLine line(Workbench workbench, Standing row) {
        try {
            return workbench.session().library().orElseThrow().ledger(row.region()).stream()
                    .filter(line -> line.goal().id().equals(row.goal()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
