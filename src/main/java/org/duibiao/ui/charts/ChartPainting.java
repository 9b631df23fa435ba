package org.duibiao.ui.charts;

import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Scorecard;
import org.duibiao.chart.YearsChart;

/** Paints whatever chart it is given. */
final class ChartPainting {

    private ChartPainting() {}

    /**
     * Paints a chart from the top left corner.
     *
     * @param width how wide it shall be; it takes the height it needs
     * @return that height
     */
    static double paint(Painter painter, Chart chart, double width, ChartWords words) {
        if (chart instanceof BulletChart bullet) {
            return new BulletPainting(painter, bullet, width, words).paint();
        }
        if (chart instanceof YearsChart years) {
            return new YearsPainting(painter, years, width, words).paint();
        }
        return new ScorecardPainting(painter, (Scorecard) chart, width, words).paint();
    }
}
