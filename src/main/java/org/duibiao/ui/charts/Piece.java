package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.kit.Token;

/** Words of one colour in a line of several. */
record Piece(String words, Lettering type, Token ink) {

    /** Pieces in lines no wider than {@code width}; a piece too long for a line is broken. */
    static List<List<Piece>> lines(Painter painter, List<Piece> pieces, double width) {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        double used = 0;
        for (Piece piece : pieces) {
            String words = line.isEmpty() ? piece.words.stripLeading() : piece.words;
            double wide = painter.width(words, piece.type);
            if (used + wide <= width) {
                line.add(new Piece(words, piece.type, piece.ink));
                used += wide;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = new ArrayList<>();
            List<String> parts = Setting.lines(painter, words, width, piece.type);
            for (int i = 0; i < parts.size(); i++) {
                Piece part = new Piece(parts.get(i), piece.type, piece.ink);
                if (i < parts.size() - 1) {
                    lines.add(List.of(part));
                } else {
                    boolean apart = words.endsWith(" ");
                    Piece last = apart ? new Piece(part.words + " ", part.type, part.ink) : part;
                    line.add(last);
                    used = painter.width(last.words, last.type);
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
