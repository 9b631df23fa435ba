package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.SetupJson;
import org.duibiao.cli.CommandLineProgram;
import org.duibiao.cli.Terminal;
import org.duibiao.library.Library;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.text.Span;
import org.duibiao.ui.charts.PictureFiles;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.session.View;
import org.duibiao.view.SavedView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** From one's own files to pictures: one in a few clicks, a set in one go, and a chart kept under a name. */
class PictureJourneyTest {
    private static final String[] DISTRICTS = {
        "茗溪县", "松陂县", "竹岭县", "白塔县", "沙洲县", "青圩县", "云屏县", "石桥县", "苇荡县", "丹枫县", "鹿泉坡县", "榆林渡县"
    };

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final Answers answers = new Answers();
    private Workbench workbench;
    private int clicks;
    private String out = "out";

    /** Chooses what the test has laid ready; choosing a file and saying yes are two clicks. */
    private final class Answers implements FileChoice {
        private List<Path> files = List.of();

        @Override
        public List<Path> files(String title, Kind... kinds) {
            clicks++;
            return files;
        }

        @Override
        public Optional<Path> file(String title, Kind... kinds) {
            return files.stream().findFirst();
        }

        @Override
        public Optional<Path> folder(String title) {
            clicks++;
            return Optional.of(folder.resolve(out));
        }

        @Override
        public Optional<Path> save(String title, String proposedName, Kind... kinds) {
            clicks++;
            return Optional.of(folder.resolve(out).resolve(proposedName));
        }
    }

    @BeforeEach
    void open() throws Exception {
        Files.createDirectory(folder.resolve(out));
        workbench = Journey.window(folder, answers);
    }

    @AfterEach
    void end() throws Exception {
        Journey.end(workbench);
    }

    private void show(List<Path> bringIn) throws Exception {
        Journey.show(workbench, folder.resolve("library"), bringIn.toArray(Path[]::new));
        until(() -> workbench.session().library().isPresent());
    }

    private Path report(String district, int year) throws IOException {
        return Files.writeString(folder.resolve(district + year + ".txt"), """
                %1$s政府工作报告
                ——%2$d年1月9日在%1$s第九届人民代表大会第二次会议上
                县长 林知远
                各位代表:
                一、%3$d年工作回顾
                %3$d年,全县地区生产总值完成66.5亿元,增长5.8%%。固定资产投资增长7.2%%。一般公共预算收入完成4.1亿元,增长3%%。
                二、%2$d年工作安排
                今年的主要预期目标是:地区生产总值增长6%%以上,固定资产投资增长8%%左右,一般公共预算收入增长4%%。
                """.formatted(district, year, year - 1));
    }

    @Test
    void fromAnEmptyLibraryToAPictureOfOnesOwnTwoFilesInEightClicksOrFewer() throws Exception {
        answers.files = List.of(report("茗溪县", 2022), report("茗溪县", 2023));
        show(List.of());
        click("#files");
        until(() -> defaultButton().filter(button -> !button.isDisabled()).isPresent());
        clicks++;
        robot.clickOn((Node) defaultButton().orElseThrow());
        until(() -> workbench.session().reports().size() == 2);
        WaitForAsyncUtils.waitForFxEvents(10);
        click("#view-charts");
        until(() -> robot.lookup(".chart-mark").queryAll().size() >= 3);
        WaitForAsyncUtils.waitForFxEvents(10);
        click("#charts-export");
        until(() -> defaultButton().isPresent());
        clicks++;
        robot.interact(() -> defaultButton().orElseThrow().fire());
        until(() -> pictures().size() == 1);
        BufferedImage image = ImageIO.read(pictures().get(0).toFile());
        assertThat(image.getWidth()).isGreaterThan(800);
        assertThat(pictures().get(0).getFileName().toString()).contains("茗溪县-2022");
        assertThat(clicks).isLessThanOrEqualTo(8);
        FxToolkit.hideStage();
        workbench.ended();
        assertThat(pixels(fromCommandLine()))
                .as("as the command line paints it")
                .isEqualTo(pixels(image));
    }

    /** The same chart, painted without the window. */
    private BufferedImage fromCommandLine() throws IOException {
        Path written = folder.resolve("command-line");
        run("charts --kind bullet --year 2022 --size 17.4cm --dpi 300 --dossier", written);
        assertThat(Files.readString(written.resolve("茗溪县-卷宗.html"))).contains("<svg", "<b>地区生产总值增长6%以上</b>", "县");
        try (Stream<Path> files = Files.list(written)) {
            return ImageIO.read(files.filter(file -> file.toString().endsWith(".png"))
                    .findFirst()
                    .orElseThrow()
                    .toFile());
        }
    }

    private void run(String said, Path written) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of(said.split(" ")));
        arguments.addAll(List.of("--library", folder.resolve("library").toString(), "--out", written.toString()));
        int status = new CommandLineProgram(
                        new Terminal(nowhere, nowhere, Locale.ENGLISH), Clock.systemUTC(), (library, settings) -> {})
                .run(arguments.toArray(String[]::new));
        assertThat(status).isZero();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void aSetOfTwelveIsWrittenInOneGoAndAChartIsKeptUnderAName() throws Exception {
        List<Path> files = new ArrayList<>();
        for (String district : DISTRICTS) {
            files.add(report(district, 2022));
            files.add(report(district, 2023));
        }
        show(files);
        until(() -> workbench.session().reports().size() == 24);
        Region first = workbench.session().reports().get(0).header().region();
        robot.interact(() -> workbench.session().show(View.CHARTS, first, Optional.of(2022)));
        until(() -> robot.lookup(".chart-mark").queryAll().size() >= 3);

        robot.interact(() -> ((ToggleButton) robot.lookup("#chart-kind-years").query()).fire());
        until(() -> robot.lookup("#furtherToAdd").queryComboBox().isVisible());
        WaitForAsyncUtils.waitForFxEvents(10);
        int ofOne = robot.lookup(".chart-mark").queryAll().size();
        robot.interact(() -> robot.lookup("#furtherToAdd")
                .queryComboBox()
                .getSelectionModel()
                .select(2));
        until(() -> robot.lookup(".chart-mark").queryAll().size() > ofOne);
        saveAs("十二县历年");
        until(() -> savedNames().equals(List.of("十二县历年")));
        robot.interact(
                () -> ((ToggleButton) robot.lookup("#chart-kind-scorecard").query()).fire());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> saved().getItems().get(2).getOnAction().handle(null));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#chart-kind-years").queryAs(ToggleButton.class).isSelected())
                .isTrue();

        robot.interact(() -> ((ToggleButton) robot.lookup("#chart-kind-bullet").query()).fire());
        until(() -> robot.lookup(".chart-mark").queryAll().size() >= 3);
        robot.clickOn("#charts-export");
        until(() -> robot.lookup("#export-set").tryQuery().isPresent());
        robot.interact(() ->
                robot.lookup("#export-set").queryComboBox().getSelectionModel().select(1));
        until(() -> robot.lookup("#export-charted").queryLabeled().getText().contains("" + DISTRICTS.length));
        robot.interact(() -> defaultButton().orElseThrow().fire());
        until(() -> pictures().size() == DISTRICTS.length);
        assertThat(savedNames()).containsExactly("十二县历年");
        assertThat(pictures())
                .allSatisfy(file -> assertThat(
                                PictureFiles.setupIn(file).orElseThrow().kind())
                        .isEqualTo(ChartKind.BULLET));
        aPictureDroppedOrChosenOpensItsChart();
        everyKindOfChartIsPaintedAsTheCommandLinePaintsIt();
    }

    /** Exported from the window, then kept as a view and painted without it. */
    private void everyKindOfChartIsPaintedAsTheCommandLinePaintsIt() throws Exception {
        Library library = workbench.session().library().orElseThrow();
        Listed coded = workbench.session().reports().get(0);
        Code code = Code.named("产业", Codebook.COLOURS.get(0));
        Passage passage = Passage.of(new Span(0, 4), library.read(coded.id()).text());
        library.history().apply(new Change.AddCode(code));
        library.history()
                .apply(new Change.AddAnnotation(library.draft(
                        new Anchor(coded.id(), coded.textVersion(), passage), Optional.of(code.id()), "")));
        out = "kinds";
        Files.createDirectory(folder.resolve(out));
        int before = 0;
        for (ChartKind kind : ChartKind.values()) {
            int drawn = ++before;
            robot.interact(() ->
                    ((ToggleButton) robot.lookup("#chart-kind-" + kind.id()).query()).fire());
            WaitForAsyncUtils.waitForFxEvents(10);
            until(() -> !robot.lookup(".chart-mark").queryAll().isEmpty());
            robot.clickOn("#charts-export");
            until(() -> defaultButton().filter(button -> !button.isDisabled()).isPresent());
            robot.interact(() -> defaultButton().orElseThrow().fire());
            until(() -> pictures().size() == drawn);
        }
        for (Path picture : pictures()) {
            ChartSetup setup = PictureFiles.setupIn(picture).orElseThrow();
            library.keep(library.draftView(SavedView.Kind.CHART, setup.kind().id(), SetupJson.write(setup)));
        }
        FxToolkit.hideStage();
        workbench.ended();
        Path again = folder.resolve("again");
        run(
                "charts --size 17.4cm --dpi 300 --view "
                        + Stream.of(ChartKind.values()).map(ChartKind::id).collect(Collectors.joining(",")),
                again);
        for (Path picture : pictures()) {
            assertThat(pixels(ImageIO.read(again.resolve(picture.getFileName()).toFile())))
                    .as(picture.getFileName().toString())
                    .isEqualTo(pixels(ImageIO.read(picture.toFile())));
        }
    }

    /** Dragged with the mouse from a corner of the window that holds the file for the test; then by keys. */
    private void aPictureDroppedOrChosenOpensItsChart() {
        Path picture = pictures().stream()
                .filter(file -> file.getFileName().toString().contains("鹿泉坡县"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> ((ToggleButton) robot.lookup("#chart-kind-years").query()).fire());
        WaitForAsyncUtils.waitForFxEvents(10);
        Node corner = robot.lookup("#view-charts").query();
        corner.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(picture.toFile()));
            corner.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        robot.drag("#view-charts").dropTo("#view-ledger");
        until(() -> workbench.session().district().name().equals(Optional.of("鹿泉坡县")));
        until(() ->
                robot.lookup("#chart-kind-bullet").queryAs(ToggleButton.class).isSelected());
        robot.interact(() -> workbench.session().show(View.LEDGER));
        answers.files = List.of(picture);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.I);
        until(() -> workbench.session().viewProperty().get() == View.CHARTS);
    }

    private void saveAs(String name) {
        robot.interact(() -> javafx.application.Platform.runLater(
                () -> saved().getItems().get(0).getOnAction().handle(null)));
        until(() -> defaultButton().isPresent());
        robot.interact(() -> {
            TextField field = robot.lookup(".text-input-dialog .text-field").queryAs(TextField.class);
            field.setText(name);
            defaultButton().orElseThrow().fire();
        });
    }

    private MenuButton saved() {
        return robot.lookup("#saved-views-chart").queryAs(MenuButton.class);
    }

    private List<String> savedNames() {
        try {
            return workbench.session().library().orElseThrow().savedViews().stream()
                    .map(SavedView::name)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void click(String what) {
        clicks++;
        robot.clickOn(what);
    }

    private Optional<Button> defaultButton() {
        return robot.lookup(
                        (Node node) -> node instanceof Button button && button.isDefaultButton() && button.isVisible())
                .tryQueryAs(Button.class);
    }

    private List<Path> pictures() {
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            return files.filter(file -> file.toString().endsWith(".png")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
