package org.duibiao.ui.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.duibiao.chart.Axis;
import org.duibiao.chart.BarChart;
import org.duibiao.chart.BarChart.Group;
import org.duibiao.chart.BarChart.Kind;
import org.duibiao.chart.BarChart.Row;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.GoalMark;
import org.duibiao.chart.OutcomeMark;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/** Paints bar charts: rows of bars with goal marks, what they say, and their verdicts. */
final class BarsPainting {

    private static final Lettering DETAIL = Lettering.plain(11);
    private static final Lettering GROUP = Lettering.bold(12);
    private static final Lettering TICK = Lettering.plain(11.5);
    private static final Lettering NUMBER = Lettering.bold(12.5);
    private static final Lettering GOAL = Lettering.plain(12.5);
    private static final double INDENT = 6;
    private static final double SHORT = 60;
    private static final Lettering REMARK = Lettering.plain(11);

    /**
     * How large things are.
     *
     * @param label of a row
     * @param bar how high a bar is
     * @param half half the height of a goal's mark
     * @param row how high a row is at least
     * @param leading from one line of words to the next
     * @param apart between groups
     * @param remarks whether a row says more than its verdict
     * @param texts how much of the width goal and outcome in words may take
     */
    private record Sizes(
            Lettering label,
            double bar,
            double half,
            double row,
            double leading,
            double apart,
            boolean remarks,
            double texts) {
        static final Sizes ROOMY = new Sizes(Lettering.plain(13.5), 13, 12.5, 40, 16, 14, true, 0.24);
        static final Sizes CLOSE = new Sizes(Lettering.plain(12.5), 10, 8.5, 20.8, 13.5, 3, false, 0.31);
    }

    private final Painter painter;
    private final BarChart chart;
    private final ChartWords words;
    private final double width;

    private final double labels;
    private final double chips;
    private final double texts;
    private final double axisLeft;
    private final double axisRight;
    private final Pins pins;
    private final Sizes sizes;

    BarsPainting(Painter painter, BarChart chart, double width, ChartWords words, Density density) {
        this.painter = painter;
        this.sizes = density.close() ? Sizes.CLOSE : Sizes.ROOMY;
        this.chart = chart;
        this.words = words;
        this.width = width;
        this.pins = new Pins(chart.heading());
        List<Row> rows =
                chart.groups().stream().flatMap(group -> group.rows().stream()).toList();
        double widestLabel = rows.stream().mapToDouble(this::labelWidth).max().orElse(0);
        double widestGroup = chart.groups().stream()
                .mapToDouble(group -> painter.width(group.title(), GROUP))
                .max()
                .orElse(0);
        this.labels = Math.min(Math.max(Math.max(widestLabel, widestGroup), 96), width * 0.21) + 8;
        this.chips = rows.stream()
                        .flatMap(row -> row.verdict().stream())
                        .mapToDouble(verdict ->
                                VerdictMark.width(painter, words.ledger().verdict(verdict)))
                        .max()
                        .orElse(0)
                + 8;
        double widestText = rows.stream().mapToDouble(this::textWidth).max().orElse(0);
        this.texts = Math.min(Math.max(widestText, 110), width * sizes.texts()) + 6;
        this.axisLeft = Frame.PAD + labels + 8;
        this.axisRight = width - Frame.PAD - chips - texts - 18;
    }

    private double labelWidth(Row row) {
        double label = painter.width(row.label(), sizes.label());
        double detail = painter.width(row.detail(), DETAIL);
        boolean beside = !sizes.remarks() && detail > 0 && detail <= SHORT;
        return beside ? label + INDENT + detail : Math.max(label, detail);
    }

    private double textWidth(Row row) {
        double first = painter.width(row.outcomeText(), NUMBER) + painter.width(" / ", GOAL);
        for (LedgerWords.Run run : row.goalRuns()) {
            first += painter.width(run.text(), GOAL);
        }
        return sizes.remarks() ? Math.max(first, Math.min(painter.width(row.remark(), REMARK), width * 0.22)) : first;
    }

    /** Paints everything and returns the height it took. */
    double paint() {
        List<GoalMark> goals = new ArrayList<>();
        List<OutcomeMark> outcomes = new ArrayList<>();
        for (Group group : chart.groups()) {
            group.rows().forEach(row -> {
                goals.add(row.goal());
                outcomes.add(row.outcome());
            });
        }
        Legend legend = Legend.ofBars(goals, outcomes, words);
        double legendWidth = legend.width(painter);
        double titleWidth = painter.width(chart.heading().title(), Frame.TITLE);
        boolean beside = titleWidth + legendWidth + 3 * Frame.PAD < width && legendWidth < width * 0.5;
        double y = Frame.head(painter, chart.heading(), width, beside ? legendWidth + Frame.PAD : 0);
        if (chart.nothing().isPresent()) {
            double below = Frame.nothing(painter, chart.nothing().get(), width, y);
            return Frame.foot(painter, chart.heading(), width, below);
        }
        if (beside) {
            legend.paint(painter, width - Frame.PAD - legendWidth, width, Frame.PAD + 14);
        } else {
            y = legend.paint(painter, Frame.PAD, width - Frame.PAD, y + 6) - 12;
        }
        y += 8;
        for (Group group : chart.groups()) {
            y = group(group, y) + sizes.apart();
        }
        boolean silent =
                !sizes.remarks() && chart.rows().anyMatch(row -> !row.remark().isEmpty());
        Optional<String> leftOut = silent ? Optional.of(words.say("note.close.rows")) : Optional.empty();
        return Frame.foot(painter, chart.heading(), leftOut, width, y + 2);
    }

    private double group(Group group, double top) {
        double y = top + (sizes.remarks() ? 18 : 14);
        boolean fits = painter.width(group.title(), GROUP) <= labels;
        painter.words(Frame.PAD, y, group.title(), GROUP, Token.FG_MUTED);
        if (!fits) {
            y += 19;
        }
        double rowsTop = y + 9;
        double rowsHeight = group.rows().stream().mapToDouble(this::height).sum();
        axis(group, y, rowsTop, rowsHeight);
        ties(group, rowsTop);
        double rowTop = rowsTop;
        for (Row row : group.rows()) {
            double high = height(row);
            row(group, row, rowTop, high);
            rowTop += high;
        }
        return rowTop;
    }

    /** Dotted lines from each goal down to the last district that is to be read against it. */
    private void ties(Group group, double top) {
        List<Double> tops = new ArrayList<>();
        double y = top;
        for (Row row : group.rows()) {
            tops.add(y);
            y += height(row);
        }
        Map<Integer, Integer> last = new TreeMap<>();
        for (int i = 0; i < group.rows().size(); i++) {
            int own = i;
            chart.above(i).ifPresent(above -> last.merge(above, own, Math::max));
        }
        last.forEach((above, below) -> {
            Row upper = group.rows().get(above);
            upper.goal().chief().map(goal -> place(group.axis(), goal)).ifPresent(x -> {
                double from = tops.get(above) + height(upper) / 2 + sizes.half();
                double to = tops.get(below) + height(group.rows().get(below)) - 2;
                painter.line(x, from, x, to, Stroke.dashed(Token.GOAL, 1.4, 2, 3));
            });
        });
    }

    private double place(Axis axis, BigDecimal value) {
        double share = axis.place(value);
        return axisLeft + Math.max(0, Math.min(1, share)) * (axisRight - axisLeft);
    }

    private void axis(Group group, double baseline, double top, double height) {
        List<BigDecimal> ticks = group.axis().ticks();
        double widest = ticks.stream()
                .mapToDouble(tick -> painter.width(LedgerWords.number(tick) + group.unit(), TICK))
                .max()
                .orElse(0);
        double apart = (axisRight - axisLeft) / Math.max(1, ticks.size() - 1);
        int every = (int) Math.max(1, Math.ceil((widest + 4) / apart));
        int zeroAt = Math.max(
                0,
                ticks.indexOf(ticks.stream()
                        .filter(tick -> tick.signum() == 0)
                        .findFirst()
                        .orElse(ticks.get(0))));
        for (int i = 0; i < ticks.size(); i++) {
            double x = place(group.axis(), ticks.get(i));
            boolean zero = ticks.get(i).signum() == 0;
            painter.line(x, top, x, top + height, Stroke.solid(zero ? Token.AXIS : Token.GRID, zero ? 1.4 : 1));
            boolean named = (i - zeroAt) % every == 0;
            boolean lastNamed = named && i + every > ticks.size() - 1;
            if (named) {
                String number = LedgerWords.number(ticks.get(i)) + (lastNamed ? group.unit() : "");
                Setting.centre(painter, x, baseline, number, TICK, Token.FG_MUTED);
            }
        }
    }

    private double height(Row row) {
        int left =
                labelLines(row).size() + (inOneLine(row) ? 0 : detailLines(row).size());
        int right = textLines(row).size() + remarkLines(row).size();
        return Math.max(sizes.row(), Math.max(left, right) * sizes.leading() + (sizes.remarks() ? 8 : 4));
    }

    private List<String> labelLines(Row row) {
        return Setting.lines(painter, row.label(), labels, sizes.label());
    }

    private List<String> detailLines(Row row) {
        return Setting.lines(painter, row.detail(), labels, DETAIL);
    }

    /** Where room is short, what narrows a row stands after its name if both fit one line. */
    private boolean inOneLine(Row row) {
        return !sizes.remarks()
                && !row.detail().isEmpty()
                && painter.width(row.label(), sizes.label()) + INDENT + painter.width(row.detail(), DETAIL) <= labels;
    }

    private List<String> remarkLines(Row row) {
        return sizes.remarks() ? Setting.lines(painter, row.remark(), texts, REMARK) : List.of();
    }

    private void row(Group group, Row row, double top, double height) {
        double middle = top + height / 2;
        label(row, middle);
        ToDoubleFunction<BigDecimal> x = value -> place(group.axis(), value);
        double end = outcome(group, row, x, middle);
        GoalMarks.across(painter, row.goal(), x, middle, sizes.half());
        if (row.goal() instanceof GoalMark.InStep inStep) {
            reference(inStep, x.applyAsDouble(inStep.reference()), end, middle);
        }
        texts(row, middle);
        row.verdict()
                .ifPresent(verdict -> VerdictMark.paint(
                        painter,
                        width - Frame.PAD,
                        middle,
                        Math.min(VerdictMark.HEIGHT, sizes.row() - 3),
                        verdict,
                        words.ledger().verdict(verdict)));
        pins.paint(painter, Frame.PAD / 2, middle, row.evidence());
        painter.mark(Frame.PAD - 10, top + 1, width - 2 * Frame.PAD + 20, height - 2, row.evidence());
    }

    private void label(Row row, double middle) {
        double right = Frame.PAD + labels;
        if (inOneLine(row)) {
            Setting.right(painter, right, middle + 4.3, row.detail(), DETAIL, Token.FG_MUTED);
            double end = right - painter.width(row.detail(), DETAIL) - INDENT;
            Setting.right(painter, end, middle + 4.3, row.label(), sizes.label(), Token.FG);
            return;
        }
        List<String> lines = labelLines(row);
        List<String> details = detailLines(row);
        double y = middle - (lines.size() + details.size()) * sizes.leading() / 2 + 12.3;
        for (String line : lines) {
            Setting.right(painter, right, y, line, sizes.label(), Token.FG);
            y += sizes.leading();
        }
        for (String line : details) {
            Setting.right(painter, right, y - 1, line, DETAIL, Token.FG_MUTED);
            y += sizes.leading();
        }
    }

    /** Paints the outcome and returns where it ends. */
    private double outcome(Group group, Row row, ToDoubleFunction<BigDecimal> x, double middle) {
        double zero = x.applyAsDouble(BigDecimal.ZERO.max(group.axis().low()));
        OutcomeMark outcome = row.outcome();
        if (outcome instanceof OutcomeMark.Value bar) {
            double end = x.applyAsDouble(bar.value());
            bar(zero, end, middle, bar.preliminary());
            if (group.kind() == Kind.AMOUNT
                    && bar.value().compareTo(group.axis().high()) > 0) {
                broken(end, middle);
            }
            return Math.max(zero, end);
        }
        if (outcome instanceof OutcomeMark.Apart apart) {
            double end = x.applyAsDouble(apart.value());
            double left = Math.min(zero, end);
            double wide = Math.abs(end - zero);
            painter.hatch(left, middle - sizes.bar() / 2 + 1, wide, sizes.bar() - 2, Token.HATCH);
            painter.box(
                    left,
                    middle - sizes.bar() / 2 + 1,
                    wide,
                    sizes.bar() - 2,
                    0,
                    Look.edged(Stroke.solid(Token.AXIS, 1)));
            return Math.max(zero, end);
        }
        if (outcome instanceof OutcomeMark.Mean mean) {
            double end = x.applyAsDouble(mean.value());
            painter.line(zero, middle, end - 4, middle, Stroke.solid(Token.OUTCOME, 3.5));
            painter.dot(end, middle, 4.5, Look.of(Token.CANVAS, Stroke.solid(Token.OUTCOME, 1.8)));
            return end + 5;
        }
        return gap(row, outcome, x, zero, middle);
    }

    private double gap(Row row, OutcomeMark outcome, ToDoubleFunction<BigDecimal> x, double zero, double middle) {
        if (outcome instanceof OutcomeMark.NotReported silent) {
            painter.hatch(zero + 1, middle - 5, 28, 10, Token.HATCH);
            double goal = row.goal().values().mapToDouble(x).min().orElse(axisRight);
            double wide = painter.width(silent.words(), TICK);
            if (sizes.remarks() && zero + 34 + wide < goal - 16) {
                painter.words(zero + 34, middle + 4, silent.words(), TICK, Token.FG_MUTED);
                return zero + 34 + wide;
            }
            return zero + 30;
        }
        if (outcome instanceof OutcomeMark.Pending pending) {
            double goal = row.goal().values().mapToDouble(x).min().orElse(zero + 60);
            double wide = Math.max(goal - 8 - zero, 24);
            painter.box(
                    zero,
                    middle - sizes.bar() / 2,
                    wide,
                    sizes.bar(),
                    0,
                    Look.edged(Stroke.dashed(Token.AXIS, 1, 3.5, 3)));
            if (sizes.remarks() && painter.width(pending.words(), TICK) + 8 < wide) {
                Setting.centre(painter, zero + wide / 2, middle + 4, pending.words(), TICK, Token.FG_MUTED);
            }
            return zero + wide;
        }
        return zero;
    }

    private void bar(double zero, double end, double middle, boolean hollow) {
        double left = Math.min(zero, end);
        double wide = Math.max(Math.abs(end - zero), 1.5);
        if (hollow) {
            painter.box(
                    left + 1,
                    middle - sizes.bar() / 2 + 1,
                    Math.max(wide - 2, 0.5),
                    sizes.bar() - 2,
                    0,
                    Look.of(Token.CANVAS, Stroke.solid(Token.OUTCOME, 2)));
        } else {
            painter.box(left, middle - sizes.bar() / 2, wide, sizes.bar(), 0, Look.filled(Token.OUTCOME));
        }
    }

    /** Two slashes: the bar goes on. */
    private void broken(double end, double middle) {
        for (double at : new double[] {end - 12, end - 7}) {
            painter.line(at - 2, middle + 9, at + 2, middle - 9, Stroke.solid(Token.CANVAS, 2.2));
        }
    }

    private void reference(GoalMark.InStep inStep, double diamond, double end, double middle) {
        String said = words.say("reference", inStep.words());
        double room = axisRight - Math.max(diamond + 14, end + 8);
        List<String> lines = Setting.lines(painter, said, Math.max(room, 60), TICK);
        double y = middle - (lines.size() - 1) * 7.5 + 4;
        if (room >= 60 && lines.size() <= 2) {
            Setting.paint(painter, lines, Math.max(diamond + 14, end + 8), y, 15, TICK, Token.FG_MUTED);
        }
    }

    /** Outcome and goal in words, broken where the column ends. */
    private List<List<Piece>> textLines(Row row) {
        List<Piece> pieces = new ArrayList<>();
        if (!row.outcomeText().isEmpty()) {
            pieces.add(new Piece(row.outcomeText(), NUMBER, Token.OUTCOME_TEXT));
            if (!row.goalRuns().isEmpty()) {
                pieces.add(new Piece(" / ", GOAL, Token.FG_MUTED));
            }
        }
        row.goalRuns().forEach(run -> pieces.add(new Piece(run.text(), GOAL, Token.GOAL_TEXT)));
        return Piece.lines(painter, pieces, texts);
    }

    private void texts(Row row, double middle) {
        List<List<Piece>> lines = textLines(row);
        List<String> remarks = remarkLines(row);
        double x = axisRight + 18;
        double y = middle - (lines.size() + remarks.size()) * sizes.leading() / 2 + 12.3;
        for (List<Piece> line : lines) {
            double at = x;
            for (Piece piece : line) {
                painter.words(at, y, piece.words(), piece.type(), piece.ink());
                at += painter.width(piece.words(), piece.type());
            }
            y += sizes.leading();
        }
        Setting.paint(painter, remarks, x, y - 1, sizes.leading() - 1, REMARK, Token.FG_MUTED);
    }
}
