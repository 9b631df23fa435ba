package org.duibiao.ui.charts;

import java.util.List;
import java.util.stream.Stream;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.chart.VerdictsChart.Bar;
import org.duibiao.chart.VerdictsChart.Part;
import org.duibiao.ledger.Verdict;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/** Paints shares of goals: a bar of a hundred per cent a row, its parts told apart by fill, edge and number. */
final class VerdictsPainting {

    private static final Lettering LABEL = Lettering.plain(13.5);
    private static final Lettering TICK = Lettering.plain(11.5);
    private static final Lettering NUMBER = Lettering.bold(12.5);
    private static final Lettering COUNT = Lettering.plain(12);
    private static final Lettering OTHERS = Lettering.plain(11);
    private static final double BAR = 18;
    private static final double LOW_BAR = 15;
    private static final double LEADING = 15.5;
    private static final double LEAST_ROW = 36;
    private static final double LEAST_LOW_ROW = 26;
    private static final double LEAST_CLOSE_ROW = 21.5;
    private static final double APART = 10;
    private static final int MANY = 10;

    private final Painter painter;
    private final VerdictsChart chart;
    private final ChartWords words;
    private final double width;
    private final double labels;
    private final double texts;
    private final double left;
    private final double right;
    private final Pins pins;
    private final boolean onOneLine;
    private final double share;
    private final boolean close;

    VerdictsPainting(Painter painter, VerdictsChart chart, double width, ChartWords words, Density density) {
        this.close = density.close();
        this.painter = painter;
        this.chart = chart;
        this.words = words;
        this.width = width;
        this.pins = new Pins(chart.heading());
        double widest = chart.bars().stream()
                .mapToDouble(bar -> painter.width(bar.label(), LABEL))
                .max()
                .orElse(0);
        double shares = chart.bars().stream()
                .mapToDouble(bar -> painter.width(bar.share(), NUMBER))
                .max()
                .orElse(0);
        double others = chart.bars().stream()
                .mapToDouble(bar -> painter.width(others(bar), OTHERS))
                .max()
                .orElse(0);
        // many rows are lower, where both stand side by side
        this.onOneLine = close || (chart.bars().size() > MANY && shares + APART + others <= width * 0.34);
        this.share = shares;
        double said = onOneLine ? shares + APART + others : Math.max(shares, others);
        this.labels = Math.min(widest, width * 0.24) + 8;
        this.texts = Math.min(said, width * 0.34) + 8;
        this.left = Frame.PAD + labels + 8;
        this.right = width - Frame.PAD - texts - 14;
    }

    /** Paints everything and returns the height it took. */
    double paint() {
        double y = Frame.head(painter, chart.heading(), width, 0);
        if (chart.nothing().isPresent()) {
            double below = Frame.nothing(painter, chart.nothing().get(), width, y);
            return Frame.foot(painter, chart.heading(), width, below);
        }
        y = legend(y + 8) + 27;
        double top = y + 8;
        double high = chart.bars().stream().mapToDouble(this::height).sum();
        axis(y, top, high);
        double row = top;
        for (Bar bar : chart.bars()) {
            row(bar, row);
            row += height(bar);
        }
        return Frame.foot(painter, chart.heading(), width, row + 10);
    }

    /** Names the verdicts that occur and returns the middle of its last line. */
    private double legend(double middle) {
        List<Verdict> there = Stream.of(Verdict.values())
                .filter(verdict -> chart.bars().stream()
                        .flatMap(bar -> bar.parts().stream())
                        .anyMatch(part -> part.verdict() == verdict))
                .toList();
        double x = Frame.PAD;
        double y = middle;
        for (Verdict verdict : there) {
            String name = words.ledger().verdict(verdict);
            double wide = 26 + painter.width(name, TICK) + 18;
            if (x > Frame.PAD && x + wide > width - Frame.PAD) {
                x = Frame.PAD;
                y += 22;
            }
            painter.box(x, y - 6, 20, 12, 0, VerdictMark.share(verdict));
            painter.words(x + 26, y + 4, name, TICK, Token.FG_MUTED);
            x += wide;
        }
        return y;
    }

    private void axis(double baseline, double top, double height) {
        for (int percent = 0; percent <= 100; percent += 25) {
            double x = left + (right - left) * percent / 100;
            painter.line(
                    x,
                    top,
                    x,
                    top + height,
                    Stroke.solid(percent == 0 ? Token.AXIS : Token.GRID, percent == 0 ? 1.4 : 1));
            Setting.centre(painter, x, baseline, percent + (percent == 100 ? "%" : ""), TICK, Token.FG_MUTED);
        }
    }

    private List<String> label(Bar bar) {
        return Setting.lines(painter, bar.label(), labels, LABEL);
    }

    private List<String> share(Bar bar) {
        return Setting.lines(painter, bar.share(), texts, NUMBER);
    }

    /** Those that could not be judged; where room is short, only how many. */
    private String others(Bar bar) {
        return close && bar.unjudged() > 0 ? words.say("verdicts.unjudged", bar.unjudged()) : bar.others();
    }

    private List<String> othersLines(Bar bar) {
        return Setting.lines(painter, others(bar), texts, OTHERS);
    }

    private double height(Bar bar) {
        int said = onOneLine ? 1 : share(bar).size() + othersLines(bar).size();
        int lines = Math.max(label(bar).size(), said);
        return Math.max(close ? LEAST_CLOSE_ROW : onOneLine ? LEAST_LOW_ROW : LEAST_ROW, lines * LEADING + 6);
    }

    private void row(Bar bar, double top) {
        double middle = top + height(bar) / 2;
        List<String> label = label(bar);
        double y = middle - label.size() * LEADING / 2 + 12;
        for (String line : label) {
            Setting.right(painter, Frame.PAD + labels, y, line, LABEL, Token.FG);
            y += LEADING;
        }
        double x = left;
        for (Part part : bar.parts()) {
            double wide = (right - left) * part.share().doubleValue();
            part(part, x, middle, wide);
            x += wide;
        }
        if (onOneLine) {
            painter.words(right + 14, middle + 4.3, bar.share(), NUMBER, Token.FG);
            painter.words(right + 14 + share + APART, middle + 4.3, others(bar), OTHERS, Token.FG_MUTED);
            return;
        }
        List<String> shares = share(bar);
        List<String> others = othersLines(bar);
        double said = middle - (shares.size() + others.size()) * LEADING / 2 + 12;
        said = Setting.paint(painter, shares, right + 14, said, LEADING, NUMBER, Token.FG);
        Setting.paint(painter, others, right + 14, said - 1, LEADING, OTHERS, Token.FG_MUTED);
    }

    private double bar() {
        return close ? LOW_BAR : BAR;
    }

    private void part(Part part, double x, double middle, double wide) {
        double inner = Math.max(1, wide - 1.5);
        painter.box(x + 0.5, middle - bar() / 2, inner, bar(), 0, VerdictMark.share(part.verdict()));
        String count = Integer.toString(part.count());
        if (painter.width(count, COUNT) + 5 <= inner) {
            Setting.centre(painter, x + wide / 2, middle + 4.3, count, COUNT, VerdictMark.ink(part.verdict()));
        }
        painter.mark(x, middle - bar() / 2 - 3, wide, bar() + 6, part.evidence());
        pins.paint(painter, x + wide / 2, middle + bar() / 2 + 4, part.evidence());
    }
}
