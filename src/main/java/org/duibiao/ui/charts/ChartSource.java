package org.duibiao.ui.charts;

import java.util.List;
import java.util.Optional;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.Known;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.task.Progress;

/**
 * What the charts of a set are made of, read as each is asked for: of a whole library no more is in memory at a time than
 * the chart in hand shows. Charts that need the same, one after the other, read it once. Not thread-safe, not on the FX
 * thread.
 */
public final class ChartSource {

    @FunctionalInterface
    private interface Reading {
        Known of(ChartReading needed) throws LibraryException;
    }

    private final List<Listed> reports;
    private final Reading reading;
    private Optional<ChartReading> last = Optional.empty();
    private Known known = Known.NOTHING;

    private ChartSource(List<Listed> reports, Reading reading) {
        this.reports = List.copyOf(reports);
        this.reading = reading;
    }

    /**
     * From a library.
     *
     * @param reports all of the library
     */
    public static ChartSource of(Library library, List<Listed> reports) {
        return new ChartSource(reports, needed -> needed.read(library, reports, Progress.SILENT));
    }

    /** Everything is there already. */
    static ChartSource of(Known known) {
        return new ChartSource(List.copyOf(known.reports()), needed -> known);
    }

    List<Listed> reports() {
        return reports;
    }

    /** With what a set-up needs. */
    ChartMaker maker(ChartSetup setup) throws LibraryException {
        return new ChartMaker(known(setup));
    }

    /** Sets of charts that need no more than a set-up does. */
    ChartSets sets(ChartSetup setup) throws LibraryException {
        Known needed = known(setup);
        return new ChartSets(needed, new ChartMaker(needed));
    }

    private Known known(ChartSetup setup) throws LibraryException {
        Optional<ChartReading> needed = Optional.of(ChartReading.of(setup, reports));
        if (!needed.equals(last)) {
            // what was read before may go before more is read
            last = Optional.empty();
            known = Known.NOTHING;
            known = reading.of(needed.get());
            last = needed;
        }
        return known;
    }
}
