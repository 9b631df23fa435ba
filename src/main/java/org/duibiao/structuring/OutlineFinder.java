package org.duibiao.structuring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.duibiao.text.Span;

/** Nests headings: a heading's section reaches to the next one of its own form or a higher one. */
final class OutlineFinder {
    /**
     * A section before its part is known.
     *
     * @param depth from 1
     * @param heading what opens it
     * @param span the heading and all below it
     * @param parent index of the section it lies in, -1 at the top
     */
    record Node(int depth, Heading heading, Span span, int parent) {}

    /**
     * @param end where the report's last section ends
     */
    List<Node> nest(List<Heading> headings, List<Block> blocks, int end) {
        List<Heading> ranked = demoteStrays(headings);
        int[] ends = new int[ranked.size()];
        int[] parents = new int[ranked.size()];
        int[] depths = new int[ranked.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < ranked.size(); i++) {
            Heading heading = ranked.get(i);
            while (!open.isEmpty() && ranked.get(open.element()).rank().compareTo(heading.rank()) >= 0) {
                ends[open.pop()] = blockEnd(blocks, heading.block() - 1);
            }
            parents[i] = open.isEmpty() ? -1 : open.element();
            depths[i] = open.size() + 1;
            open.push(i);
        }
        for (int i : open) {
            ends[i] = end;
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Span heading = ranked.get(i).span();
            Span span = new Span(heading.start(), Math.max(heading.end(), ends[i]));
            nodes.add(new Node(depths[i], ranked.get(i), span, parents[i]));
        }
        return nodes;
    }

    private static int blockEnd(List<Block> blocks, int index) {
        return index < 0 ? 0 : blocks.get(index).span().end();
    }

    /** An unnumbered heading in the middle of a 一、二、 list that goes on after it does not stand above the list. */
    private static List<Heading> demoteStrays(List<Heading> headings) {
        List<Heading> out = new ArrayList<>(headings);
        int last = 0;
        for (int i = 0; i < out.size(); i++) {
            Heading heading = out.get(i);
            if (heading.rank() == Heading.Rank.FIRST) {
                last = heading.number();
            } else if (heading.rank() == Heading.Rank.PART && heading.number() == 0 && last > 0) {
                int next = nextFirst(out, i);
                if (next == last + 1) {
                    out.set(i, new Heading(Heading.Rank.RUN_IN, 0, heading.span(), heading.block()));
                } else if (next <= 1) {
                    last = 0;
                }
            }
        }
        return out;
    }

    private static int nextFirst(List<Heading> headings, int from) {
        for (int i = from + 1; i < headings.size(); i++) {
            if (headings.get(i).rank() == Heading.Rank.FIRST) {
                return headings.get(i).number();
            }
        }
        return 0;
    }
}
