package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.Known;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.task.Progress;
import org.duibiao.ui.charts.ChartFiles;

/** The charts of a whole library, ready to be written. */
final class Pictures {

    private final Known known;
    private final ChartMaker maker;

    private Pictures(Known known) {
        this.known = known;
        this.maker = new ChartMaker(known);
    }

    static Pictures of(Library library) throws LibraryException {
        List<Listed> reports = library.reports();
        return new Pictures(new Known(
                library.ledger(),
                library.statements(reports.stream().map(Listed::id).toList()),
                reports,
                library.coded(),
                library.codebook(),
                library.tolerance()));
    }

    boolean hasGoalsOf(int year) {
        return known.lines().stream().anyMatch(line -> line.period().end() == year);
    }

    List<Path> write(ChartSets.Wish wish, ChartFiles.Manner manner) throws IOException {
        return write(new ChartSets(known, maker).all(wish), manner);
    }

    List<Path> write(List<ChartSetup> setups, ChartFiles.Manner manner) throws IOException {
        return new ChartFiles(maker).write(setups, manner, Progress.SILENT);
    }
}
