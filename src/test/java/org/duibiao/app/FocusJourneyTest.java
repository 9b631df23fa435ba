package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.duibiao.ledger.Standing;
import org.duibiao.ui.session.View;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Where the keyboard is: in the view that is shown, whatever was pressed to get there. */
class FocusJourneyTest {
    private static final List<View> BY_NUMBER =
            List.of(View.DOCUMENT, View.LEDGER, View.CHARTS, View.CODES, View.REVIEW, View.DOUBTS, View.SEARCH);

    @TempDir
    private static Path folder;

    private static Workbench workbench;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start() throws Exception {
        workbench = Journey.window(folder);
        Journey.show(workbench, folder.resolve("library"), Path.of("assets/samples"));
        until(() -> !workbench.session().reports().isEmpty());
    }

    @AfterAll
    static void end() throws Exception {
        Journey.end(workbench);
    }

    @Test
    void everyViewThatIsTurnedToHasTheKeyboardInItsTableListOrPage() {
        robot.interact(() -> workbench.session().searchTextProperty().set("增长"));
        for (int i = 0; i < BY_NUMBER.size(); i++) {
            View view = BY_NUMBER.get(i);
            robot.interact(() -> robot.lookup("#back").query().requestFocus());
            robot.push(KeyCode.SHORTCUT, KeyCode.getKeyCode(String.valueOf(i + 1)));
            until(() -> workbench.session().viewProperty().get() == view);
            until(() -> focus() != null && focus().getStyleClass().contains("takes-keys"));
        }
        for (int i = BY_NUMBER.size() - 2; i >= 0; i--) {
            View view = BY_NUMBER.get(i);
            robot.interact(() -> robot.lookup("#back").queryAs(Button.class).fire());
            until(() -> workbench.session().viewProperty().get() == view);
            until(() -> focus() != null && focus().getStyleClass().contains("takes-keys"));
        }
    }

    @Test
    void anAcceptedOutcomeLeavesTheKeyboardInTheLedgerAtItsRow() {
        robot.interact(() -> workbench.session().show(View.LEDGER));
        TableView<Standing> table = robot.lookup(".ledger-view #table").queryTableView();
        until(() -> focus() == table && table.getSelectionModel().getSelectedItem() != null);
        robot.interact(() -> table.getSelectionModel()
                .select(table.getItems().stream()
                        .filter(line -> line.answer().isPresent())
                        .findFirst()
                        .orElseThrow()));
        until(() -> !robot.lookup("#outcomeReview .button").queryAll().isEmpty());
        Button accept = robot.lookup("#outcomeReview .button")
                .queryAllAs(Button.class)
                .iterator()
                .next();
        int row = table.getSelectionModel().getSelectedIndex();
        robot.interact(accept::requestFocus);
        robot.interact(accept::fire);
        until(() -> workbench.desk().undoNameProperty().get().isPresent());
        until(() -> focus() == table);
        robot.type(KeyCode.DOWN);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(row + 1);
        robot.interact(workbench.desk()::undo);
        until(() -> workbench.desk().undoNameProperty().get().isEmpty());
        assertThat(focus()).isSameAs(table);
    }

    @Test
    void whereReadingGoesOnInTheSameReportTheKeyboardStaysInThePage() {
        robot.interact(() ->
                workbench.session().open(workbench.session().reports().get(0).id()));
        until(() -> focus() instanceof StyledTextArea);
        robot.interact(() ->
                workbench.session().open(workbench.session().reports().get(1).id()));
        robot.interact(() -> robot.lookup("#back").query().requestFocus());
        robot.interact(() -> robot.lookup("#back").queryAs(Button.class).fire());
        until(() -> focus() instanceof StyledTextArea);
    }

    @Test
    void wordsThatAreTypedAreNotInterrupted() {
        robot.interact(() -> workbench.session().show(View.DOUBTS));
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        Node field = focus();
        robot.interact(() -> workbench.session().searchTextProperty().set("就业"));
        until(() -> workbench.session().viewProperty().get() == View.SEARCH);
        assertThat(focus()).isSameAs(field);
    }

    private static Node focus() {
        return Stage.getWindows().get(0).getScene().getFocusOwner();
    }
}
