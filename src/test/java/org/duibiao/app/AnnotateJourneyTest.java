package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.picture;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.library.Library;
import org.duibiao.report.ReportId;
import org.duibiao.task.Progress;
import org.duibiao.ui.session.View;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.TwoDimensional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Reads, selects with the mouse, codes, undoes, starts again: as a person does it, without a display. */
class AnnotateJourneyTest {
    /** Longer than the mouse has to rest on words before a tip is shown. */
    private static final int REST_MILLIS = 600;

    private static final String TEXT = """
            芷岚区政府工作报告
            ——2023年1月8日在芷岚区第五届人民代表大会第三次会议上
            区长 石明远
            各位代表:
            一、2022年工作回顾
            2022年,全区地区生产总值完成210.5亿元,增长4.8%;一般公共预算收入12.3亿元,增长5.1%;固定资产投资增长6.2%。新增城镇就业8600人,城镇登记失业率控制在3%以内。
            产业集群还没有形成规模,乡村振兴和城乡融合仍有短板,教育、医疗等优质资源不足。
            二、2023年工作安排
            今年经济社会发展的主要预期目标是:地区生产总值增长6%左右;一般公共预算收入增长5%以上;固定资产投资增长8%左右;城镇登记失业率控制在3.5%以内。
            """;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();

    @AfterEach
    void end() throws Exception {
        FxToolkit.hideStage();
    }

    @Test
    void aPassageIsSelectedWithTheMouseCodedUndoneRedoneAndStillThereAfterARestart() throws Exception {
        Path file = folder.resolve("library");
        try (Library library = Library.open(file, Clock.systemUTC())) {
            library.bringInText("芷岚区2023", TEXT, Progress.SILENT);
        }

        Workbench workbench = start(file);
        StyledTextArea<?, ?> page = page(workbench);
        int at = page.getText().indexOf("产业集群");
        assertThat(at).isPositive();
        dragOver(page, at, at + 10);
        assertThat(page.getSelectedText()).isEqualTo("产业集群还没有形成规模".substring(0, 10));

        robot.press(KeyCode.Q).release(KeyCode.Q);
        until(() -> robot.lookup(".code-picker").tryQuery().isPresent());
        robot.write("gap");
        picture(robot.lookup(".code-picker").query(), "picker");
        robot.push(KeyCode.ENTER);
        until(() -> workbench.desk().annotationsProperty().get().size() == 1);
        Annotation made = workbench.desk().annotationsProperty().get().get(0);
        assertThat(made.anchor().passage().quote()).isEqualTo("产业集群还没有形成规");
        until(() -> workbench.desk().storedProperty().get());
        picture(page.getScene().getRoot(), "coded");
        until(() -> listed("gap"));
        until(() -> workbench.desk().storedProperty().get());
        picture(page.getScene().getRoot(), "coded");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> workbench.desk().annotationsProperty().get().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        until(() -> workbench.desk().annotationsProperty().get().size() == 1);
        until(() -> workbench.desk().storedProperty().get());
        Journey.end(workbench);

        Workbench again = start(file);
        page(again);
        until(() -> again.desk().annotationsProperty().get().equals(List.of(made)));
        until(() -> listed("gap"));
        picture(page(again).getScene().getRoot(), "again");
        whatIsTypedGoesToTheWordsItWasBegunFor(again, made);
        Journey.end(again);
    }

    /** Not to the annotation that is picked when the page is clicked meanwhile; and another view does not throw it away. */
    private void whatIsTypedGoesToTheWordsItWasBegunFor(Workbench workbench, Annotation before) {
        StyledTextArea<?, ?> page = page(workbench);
        int at = page.getText().indexOf("城乡融合");
        dragOver(page, at, at + 4);
        robot.push(KeyCode.Q);
        until(() -> robot.lookup(".code-picker").tryQuery().isPresent());
        robot.write("merging");
        robot.interact(() -> {
            page.deselect();
            workbench.desk().heldProperty().set(Optional.of(before.id()));
        });
        assertThat(workbench.desk().selectionProperty().get()).isEmpty();
        robot.interact(() -> workbench.session().show(View.LEDGER));
        until(() -> robot.lookup(".code-picker").tryQuery().isEmpty());
        robot.interact(() -> workbench.session().show(View.DOCUMENT));
        until(() -> robot.lookup(".code-picker").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ENTER);
        until(() -> workbench.desk().annotationsProperty().get().size() == 2);
        assertThat(workbench.desk().annotationsProperty().get())
                .contains(before)
                .anySatisfy(one -> {
                    assertThat(one.anchor().passage().quote()).isEqualTo("城乡融合");
                    assertThat(workbench.desk().code(one).map(Code::name)).contains("merging");
                });
        until(() -> workbench.desk().storedProperty().get());
    }

    @Test
    void byKeyboardAloneAPileIsCodedWalkedThroughAndResizedAndASecondReportLaidBeside() throws Exception {
        Path file = folder.resolve("library");
        try (Library library = Library.open(file, Clock.systemUTC())) {
            library.bringInText("芷岚区2023", TEXT, Progress.SILENT);
            String yearBefore =
                    TEXT.replace("2022年", "2021年").replace("2023年", "2022年").replace("4.8%", "5.2%");
            library.bringInText("芷岚区2022", yearBefore, Progress.SILENT);
        }
        Workbench workbench = start(file);
        StyledTextArea<?, ?> page = page(workbench);
        int at = page.getText().indexOf("产业集群");

        // a row is taken with its last character, however often the key is pressed
        int paragraph = page.getText().indexOf("产业集群");
        robot.interact(() -> {
            page.requestFocus();
            page.moveTo(page.getAbsolutePosition(
                    page.offsetToPosition(paragraph, TwoDimensional.Bias.Forward)
                            .getMajor(),
                    0));
        });
        for (int i = 0; i < 2; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.END);
            int end = page.getSelection().getEnd();
            robot.interact(() -> {
                boolean wrapped = page.getText().charAt(end) != '\n';
                if (wrapped) {
                    assertThat(page.getCharacterBoundsOnScreen(end - 1, end)
                                    .orElseThrow()
                                    .getMaxY())
                            .isLessThan(page.getCharacterBoundsOnScreen(end, end + 1)
                                    .orElseThrow()
                                    .getMaxY());
                }
            });
            assertThat(page.getSelectedText()).isNotEmpty().doesNotContain("\n");
        }

        // five annotations over one another, each selected and coded with keys only
        robot.interact(() -> {
            page.requestFocus();
            page.moveTo(at);
        });
        for (int i = 0; i < 5; i++) {
            robot.press(KeyCode.SHIFT);
            for (int steps = 0; steps < 2; steps++) {
                robot.push(KeyCode.RIGHT);
            }
            robot.release(KeyCode.SHIFT);
            robot.push(KeyCode.Q);
            until(() -> robot.lookup(".code-picker").tryQuery().isPresent());
            robot.write("code" + i);
            robot.push(KeyCode.ENTER);
            int made = i + 1;
            until(() -> workbench.desk().annotationsProperty().get().size() == made);
            until(page::isFocused);
        }
        Annotation longest = workbench.desk().annotationsProperty().get().stream()
                .max(Comparator.comparingInt(
                        one -> one.anchor().passage().span().length()))
                .orElseThrow();
        assertThat(longest.anchor().passage().quote()).isEqualTo("产业集群还没有形成规");
        picture(page.getScene().getRoot(), "pile");

        // the same code on the same words once more is the annotation that is there, not a second one
        assertThat(page.getSelectedText()).isEqualTo(longest.anchor().passage().quote());
        robot.push(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.desk().annotationsProperty().get()).hasSize(5);
        assertThat(workbench.desk().held()).contains(longest);

        // Enter picks them one by one, whatever lies on top
        robot.interact(() -> page.moveTo(at));
        Set<Object> picked = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            workbench.desk().heldProperty().get().ifPresent(picked::add);
        }
        assertThat(picked).hasSize(5);

        // the last one picked is the longest; its end moves by one character
        until(() -> workbench.desk().held().equals(Optional.of(longest)));
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> workbench
                .desk()
                .held()
                .filter(one -> one.anchor().passage().quote().equals("产业集群还没有形成规模"))
                .isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> workbench.desk().annotationsProperty().get().contains(longest));

        // the report of the other year comes beside, both at the same section, with the number that differs
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.B);
        until(() -> workbench.desk().beside().opened().isPresent()
                && robot.lookup(".side-view").tryQuery().isPresent());
        robot.push(KeyCode.D);
        until(() -> page.getSelectedText().contains("4.8%")
                || page.getSelectedText().contains("5.2%"));
        picture(page.getScene().getRoot(), "beside");

        // the mouse on a number of the second page says what the first gives; that page can be coded like any other
        StyledTextArea<?, ?> second = robot.lookup(".side-view .report-page").query();
        String other = page.getSelectedText().contains("4.8%") ? "4.8%" : "5.2%";
        String there = other.equals("4.8%") ? "5.2%" : "4.8%";
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            // again and again, each time with a rest: the page may still be turning to its place
            Bounds number = bounds(second, second.getText().indexOf(there));
            robot.moveTo(number.getCenterX() - 3, number.getCenterY())
                    .moveTo(number.getCenterX(), number.getCenterY())
                    .sleep(REST_MILLIS);
            return tipEndsWith(other);
        });
        robot.clickOn(second);
        robot.interact(() -> second.moveTo(second.getText().indexOf("城乡融合")));
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        robot.push(KeyCode.DIGIT1);
        ReportId lying =
                workbench.desk().beside().opened().orElseThrow().listed().id();
        until(() -> workbench.desk().shelf().of(lying).size() == 1);
        until(() -> !workbench.desk().beside().annotations().isEmpty());
        assertThat(workbench.desk().held())
                .get()
                .satisfies(one -> assertThat(one.anchor().passage().quote()).isEqualTo("城乡"));
        picture(page.getScene().getRoot(), "beside-coded");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> workbench.desk().shelf().of(lying).isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.B);
        until(() -> robot.lookup(".side-view").tryQuery().isEmpty());
        until(() -> workbench.desk().storedProperty().get());
        Journey.end(workbench);
    }

    private Workbench start(Path file) throws Exception {
        Workbench workbench = Journey.window(folder);
        Journey.show(workbench, file);
        until(() -> !workbench.session().reports().isEmpty());
        robot.interact(() ->
                workbench.session().open(workbench.session().reports().get(0).id()));
        return workbench;
    }

    private StyledTextArea<?, ?> page(Workbench workbench) {
        until(() -> workbench.desk().opened().isPresent()
                && robot.lookup(".report-page").tryQuery().isPresent()
                && robot.lookup(".report-page").<StyledTextArea<?, ?>>query().getLength() > 100);
        WaitForAsyncUtils.waitForFxEvents(10);
        return robot.lookup(".report-page").query();
    }

    private void dragOver(StyledTextArea<?, ?> page, int from, int to) {
        Bounds first = bounds(page, from);
        Bounds last = bounds(page, to - 1);
        robot.moveTo(first.getMinX() + 1, first.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(last.getMinX() + 4, last.getCenterY())
                .moveTo(last.getMaxX() - 1, last.getCenterY())
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Bounds bounds(StyledTextArea<?, ?> page, int character) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> page.getCharacterBoundsOnScreen(character, character + 1).orElseThrow());
    }

    private static boolean tipEndsWith(String words) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> Window.getWindows().stream()
                        .anyMatch(window ->
                                window instanceof Tooltip tip && tip.getText().endsWith(words)));
    }

    private boolean listed(String code) {
        Set<Node> names = robot.lookup(".annotation-card .strong").queryAll();
        return names.stream().anyMatch(node -> node instanceof Label label && code.equals(label.getText()));
    }
}
