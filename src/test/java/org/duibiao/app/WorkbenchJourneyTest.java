package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.duibiao.library.Settings;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person meets it: samples in, a report opened, language and colours changed, back and forward. */
class WorkbenchJourneyTest extends OpenWindow {

    @Test
    void samplesAreListedOpenedAndFoundAgainOnTheWayBack(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#tree").tryQuery().isPresent()); // the first frame does without
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

    @Test
    void filesAreShownBeforehandPutRightTogetherAndBroughtIn(FxRobot robot) throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        for (int year : new int[] {2021, 2022}) {
            Files.writeString(files.resolve(year + ".txt"), """
                    政府工作报告
                    ——%d年1月9日在第九届人民代表大会第二次会议上
                    各位代表:
                    一、上年工作回顾
                    全年地区生产总值完成66.5亿元,增长5.8%%。
                    二、今年工作安排
                    今年的主要预期目标是:地区生产总值增长6%%以上。
                    """.formatted(year));
        }
        robot.interact(() -> workbench.open(folder.resolve("shown-first"), List.of()));
        until(() -> workbench.session().library().isPresent());
        robot.interact(() -> workbench.take(List.of(files)));
        until(() -> robot.lookup("#wanting").tryQuery().isPresent());
        assertThat(workbench.session().reports()).isEmpty();

        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#region").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#region").queryAs(TextField.class).setText("高州市"));
        robot.interact(() -> robot.lookup(".dialog-pane").queryAs(DialogPane.class).getButtonTypes().stream()
                .filter(type -> type.getButtonData().isDefaultButton())
                .forEach(type -> ((Button) robot.lookup(".dialog-pane")
                                .queryAs(DialogPane.class)
                                .lookupButton(type))
                        .fire()));
        until(() -> robot.lookup("#region").tryQuery().isEmpty());
        robot.interact(
                () -> robot.lookup("#bringInWanted").queryAs(Button.class).fire());

        until(() -> workbench.session().reports().size() == 2);
        assertThat(workbench.session().reports())
                .allSatisfy(
                        report -> assertThat(report.header().region().path()).containsExactly("广东省", "茂名市", "高州市"));
    }

    private static String counts(FxRobot robot) {
        return robot.lookup("#counts").queryAs(Label.class).getText();
    }
}
