package org.duibiao.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.report.Warning;
import org.duibiao.text.Span;

/** Folds the second copy of a body that a page capture holds twice. The first copy is kept, and the report says so. */
final class SecondCopies {
    private static final int TELLING = 30;
    private static final int ENOUGH = 600;

    Source fold(Source source) {
        List<Line> lines = Line.of(source);
        Map<String, Integer> first = new HashMap<>();
        int[] twin = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String words = key(source, lines.get(i));
            twin[i] = words.length() < TELLING ? -1 : first.getOrDefault(words, -1);
            if (words.length() >= TELLING) {
                first.putIfAbsent(words, i);
            }
        }
        List<Span> folds = new ArrayList<>();
        int copied = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (twin[i] < 0) {
                continue;
            }
            int end = runEnd(lines, twin, i);
            int length = twinLength(lines, twin, i, end);
            int last = end;
            for (int next = twin[end] + 1; next < i && last + 1 < lines.size() && same(lines, last + 1, next); next++) {
                last++;
            }
            if (length >= ENOUGH) {
                int start = i;
                int other = twin[i];
                while (start > 0 && other > 0 && same(lines, start - 1, other - 1) && start - 1 > other) {
                    start--;
                    other--;
                }
                folds.add(new Span(
                        lines.get(start).span().start(), lines.get(last).span().end()));
                copied += length;
            }
            i = length >= ENOUGH ? last : end;
        }
        if (folds.isEmpty()) {
            return source;
        }
        return source.folding(folds).warned(new Warning(Warning.Kind.SECOND_COPY_FOLDED, String.valueOf(copied)));
    }

    /** Short lines at either end of a copy tell nothing by themselves; beside it they belong to it. */
    private static boolean same(List<Line> lines, int one, int other) {
        return lines.get(one).words().equals(lines.get(other).words());
    }

    private static String key(Source source, Line line) {
        return line.length() == line.words().length()
                ? line.words()
                : line.span().in(source.text());
    }

    /** Last line of the run of twins that begins here; short lines and single new ones do not end it. */
    private static int runEnd(List<Line> lines, int[] twin, int from) {
        int last = from;
        int fresh = 0;
        for (int i = from + 1; i < lines.size() && fresh < 3; i++) {
            if (twin[i] >= 0) {
                if (twin[i] <= twin[last]) {
                    break;
                }
                last = i;
                fresh = 0;
            } else if (lines.get(i).length() >= TELLING) {
                fresh++;
            }
        }
        return last;
    }

    private static int twinLength(List<Line> lines, int[] twin, int from, int to) {
        int length = 0;
        for (int i = from; i <= to; i++) {
            length += twin[i] >= 0 ? lines.get(i).length() : 0;
        }
        return length;
    }
}
