package org.duibiao.ui.search;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.duibiao.chart.FrequencyChart.Along;

/**
 * The two buttons “by district” and “by year”. They speak of what is shown, the list or the chart; each of these keeps its
 * own. FX thread.
 */
final class GroupingSwitch {
    private final ToggleButton byYear;
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton asChart;
    private final ObjectProperty<Grouping> ofList;
    private final ObjectProperty<Along> ofChart;

    /** @param asChart whether the chart is shown */
    GroupingSwitch(ToggleButton byDistrict, ToggleButton byYear, ToggleButton asChart, SearchViewModel model) {
        this.byYear = byYear;
        this.asChart = asChart;
        this.ofList = model.groupingProperty();
        this.ofChart = model.comparison().alongProperty();
        group.getToggles().setAll(byDistrict, byYear);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            } else {
                choose();
            }
        });
        asChart.selectedProperty().addListener((property, before, now) -> show());
        ofList.addListener((property, before, now) -> show());
        ofChart.addListener((property, before, now) -> show());
        show();
    }

    private void choose() {
        if (asChart.isSelected()) {
            ofChart.set(byYear.isSelected() ? Along.YEARS : Along.DISTRICTS);
        } else {
            ofList.set(byYear.isSelected() ? Grouping.YEAR : Grouping.DISTRICT);
        }
    }

    private void show() {
        boolean years = asChart.isSelected() ? ofChart.get() == Along.YEARS : ofList.get() == Grouping.YEAR;
        group.getToggles().get(years ? 1 : 0).setSelected(true);
    }
}
