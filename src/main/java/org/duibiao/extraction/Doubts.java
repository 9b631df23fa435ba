package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.indicator.Measure;
import org.duibiao.report.Part;

/** What a colleague would look at twice in a reading. Each doubt has a name that messages put into words. */
final class Doubts {
    private static final BigDecimal MOST_GROWTH = new BigDecimal("60");
    private static final BigDecimal WHOLE = new BigDecimal("100");

    private Doubts() {}

    /** The doubts about what a sentence says, found under a part of its report. */
    static List<String> of(Draft draft, Part part) {
        List<String> doubts = new ArrayList<>(draft.doubts());
        if (draft.rules().contains("dropped-subject")) {
            doubts.add("dropped-subject");
        }
        if (part != Part.REVIEW && part != Part.PLAN) {
            doubts.add("part-unknown");
        }
        if (draft.earlier()) {
            doubts.add("earlier-year");
        }
        if (draft.aimed() && part == Part.REVIEW) {
            doubts.add("goal-in-review");
        }
        draft.quantity().value().map(BigDecimal::abs).ifPresent(value -> {
            boolean rate = draft.measure() == Measure.GROWTH || draft.measure() == Measure.AVG_GROWTH;
            if (rate && value.compareTo(MOST_GROWTH) > 0) {
                doubts.add("much-growth");
            }
            if (draft.measure() == Measure.SHARE && value.compareTo(WHOLE) > 0) {
                doubts.add("share-over-whole");
            }
            if (draft.measure() == Measure.LEVEL && isUnitMissing(draft)) {
                doubts.add("no-unit");
            }
        });
        return List.copyOf(doubts);
    }

    private static boolean isUnitMissing(Draft draft) {
        return draft.quantity().unit().isEmpty() && !draft.indicator().unit().isEmpty();
    }
}
