package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.report.Region;
import org.duibiao.ui.session.View;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** From a line of the ledger to its sentence in a report not opened before, and back, by keyboard alone. */
class LedgerJourneyTest extends OpenWindow {

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

    @Test
    void anOutcomePutRightInPlaceChangesItsLineAndTheChart(FxRobot robot) throws Exception {
        robot.interact(() -> workbench.open(folder.resolve("corrected"), List.of(Path.of("assets/samples"))));
        until(() -> !workbench.session().reports().isEmpty());
        robot.interact(() -> workbench.session().show(View.LEDGER));
        TableView<Standing> table = robot.lookup(".ledger-view #table").queryTableView();
        until(() -> table.getItems().stream().anyMatch(row -> judgedGrowth(line(row))));
        Standing growth = table.getItems().stream()
                .filter(row -> judgedGrowth(line(row)))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> table.getSelectionModel().select(growth));
        until(() -> correct(robot).isPresent());

        Platform.runLater(() -> correct(robot).orElseThrow().fire());
        until(() -> robot.lookup("#statement-value").tryQuery().isPresent());
        robot.interact(
                () -> robot.lookup("#statement-value").queryAs(TextField.class).setText("88.5"));
        robot.push(KeyCode.ENTER);
        until(() -> table.getItems().stream()
                .filter(now -> now.goal().equals(growth.goal()))
                .anyMatch(now -> corrected(now)));
        robot.interact(() -> robot.lookup(".ledger-view #draw").queryButton().fire());
        until(() -> drawn(robot));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> !drawn(robot));
    }

    @Test
    void underAnOutcomeOfSeveralYearsStandsASentenceOfEach(FxRobot robot) throws Exception {
        robot.interact(() -> workbench.open(folder.resolve("years"), List.of(Path.of("assets/samples"))));
        until(() -> !workbench.session().reports().isEmpty());
        Region city = workbench.session().reports().stream()
                .map(report -> report.header().region())
                .filter(region -> region.name().filter("澄川市"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> workbench.session().show(View.LEDGER, city, Optional.of(2025)));
        TableView<Standing> table = robot.lookup(".ledger-view #table").queryTableView();
        until(() ->
                table.getItems().stream().anyMatch(row -> line(row).answers().size() > 1));
        Standing years = table.getItems().stream()
                .filter(row -> line(row).answers().size() > 1)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> table.getSelectionModel().select(years));
        List<String> quotes = line(years).answers().stream()
                .map(stated -> stated.statement().claim().passage().quote())
                .toList();
        until(() -> robot.lookup("#outcomeText .quote-marked").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList()
                .equals(quotes));
    }

    private static boolean judgedGrowth(LedgerLine line) {
        return line.measure() == Measure.GROWTH
                && line.verdict().judged()
                && line.outcome().isPresent()
                && line.judgement().yardstick().isEmpty();
    }

    private LedgerLine line(Standing row) {
        return Journey.line(workbench, row);
    }

    private static boolean corrected(Standing row) {
        return row.figures()
                .outcome()
                .filter(value -> value.compareTo(new BigDecimal("88.5")) == 0)
                .isPresent();
    }

    private static boolean drawn(FxRobot robot) {
        return robot.lookup(".chart-mark").queryAll().stream()
                .anyMatch(mark -> String.valueOf(mark.getAccessibleText()).contains("88.5"));
    }

    private static Optional<Button> correct(FxRobot robot) {
        return robot.lookup("#outcomeReview .button").queryAllAs(Button.class).stream()
                .skip(1)
                .findFirst();
    }

    private static boolean selectionInView(Node page) {
        StyledTextArea<?, ?> area = (StyledTextArea<?, ?>) page;
        Bounds own = area.localToScreen(area.getLayoutBounds());
        return area.getSelectionBounds()
                .filter(bounds -> bounds.getMinY() > own.getMinY() && bounds.getMinY() < own.getMaxY())
                .isPresent();
    }
}
