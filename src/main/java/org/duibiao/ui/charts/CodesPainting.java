package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chart.ChartWords;
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

    private static final Lettering HEAD = Lettering.plain(11);
    private static final Lettering NUMBER = Lettering.plain(12);
    private static final Lettering TOTAL = Lettering.bold(12);
    private static final Lettering GROUP = Lettering.bold(11);
    private static final double HEAD_LEADING = 13.5;
    private static final double HEAD_INSET = 3;
    private static final double MOST_CELL = 110;
    private static final double INDENT = 12;
    private static final double SWATCH = 10;
    private static final double DARK_ENOUGH = 0.55;

    /**
     * How large things are.
     *
     * @param label of a row
     * @param row how high a row is at least
     * @param leading from one line of a label to the next
     * @param cell how wide a cell is at least
     */
    private record Sizes(Lettering label, double row, double leading, double cell) {
        static final Sizes ROOMY = new Sizes(Lettering.plain(13), 26, 16, 36);
        static final Sizes CLOSE = new Sizes(Lettering.plain(12), 19, 14, 27);
    }

    private final Painter painter;
    private final CodesChart chart;
    private final double width;
    private final double labels;
    private final double totals;
    private final int perBand;
    private final double cell;
    private final Pins pins;
    private final String totalsName;
    private final Sizes sizes;

    CodesPainting(Painter painter, CodesChart chart, double width, ChartWords words, Density density) {
        this.totalsName = words.say("codes.column.total");
        this.sizes = density.close() ? Sizes.CLOSE : Sizes.ROOMY;
        this.painter = painter;
        this.chart = chart;
        this.width = width;
        this.pins = new Pins(chart.heading());
        double widest = chart.rows().stream()
                .mapToDouble(row -> row.depth() * INDENT + SWATCH + 6 + painter.width(row.label(), sizes.label()))
                .max()
                .orElse(0);
        this.labels = Math.min(widest, width * 0.28) + 10;
        double widestTotal = chart.rows().stream()
                .mapToDouble(row -> painter.width(total(row), TOTAL))
                .max()
                .orElse(0);
        this.totals = widestTotal == 0 ? 0 : Math.max(widestTotal, painter.width(totalsName, HEAD)) + 8;
        double room = width - 2 * Frame.PAD - labels - totals;
        double widestNumber = chart.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(one -> painter.width(one.text(), NUMBER) + 6)
                .max()
                .orElse(0);
        double widestWord = chart.columns().stream()
                .mapToDouble(column -> Setting.widestWord(painter, column.label(), HEAD) + HEAD_INSET)
                .max()
                .orElse(0);
        double least = Math.max(Math.max(sizes.cell(), widestNumber), Math.min(widestWord, MOST_CELL));
        int fitting = (int) Math.max(1, Math.floor(room / least));
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
            List<String> lines = Setting.lines(painter, column.label(), cell - HEAD_INSET, HEAD);
            heads.add(lines);
            deepest = Math.max(deepest, lines.size());
        }
        double left = Frame.PAD + labels;
        double grouped = groups(from, to, top);
        double bottom = grouped + deepest * HEAD_LEADING + 6;
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
        if (last && chart.totals()) {
            double end = left + (to - from) * cell + totals;
            Setting.right(painter, end, bottom - 7, totalsName, HEAD, Token.FG_MUTED);
        }
        for (int row = 0; row < chart.rows().size(); row++) {
            y = row(row, from, to, y, last);
        }
        return y;
    }

    /** Names over columns that belong together, with a line under each; returns where what is below may begin. */
    private double groups(int from, int to, double top) {
        record Group(List<String> lines, int first, int end) {}
        List<Group> groups = new ArrayList<>();
        int first = from;
        while (first < to) {
            Optional<String> name = chart.columns().get(first).group();
            int end = first + 1;
            while (end < to && chart.columns().get(end).group().equals(name)) {
                end++;
            }
            if (name.isPresent()) {
                double room = (end - first) * cell - 5;
                groups.add(new Group(Setting.lines(painter, name.get(), room, GROUP), first, end));
            }
            first = end;
        }
        int deepest =
                groups.stream().mapToInt(group -> group.lines().size()).max().orElse(0);
        if (deepest == 0) {
            return top;
        }
        double bottom = top + deepest * HEAD_LEADING + 5;
        for (Group group : groups) {
            double left = Frame.PAD + labels + (group.first() - from) * cell;
            double right = left + (group.end() - group.first()) * cell;
            double baseline = bottom - 6 - (group.lines().size() - 1) * HEAD_LEADING;
            for (String line : group.lines()) {
                Setting.centre(painter, (left + right) / 2, baseline, line, GROUP, Token.FG);
                baseline += HEAD_LEADING;
            }
            painter.line(left + 2, bottom, right - 2, bottom, Stroke.solid(Token.AXIS, 1));
        }
        return bottom + 3;
    }

    private double row(int index, int from, int to, double top, boolean last) {
        Row row = chart.rows().get(index);
        double indent = row.depth() * INDENT;
        List<String> lines = Setting.lines(painter, row.label(), labels - 10 - indent - SWATCH - 6, sizes.label());
        double high = Math.max(sizes.row(), lines.size() * sizes.leading() + 6);
        double middle = top + high / 2;
        painter.swatch(Frame.PAD + indent, middle - SWATCH / 2, SWATCH, row.colour());
        double baseline = middle - lines.size() * sizes.leading() / 2 + 12;
        Setting.paint(
                painter, lines, Frame.PAD + indent + SWATCH + 6, baseline, sizes.leading(), sizes.label(), Token.FG);
        double left = Frame.PAD + labels;
        for (int column = from; column < to; column++) {
            cell(chart.cells().get(index).get(column), left + (column - from) * cell, top, high);
        }
        if (last) {
            double end = left + (to - from) * cell;
            Setting.right(painter, end + totals, middle + 4.3, total(row), TOTAL, Token.FG_MUTED);
        }
        return top + high;
    }

    private String total(Row row) {
        return chart.totals() ? Integer.toString(row.total()) : "";
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
                : new Look(Optional.of(Token.CODE_1), 0.12 + 0.88 * weight, Optional.of(edge));
        painter.box(x + 1, top + 1, cell - 2, high - 2, 3, look);
        // empty cells say and open nothing, and there are many of them
        if (one.count() > 0) {
            Token ink = weight > DARK_ENOUGH ? Token.CANVAS : Token.FG;
            Setting.centre(painter, x + cell / 2, top + high / 2 + 4.3, one.text(), NUMBER, ink);
            painter.mark(x, top, cell, high, one.evidence());
        }
        pins.paint(painter, x + cell - 1, top + 3, one.evidence());
    }
}
