package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.annotation.Codebook;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.Known;
import org.duibiao.chart.LadderChart;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;

/**
 * What of a library a chart needs: no more is read than it shows.
 *
 * @param districts paths of the districts to read
 * @param codes whether coded passages are needed
 */
record ChartReading(Set<List<String>> districts, boolean codes) {

    ChartReading {
        districts = Set.copyOf(districts);
    }

    /** What a set-up needs of a library with these reports. */
    static ChartReading of(ChartSetup setup, List<Listed> reports) {
        if (setup.kind() == ChartKind.CODES) {
            return new ChartReading(Set.of(), true);
        }
        Map<List<String>, Region> all = new LinkedHashMap<>();
        reports.stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .forEach(region -> all.putIfAbsent(region.path(), region));
        List<Region> asked = new ArrayList<>();
        setup.districts().stream()
                .filter(all::containsKey)
                .forEach(path -> asked.add(all.getOrDefault(path, Region.UNKNOWN)));
        ChartMaker names = new ChartMaker(Known.of(reports));
        boolean everything = setup.kind() == ChartKind.VERDICTS && setup.by() == VerdictsChart.By.LEVEL;
        List<Region> needed = everything
                ? List.copyOf(all.values())
                : setup.kind() == ChartKind.LADDER
                        ? LadderChart.steps(asked, Known.of(reports))
                        : names.beside(setup, asked);
        Set<List<String>> paths = new HashSet<>();
        needed.forEach(region -> paths.add(region.path()));
        return new ChartReading(paths, false);
    }

    /** Everything there is, for sets of charts. */
    static ChartReading all(List<Listed> reports) {
        Set<List<String>> paths = new HashSet<>();
        reports.stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .forEach(region -> paths.add(region.path()));
        return new ChartReading(paths, true);
    }

    /**
     * Reads it. Not on the FX thread.
     *
     * @param reports all reports of the library
     */
    Known read(Library library, List<Listed> reports) throws LibraryException {
        List<Listed> own = reports.stream()
                .filter(report -> districts.contains(report.header().region().path()))
                .toList();
        return new Known(
                library.ledger(districts),
                library.statements(own.stream().map(Listed::id).toList()),
                reports,
                codes ? library.coded() : List.of(),
                codes ? library.codebook() : Codebook.EMPTY,
                library.tolerance());
    }
}
