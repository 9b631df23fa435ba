package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ChartYearBoxTest extends OpenWindow {

    @Test
    void theYearOfAChartIsReadableBesideADistrictOfAnyLength(FxRobot robot) {
        robot.interact(() -> workbench.open(folder.resolve("library"), List.of(Path.of("assets/samples"))));
        until(() -> !workbench.session().reports().isEmpty());
        robot.interact(() -> workbench.session().show(View.CHARTS));
        until(() -> robot.lookup(".chart-settings #goalYear").tryQuery().isPresent());
        ComboBox<?> year = robot.lookup(".chart-settings #goalYear").queryComboBox();
        ComboBox<?> district = robot.lookup(".chart-settings #district").queryComboBox();
        robot.interact(() -> district.setPrefWidth(600));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(year.getWidth()).isGreaterThanOrEqualTo(year.getPrefWidth());
    }
}
