package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.annotation.Codebook;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.Counted;
import org.duibiao.chart.Known;
import org.duibiao.chart.LadderChart;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.StatementId;
import org.duibiao.task.Progress;

/**
 * What of a library a chart needs: no more is read than it shows.
 *
 * @param districts paths of the districts to read
 * @param codes whether coded passages are needed
 * @param counting the goals that are only counted, where that is all that is needed
 */
record ChartReading(Set<List<String>> districts, boolean codes, Optional<Counting> counting) {
    /** So many sentences are read for marks that stand for many goals. */
    private static final int MOST_SENTENCES = 4000;

    static final ChartReading NOTHING = new ChartReading(Set.of(), false, Optional.empty());

    /** Goals of a chart of shares. */
    record Counting(VerdictsChart.By by, Counted.Wanted wanted) {}

    ChartReading {
        districts = Set.copyOf(districts);
    }

    /** What a set-up needs of a library with these reports. */
    static ChartReading of(ChartSetup setup, List<Listed> reports) {
        if (setup.kind() == ChartKind.CODES) {
            return new ChartReading(Set.of(), true, Optional.empty());
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
        if (setup.kind() == ChartKind.VERDICTS) {
            List<Region> counted =
                    setup.by() == VerdictsChart.By.LEVEL ? List.copyOf(all.values()) : names.beside(setup, asked);
            return new ChartReading(
                    Set.of(), false, Optional.of(new Counting(setup.by(), Counted.Wanted.of(setup, paths(counted)))));
        }
        List<Region> needed = setup.kind() == ChartKind.LADDER
                ? LadderChart.steps(asked, Known.of(reports))
                : names.beside(setup, asked);
        return new ChartReading(paths(needed), false, Optional.empty());
    }

    private static Set<List<String>> paths(Collection<Region> regions) {
        Set<List<String>> paths = new HashSet<>();
        regions.forEach(region -> paths.add(region.path()));
        return paths;
    }

    /**
     * Reads it. Not on the FX thread.
     *
     * @param reports all reports of the library
     */
    Known read(Library library, List<Listed> reports, Progress progress) throws LibraryException {
        if (counting.isPresent()) {
            return counted(counting.get(), library, reports, progress);
        }
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

    /** A few bytes a goal, and the sentences that marks open. */
    private static Known counted(Counting counting, Library library, List<Listed> reports, Progress progress)
            throws LibraryException {
        Counted goals = Counted.of(library.ledgers().standings(progress), counting.wanted(), reports);
        List<StatementId> opened =
                goals.openedBy(counting.by(), counting.wanted().without(), MOST_SENTENCES);
        return Known.of(goals.with(library.ledgers().passages(opened)), reports, library.tolerance());
    }
}
