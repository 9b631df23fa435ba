package org.duibiao.ui.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chart.Evidence;
import org.duibiao.chart.Heading;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.charts.Painter.Look;
import org.duibiao.ui.kit.Token;

/** Notes to marks: a number at the mark, the words below the chart, so that nothing is covered however long they are. */
final class Pins {

    static final double RADIUS = 6.5;
    private static final Lettering NUMBER = Lettering.bold(9.5);
    private static final double LEADING = 17;

    private final List<Heading.Pinned> pinned;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Pins(Heading heading) {
        pinned = heading.pinned();
        pinned.forEach(pin -> numbers.putIfAbsent(pin.mark(), numbers.size() + 1));
    }

    boolean any() {
        return !pinned.isEmpty();
    }

    /** Paints the number of a mark around a place, if it has one. */
    void paint(Painter painter, double x, double y, Evidence evidence) {
        if (!numbers.isEmpty()) {
            Optional.ofNullable(numbers.get(evidence.key())).ifPresent(number -> badge(painter, x, y, number));
        }
    }

    private static void badge(Painter painter, double x, double y, int number) {
        painter.dot(x, y, RADIUS, Look.filled(Token.FG));
        Setting.centre(painter, x, y + 3.4, Integer.toString(number), NUMBER, Token.CANVAS);
    }

    /** Paints the notes and returns the baseline of what comes below. */
    double notes(Painter painter, double left, double right, double baseline) {
        double y = baseline;
        double indent = 2 * RADIUS + 5;
        for (Heading.Pinned pin : pinned) {
            badge(painter, left + RADIUS, y - 4, numbers.getOrDefault(pin.mark(), 0));
            List<String> lines = Setting.lines(painter, pin.note(), right - left - indent, Frame.NOTE);
            y = Setting.paint(painter, lines, left + indent, y, LEADING, Frame.NOTE, Token.FG);
        }
        return y;
    }
}
