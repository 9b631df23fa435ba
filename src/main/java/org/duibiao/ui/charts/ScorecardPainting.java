package org.duibiao.ui.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.OutcomeMark;
import org.duibiao.chart.Scorecard;
import org.duibiao.chart.Scorecard.Tile;
import org.duibiao.ledger.Verdict;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/** Paints a scorecard: a card a goal, the number largest, the goal always in the middle of the bar. */
final class ScorecardPainting {

    private static final Lettering LABEL = Lettering.plain(12.5);
    private static final Lettering UNIT = Lettering.plain(12);
    private static final Lettering GOAL = Lettering.plain(12.5);
    private static final Lettering GAP = Lettering.bold(12.5);
    private static final double BAR = 8;
    private static final double LEAST_TILE = 160;
    private static final double LABEL_BELOW = 19;

    /**
     * How large things are.
     *
     * @param number the largest there can be
     * @param inset from the edge of a tile
     * @param space between tiles
     * @param head above the name
     * @param below the name, for the number
     * @param around the bar
     * @param line from one line of words to the next
     */
    private record Sizes(
            Lettering number, double inset, double space, double head, double below, double around, double line) {
        static final Sizes ROOMY = new Sizes(Lettering.bold(29), 13, 10, 16, 42, 46, 17);
        static final Sizes CLOSE = new Sizes(Lettering.bold(22), 10, 6, 10, 29, 33, 14.5);
    }

    private final Painter painter;
    private final Scorecard chart;
    private final ChartWords words;
    private final double width;
    private final double tile;
    private final int columns;
    private final Pins pins;
    private final Sizes sizes;

    ScorecardPainting(Painter painter, Scorecard chart, double width, ChartWords words, Density density) {
        this.sizes = density.close() ? Sizes.CLOSE : Sizes.ROOMY;
        this.painter = painter;
        this.chart = chart;
        this.words = words;
        this.width = width;
        this.pins = new Pins(chart.heading());
        int fitting = (int) ((width - 2 * Frame.PAD + sizes.space()) / (LEAST_TILE + sizes.space()));
        this.columns = Math.max(1, Math.min(chart.columns(), fitting));
        this.tile = (width - 2 * Frame.PAD - (columns - 1) * sizes.space()) / columns;
    }

    /** Paints everything and returns the height it took. */
    double paint() {
        double counted = countsWidth();
        double widest = Math.max(
                painter.width(chart.heading().title(), Frame.TITLE),
                painter.width(chart.heading().subtitle(), Frame.SUBTITLE));
        boolean beside = widest + counted + 3 * Frame.PAD < width;
        double y = Frame.head(painter, chart.heading(), width, beside ? counted + Frame.PAD : 0);
        if (chart.nothing().isPresent()) {
            double below = Frame.nothing(painter, chart.nothing().get(), width, y);
            return Frame.foot(painter, chart.heading(), width, below);
        }
        if (beside) {
            counts(width - Frame.PAD - counted, Frame.PAD + 12);
        } else {
            y = counts(Frame.PAD, y + 4) + 18;
        }
        y = Math.max(y, Frame.PAD + 44);
        List<Tile> tiles = chart.tiles();
        for (int row = 0; row * columns < tiles.size(); row++) {
            List<Tile> inRow = tiles.subList(row * columns, Math.min(tiles.size(), (row + 1) * columns));
            double high = inRow.stream().mapToDouble(this::height).max().orElse(0);
            for (int column = 0; column < inRow.size(); column++) {
                card(inRow.get(column), Frame.PAD + column * (tile + sizes.space()), y, high);
            }
            y += high + sizes.space();
        }
        return Frame.foot(painter, chart.heading(), width, y + 2);
    }

    private String counted(Map.Entry<Verdict, Integer> count) {
        return words.ledger().verdict(count.getKey()) + " " + count.getValue();
    }

    private List<Map.Entry<Verdict, Integer>> inOrder() {
        return chart.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private double countsWidth() {
        return inOrder().stream()
                        .mapToDouble(count -> VerdictMark.width(painter, counted(count)) + 6)
                        .sum()
                - 6;
    }

    /** Chips with their numbers, and a bar that shows the shares; returns the middle of that bar. */
    private double counts(double left, double middle) {
        List<Map.Entry<Verdict, Integer>> counts = inOrder();
        double x = left;
        double y = middle;
        for (Map.Entry<Verdict, Integer> count : counts) {
            double wide = VerdictMark.width(painter, counted(count));
            if (x > left && x + wide > width - Frame.PAD + 0.5) {
                x = left;
                y += VerdictMark.HEIGHT + 5;
            }
            VerdictMark.paint(painter, x + wide, y, count.getKey(), counted(count));
            x += wide + 6;
        }
        double full = Math.min(countsWidth(), width - Frame.PAD - left);
        double all = chart.counts().values().stream().mapToInt(count -> count).sum();
        double at = left;
        for (Map.Entry<Verdict, Integer> count : counts) {
            double wide = full * count.getValue() / all;
            painter.box(at, y + 15, Math.max(1, wide - 2), 6, 0, VerdictMark.share(count.getKey()));
            at += wide;
        }
        return y + 18;
    }

    private List<String> label(Tile goal) {
        double beside = roomBesideChip(goal);
        return Setting.lines(painter, goal.label(), labelBeside(goal) ? beside : tile - 2 * sizes.inset(), LABEL);
    }

    private double roomBesideChip(Tile goal) {
        double chip = VerdictMark.width(painter, words.ledger().verdict(goal.verdict()));
        return tile - 2 * sizes.inset() - chip - 6;
    }

    /** A name stands beside the chip where that takes two lines at most and breaks no word; else below it. */
    private boolean labelBeside(Tile goal) {
        double room = roomBesideChip(goal);
        return Setting.breaksNoWord(painter, goal.label(), room, LABEL)
                && Setting.lines(painter, goal.label(), room, LABEL).size() <= 2;
    }

    /** As large as fits. */
    private Lettering number(Tile goal) {
        double wide = painter.width(goal.number(), sizes.number());
        double room = tile - 2 * sizes.inset();
        return wide <= room ? sizes.number() : Lettering.bold(sizes.number().size() * room / wide);
    }

    private boolean unitBeside(Tile goal) {
        return painter.width(goal.number(), number(goal)) + 5 + painter.width(goal.unit(), UNIT)
                <= tile - 2 * sizes.inset();
    }

    private List<String> unitBelow(Tile goal) {
        return unitBeside(goal) ? List.of() : Setting.lines(painter, goal.unit(), tile - 2 * sizes.inset(), UNIT);
    }

    private List<String> goalLines(Tile goal) {
        double gap = goal.gap().isEmpty() ? 0 : painter.width(goal.gap(), GAP) + 8;
        return Setting.lines(painter, words.say("tile.goal", goal.goalText()), tile - 2 * sizes.inset() - gap, GOAL);
    }

    private double height(Tile goal) {
        return sizes.head()
                + (labelBeside(goal) ? 0 : LABEL_BELOW)
                + label(goal).size() * sizes.line()
                + sizes.below()
                + unitBelow(goal).size() * (sizes.line() - 1)
                + sizes.around()
                + goalLines(goal).size() * sizes.line()
                + sizes.inset() / 2;
    }

    private void card(Tile goal, double x, double y, double height) {
        Painter on = painter.card(x, y, tile, height);
        double right = tile - sizes.inset();
        VerdictMark.paint(
                on, right, sizes.head() + 5, goal.verdict(), words.ledger().verdict(goal.verdict()));
        double first = sizes.head() + 9.5 + (labelBeside(goal) ? 0 : LABEL_BELOW);
        double below = Setting.paint(on, label(goal), sizes.inset(), first, sizes.line(), LABEL, Token.FG_MUTED);
        double baseline = below + sizes.below() / 2;
        on.words(sizes.inset(), baseline, goal.number(), number(goal), Token.FG);
        if (unitBeside(goal)) {
            on.words(
                    sizes.inset() + on.width(goal.number(), number(goal)) + 5,
                    baseline,
                    goal.unit(),
                    UNIT,
                    Token.FG_MUTED);
        } else {
            Setting.paint(
                    on,
                    unitBelow(goal),
                    sizes.inset(),
                    baseline + sizes.line(),
                    sizes.line() - 1,
                    UNIT,
                    Token.FG_MUTED);
        }
        List<String> said = goalLines(goal);
        double bar = height - sizes.inset() - 2 - said.size() * sizes.line() - 0.26 * sizes.around();
        bar(on, goal, bar);
        double goalBaseline = height - sizes.inset() - (said.size() - 1) * sizes.line();
        Setting.paint(on, said, sizes.inset(), goalBaseline, sizes.line(), GOAL, Token.GOAL_TEXT);
        boolean shortOf = goal.verdict() == Verdict.MISSED || goal.verdict() == Verdict.NEARLY;
        Setting.right(
                on,
                right,
                height - sizes.inset(),
                goal.gap(),
                shortOf ? GAP : GOAL,
                shortOf ? Token.FG : Token.FG_MUTED);
        on.mark(0, 0, tile, height, goal.evidence());
        // on the corner, where it covers no words
        pins.paint(painter, x + 2, y + 2, goal.evidence());
    }

    private void bar(Painter on, Tile goal, double middle) {
        double full = tile - 2 * sizes.inset() - 8;
        on.box(sizes.inset(), middle - BAR / 2, full, BAR, 0, Look.filled(Token.INSET));
        if (goal.under()) {
            double tip = sizes.inset() - 6;
            on.shape(
                    List.of(
                            new Painter.At(tip, middle),
                            new Painter.At(sizes.inset() + 3, middle - 6),
                            new Painter.At(sizes.inset() + 3, middle + 6)),
                    Look.filled(Token.OUTCOME));
            mark(on, goal, middle, full);
            return;
        }
        goal.share().ifPresent(share -> {
            double wide = Math.max(1, full / 2 * share.doubleValue());
            if (goal.outcome() instanceof OutcomeMark.Apart) {
                on.hatch(sizes.inset(), middle - BAR / 2, wide, BAR, Token.AXIS);
                on.box(sizes.inset(), middle - BAR / 2, wide, BAR, 0, Look.edged(Stroke.solid(Token.AXIS, 1)));
            } else if (goal.outcome() instanceof OutcomeMark.Value value && value.preliminary()) {
                on.box(
                        sizes.inset() + 1,
                        middle - BAR / 2 + 1,
                        Math.max(0.5, wide - 2),
                        BAR - 2,
                        0,
                        Look.of(Token.CANVAS, Stroke.solid(Token.OUTCOME, 1.8)));
            } else {
                on.box(sizes.inset(), middle - BAR / 2, wide, BAR, 0, Look.filled(Token.OUTCOME));
            }
            if (goal.beyond()) {
                for (double at : new double[] {sizes.inset() + full - 12, sizes.inset() + full - 7}) {
                    on.line(at - 2, middle + 7, at + 2, middle - 7, Stroke.solid(Token.CANVAS, 2.2));
                }
            }
        });
        mark(on, goal, middle, full);
    }

    private void mark(Painter on, Tile goal, double middle, double full) {
        if (goal.goal().chief().filter(chief -> chief.signum() != 0).isPresent()) {
            GoalMarks.across(on, goal.goal(), value -> place(value, full), middle, 11);
        }
    }

    private double place(BigDecimal share, double full) {
        double at = Math.max(0, Math.min(2, share.doubleValue()));
        return sizes.inset() + at * full / 2;
    }
}
