package org.duibiao.ui.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.GoalMark;
import org.duibiao.chart.OutcomeMark;
import org.duibiao.chart.YearsChart;
import org.duibiao.chart.YearsChart.Panel;
import org.duibiao.chart.YearsChart.Point;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ui.charts.Painter.At;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.charts.Painter.Stroke;
import org.duibiao.ui.kit.Token;

/** Paints one indicator over the years: small multiples on one scale, lines that break at gaps. */
final class YearsPainting {

    private static final Lettering TICK = Lettering.plain(11.5);
    private static final double NARROW = 11;
    private static final double WANTED_SHAPE = 0.45;
    /** From the last panel to the middle of the legend, past the years and clear of the legend's arrows. */
    private static final double TO_LEGEND = 54;

    /**
     * How large things are.
     *
     * @param district the name over a panel
     * @param number at a point
     * @param gap below a panel
     * @param beside between panels
     * @param low how high a panel is where three stand above each other
     * @param lowest where more do
     * @param panel how wide one is at least
     * @param head from its name to its highest line
     * @param slot how wide a year is at least
     * @param dot half the width of a point
     * @param line how thick lines are
     */
    private record Sizes(
            Lettering district,
            Lettering number,
            double gap,
            double beside,
            double low,
            double lowest,
            double panel,
            double head,
            double slot,
            double dot,
            double line) {
        static final Sizes ROOMY =
                new Sizes(Lettering.bold(14), Lettering.bold(12), 22, 22, 138, 116, 230, 12, 12.5, 4.6, 2.2);
        static final Sizes CLOSE =
                new Sizes(Lettering.bold(12), Lettering.bold(11), 9, 14, 86, 62, 130, 14, 6.6, 3.2, 1.7);
    }

    private final Painter painter;
    private final YearsChart chart;
    private final ChartWords words;
    private final double width;
    private final double left;
    private final double slot;
    private final int columns;
    private final double cell;
    private final double high;
    private final Pins pins;
    private final boolean close;
    private final Sizes sizes;
    private final double gap;

    YearsPainting(Painter painter, YearsChart chart, double width, ChartWords words, Density density) {
        this.painter = painter;
        this.close = density.close();
        this.sizes = close ? Sizes.CLOSE : Sizes.ROOMY;
        this.chart = chart;
        this.words = words;
        this.width = width;
        double widestTick = chart.axis().ticks().stream()
                .mapToDouble(tick -> painter.width(LedgerWords.number(tick), TICK))
                .max()
                .orElse(0);
        this.left = Frame.PAD + widestTick + 12;
        int years = Math.max(1, chart.to() - chart.from() + 1);
        this.pins = new Pins(chart.heading());
        this.gap = Math.max(sizes.gap(), pins.any() ? 2 * Pins.RADIUS + 4 : 0);
        this.columns = columns(years);
        this.cell = (width - Frame.PAD - left - (columns - 1) * sizes.beside()) / columns;
        this.slot = cell / years;
        this.high = panelHeight();
    }

    /** Paints everything and returns the height it took. */
    double paint() {
        double y = Frame.head(painter, chart.heading(), width, 0);
        if (chart.nothing().isPresent()) {
            double below = Frame.nothing(painter, chart.nothing().get(), width, y);
            return Frame.foot(painter, chart.heading(), width, below);
        }
        y += 6;
        List<Panel> panels = chart.panels();
        for (int from = 0; from < panels.size(); from += columns) {
            List<Panel> row = panels.subList(from, Math.min(panels.size(), from + columns));
            double titles = titles(row, y) + sizes.head();
            for (int column = 0; column < row.size(); column++) {
                double start = left + column * (cell + sizes.beside());
                new PanelPainting(row.get(column), start, titles, column == 0).paint();
                if (from + columns + column >= panels.size()) {
                    years(start, titles + high + 26);
                }
            }
            y = titles + high + gap;
        }
        Stream<GoalMark> goals = chart.panels().stream()
                .flatMap(panel -> panel.points().stream())
                .map(Point::goal);
        Stream<OutcomeMark> outcomes = chart.panels().stream()
                .flatMap(panel -> panel.points().stream())
                .map(Point::outcome);
        y = Legend.ofLines(goals.toList(), outcomes.toList(), words)
                .paint(painter, Frame.PAD, width - Frame.PAD, y - gap + TO_LEGEND);
        Optional<String> leftOut = close ? Optional.of(words.say("note.close.years")) : Optional.empty();
        return Frame.foot(painter, chart.heading(), leftOut, width, y - 10);
    }

    /** Names of districts above their panels; returns the last baseline. */
    private double titles(List<Panel> row, double top) {
        double lowest = top;
        double leading = close ? 14 : 18;
        for (int column = 0; column < row.size(); column++) {
            double start = column == 0 ? Frame.PAD : left + column * (cell + sizes.beside());
            List<String> lines = Setting.lines(painter, row.get(column).district(), cell, sizes.district());
            lowest = Math.max(
                    lowest,
                    Setting.paint(painter, lines, start, top + 14, leading, sizes.district(), Token.FG) - leading);
        }
        return lowest + 4;
    }

    /** Side by side when one below the other would be a tower. */
    private int columns(int years) {
        double room = width - Frame.PAD - left;
        int most = (int) Math.max(
                1, (room + sizes.beside()) / (Math.max(sizes.panel(), years * sizes.slot()) + sizes.beside()));
        int count = chart.panels().size();
        for (int beside = 1; beside < most; beside++) {
            int below = (count + beside - 1) / beside;
            if (below * (sizes.low() + 34 + gap) <= width * WANTED_SHAPE) {
                return beside;
            }
        }
        return Math.min(most, Math.max(1, count));
    }

    /** Few panels are higher. */
    private double panelHeight() {
        int below = (chart.panels().size() + columns - 1) / columns;
        return below <= 1 ? 250 : below == 2 ? (close ? 130 : 180) : below == 3 ? sizes.low() : sizes.lowest();
    }

    private void years(double start, double baseline) {
        double wide = painter.width("2026", TICK) + 8;
        int every = (int) Math.max(1, Math.ceil(wide / slot));
        for (int year = chart.from(); year <= chart.to(); year++) {
            double middle = start + (year - chart.from() + 0.5) * slot;
            // before the left edge is the place of the last year of the panel beside
            boolean clear = start == left || middle - wide / 2 >= start - 4;
            if (clear && (chart.to() - year) % every == 0) {
                Setting.centre(painter, middle, baseline, Integer.toString(year), TICK, Token.FG_MUTED);
            }
        }
    }

    /** One district's panel; it remembers what is taken, so that no label covers anything. */
    private final class PanelPainting {

        private record Taken(double left, double top, double right, double bottom) {
            boolean meets(Taken other) {
                return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
            }
        }

        /** Words below a goal, or above it, once it is known what else wants the place. */
        private record Waiting(String words, double middle, double below, double above) {}

        private final Panel panel;
        private final double start;
        private final double top;
        private final boolean scaled;
        private final List<Taken> taken = new ArrayList<>();
        private final List<Waiting> waiting = new ArrayList<>();

        /** @param scaled whether the numbers of the scale stand at its left */
        PanelPainting(Panel panel, double start, double top, boolean scaled) {
            this.panel = panel;
            this.start = start;
            this.top = top;
            this.scaled = scaled;
        }

        private double middle(int year) {
            return start + (year - chart.from() + 0.5) * slot;
        }

        private double end() {
            return start + cell;
        }

        void paint() {
            double name = painter.width(panel.district(), sizes.district());
            double left = scaled ? Frame.PAD : start;
            taken.add(new Taken(left, top - 60, left + Math.min(name, cell) + 4, top - sizes.head()));
            grid();
            silentYears();
            for (Point point : panel.points()) {
                goal(point);
            }
            means();
            line();
            points();
            labels();
            waiting();
            for (Point point : panel.points()) {
                painter.mark(middle(point.year()) - slot / 2, top - 8, slot, high + 16, point.evidence());
                pins.paint(painter, middle(point.year()), top + high + 8, point.evidence());
            }
        }

        private double place(BigDecimal value) {
            return top + high - chart.axis().place(value) * high;
        }

        private void grid() {
            for (BigDecimal tick : chart.axis().ticks()) {
                double y = place(tick);
                boolean zero = tick.signum() == 0;
                painter.line(start, y, end(), y, Stroke.solid(zero ? Token.AXIS : Token.GRID, zero ? 1.4 : 1));
                if (zero) {
                    taken.add(new Taken(start, y - 1, end(), y + 1));
                }
                if (scaled) {
                    Setting.right(painter, start - 8, y + 4, LedgerWords.number(tick), TICK, Token.FG_MUTED);
                }
            }
        }

        /** Years with no report side by side are one gap with one name. */
        private void silentYears() {
            List<Point> points = panel.points();
            int i = 0;
            while (i < points.size()) {
                if (!(points.get(i).outcome() instanceof OutcomeMark.NotReported)) {
                    i++;
                    continue;
                }
                int j = i;
                while (j + 1 < points.size()
                        && points.get(j + 1).outcome().equals(points.get(i).outcome())
                        && points.get(j + 1).year() == points.get(j).year() + 1) {
                    j++;
                }
                gap(
                        ((OutcomeMark.NotReported) points.get(i).outcome()).words(),
                        points.get(i).year(),
                        points.get(j).year());
                i = j + 1;
            }
        }

        private void gap(String brief, int first, int last) {
            double inset = Math.min(12, slot * 0.2);
            double from = middle(first) - slot / 2 + inset;
            double to = middle(last) + slot / 2 - inset;
            painter.hatch(from, top - 6, to - from, high + 6, Token.GRID);
            String years = first == last ? Integer.toString(first) : first + "–" + last;
            String full = brief + " " + years;
            double room = to - from + 2 * inset - 4;
            String said = painter.width(full, TICK) <= room ? full : brief;
            if (painter.width(said, TICK) > room) {
                return;
            }
            double wide = painter.width(said, TICK);
            double middle = (from + to) / 2;
            painter.box(middle - wide / 2 - 3, top + high - 20, wide + 6, 16, 0, Look.filled(Token.CANVAS));
            Setting.centre(painter, middle, top + high - 8, said, TICK, Token.FG_MUTED);
            taken.add(new Taken(middle - wide / 2 - 3, top + high - 22, middle + wide / 2 + 3, top + high - 2));
        }

        private void goal(Point point) {
            double x = middle(point.year());
            double half = Math.min(15, slot * (slot < NARROW ? 0.42 : 0.32));
            GoalMarks.along(painter, point.goal(), this::place, x, half);
            List<Double> places = point.goal().values().map(this::place).toList();
            if (places.isEmpty()) {
                return;
            }
            double upper =
                    places.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            double low = places.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            double up = point.goal() instanceof GoalMark.AtLeast ? 14 : 3;
            double down = point.goal() instanceof GoalMark.AtMost ? 14 : 3;
            taken.add(new Taken(x - half - 1, upper - up, x + half + 3, low + down));
            if (point.outcome() instanceof OutcomeMark.Pending pending) {
                waiting.add(new Waiting(pending.words(), x, low + down + 13, upper - up - 4));
            }
        }

        private void waiting() {
            for (Waiting one : waiting) {
                double wide = painter.width(one.words(), TICK);
                for (double baseline : new double[] {one.below(), one.above()}) {
                    Taken place =
                            new Taken(one.middle() - wide / 2, baseline - 11, one.middle() + wide / 2, baseline + 3);
                    boolean inside = place.left() >= start - 4
                            && place.right() <= end() + 4
                            && place.top() > top - 13
                            && place.bottom() < top + high + 6;
                    if (inside && taken.stream().noneMatch(place::meets)) {
                        taken.add(place);
                        Setting.centre(painter, one.middle(), baseline, one.words(), TICK, Token.FG_MUTED);
                        break;
                    }
                }
            }
        }

        private void means() {
            for (YearsChart.Span mean : panel.means()) {
                double from = middle(Math.max(mean.from(), chart.from())) - slot * 0.4;
                double to = middle(Math.min(mean.to(), chart.to())) + slot * 0.4;
                double y = place(mean.value());
                painter.line(from, y, to, y, Stroke.dashed(Token.OUTCOME, 1.8, 2.5, 2.5));
                taken.add(new Taken(from, y - 2, to, y + 2));
                if (mean.from() >= chart.from()) {
                    painter.line(from, y - 4, from, y + 4, Stroke.solid(Token.OUTCOME, 1.8));
                }
                if (mean.to() <= chart.to()) {
                    painter.line(to, y - 4, to, y + 4, Stroke.solid(Token.OUTCOME, 1.8));
                }
            }
        }

        private void line() {
            List<At> stretch = new ArrayList<>();
            int before = Integer.MIN_VALUE;
            for (Point point : panel.points()) {
                boolean joined = point.outcome() instanceof OutcomeMark.Value && point.year() == before + 1;
                if (!joined) {
                    draw(stretch);
                    stretch.clear();
                }
                if (point.outcome() instanceof OutcomeMark.Value value) {
                    stretch.add(new At(middle(point.year()), place(value.value())));
                    before = point.year();
                }
            }
            draw(stretch);
        }

        private void draw(List<At> stretch) {
            if (stretch.size() > 1) {
                painter.path(List.copyOf(stretch), Stroke.solid(Token.OUTCOME, sizes.line()));
                for (int i = 1; i < stretch.size(); i++) {
                    take(stretch.get(i - 1), stretch.get(i));
                }
            }
        }

        /** A slanting line takes its own place only, not that of the box around it. */
        private void take(At from, At to) {
            int steps = (int) Math.ceil(Math.hypot(to.x() - from.x(), to.y() - from.y()) / 4);
            for (int i = 1; i < steps; i++) {
                double x = from.x() + (to.x() - from.x()) * i / steps;
                double y = from.y() + (to.y() - from.y()) * i / steps;
                taken.add(new Taken(x - 1, y - 1, x + 1, y + 1));
            }
        }

        private void points() {
            for (Point point : panel.points()) {
                double x = middle(point.year());
                if (point.outcome() instanceof OutcomeMark.Value value) {
                    double y = place(value.value());
                    Look look = value.preliminary()
                            ? Look.of(Token.CANVAS, Stroke.solid(Token.OUTCOME, sizes.line()))
                            : Look.of(Token.OUTCOME, Stroke.solid(Token.CANVAS, close ? 0.6 : 1.4));
                    painter.dot(x, y, sizes.dot(), look);
                    taken.add(new Taken(x - 5, y - 5, x + 5, y + 5));
                } else if (point.outcome() instanceof OutcomeMark.Apart apart) {
                    double y = place(apart.value());
                    painter.dot(x, y, sizes.dot(), Look.of(Token.CANVAS, Stroke.solid(Token.AXIS, 1.4)));
                    painter.line(x - 3, y + 3, x + 3, y - 3, Stroke.solid(Token.AXIS, 1.2));
                    taken.add(new Taken(x - 5, y - 5, x + 5, y + 5));
                }
            }
        }

        /** Peaks, valleys and ends first, then whatever still has room. */
        private void labels() {
            List<Point> points = panel.points().stream()
                    .filter(point -> point.outcome().onScale().isPresent())
                    .toList();
            for (int pass = 0; pass < (close ? 1 : 2); pass++) {
                for (int i = 0; i < points.size(); i++) {
                    boolean first = close ? telling(points, i) : turning(points, i);
                    if (first == (pass == 0)) {
                        label(points.get(i), peak(points, i));
                    }
                }
            }
            for (YearsChart.Span mean : panel.means()) {
                double from = middle(Math.max(mean.from(), chart.from()));
                double to = middle(Math.min(mean.to(), chart.to()));
                double wide = painter.width(mean.label(), TICK);
                double y = place(mean.value());
                boolean there = put(mean.label(), TICK, (from + to) / 2, wide, y, true)
                        || put(mean.label(), TICK, from + wide / 2, wide, y, true)
                        || put(mean.label(), TICK, to - wide / 2, wide, y, true);
                if (!there) {
                    put(mean.label(), TICK, (from + to) / 2, wide, y + 14, false);
                }
            }
        }

        /** The highest, the lowest and the last. */
        private static boolean telling(List<Point> points, int i) {
            BigDecimal own = value(points, i);
            boolean highest = IntStream.range(0, points.size())
                    .noneMatch(j -> value(points, j).compareTo(own) > 0);
            boolean lowest = IntStream.range(0, points.size())
                    .noneMatch(j -> value(points, j).compareTo(own) < 0);
            return highest || lowest || i == points.size() - 1;
        }

        private static boolean turning(List<Point> points, int i) {
            if (i == 0 || i == points.size() - 1) {
                return true;
            }
            int before = value(points, i).compareTo(value(points, i - 1));
            int after = value(points, i).compareTo(value(points, i + 1));
            return before * after > 0;
        }

        private static boolean peak(List<Point> points, int i) {
            BigDecimal self = value(points, i);
            boolean overBefore = i == 0 || self.compareTo(value(points, i - 1)) >= 0;
            boolean overAfter = i == points.size() - 1 || self.compareTo(value(points, i + 1)) >= 0;
            return overBefore && overAfter;
        }

        private static BigDecimal value(List<Point> points, int i) {
            return points.get(i).outcome().onScale().orElseThrow();
        }

        private void label(Point point, boolean above) {
            // a hollow point says 预计 already
            String said = close ? point.label().replaceFirst(" .*", "") : point.label();
            double wide = painter.width(said, sizes.number());
            double y = place(point.outcome().onScale().orElseThrow());
            put(said, sizes.number(), middle(point.year()), wide, y, above);
        }

        /** Paints words above, below or beside a place, wherever is free; not at all if nowhere is. */
        private boolean put(String said, Lettering type, double x, double wide, double y, boolean above) {
            double middle = Math.min(Math.max(x, start + wide / 2), end() - wide / 2);
            List<At> tries = new ArrayList<>(List.of(new At(middle, y - 9), new At(middle, y + 18)));
            if (!above) {
                Collections.reverse(tries);
            }
            tries.add(new At(x + wide / 2 + 8, y + 4));
            tries.add(new At(x - wide / 2 - 8, y + 4));
            for (At at : tries) {
                double baseline = at.y();
                Taken place = new Taken(at.x() - wide / 2 - 1, baseline - 11, at.x() + wide / 2 + 1, baseline + 3);
                boolean inside = place.top() > top - sizes.head() - 15
                        && place.bottom() < top + high + 6
                        && place.left() >= start - 2
                        && place.right() <= end() + 2;
                if (inside && taken.stream().noneMatch(place::meets)) {
                    taken.add(place);
                    Setting.centre(painter, at.x(), baseline, said, type, Token.OUTCOME_TEXT);
                    return true;
                }
            }
            return false;
        }
    }
}
