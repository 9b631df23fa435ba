package org.duibiao.ui.charts;

import org.duibiao.chart.BarChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.CodesChart;
import org.duibiao.chart.FrequencyChart;
import org.duibiao.chart.Scorecard;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.chart.YearsChart;

/** Paints whatever chart it is given. */
final class ChartPainting {

    private ChartPainting() {}

    /**
     * Paints a chart from the top left corner.
     *
     * @param width how wide it shall be; it takes the height it needs
     * @param density how much room it gives what it shows
     * @return that height
     */
    static double paint(Painter painter, Chart chart, double width, ChartWords words, Density density) {
        if (chart instanceof BarChart bars) {
            return new BarsPainting(painter, bars, width, words, density).paint();
        }
        if (chart instanceof YearsChart years) {
            return new YearsPainting(painter, years, width, words, density).paint();
        }
        if (chart instanceof VerdictsChart verdicts) {
            return new VerdictsPainting(painter, verdicts, width, words, density).paint();
        }
        if (chart instanceof CodesChart codes) {
            return new CodesPainting(painter, codes, width, words, density).paint();
        }
        if (chart instanceof FrequencyChart frequency) {
            return new FrequencyPainting(painter, frequency, width).paint();
        }
        return new ScorecardPainting(painter, (Scorecard) chart, width, words, density).paint();
    }
}
