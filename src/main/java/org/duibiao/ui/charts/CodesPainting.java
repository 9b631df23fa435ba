package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.chart.CodesChart;
import org.duibiao.chart.CodesChart.Cell;
import org.duibiao.chart.CodesChart.Column;
import org.duibiao.chart.CodesChart.Row;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/**
 * Paints codes as a heat map: the darker a cell, the more passages, and each says its number. Columns that do not fit side
 * by side go on below, under the same codes.
 */
final class CodesPainting {

    private static final Lettering LABEL = Lettering.plain(13);
    private static final Lettering HEAD = Lettering.plain(11);
    private static final Lettering NUMBER = Lettering.plain(12);
    private static final Lettering TOTAL = Lettering.bold(12);
    private static final double ROW = 26;
    private static final double LEADING = 16;
    private static final double HEAD_LEADING = 13.5;
    private static final double LEAST_CELL = 36;
    private static final double MOST_CELL = 110;
    private static final double INDENT = 12;
    private static final double SWATCH = 10;
    private static final double DARK_ENOUGH = 0.55;

    private final Painter painter;
    private final CodesChart chart;
    private final double width;
    private final double labels;
    private final double totals;
    private final int perBand;
    private final double cell;
    private final Pins pins;

    CodesPainting(Painter painter, CodesChart chart, double width) {
        this.painter = painter;
        this.chart = chart;
        this.width = width;
        this.pins = new Pins(chart.heading());
        double widest = chart.rows().stream()
                .mapToDouble(row -> row.depth() * INDENT + SWATCH + 6 + painter.width(row.label(), LABEL))
                .max()
                .orElse(0);
        this.labels = Math.min(widest, width * 0.28) + 10;
        this.totals = chart.rows().stream()
                        .mapToDouble(row -> painter.width(Integer.toString(row.total()), TOTAL))
                        .max()
                        .orElse(0)
                + 10;
        double room = width - 2 * Frame.PAD - labels - totals;
        double widestNumber = chart.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(one -> painter.width(one.text(), NUMBER) + 6)
                .max()
                .orElse(0);
        int fitting = (int) Math.max(1, Math.floor(room / Math.max(LEAST_CELL, widestNumber)));
        int count = Math.max(1, chart.columns().size());
        int bands = (count + fitting - 1) / fitting;
        this.perBand = (count + bands - 1) / bands;
        this.cell = Math.min(MOST_CELL, room / perBand);
    }

    /** Paints everything and returns the height it took. */
    double paint() {
        double y = Frame.head(painter, chart.heading(), width, 0);
        if (chart.nothing().isPresent()) {
            double below = Frame.nothing(painter, chart.nothing().get(), width, y);
            return Frame.foot(painter, chart.heading(), width, below);
        }
        for (int from = 0; from < chart.columns().size(); from += perBand) {
            y = band(from, Math.min(chart.columns().size(), from + perBand), y + 6) + 12;
        }
        return Frame.foot(painter, chart.heading(), width, y);
    }

    private double band(int from, int to, double top) {
        List<List<String>> heads = new ArrayList<>();
        int deepest = 0;
        for (Column column : chart.columns().subList(from, to)) {
            List<String> lines = Setting.lines(painter, column.label(), cell - 4, HEAD);
            heads.add(lines);
            deepest = Math.max(deepest, lines.size());
        }
        double left = Frame.PAD + labels;
        double bottom = top + deepest * HEAD_LEADING + 6;
        for (int i = 0; i < heads.size(); i++) {
            double middle = left + (i + 0.5) * cell;
            double baseline = bottom - 7 - (heads.get(i).size() - 1) * HEAD_LEADING;
            for (String line : heads.get(i)) {
                Setting.centre(painter, middle, baseline, line, HEAD, Token.FG_MUTED);
                baseline += HEAD_LEADING;
            }
        }
        double y = bottom;
        boolean last = to == chart.columns().size();
        for (int row = 0; row < chart.rows().size(); row++) {
            y = row(row, from, to, y, last);
        }
        return y;
    }

    private double row(int index, int from, int to, double top, boolean last) {
        Row row = chart.rows().get(index);
        double indent = row.depth() * INDENT;
        List<String> lines = Setting.lines(painter, row.label(), labels - 10 - indent - SWATCH - 6, LABEL);
        double high = Math.max(ROW, lines.size() * LEADING + 6);
        double middle = top + high / 2;
        painter.swatch(Frame.PAD + indent, middle - SWATCH / 2, SWATCH, row.colour());
        double baseline = middle - lines.size() * LEADING / 2 + 12;
        Setting.paint(painter, lines, Frame.PAD + indent + SWATCH + 6, baseline, LEADING, LABEL, Token.FG);
        double left = Frame.PAD + labels;
        for (int column = from; column < to; column++) {
            cell(chart.cells().get(index).get(column), left + (column - from) * cell, top, high);
        }
        if (last) {
            double end = left + (to - from) * cell;
            Setting.right(painter, end + totals, middle + 4.3, Integer.toString(row.total()), TOTAL, Token.FG_MUTED);
        }
        return top + high;
    }

    private void cell(Cell one, double x, double top, double high) {
        Stroke edge = Stroke.solid(Token.BORDER, 0.8);
        if (!one.meaningful()) {
            painter.hatch(x + 1, top + 1, cell - 2, high - 2, Token.GRID);
            return;
        }
        double weight = one.weight().doubleValue();
        Look look = one.count() == 0
                ? Look.edged(Stroke.solid(Token.GRID, 0.8))
                : new Look(java.util.Optional.of(Token.CODE_1), 0.12 + 0.88 * weight, java.util.Optional.of(edge));
        painter.box(x + 1, top + 1, cell - 2, high - 2, 3, look);
        Setting.centre(
                painter,
                x + cell / 2,
                top + high / 2 + 4.3,
                one.text(),
                NUMBER,
                weight > DARK_ENOUGH ? Token.CANVAS : Token.FG);
        painter.mark(x, top, cell, high, one.evidence());
        pins.paint(painter, x + cell - 5, top + 5, one.evidence());
    }
}
