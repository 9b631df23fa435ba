package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Word;
import org.duibiao.indicator.Comparator;

/** Reads the figures that stand side by side (48077元和23816元), each with its bounds, and moves the cursor past them. */
final class FigureList {
    private final Cursor cursor;
    private final Role role;
    private final boolean mixed;

    /** With {@code mixed}, figures may be measured in different things: 播种面积和产量稳定在420万亩、180万吨. */
    FigureList(Cursor cursor, Role role, boolean mixed) {
        this.cursor = cursor;
        this.role = role;
        this.mixed = mixed;
    }

    List<Listed> read(Figure first) {
        List<Listed> list = new ArrayList<>();
        list.add(bounded(first, role.bound));
        // 分别突破5万元、3万元: said once of each
        Optional<Comparator> ofAll = role.distribute ? role.bound : Optional.empty();
        while (true) {
            int next = cursor.index() + 1;
            if (!cursor.has(next) || !isBetweenFigures(cursor.at(next))) {
                return list;
            }
            next++;
            Optional<Comparator> bound = ofAll;
            while (cursor.has(next) && isFiller(cursor.at(next))) {
                bound = Bounds.before(cursor.at(next));
                next++;
            }
            boolean goesOn = cursor.has(next)
                    && cursor.at(next) instanceof Figure figure
                    && (figure.measuredIn() == first.measuredIn() || (mixed && isAmount(figure) && isAmount(first)))
                    && (bound.isEmpty() || role.distribute);
            if (!goesOn) {
                return list;
            }
            cursor.moveTo(next);
            list.add(bounded((Figure) cursor.at(next), bound));
        }
    }

    private static boolean isAmount(Figure figure) {
        return switch (figure.measuredIn()) {
            case MONEY, PEOPLE, COUNT, WEIGHT, AREA -> true;
            default -> false;
        };
    }

    private static boolean isBetweenFigures(Lexeme lexeme) {
        return Cursor.isWord(lexeme, Kind.LIST_COMMA) || Cursor.isWord(lexeme, Kind.AND);
    }

    private boolean isFiller(Lexeme lexeme) {
        return Bounds.before(lexeme).isPresent()
                || (lexeme instanceof Word word
                        && word.kind() == Kind.PLAIN
                        && cursor.words(word).equals("第"));
    }

    private Listed bounded(Figure figure, Optional<Comparator> before) {
        Comparator comparator = figure.atLeast() ? Comparator.AT_LEAST : before.orElse(Comparator.EXACTLY);
        int end = figure.end();
        for (Optional<Comparator> after = cursor.look(1).flatMap(Bounds::after);
                after.isPresent();
                after = cursor.look(1).flatMap(Bounds::after)) {
            comparator = after.get();
            cursor.advance();
            end = cursor.here().end();
        }
        if (figure.high().isPresent()) {
            comparator = Comparator.RANGE;
        }
        return new Listed(figure, comparator, end);
    }
}
