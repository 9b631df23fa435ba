package org.duibiao.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.report.Listed;
import org.duibiao.search.Hits;

/** How results are put together. */
enum Grouping {
    DISTRICT {
        @Override
        String name(Listed report) {
            return String.join(" › ", report.header().region().path());
        }
    },
    YEAR {
        @Override
        String name(Listed report) {
            return report.header().year().map(String::valueOf).orElse("");
        }
    };

    /** Of the group a report belongs to; empty where it is not known. */
    abstract String name(Listed report);

    /** The groups in the order they are shown: districts as the library has them, years from the latest; unknown ones last. */
    Map<String, List<Hits>> groups(List<Hits> reports) {
        Map<String, List<Hits>> groups = new LinkedHashMap<>();
        Comparator<Hits> order =
                Comparator.comparing((Hits hits) -> name(hits.report()).isEmpty());
        if (this == YEAR) {
            order = order.thenComparing(hits -> name(hits.report()), Comparator.reverseOrder());
        }
        reports.stream()
                .sorted(order)
                .forEach(hits -> groups.computeIfAbsent(name(hits.report()), name -> new ArrayList<>())
                        .add(hits));
        return groups;
    }
}
