package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.text.Span;

/** Folded stretches: sorted, joined where they meet. */
final class Folds {
    private Folds() {}

    static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.removeIf(Span::isEmpty);
        sorted.sort(null);
        List<Span> out = new ArrayList<>();
        for (Span span : sorted) {
            int last = out.size() - 1;
            if (last >= 0 && out.get(last).end() >= span.start()) {
                out.set(last, out.get(last).cover(span));
            } else {
                out.add(span);
            }
        }
        return out;
    }
}
