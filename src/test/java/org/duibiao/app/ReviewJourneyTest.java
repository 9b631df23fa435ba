package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.picture;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.library.Library;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.task.Progress;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through doubtful statements by keyboard, then reads again with another catalogue: without a display. */
class ReviewJourneyTest {
    private static final String TEXT = """
            菱塘县政府工作报告
            ——2023年1月8日在菱塘县第五届人民代表大会第三次会议上
            县长 石明远
            各位代表:
            一、2022年工作回顾
            2022年,全县地区生产总值完成210.5亿元,增长4.8%。固定资产投资增长96%。出口增长120%。工业投资增长95%。莲藕产量达到3200吨。
            二、2023年工作安排
            今年经济社会发展的主要预期目标是:地区生产总值增长6%左右;一般公共预算收入增长5%以上。
            """;
    private static final Indicator LOTUS =
            new Indicator("lotus", "莲藕产量", "Lotus root", List.of(), "吨", Direction.HIGHER);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();

    @AfterEach
    void end() throws Exception {
        FxToolkit.hideStage();
    }

    @Test
    void acceptingAndCorrectingByKeyboardMakesTheCountFallAndOutlastsAnotherCatalogue() throws Exception {
        Path file = folder.resolve("library");
        try (Library library = Library.open(file, Clock.systemUTC())) {
            library.bringInText("菱塘县2023", TEXT, Progress.SILENT);
        }
        Workbench workbench = start(file);
        robot.interact(() -> workbench.session().show(View.REVIEW));
        until(() -> robot.lookup(".review-sentence").tryQuery().isPresent() && left() == 3);
        WaitForAsyncUtils.waitForFxEvents(10);

        robot.push(KeyCode.A);
        until(() -> left() == 2);
        picture(root(), "review");

        robot.push(KeyCode.C);
        until(() -> robot.lookup("#statement-value").tryQuery().isPresent());
        TextField value = robot.lookup("#statement-value").queryAs(TextField.class);
        assertThat(value.getText()).isEqualTo("120");
        picture(value.getScene().getRoot(), "correct");
        robot.interact(() -> value.setText("12"));
        robot.push(KeyCode.ENTER);
        until(() -> left() == 1);

        robot.push(KeyCode.R);
        until(() -> left() == 0);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> left() == 1);
        picture(root(), "undone");

        Library library = workbench.session().library().orElseThrow();
        ReportId report = workbench.session().reports().get(0).id();
        library.extendCatalogue(List.of(LOTUS));
        library.restate(List.of(report), Progress.SILENT);
        robot.interact(() -> workbench.session().textsChanged());
        robot.interact(() -> robot.lookup(".review-view #all")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire());
        until(() -> listed().contains("莲藕产量"));
        assertThat(listed()).doesNotContain("出口");
        List<Stated> now = library.statements(report);
        assertThat(of(now, "exports").review().state()).isEqualTo(Review.State.CORRECTED);
        assertThat(of(now, "exports").statement().claim().quantity().value().orElseThrow())
                .isEqualByComparingTo("12");
        assertThat(of(now, "fixed_investment").review().state()).isEqualTo(Review.State.ACCEPTED);
        assertThat(of(now, "industrial_investment").review().state()).isEqualTo(Review.State.UNREVIEWED);
        assertThat(of(now, "lotus").review().state()).isEqualTo(Review.State.UNREVIEWED);
        Journey.end(workbench);
    }

    private static Stated of(List<Stated> statements, String indicator) {
        return statements.stream()
                .filter(one -> one.statement().claim().indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private int left() {
        return robot.lookup(".review-view .view-head .strong").queryAllAs(Label.class).stream()
                .map(label -> label.getText().replaceAll("\\D.*", "").isEmpty()
                        ? label.getText().replaceAll("^\\D*(\\d+).*", "$1")
                        : label.getText().replaceAll("\\D.*", ""))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(-1);
    }

    /** The indicators in the list. */
    private List<String> listed() {
        return robot.lookup(".review-view #table").<Stated>queryTableView().getItems().stream()
                .map(one -> one.statement().claim().indicatorText())
                .toList();
    }

    private Node root() {
        return robot.lookup(".review-view").query().getScene().getRoot();
    }

    private Workbench start(Path file) throws Exception {
        Workbench workbench = Journey.window(folder);
        Journey.show(workbench, file);
        until(() -> !workbench.session().reports().isEmpty());
        return workbench;
    }
}
