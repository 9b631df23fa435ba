package org.duibiao.cli;

import java.util.List;
import org.duibiao.chart.YearsChart;
import org.duibiao.ledger.Tolerance;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.ui.charts.ChartFiles;

/** The charts of a whole library, ready to be written. */
final class Pictures {

    private Pictures() {}

    static ChartFiles of(Library library) throws LibraryException {
        List<Listed> reports = library.reports();
        YearsChart.Known known = new YearsChart.Known(
                library.ledger(),
                library.statements(reports.stream().map(Listed::id).toList()),
                reports);
        return new ChartFiles(known, Tolerance.USUAL);
    }
}
