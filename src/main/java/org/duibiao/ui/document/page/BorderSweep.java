package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.text.Span;

/**
 * Cuts a text at the borders of overlapping marks: one pass over the sorted borders, so the cost is that of sorting
 * them, however deep they lie.
 */
public final class BorderSweep {
    private BorderSweep() {}

    /** A mark to be cut along. */
    public record Tinted(Span span, Tint tint) {}

    /** A stretch on which the same tints hold throughout; it may hold none. */
    public record Stretch(Span span, Set<Tint> tints) {}

    /** Where a mark begins (step 1) or ends (step -1). */
    private record Border(int position, Tint tint, int step) {}

    /**
     * Stretches that cover {@code whole} without gap or overlap; neighbours differ in their tints.
     *
     * @param marks in any order; parts outside of {@code whole} and empty marks do not count
     */
    public static List<Stretch> sweep(Span whole, List<Tinted> marks) {
        List<Border> borders = new ArrayList<>();
        for (Tinted mark : marks) {
            int start = Math.max(whole.start(), mark.span().start());
            int end = Math.min(whole.end(), mark.span().end());
            if (start < end) {
                borders.add(new Border(start, mark.tint(), 1));
                borders.add(new Border(end, mark.tint(), -1));
            }
        }
        borders.sort(Comparator.comparingInt(Border::position));
        Map<Tint, Integer> depth = new EnumMap<>(Tint.class);
        List<Stretch> stretches = new ArrayList<>();
        int from = whole.start();
        for (Border border : borders) {
            if (border.position() > from) {
                add(stretches, from, border.position(), depth);
                from = border.position();
            }
            depth.merge(border.tint(), border.step(), Integer::sum);
        }
        add(stretches, from, whole.end(), depth);
        return stretches;
    }

    private static void add(List<Stretch> stretches, int from, int to, Map<Tint, Integer> depth) {
        if (from == to) {
            return;
        }
        EnumSet<Tint> tints = EnumSet.noneOf(Tint.class);
        depth.forEach((tint, marks) -> {
            if (marks > 0) {
                tints.add(tint);
            }
        });
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).tints().equals(tints)) {
            stretches.set(last, new Stretch(new Span(stretches.get(last).span().start(), to), tints));
        } else {
            stretches.add(new Stretch(new Span(from, to), Collections.unmodifiableSet(tints)));
        }
    }
}
