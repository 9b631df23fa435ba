package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Search as a person meets it: type, refine, open a sentence, and come back to the results as they were. */
class SearchJourneyTest extends OpenWindow {

    @Test
    void typedRefinedOpenedAndBack(FxRobot robot) throws Exception {
        robot.interact(() -> workbench.open(folder.resolve("library"), List.of(Path.of("assets/samples"))));
        until(() -> workbench.session().reports().size() >= 5);

        robot.press(KeyCode.SHORTCUT).type(KeyCode.K).release(KeyCode.SHORTCUT);
        robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).appendText("增长"));
        until(() -> found(robot).getItems().size() > 3 && !summary(robot).isEmpty());
        assertThat(workbench.session().viewProperty().get()).isEqualTo(View.SEARCH);
        String all = summary(robot);

        Node lastYear = robot.lookup(".search-year").queryAll().stream()
                .reduce((a, b) -> b)
                .orElseThrow();
        robot.clickOn(lastYear);
        until(() -> !summary(robot).equals(all));
        assertThat(found(robot).getItems()).isNotEmpty();
        String refined = summary(robot);

        robot.clickOn("#search").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(found(robot).isFocused()).isTrue();
        int chosen = found(robot).getSelectionModel().getSelectedIndex();
        robot.type(KeyCode.ENTER);
        until(() -> workbench.session().viewProperty().get() == View.DOCUMENT);
        assertThat(workbench
                        .session()
                        .passageProperty()
                        .get()
                        .orElseThrow()
                        .passage()
                        .quote())
                .isEqualTo("增长");

        robot.press(KeyCode.ALT).press(KeyCode.LEFT).release(KeyCode.LEFT).release(KeyCode.ALT);
        until(() -> workbench.session().viewProperty().get() == View.SEARCH);
        assertThat(summary(robot)).isEqualTo(refined);
        assertThat(found(robot).getSelectionModel().getSelectedIndex()).isEqualTo(chosen);

        savedAndCharted(robot, refined);
        narrowedToADistrict(robot);
        whatCannotBeUnderstoodIsMarkedAtItsPlace(robot);
        anotherWayToPutItIsOffered(robot);
    }

    private static void anotherWayToPutItIsOffered(FxRobot robot) throws Exception {
        TextField typed = robot.lookup("#search").queryAs(TextField.class);
        robot.interact(() -> typed.setText("(增长 or 就业"));
        until(() -> robot.lookup("#meant").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#meant").queryAs(Hyperlink.class).fire());
        assertThat(typed.getText()).isEqualTo("(增长 OR 就业)");
        until(() -> !found(robot).getItems().isEmpty());
        assertThat(robot.lookup("#meant").tryQuery()).isEmpty();
    }

    private void narrowedToADistrict(FxRobot robot) throws Exception {
        MenuButton districts = robot.lookup("#districts").queryAs(MenuButton.class);
        String everywhere = summary(robot);
        robot.interact(districts::show);
        until(() -> wantedDistrict(robot).isFocused());
        robot.interact(() -> wantedDistrict(robot).setText("青笠"));
        robot.type(KeyCode.ENTER);
        until(() -> districts.getText().contains("青笠县") && !summary(robot).equals(everywhere));
        robot.interact(districts::hide);
    }

    private static TextField wantedDistrict(FxRobot robot) {
        return robot.lookup("#wanted-districts").queryAs(TextField.class);
    }

    private static void whatCannotBeUnderstoodIsMarkedAtItsPlace(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).setText("(增长 OR 就业"));
        until(() -> robot.lookup(".search-typed .fault").tryQuery().isPresent());
        assertThat(robot.lookup(".search-typed .fault").queryAs(Text.class).getText())
                .isEqualTo("(");
        assertThat(robot.lookup("#search-chart").<Node>query().isVisible()).isFalse();
    }

    private void savedAndCharted(FxRobot robot, String refined) throws Exception {
        MenuButton saved = robot.lookup("#saved-views-search").queryAs(MenuButton.class);
        robot.interact(() -> javafx.application.Platform.runLater(
                () -> saved.getItems().get(0).fire()));
        until(() -> robot.lookup(".dialog-pane .text-field").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog-pane .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactlyInAnyOrder("确定", "取消");
        robot.interact(() -> robot.lookup(".dialog-pane .text-field")
                .queryAs(TextField.class)
                .setText("去年说增长"));
        robot.type(KeyCode.ENTER);
        until(() -> saved.getItems().size() == 3);

        robot.interact(() -> robot.lookup("#clear").queryButton().fire());
        robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).setText("就业"));
        until(() -> !summary(robot).equals(refined));
        robot.interact(() -> saved.getItems().get(2).fire());
        until(() -> summary(robot).equals(refined));
        assertThat(workbench.session().searchTextProperty().get()).isEqualTo("增长");

        robot.interact(() -> robot.lookup("#clear").queryButton().fire());
        robot.interact(
                () -> robot.lookup("#asChart").queryAs(ToggleButton.class).fire());
        until(() -> robot.lookup("#search-chart .chart-picture").tryQuery().isPresent());
        robot.interact(() -> {
            TextField other = robot.lookup("#search-compare").queryAs(TextField.class);
            other.setText("就业");
            other.fireEvent(new javafx.event.ActionEvent());
        });
        until(() -> chartTitle(robot).isPresent());
        theSwitchSpeaksOfWhatIsShown(robot);
        theChartWearsTheColoursOfTheWindow(robot);
    }

    private static void theSwitchSpeaksOfWhatIsShown(FxRobot robot) {
        ToggleButton byYear = robot.lookup("#byYear").queryAs(ToggleButton.class);
        assertThat(byYear.isSelected()).as("the chart is over the years").isTrue();
        robot.interact(
                () -> robot.lookup("#asChart").queryAs(ToggleButton.class).fire());
        assertThat(byYear.isSelected()).as("the list is by district").isFalse();
        robot.interact(
                () -> robot.lookup("#asChart").queryAs(ToggleButton.class).fire());
        assertThat(byYear.isSelected()).isTrue();
    }

    private static void theChartWearsTheColoursOfTheWindow(FxRobot robot) {
        Paint light = chartTitle(robot).orElseThrow().getFill();
        robot.interact(() -> robot.lookup("#themeSwitch").queryButton().fire());
        assertThat(chartTitle(robot).orElseThrow().getFill()).isNotEqualTo(light);
        robot.interact(() -> robot.lookup("#themeSwitch").queryButton().fire());
        assertThat(chartTitle(robot).orElseThrow().getFill()).isEqualTo(light);
    }

    private static Optional<Text> chartTitle(FxRobot robot) {
        return robot.from(robot.lookup("#search-chart").<Node>query())
                .lookup((Text text) -> text.getText().equals("增长、就业：历年词频"))
                .tryQuery();
    }

    private static ListView<?> found(FxRobot robot) {
        return robot.lookup(".search-list").queryAs(ListView.class);
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#summary").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text.contains("份报告"))
                .findFirst()
                .orElse("");
    }
}
