package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chart.FrequencyChart;
import org.duibiao.chart.FrequencyChart.Point;
import org.duibiao.chart.FrequencyChart.Slot;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ui.charts.Painter.At;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/** Paints how often words are said: lines over the years that break at gaps, or bars by district. Terms differ in shape. */
final class FrequencyPainting {
    private static final Lettering TICK = Lettering.plain(11.5);
    private static final Lettering LABEL = Lettering.plain(13);
    private static final Lettering NUMBER = Lettering.plain(11.5);
    private static final Lettering TERM = Lettering.plain(12.5);
    private static final List<Token> INKS =
            List.of(Token.CODE_1, Token.CODE_2, Token.CODE_3, Token.CODE_4, Token.CODE_5, Token.CODE_6);
    private static final double HEIGHT = 240;
    private static final double BAR = 12;
    private static final double BETWEEN = 10;
    private static final double SYMBOL = 5;
    private static final double LINE = 22;

    private final Painter painter;
    private final FrequencyChart chart;
    private final double width;

    FrequencyPainting(Painter painter, FrequencyChart chart, double width) {
        this.painter = painter;
        this.chart = chart;
        this.width = width;
    }

    /** Paints everything and returns the height it took. */
    double paint() {
        double y = Frame.head(painter, chart.heading(), width, 0);
        if (chart.nothing().isPresent()) {
            double below = Frame.nothing(painter, chart.nothing().get(), width, y);
            return Frame.foot(painter, chart.heading(), width, below);
        }
        y = terms(y + 12) + 14;
        double below = chart.along() == FrequencyChart.Along.YEARS ? years(y) : districts(y);
        return Frame.foot(painter, chart.heading(), width, below);
    }

    private static Token ink(int term) {
        return INKS.get(term % INKS.size());
    }

    private double terms(double top) {
        double x = Frame.PAD;
        double y = top;
        for (int i = 0; i < chart.terms().size(); i++) {
            String term = chart.terms().get(i);
            double wide = 20 + painter.width(term, TERM) + 18;
            if (x > Frame.PAD && x + wide > width - Frame.PAD) {
                x = Frame.PAD;
                y += LINE;
            }
            symbol(i, x + 6, y + 6);
            painter.words(x + 20, y + 10, term, TERM, Token.FG);
            x += wide;
        }
        return y + LINE;
    }

    /** Circle, square, triangle, diamond: told apart without colours, too. */
    private void symbol(int term, double x, double y) {
        Look look = Look.filled(ink(term));
        switch (term % 4) {
            case 0 -> painter.dot(x, y, SYMBOL - 0.5, look);
            case 1 -> painter.box(x - SYMBOL + 1, y - SYMBOL + 1, 2 * SYMBOL - 2, 2 * SYMBOL - 2, 0, look);
            case 2 ->
                painter.shape(
                        List.of(
                                new At(x, y - SYMBOL),
                                new At(x + SYMBOL, y + SYMBOL - 1),
                                new At(x - SYMBOL, y + SYMBOL - 1)),
                        look);
            default ->
                painter.shape(
                        List.of(
                                new At(x, y - SYMBOL - 1),
                                new At(x + SYMBOL + 1, y),
                                new At(x, y + SYMBOL + 1),
                                new At(x - SYMBOL - 1, y)),
                        look);
        }
    }

    // ---- years -----------------------------------------------------------------------------------------------------

    private double years(double top) {
        double left = Frame.PAD
                + chart.axis().ticks().stream()
                        .mapToDouble(tick -> painter.width(LedgerWords.number(tick), TICK))
                        .max()
                        .orElse(0)
                + 12;
        double right = width - Frame.PAD;
        double slot = (right - left) / chart.slots().size();
        double bottom = top + HEIGHT;
        chart.axis().ticks().forEach(tick -> {
            double y = bottom - HEIGHT * chart.axis().place(tick);
            painter.line(left, y, right, y, Stroke.solid(tick.signum() == 0 ? Token.AXIS : Token.GRID, 1));
            Setting.right(painter, left - 8, y + 4, LedgerWords.number(tick), TICK, Token.FG_MUTED);
        });
        double wide = painter.width("2026", TICK) + 10;
        int every = (int) Math.max(1, Math.ceil(wide / slot));
        for (int i = 0; i < chart.slots().size(); i++) {
            Slot year = chart.slots().get(i);
            if (year.points().isEmpty()) {
                painter.hatch(left + i * slot, top, slot, HEIGHT, Token.HATCH);
            }
            if ((chart.slots().size() - 1 - i) % every == 0) {
                Setting.centre(painter, left + (i + 0.5) * slot, bottom + 18, year.label(), TICK, Token.FG_MUTED);
            }
        }
        for (int term = 0; term < chart.terms().size(); term++) {
            line(term, left, slot, bottom);
        }
        for (int i = 0; i < chart.slots().size(); i++) {
            for (Point point : chart.slots().get(i).points()) {
                double y = bottom - HEIGHT * chart.axis().place(point.value());
                painter.mark(left + (i + 0.5) * slot - 8, y - 8, 16, 16, point.evidence());
            }
        }
        return bottom + 34;
    }

    private void line(int term, double left, double slot, double bottom) {
        List<At> run = new ArrayList<>();
        for (int i = 0; i < chart.slots().size(); i++) {
            Optional<Point> point = chart.slots().get(i).points().stream()
                    .filter(one -> one.term() == term)
                    .findFirst();
            if (point.isPresent()) {
                double y = bottom - HEIGHT * chart.axis().place(point.get().value());
                run.add(new At(left + (i + 0.5) * slot, y));
            } else {
                run(term, run);
                run.clear();
            }
        }
        run(term, run);
    }

    private void run(int term, List<At> run) {
        if (run.size() > 1) {
            painter.path(List.copyOf(run), Stroke.solid(ink(term), 2));
        }
        run.forEach(at -> symbol(term, at.x(), at.y()));
    }

    // ---- districts -------------------------------------------------------------------------------------------------

    private double districts(double top) {
        double labels = Math.min(
                        width * 0.3,
                        chart.slots().stream()
                                .mapToDouble(slot -> painter.width(slot.label(), LABEL))
                                .max()
                                .orElse(0))
                + 10;
        double left = Frame.PAD + labels;
        double room = width - Frame.PAD - left - painter.width("000.0", NUMBER) - 12;
        double y = top;
        for (Slot slot : chart.slots()) {
            double high = slot.points().size() * BAR;
            List<String> name = Setting.lines(painter, slot.label(), labels - 6, LABEL);
            if (!name.isEmpty()) {
                Setting.right(painter, left - 10, y + high / 2 + 5, name.get(0), LABEL, Token.FG);
            }
            for (Point point : slot.points()) {
                double wide = Math.max(1, room * chart.axis().place(point.value()));
                painter.box(left, y + 1, wide, BAR - 2, 0, Look.filled(ink(point.term())));
                painter.words(left + wide + 6, y + BAR - 2, point.said(), NUMBER, Token.FG_MUTED);
                painter.mark(left, y, wide + 40, BAR, point.evidence());
                y += BAR;
            }
            y += BETWEEN;
        }
        return y + 6;
    }
}
