package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Moment;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.report.Part;

/** What a colleague would look at twice in a reading. Each doubt has a name that messages put into words. */
final class Doubts {
    private static final String ENDS = "。;!?";
    private static final BigDecimal MOST_GROWTH = new BigDecimal("90");
    private static final BigDecimal MOST_PRICE_RISE = new BigDecimal("20");
    private static final int FAR = 60;
    private static final BigDecimal MOST_UNEMPLOYED = new BigDecimal("10");
    private static final BigDecimal WHOLE = new BigDecimal("100");

    /** Besides what always adds up: amounts of a year that reports also give for five years together. */
    private static final Set<String> OFTEN_SUMMED =
            Set.of("fdi", "investment_attracted", "tourist_visits", "tourism_revenue");

    private Doubts() {}

    /** The doubts about what a sentence says, found under a part of its report. */
    static List<String> of(Draft draft, EvenText text, Part part) {
        List<String> doubts = new ArrayList<>(draft.doubts());
        if (draft.rules().contains("dropped-subject") && isNamedInAnotherSentence(draft, text)) {
            doubts.add("dropped-subject");
        }
        boolean wished = draft.aimed() || draft.wish().firm() || draft.wish().stretch();
        if (part != Part.REVIEW && part != Part.PLAN && wished) {
            doubts.add("part-unknown");
        }
        boolean told = draft.rules().contains(DraftWriter.YEAR_BEFORE);
        if (draft.earlier() && !told && !isOfSeveralYears(draft)) {
            doubts.add("earlier-year");
        }
        if (draft.aimed() && part == Part.REVIEW) {
            doubts.add("goal-in-review");
        }
        if (!draft.fresh() && isOfSeveralYears(draft) && mayBeOfOneYear(draft, part)) {
            doubts.add("years-carried");
        }
        if (Math.abs(draft.number().start() - draft.name().end()) > FAR
                && !draft.rules().contains("respectively")) {
            doubts.add("far-from-name");
        }
        draft.quantity().value().map(BigDecimal::abs).ifPresent(value -> {
            boolean rate = draft.measure() == Measure.GROWTH || draft.measure() == Measure.AVG_GROWTH;
            boolean price = draft.indicator().id().equals("cpi");
            if (rate && value.compareTo(price ? MOST_PRICE_RISE : MOST_GROWTH) > 0) {
                doubts.add("much-growth");
            }
            if (draft.measure() == Measure.SHARE && value.compareTo(WHOLE) > 0) {
                doubts.add("share-over-whole");
            }
            boolean rateLevel = draft.measure() == Measure.LEVEL && FigureReading.isRate(draft.indicator());
            BigDecimal most = draft.indicator().id().startsWith("unemployment") ? MOST_UNEMPLOYED : WHOLE;
            if (rateLevel && value.compareTo(most) > 0) {
                doubts.add("out-of-range");
            }
            if (draft.measure() == Measure.LEVEL && isUnitMissing(draft)) {
                doubts.add("no-unit");
            }
        });
        return List.copyOf(doubts);
    }

    // 完成66亿元,增长5.8% is plain enough; a name from before the last full stop is not.
    private static boolean isNamedInAnotherSentence(Draft draft, EvenText text) {
        for (int i = draft.name().end(); i < draft.number().start(); i++) {
            if (ENDS.indexOf(text.at(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfSeveralYears(Draft draft) {
        return draft.time()
                .filter(it -> it instanceof Moment.Past
                        || it instanceof Moment.Coming
                        || it instanceof Moment.Span
                        || it instanceof Moment.By
                        || (it instanceof Moment.Years years && years.start() < years.end()))
                .isPresent();
    }

    // 新增就业30万人 below 过去五年 is the five years' sum or the last year's number; 增长10% below 到2025年, this year's goal.
    private static boolean mayBeOfOneYear(Draft draft, Part part) {
        boolean sum = draft.measure() == Measure.LEVEL && !draft.sum() && isOftenSummed(draft.indicator());
        boolean aim = draft.measure() == Measure.GROWTH && part == Part.PLAN;
        return sum || aim;
    }

    private static boolean isOftenSummed(Indicator indicator) {
        return Timeline.addsUp(indicator) || OFTEN_SUMMED.contains(indicator.id());
    }

    private static boolean isUnitMissing(Draft draft) {
        return draft.quantity().unit().isEmpty() && !draft.indicator().unit().isEmpty();
    }
}
