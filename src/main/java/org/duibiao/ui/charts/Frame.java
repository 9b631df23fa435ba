package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chart.Heading;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.kit.Token;

/** The words around every chart: title and subtitle above, notes and source below. */
final class Frame {

    static final double PAD = 20;
    static final Lettering TITLE = Lettering.bold(20);
    static final Lettering SUBTITLE = Lettering.plain(12.5);
    static final Lettering NOTE = Lettering.plain(11.5);
    private static final double NOTE_LEADING = 17;

    private Frame() {}

    /**
     * Paints title and subtitle.
     *
     * @param right how much room at the right of the title is taken by something that is no higher than one line of it
     * @return where the chart may begin
     */
    static double head(Painter painter, Heading heading, double width, double right) {
        double y = PAD + 20;
        double room = width - 2 * PAD - right;
        for (String line : Setting.lines(painter, heading.title(), room, TITLE)) {
            painter.words(PAD, y, line, TITLE, Token.FG);
            y += 27;
        }
        y -= 2;
        if (!heading.subtitle().isEmpty()) {
            List<String> lines = Setting.lines(painter, heading.subtitle(), width - 2 * PAD, SUBTITLE);
            y = Setting.paint(painter, lines, PAD, y, 18, SUBTITLE, Token.FG_MUTED);
        }
        return y;
    }

    /** Paints what was pinned, notes and source, and returns the height of the picture. */
    static double foot(Painter painter, Heading heading, double width, double y) {
        return foot(painter, heading, Optional.empty(), width, y);
    }

    /** The same with a note on what the picture leaves out for want of room. */
    static double foot(Painter painter, Heading heading, Optional<String> leftOut, double width, double y) {
        List<String> all = new ArrayList<>(heading.notes());
        leftOut.ifPresent(all::add);
        if (!heading.source().isEmpty()) {
            all.add(heading.source());
        }
        double baseline = new Pins(heading).notes(painter, PAD, width - PAD, y + 12);
        for (String note : all) {
            List<String> lines = Setting.lines(painter, note, width - 2 * PAD, NOTE);
            baseline = Setting.paint(painter, lines, PAD, baseline, NOTE_LEADING, NOTE, Token.FG_MUTED);
        }
        return baseline + 4;
    }

    /** Says why there is nothing to draw. */
    static double nothing(Painter painter, String why, double width, double y) {
        Lettering type = Lettering.plain(14);
        double baseline = y + 70;
        for (String line : Setting.lines(painter, why, width - 4 * PAD, type)) {
            Setting.centre(painter, width / 2, baseline, line, type, Token.FG_MUTED);
            baseline += 22;
        }
        return baseline + 50;
    }
}
