package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.duibiao.text.Span;

/**
 * Puts spans that overlap on different lanes, with as few lanes as they are deep (interval colouring from the left:
 * each span takes the lowest lane free at its start; of two that start together the longer one goes first).
 */
public final class Lanes {
    private Lanes() {}

    /** The lane of each span, from 0, in the order given. */
    public static int[] of(List<Span> spans) {
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
