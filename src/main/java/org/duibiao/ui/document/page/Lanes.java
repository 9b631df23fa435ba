package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.text.Span;

/**
 * Puts annotations that overlap on different lanes. All at once, with as few lanes as they are deep; a few that come, go
 * or change borders later take the lowest lane that is free at their place, and the others keep theirs, so that one more
 * mark repaints only what it touches.
 */
public final class Lanes {
    /** So many changes at once are a new page to the eye: then all lanes are given anew. */
    private static final int FEW = 40;

    private final Map<AnnotationId, Line> lines = new HashMap<>();

    /**
     * The line of an annotation below its words, and its stripe in the margin.
     *
     * @param shown where it stands in the shown text
     * @param lane which of the overlapping ones it is, from 0
     */
    public record Line(Annotation annotation, Span shown, int lane) {}

    /** Forgets all lanes: another page. */
    public void clear() {
        lines.clear();
    }

    /**
     * The lines of annotations, in the order given; those that are not shown are left out.
     *
     * @param place where a stored stretch is shown; the same as at the last call unless {@link #clear} was called
     */
    public List<Line> of(List<Annotation> annotations, Function<Span, Optional<Span>> place) {
        List<Line> result = new ArrayList<>(annotations.size());
        List<Integer> fresh = new ArrayList<>();
        int kept = 0;
        for (Annotation annotation : annotations) {
            Line known = lines.get(annotation.id());
            if (known != null && known.annotation().equals(annotation)) {
                result.add(known);
                kept++;
            } else if (known != null && sameSpan(known.annotation(), annotation)) {
                result.add(new Line(annotation, known.shown(), known.lane()));
            } else {
                place.apply(annotation.anchor().passage().span()).ifPresent(shown -> {
                    fresh.add(result.size());
                    result.add(new Line(annotation, shown, 0));
                });
            }
        }
        if (fresh.size() > FEW) {
            allAnew(result);
        } else {
            BitSet open = new BitSet(result.size());
            fresh.forEach(open::set);
            fresh.forEach(i -> {
                Line line = result.get(i);
                result.set(i, new Line(line.annotation(), line.shown(), lowestFree(line.shown(), result, open)));
                open.clear(i);
            });
        }
        if (kept == lines.size() && fresh.size() <= FEW) {
            fresh.forEach(i -> lines.put(result.get(i).annotation().id(), result.get(i)));
        } else {
            lines.clear();
            result.forEach(line -> lines.put(line.annotation().id(), line));
        }
        return result;
    }

    private static boolean sameSpan(Annotation one, Annotation other) {
        return one.anchor().passage().span().equals(other.anchor().passage().span());
    }

    /** @param open lines that have no lane yet */
    private static int lowestFree(Span shown, List<Line> all, BitSet open) {
        BitSet taken = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (!open.get(i) && all.get(i).shown().overlaps(shown)) {
                taken.set(all.get(i).lane());
            }
        }
        return taken.nextClearBit(0);
    }

    private static void allAnew(List<Line> lines) {
        int[] lanes = of(lines.stream().map(Line::shown).toList());
        for (int i = 0; i < lanes.length; i++) {
            lines.set(i, new Line(lines.get(i).annotation(), lines.get(i).shown(), lanes[i]));
        }
    }

    /**
     * The lane of each span, from 0, in the order given: interval colouring from the left. Each span takes the lowest lane
     * free at its start; of two that start together the longer one goes first.
     */
    static int[] of(List<Span> spans) {
        int[] lanes = new int[spans.size()];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, lanes.length).boxed().toList());
        order.sort(Comparator.<Integer>comparingInt(i -> spans.get(i).start())
                .thenComparing(
                        Comparator.<Integer>comparingInt(i -> spans.get(i).end())
                                .reversed()));
        PriorityQueue<int[]> busy = new PriorityQueue<>(Comparator.comparingInt(endAndLane -> endAndLane[0]));
        PriorityQueue<Integer> free = new PriorityQueue<>();
        int next = 0;
        for (int i : order) {
            while (!busy.isEmpty() && busy.element()[0] <= spans.get(i).start()) {
                free.add(busy.remove()[1]);
            }
            lanes[i] = free.isEmpty() ? next++ : free.remove();
            busy.add(new int[] {spans.get(i).end(), lanes[i]});
        }
        return lanes;
    }
}
