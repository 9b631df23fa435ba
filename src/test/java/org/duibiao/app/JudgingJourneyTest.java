package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Verdict;
import org.duibiao.ui.doubts.DoubtsViewModel;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.session.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a person decides – how far "about" reaches, which value counts, what a doubt is – and all that follows from it. */
class JudgingJourneyTest {

    private static final String SPEECH = """
            澄溪县政府工作报告
            ——%d年1月9日在澄溪县第九届人民代表大会第二次会议上
            县长 何远舟
            各位代表:
            一、%d年工作回顾
            %s
            二、%d年工作安排
            今年的主要预期目标是:%s。
            """;

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder = Path.of("");

    private @Nullable Workbench opened;

    /** Answers for the person whom the window asks where to write. */
    private final class Saving implements FileChoice {
        @Override
        public List<Path> files(String title, Kind... kinds) {
            return List.of();
        }

        @Override
        public Optional<Path> file(String title, Kind... kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String name, Kind... kinds) {
            return Optional.of(folder.resolve("out.csv"));
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void twoYears() throws Exception {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        write(reports, 2022, "2021年,全县地区生产总值完成66.5亿元,增长5.8%。", "地区生产总值增长7%左右,社会消费品零售总额增长6%以上");
        write(
                reports,
                2023,
                "2022年,全县地区生产总值完成70亿元,增长6.3%。社会消费品零售总额完成31亿元,增长5.8%。\n" + "消费市场回暖。全县社会消费品零售总额增长6.6%。",
                "地区生产总值增长6%以上");
        open(reports);
    }

    private static void write(Path reports, int year, String review, String goals) throws IOException {
        Files.writeString(
                reports.resolve("澄溪县" + year + ".txt"), SPEECH.formatted(year, year - 1, review, year, goals));
    }

    private void open(Path... bringIn) throws Exception {
        Workbench window = Journey.window(folder, new Saving());
        opened = window;
        Journey.show(window, folder.resolve("library"), bringIn);
        until(() -> window.session().reports().size() == 2);
    }

    @AfterEach
    void end() throws Exception {
        Journey.end(window());
    }

    private Workbench window() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void theToleranceTurnsAVerdictAndIsPrintedOnTheChart() {
        showLedger();
        until(() -> verdict("gdp").equals(Optional.of(Verdict.NEARLY)));
        Platform.runLater(
                () -> robot.lookup(".ledger-view #tolerance").queryButton().fire());
        until(() -> robot.lookup("#tolerance-growth-points").tryQuery().isPresent());
        robot.interact(() -> {
            field("#tolerance-growth-points").setText("1");
            field("#tolerance-growth-share").setText("20");
        });
        robot.push(KeyCode.ENTER);
        until(() -> verdict("gdp").equals(Optional.of(Verdict.MET)));
        robot.interact(() -> robot.lookup(".ledger-view #draw").queryButton().fire());
        until(() -> window().session().viewProperty().get() == View.CHARTS);
        until(() -> marks().anyMatch(tip -> tip.contains("6.3")));
        until(() -> drawnWords().anyMatch(words -> words.contains("±1 ")));
    }

    @Test
    void anotherValueChosenTurnsTheLineAndTheChartAndIsUndone() {
        showLedger();
        until(() -> value("retail_sales").isPresent());
        String first = value("retail_sales").orElseThrow();
        String second = first.equals("5.8") ? "6.6" : "5.8";
        robot.interact(
                () -> table().getSelectionModel().select(line("retail_sales").orElseThrow()));
        until(() -> robot.lookup("#choose-outcome").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#choose-outcome").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getText().startsWith(second))
                .findFirst()
                .orElseThrow()
                .fire());
        until(() -> value("retail_sales").equals(Optional.of(second)));
        robot.interact(() -> robot.lookup(".ledger-view #draw").queryButton().fire());
        until(() -> marks().anyMatch(tip -> tip.contains(second)));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> marks().noneMatch(tip -> tip.contains(second)));
        robot.interact(() -> window().session().show(View.LEDGER));
        until(() -> value("retail_sales").equals(Optional.of(first)));
    }

    @Test
    void aDoubtIsFoundMarkedTakenBackExplainedExportedAndRemembered() throws Exception {
        robot.interact(() -> window().session().show(View.DOUBTS));
        until(() -> twoValues().isPresent());
        robot.interact(() -> doubts().getSelectionModel().select(twoValues().orElseThrow()));
        until(() -> robot.lookup(".doubts-view #passages > *").queryAll().size() >= 2);
        assertThat(robot.lookup(".doubts-view #arithmetic").queryAs(Label.class).getText())
                .contains("5.8", "6.6");

        fire("#seen");
        until(() -> twoValues().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> twoValues().isPresent());

        robot.interact(() -> doubts().getSelectionModel().select(twoValues().orElseThrow()));
        robot.interact(() -> field(".doubts-view #memo").setText("前者为限上口径"));
        fire("#explained");
        until(() -> twoValues().isEmpty());
        showEveryState();
        until(() -> mark().equals(Optional.of(new DoubtMark(DoubtMark.State.EXPLAINED, "前者为限上口径"))));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        until(() -> Files.exists(folder.resolve("out.csv")));
        assertThat(folder.resolve("out.csv")).content().contains("前者为限上口径", "contradiction");

        Journey.end(window());
        open();
        robot.interact(() -> window().session().show(View.DOUBTS));
        showEveryState();
        until(() -> mark().equals(Optional.of(new DoubtMark(DoubtMark.State.EXPLAINED, "前者为限上口径"))));
        robot.interact(() -> doubts().getSelectionModel().select(twoValues().orElseThrow()));
        fire("#falseAlarm");
        until(() -> mark().map(DoubtMark::state).equals(Optional.of(DoubtMark.State.FALSE_ALARM)));
    }

    private void showLedger() {
        robot.interact(() -> window().session()
                .show(View.LEDGER, window().session().reports().get(0).header().region(), Optional.of(2022)));
    }

    private TableView<Standing> table() {
        return robot.lookup(".ledger-view #table").queryTableView();
    }

    private Optional<Standing> line(String indicator) {
        return table().getItems().stream()
                .filter(line ->
                        line.indicator().id().equals(indicator) && line.period().end() == 2022)
                .findFirst();
    }

    private Optional<Verdict> verdict(String indicator) {
        return line(indicator).map(Standing::verdict);
    }

    private Optional<String> value(String indicator) {
        return line(indicator).flatMap(row -> row.figures().outcome()).map(Object::toString);
    }

    private Stream<String> marks() {
        return robot.lookup(".chart-mark").queryAll().stream().map(mark -> String.valueOf(mark.getAccessibleText()));
    }

    private Stream<String> drawnWords() {
        return robot.lookup(node -> node instanceof Text).queryAllAs(Text.class).stream()
                .map(Text::getText);
    }

    private TableView<DoubtsViewModel.Row> doubts() {
        return robot.lookup(".doubts-view #table").queryTableView();
    }

    private Optional<DoubtsViewModel.Row> twoValues() {
        return doubts().getItems().stream()
                .filter(row -> row.doubt().kind() == Doubt.Kind.CONTRADICTION)
                .findFirst();
    }

    private Optional<DoubtMark> mark() {
        return twoValues().map(DoubtsViewModel.Row::mark);
    }

    private void showEveryState() {
        robot.interact(() -> robot.lookup(".doubts-view #state")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .selectLast());
    }

    private void fire(String button) {
        robot.interact(() ->
                robot.lookup(".doubts-view " + button).queryAs(Button.class).fire());
    }

    private TextField field(String query) {
        return robot.lookup(query).queryAs(TextField.class);
    }
}
