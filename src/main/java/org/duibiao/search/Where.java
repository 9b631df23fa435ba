package org.duibiao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.duibiao.report.Part;
import org.duibiao.report.ReportId;

/**
 * What is looked through. All that a query asks for must stand in it: what stands elsewhere in a report is not seen.
 *
 * @param reports which reports
 * @param parts which of their parts; empty for all
 * @param only stretches of each report, in reading order: what counts stands in one of each of these; of a report that one
 *     of them does not name, nothing
 */
public record Where(Predicate<ReportId> reports, Set<Part> parts, List<Map<ReportId, Spans>> only) {
    /** The whole of every report. */
    public static final Where EVERYWHERE = in(report -> true, Set.of());

    public Where {
        parts = Set.copyOf(parts);
        only = List.copyOf(only);
    }

    /** Some parts of some reports. */
    public static Where in(Predicate<ReportId> reports, Set<Part> parts) {
        return new Where(reports, parts, List.of());
    }

    /** Of those, only stretches of reports. */
    public Where only(Map<ReportId, Spans> stretches) {
        List<Map<ReportId, Spans>> narrower = new ArrayList<>(only);
        narrower.add(stretches);
        return new Where(reports, parts, narrower);
    }
}
