package org.duibiao.ui.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.GoalMark;
import org.duibiao.chart.OutcomeMark;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/** Names the marks that a picture really holds, and no others. */
final class Legend {

    private static final Lettering TYPE = Lettering.plain(12);
    private static final double SYMBOL = 26;
    private static final double GAP = 16;
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /** A named symbol; it paints itself around the middle of 26 by 20 units. */
    private record Entry(String name, Symbol symbol) {}

    @FunctionalInterface
    private interface Symbol {
        void paint(Painter painter, double x, double y);
    }

    private final List<Entry> entries;

    private Legend(List<Entry> entries) {
        this.entries = entries;
    }

    /** The legend of a bullet graph. */
    static Legend ofBars(List<GoalMark> goals, List<OutcomeMark> outcomes, ChartWords words) {
        List<Entry> entries = new ArrayList<>();
        if (outcomes.stream().anyMatch(mark -> mark instanceof OutcomeMark.Value value && !value.preliminary())) {
            entries.add(new Entry(
                    words.say("legend.outcome"),
                    (p, x, y) -> p.box(x, y - 5, SYMBOL, 10, 0, Look.filled(Token.OUTCOME))));
        }
        if (outcomes.stream().anyMatch(mark -> mark instanceof OutcomeMark.Value value && value.preliminary())) {
            entries.add(new Entry(
                    words.say("legend.preliminary"),
                    (p, x, y) -> p.box(
                            x + 1, y - 4, SYMBOL - 2, 8, 0, Look.of(Token.CANVAS, Stroke.solid(Token.OUTCOME, 1.6)))));
        }
        goals(entries, goals, words, true);
        return new Legend(entries);
    }

    /** The legend of lines over the years. */
    static Legend ofLines(List<GoalMark> goals, List<OutcomeMark> outcomes, ChartWords words) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(words.say("legend.outcome"), (p, x, y) -> {
            p.line(x, y, x + SYMBOL - 4, y, Stroke.solid(Token.OUTCOME, 2.2));
            p.dot(x + SYMBOL / 2 - 2, y, 4, Look.filled(Token.OUTCOME));
        }));
        if (outcomes.stream().anyMatch(mark -> mark instanceof OutcomeMark.Value value && value.preliminary())) {
            entries.add(new Entry(
                    words.say("legend.preliminary"),
                    (p, x, y) -> p.dot(x + SYMBOL / 2, y, 4, Look.of(Token.CANVAS, Stroke.solid(Token.OUTCOME, 1.8)))));
        }
        goals(entries, goals, words, false);
        if (outcomes.stream().anyMatch(OutcomeMark.NotReported.class::isInstance)) {
            entries.add(new Entry(
                    words.say("legend.silent"), (p, x, y) -> p.hatch(x + 2, y - 7, SYMBOL - 6, 14, Token.HATCH)));
        }
        return new Legend(entries);
    }

    private static void goals(List<Entry> entries, List<GoalMark> goals, ChartWords words, boolean across) {
        kind(entries, goals, GoalMark.Tick.class, words.say("legend.goal"), new GoalMark.Tick(ZERO), across);
        kind(entries, goals, GoalMark.AtLeast.class, words.say("legend.at_least"), new GoalMark.AtLeast(ZERO), across);
        kind(entries, goals, GoalMark.AtMost.class, words.say("legend.at_most"), new GoalMark.AtMost(ZERO), across);
        BigDecimal one = BigDecimal.ONE;
        kind(
                entries,
                goals,
                GoalMark.About.class,
                words.say("legend.about"),
                new GoalMark.About(ZERO, one.negate(), one),
                across);
        kind(
                entries,
                goals,
                GoalMark.Between.class,
                words.say("legend.range"),
                new GoalMark.Between(one.negate(), one),
                across);
        kind(entries, goals, GoalMark.InStep.class, words.say("legend.in_step"), new GoalMark.InStep(ZERO, ""), across);
        if (goals.stream().anyMatch(GoalMark.TwoSteps.class::isInstance)) {
            entries.add(new Entry(words.say("legend.stretch"), (p, x, y) -> {
                double wide = across ? 4.4 : SYMBOL - 6;
                double high = across ? 16 : 4.4;
                p.box(
                        x + SYMBOL / 2 - wide / 2,
                        y - high / 2,
                        wide,
                        high,
                        0,
                        Look.of(Token.CANVAS, Stroke.solid(Token.GOAL, 1.4)));
            }));
        }
    }

    private static void kind(
            List<Entry> entries,
            List<GoalMark> goals,
            Class<? extends GoalMark> type,
            String name,
            GoalMark example,
            boolean across) {
        boolean there = goals.stream()
                .anyMatch(goal -> type.isInstance(goal)
                        || (goal instanceof GoalMark.TwoSteps steps && type.isInstance(steps.firm())));
        if (!there) {
            return;
        }
        entries.add(new Entry(name, (p, x, y) -> {
            double middle = x + SYMBOL / 2 - 2;
            ToDoubleFunction<BigDecimal> place =
                    across ? value -> middle + value.doubleValue() * 6 : value -> y - value.doubleValue() * 6;
            if (across) {
                GoalMarks.across(p, example, place, y, 9);
            } else {
                GoalMarks.along(p, example, place, middle, 11);
            }
        }));
    }

    /** How wide it is on one line. */
    double width(Painter painter) {
        double width = 0;
        for (Entry entry : entries) {
            width += SYMBOL + 4 + painter.width(entry.name(), TYPE) + GAP;
        }
        return Math.max(0, width - GAP);
    }

    /**
     * Paints it from the left, on as many lines as it needs.
     *
     * @return the middle of the line after the last
     */
    double paint(Painter painter, double left, double right, double middle) {
        double x = left;
        double y = middle;
        for (Entry entry : entries) {
            double wide = SYMBOL + 4 + painter.width(entry.name(), TYPE);
            if (x > left && x + wide > right) {
                x = left;
                y += 24;
            }
            entry.symbol().paint(painter, x, y);
            painter.words(x + SYMBOL + 4, y + 4.3, entry.name(), TYPE, Token.FG_MUTED);
            x += wide + GAP;
        }
        return y + 24;
    }
}
