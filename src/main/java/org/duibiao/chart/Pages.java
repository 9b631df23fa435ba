package org.duibiao.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A chart that is too much for one picture, over several. */
public final class Pages {

    private Pages() {}

    /**
     * The chart in parts of the same length, give or take one, each of which says which of how many it is.
     *
     * @param count from 1 to the chart's length
     */
    public static List<Chart> of(Chart chart, int count, ChartWords words) {
        if (count <= 1) {
            return List.of(chart);
        }
        List<Chart> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            int from = (int) ((long) chart.length() * page / count);
            int to = (int) ((long) chart.length() * (page + 1) / count);
            pages.add(headed(chart.part(from, to), page + 1, count, words));
        }
        return pages;
    }

    private static Chart headed(Chart part, int page, int count, ChartWords words) {
        Set<String> there = new HashSet<>();
        part.marks().forEach(mark -> there.add(mark.key()));
        Heading all = part.heading();
        String title = all.title().isEmpty()
                ? ""
                : words.say("pages.title", all.title(), Integer.toString(page), Integer.toString(count));
        return part.under(new Heading(
                title,
                all.subtitle(),
                all.notes(),
                all.source(),
                all.pinned().stream().filter(pin -> there.contains(pin.mark())).toList()));
    }
}
