package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.duibiao.library.Settings;
import org.duibiao.ui.session.View;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From a line of the ledger to its sentence in a report not opened before, and back, by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class LedgerJourneyTest {
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
    void theSentenceIsInViewWithTheKeyboardInThePageAndTheWayBackLeadsToTheRow(FxRobot robot) throws Exception {
        robot.interact(() -> workbench.open(folder.resolve("library"), List.of(Path.of("assets/samples"))));
        until(() -> !workbench.session().reports().isEmpty());
        robot.interact(() -> workbench.session().show(View.LEDGER));
        TableView<?> table = (TableView<?>)
                ((javafx.scene.layout.BorderPane) robot.lookup(".ledger-view").query()).getCenter();
        until(() -> table.getSelectionModel().getSelectedItem() != null);
        until(() -> stage.getScene().getFocusOwner() == table);
        robot.type(KeyCode.DOWN, 3);
        int row = table.getSelectionModel().getSelectedIndex();
        assertThat(row).isGreaterThan(0);

        until(() -> !robot.lookup("#openGoal").query().isDisabled());
        robot.type(KeyCode.G);
        until(() -> workbench.session().viewProperty().get() == View.DOCUMENT);
        until(() -> stage.getScene().getFocusOwner() instanceof StyledTextArea);
        until(() -> selectionInView(stage.getScene().getFocusOwner()));

        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        until(() -> stage.getScene().getFocusOwner() == table);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(row);
    }

    private static boolean selectionInView(Node page) {
        StyledTextArea<?, ?> area = (StyledTextArea<?, ?>) page;
        Bounds own = area.localToScreen(area.getLayoutBounds());
        return area.getSelectionBounds()
                .filter(bounds -> bounds.getMinY() > own.getMinY() && bounds.getMinY() < own.getMaxY())
                .isPresent();
    }

    private static void until(Supplier<Boolean> there) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(there::get).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
