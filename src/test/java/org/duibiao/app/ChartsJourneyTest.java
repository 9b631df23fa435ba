package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Statement;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** From the samples to goals against outcomes, from a bar to its sentence and back, and to a picture in a file. */
class ChartsJourneyTest {
    private static final Region PREFECTURE = Region.of(Level.PREFECTURE, "澄川市");

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();

    @AfterEach
    void end() throws Exception {
        FxToolkit.hideStage();
    }

    /** Saves where it is proposed, in the test's own folder. */
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
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String proposedName, Kind... kinds) {
            return Optional.of(folder.resolve("out").resolve(proposedName));
        }
    }

    /** What the panel offers to do with the pin of the mark it shows. */
    private String pinWords() {
        return robot.lookup("#chart-pin")
                .tryQueryAs(Hyperlink.class)
                .map(Hyperlink::getText)
                .orElse("");
    }

    @Test
    void aBarOpensItsSentenceAndThePictureIsNotBlank() throws Exception {
        Files.createDirectory(folder.resolve("out"));
        Workbench workbench = Journey.window(folder, new Saving());
        Journey.show(workbench, folder.resolve("library"), Path.of("assets/samples"));
        until(() -> workbench.session().reports().size() == 10);
        robot.interact(() -> workbench.session().show(View.CHARTS, PREFECTURE, Optional.of(2022)));
        until(() -> robot.lookup(".chart-mark").queryAll().size() > 10);
        WaitForAsyncUtils.waitForFxEvents(10);

        until(() -> robot.lookup("#chart-pin").tryQuery().isPresent());
        String unpinned = pinWords();
        robot.interact(() -> robot.lookup(".chart-mark").query().requestFocus());
        robot.type(KeyCode.P);
        until(() -> !pinWords().equals(unpinned));
        robot.type(KeyCode.P);
        until(() -> pinWords().equals(unpinned));
        WaitForAsyncUtils.waitForFxEvents(10);

        Node bar = robot.lookup(".chart-mark").query();
        String about = bar.getAccessibleText();
        robot.clickOn(bar);
        until(() -> workbench.session().place().view() == View.DOCUMENT);
        until(() -> workbench.desk().opened().isPresent());
        Statement opened = workbench.desk().opened().orElseThrow().statements().stream()
                .filter(stated -> Optional.of(stated.id())
                        .equals(workbench.session().statementProperty().get()))
                .findFirst()
                .orElseThrow()
                .statement();
        assertThat(about).startsWith(opened.claim().indicator().chinese());
        assertThat(opened).isNotInstanceOf(Goal.class);

        robot.press(KeyCode.ALT).press(KeyCode.LEFT).release(KeyCode.LEFT).release(KeyCode.ALT);
        until(() -> workbench.session().place().view() == View.CHARTS);
        until(() -> robot.lookup(".chart-mark").queryAll().size() > 10);

        WaitForAsyncUtils.waitForFxEvents(10);
        robot.clickOn("#charts-export");
        until(() -> defaultButton().isPresent());
        robot.interact(() -> defaultButton().orElseThrow().fire());
        until(() -> picture().isPresent());
        workbench.ended();
        BufferedImage image = ImageIO.read(picture().orElseThrow().toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 7) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(image.getWidth()).isGreaterThan(800);
        assertThat(colours).as("colours of bars, goals, words").hasSizeGreaterThan(20);
    }

    private Optional<Button> defaultButton() {
        return robot.lookup(
                        (Node node) -> node instanceof Button button && button.isDefaultButton() && button.isVisible())
                .tryQueryAs(Button.class);
    }

    private Optional<Path> picture() {
        try (var files = Files.list(folder.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(".png")).findFirst();
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
    }
}
