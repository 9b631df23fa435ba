package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.picture;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.library.Library;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Steps on many passages and on codes, with mouse and keys in the real window, and each of them taken back at once. */
class CodingJourneyTest {
    private static final String TEXT = """
            芷岚区政府工作报告
            ——2023年1月8日在芷岚区第五届人民代表大会第三次会议上
            区长 石明远
            各位代表:
            一、2022年工作回顾
            产业集群还没有形成规模,城乡融合仍有短板,教育、医疗等优质资源不足。
            二、2023年工作安排
            今年要抓好园区扩容和老街改造,把便民站开到每个村口。
            """;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();

    @AfterEach
    void end() throws Exception {
        FxToolkit.hideStage();
    }

    @Test
    void mergedCodesComeApartAgainAfterAnotherReportWasOpened() throws Exception {
        Path file = folder.resolve("library");
        Code gap = Code.named("短板", "#009E73");
        Code lack = Code.named("不足", "#E69F00");
        try (Library library = Library.open(file, Clock.systemUTC())) {
            library.bringInText("芷岚区2023", TEXT, Progress.SILENT);
            library.bringInText("芷岚区2022", TEXT.replace("2022年", "2021年").replace("2023年", "2022年"), Progress.SILENT);
            library.history().apply(new Change.AddCode(gap));
            library.history().apply(new Change.AddCode(lack));
            annotate(library, "芷岚区2023", "仍有短板", gap);
            annotate(library, "芷岚区2023", "资源不足", lack);
        }
        Workbench workbench = start(file, "芷岚区2023");

        view("codes");
        menuOn(() -> codeRow("短板"));
        until(() -> robot.lookup("并入").tryQuery().isPresent());
        robot.clickOn("并入").clickOn(entry("不足"));
        until(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        picture(robot.lookup(".dialog-pane").query(), "merge");
        robot.clickOn(".dialog-pane .danger");
        until(() -> workbench.desk().codesProperty().get().codes().size() == 1);
        assertThat(rowOf("不足")).contains("2");
        assertThat(rowOf("短板")).isEmpty();

        view("document");
        robot.clickOn(report("2022"));
        until(() -> workbench
                .desk()
                .opened()
                .filter(opened -> opened.listed().name().equals("芷岚区2022"))
                .isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.Z);

        until(() -> workbench.desk().codesProperty().get().codes().size() == 2);
        picture(robot.lookup(".report-page").query().getScene().getRoot(), "apart");
        view("codes");
        assertThat(rowOf("短板")).contains("1");
        assertThat(rowOf("不足")).contains("1");
        until(() -> workbench.desk().storedProperty().get());
        Journey.end(workbench);
    }

    @Test
    void fiftyHitsAreCodedInOneStepAndTakenBackInOne() throws Exception {
        Path file = folder.resolve("library");
        try (Library library = Library.open(file, Clock.systemUTC())) {
            StringBuilder text = new StringBuilder(TEXT);
            for (int village = 1; village <= 50; village++) {
                text.append("第").append(village).append("个村口的修路队已经进场。\n");
            }
            library.bringInText("芷岚区2023", text.toString(), Progress.SILENT);
        }
        Workbench workbench = start(file, "芷岚区2023");

        robot.clickOn("#search");
        robot.interact(() -> robot.lookup("#search").queryTextInputControl().setText("修路队"));
        until(() -> robot.lookup("全部编码…")
                .tryQuery()
                .filter(node -> !node.isDisabled())
                .isPresent());
        robot.clickOn("全部编码…");
        until(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        robot.clickOn("选择编码…");
        until(() -> robot.lookup(".dialog-pane .text-field")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
        robot.clickOn(".dialog-pane .text-field").write("roads").push(KeyCode.ENTER);
        until(() -> robot.lookup("编码 50 处").tryQuery().isPresent());
        picture(robot.lookup(".dialog-pane").query(), "auto");
        robot.clickOn("编码 50 处");
        until(() -> workbench.desk().shelf().all().size() == 50);
        until(() -> workbench.desk().storedProperty().get());
        view("codes");
        assertThat(rowOf("roads")).contains("50");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> workbench.desk().shelf().all().isEmpty());
        assertThat(rowOf("roads")).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        until(() -> workbench.desk().shelf().all().size() == 50);
        until(() -> workbench.desk().storedProperty().get());
        Journey.end(workbench);
    }

    @Test
    void anAnnotationThatLostItsWordsIsPutBackByHandAndThatIsUndone() throws Exception {
        Path file = folder.resolve("library");
        Code code = Code.named("园区", "#009E73");
        String name;
        try (Library library = Library.open(file, Clock.systemUTC())) {
            library.bringInText("芷岚区2023", TEXT, Progress.SILENT);
            library.history().apply(new Change.AddCode(code));
            annotate(library, "芷岚区2023", "仍有短板", code);
            annotate(library, "芷岚区2023", "把便民站开到每个村口", code);
            Listed known = library.reports().get(0);
            library.bringInText("芷岚区2023改", TEXT.replace("把便民站开到每个村口", "另设流动服务车十二台"), Progress.SILENT);
            Listed corrected = library.reports().stream()
                    .filter(listed -> !listed.id().equals(known.id()))
                    .findFirst()
                    .orElseThrow();
            library.makeVersion(corrected.id(), known.id());
            name = library.reports().get(0).name();
        }
        Workbench workbench = start(file, name);
        StyledTextArea<?, ?> page = robot.lookup(".report-page").query();
        assertThat(page.getText()).contains("流动服务车");
        until(() -> workbench.desk().annotationsProperty().get().size() == 1);
        robot.clickOn(tab("批注"));
        until(() -> card("现有文本中找不到原文").isPresent());
        until(() -> card("每个村口").isPresent());
        picture(page.getScene().getRoot(), "lost");

        int at = page.getText().indexOf("流动服务车");
        dragOver(page, at, at + 5);
        menuOn(() -> card("现有文本中找不到原文").orElseThrow());
        robot.clickOn("放到选中的文字上");
        until(() -> workbench.desk().annotationsProperty().get().size() == 2);
        assertThat(card("现有文本中找不到原文")).isEmpty();
        Annotation placed = workbench.desk().held().orElseThrow();
        assertThat(placed.anchor().passage().quote()).isEqualTo("流动服务车");
        picture(page.getScene().getRoot(), "placed");

        robot.clickOn(page).push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> workbench.desk().annotationsProperty().get().size() == 1);
        until(() -> card("现有文本中找不到原文").isPresent());
        until(() -> workbench.desk().storedProperty().get());
        Journey.end(workbench);
    }

    private static void annotate(Library library, String report, String words, Code code) throws Exception {
        Listed listed = library.reports().stream()
                .filter(one -> one.name().equals(report))
                .findFirst()
                .orElseThrow();
        String text = library.read(listed.id()).text();
        int at = text.indexOf(words);
        Anchor anchor =
                new Anchor(listed.id(), listed.textVersion(), Passage.of(new Span(at, at + words.length()), text));
        library.history().apply(new Change.AddAnnotation(library.draft(anchor, Optional.of(code.id()), "")));
    }

    private Workbench start(Path file, String report) throws Exception {
        Workbench workbench = Journey.window(folder);
        Journey.show(workbench, file);
        until(() -> !workbench.session().reports().isEmpty());
        robot.interact(() -> workbench
                .session()
                .open(workbench.session().reports().stream()
                        .filter(listed -> listed.name().equals(report))
                        .findFirst()
                        .orElseThrow()
                        .id()));
        until(() -> workbench.desk().opened().isPresent()
                && robot.lookup(".report-page").<StyledTextArea<?, ?>>query().getLength() > 50);
        WaitForAsyncUtils.waitForFxEvents(10);
        return workbench;
    }

    /** A right click; the display without a screen tells of the click, but not that a menu is asked for. */
    private void menuOn(Supplier<Node> asked) {
        robot.clickOn(asked.get(), MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents(5);
        Node node = asked.get();
        Bounds at = node.localToScreen(node.getBoundsInLocal());
        robot.interact(() -> node.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, at.getCenterX(), at.getCenterY(), false, null)));
        until(() -> robot.lookup(".menu-item").tryQuery().isPresent());
    }

    private Node tab(String words) {
        return robot.lookup(".inspector .tab-label").queryAllAs(Label.class).stream()
                .filter(label -> words.equals(label.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void view(String id) {
        robot.clickOn("#view-" + id);
        WaitForAsyncUtils.waitForFxEvents(5);
    }

    /** The row of a code in the codes view. */
    private Node codeRow(String code) {
        return robot.lookup(".codes-view .tree-cell").queryAll().stream()
                .filter(node -> node.isVisible() && says(node, code))
                .findFirst()
                .orElseThrow();
    }

    /** What the row of a code says; nothing if there is none. */
    private List<String> rowOf(String code) {
        WaitForAsyncUtils.waitForFxEvents(5);
        return robot.lookup(".codes-view .tree-cell").queryAll().stream()
                .filter(node -> node.isVisible() && says(node, code))
                .flatMap(node -> labels(node).stream())
                .toList();
    }

    private Node report(String words) {
        return robot.lookup(".shelf-cell").queryAllAs(TreeCell.class).stream()
                .filter(cell -> cell.isVisible() && cell.getItem() != null && says(cell, words))
                .findFirst()
                .orElseThrow();
    }

    private Node entry(String words) {
        return robot.lookup(".menu-item").queryAll().stream()
                .filter(node -> node.isVisible() && says(node, words))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Node> card(String words) {
        return robot.lookup(".annotations .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.isVisible() && cell.getItem() != null && says(cell, words))
                .map(Node.class::cast)
                .findFirst();
    }

    private boolean says(Node node, String words) {
        return labels(node).stream().anyMatch(text -> text.contains(words));
    }

    private List<String> labels(Node node) {
        return robot.from(node).lookup((Node inside) -> inside instanceof Label).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
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

    private static Bounds bounds(StyledTextArea<?, ?> page, int character) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> page.getCharacterBoundsOnScreen(character, character + 1).orElseThrow());
    }
}
