package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import org.duibiao.library.Settings;
import org.duibiao.report.Listed;
import org.duibiao.ui.kit.Language;
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

    @Test
    void theReportMenuNamesTheReportItIsAboutAndALookAtAnotherLeavesTheOpenOneSelected(FxRobot robot) {
        robot.interact(() -> workbench.languageProperty().set(Language.CHINESE));
        robot.interact(() -> workbench.open(folder.resolve("menu"), List.of(Path.of("assets/samples"))));
        until(() -> workbench.session().reports().size() > 1);
        Listed open = workbench.session().reports().stream()
                .filter(report -> report.header().region().known())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> workbench.session().open(open.id()));
        until(() -> reportMenu(robot).contains(open.shortName()));

        TreeView<?> tree = robot.lookup("#tree").queryAs(TreeView.class);
        int selected = tree.getSelectionModel().getSelectedIndex();
        robot.interact(() -> {
            tree.getSelectionModel().clearSelection();
            tree.getSelectionModel().select(selected == tree.getExpandedItemCount() - 1 ? selected - 1 : selected + 1);
        });
        String other = reportMenu(robot);
        robot.interact(() -> tree.getContextMenu().show(tree, 10, 10));
        robot.interact(() -> tree.getContextMenu().hide());
        until(() -> tree.getSelectionModel().getSelectedIndex() == selected
                || reportMenu(robot).contains(open.shortName()));
        assertThat(other).contains("（");
    }

    /** The window's own second press of the key would reach it when it is gone, were it gone at once. */
    @Test
    void theWindowGoesOnlyWhenTheKeyThatEndsTheProgramHasBeenDealtWith(FxRobot robot) {
        List<Boolean> shown = new ArrayList<>();
        robot.interact(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            shown.add(stage.isShowing());
        });
        assertThat(shown).containsExactly(true);
        until(() -> !stage.isShowing());
    }

    @Test
    void aWindowMadeWideAgainGivesInspectorSearchAndSecondReportTheirRoomBack(FxRobot robot) {
        robot.interact(() -> workbench.open(folder.resolve("wide"), List.of(Path.of("assets/samples"))));
        until(() -> workbench.session().reports().size() > 1);
        until(() -> robot.lookup(".inspector").tryQuery().isPresent());
        for (double width : new double[] {1024, 1440}) {
            robot.interact(() -> stage.setWidth(width));
            until(() -> Math.abs(inspector(robot).getWidth() - (width < 1200 ? 245 : 318)) < 12);
        }
        Region field = robot.lookup("#search").queryAs(Region.class);
        Node chip = robot.lookup("#search .kbd").query();
        until(() -> field.localToScene(field.getBoundsInLocal()).contains(chip.localToScene(chip.getBoundsInLocal())));

        robot.interact(() -> workbench
                .session()
                .openBeside(workbench.session().reports().get(1).id()));
        until(() -> robot.lookup(".side-view").tryQuery().isPresent());
        for (double width : new double[] {1440, 1024}) {
            robot.interact(() -> stage.setWidth(width));
            until(() -> {
                SplitPane pages = robot.lookup("#pages").queryAs(SplitPane.class);
                return Math.abs(pages.getDividerPositions()[0] - 0.5) < 0.02;
            });
        }
    }

    private static Region inspector(FxRobot robot) {
        return robot.lookup(".inspector").queryAs(Region.class);
    }

    /** What the entry of the report menu says that takes a report out. */
    private static String reportMenu(FxRobot robot) {
        return robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .map(MenuItem::getText)
                .filter(text -> text != null && text.startsWith("移出本库"))
                .findFirst()
                .orElse("");
    }

    private static String counts(FxRobot robot) {
        return robot.lookup("#counts").queryAs(Label.class).getText();
    }
}
