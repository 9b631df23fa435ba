package org.duibiao.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where the words of one PDF page stand: in one column or two, with numbers of lines or marks down its margin. What is
 * written across the page at another angle than the rest, as watermarks are, stands nowhere.
 */
final class PdfPage {
    private static final float BUCKET = 2f;
    private static final int FEW = 40;
    private static final float MARGIN_GAP = 0.8f;
    private static final float COLUMN_GAP = 1f;
    private static final float ALL_OVER = 0.9f;
    private static final int FEWEST_LINES = 4;
    private static final int SHORTEST_COLUMN_LINE = 10;

    /** Part of a page that is read by itself, from top to bottom. */
    record Stretch(List<TextPosition> positions, Kind kind, float shift) {}

    /** What a stretch is to its reader. */
    enum Kind {
        TEXT,
        MARGIN
    }

    /** What stands on one line of the page, from left to right over its whole width. */
    private record Row(List<TextPosition> positions) {
        /** Whether it prints all over a gutter, or stands around it alone; marks that hang over its edge do neither. */
        boolean crosses(Gutter gutter) {
            float room = 5 * size(positions.get(0));
            float begin = left(positions.get(0));
            float end = right(positions.get(positions.size() - 1));
            boolean around = begin > gutter.from() - room
                    && begin < gutter.to() - BUCKET
                    && end > gutter.from() + BUCKET
                    && end < gutter.to() + room;
            if (around) {
                return true;
            }
            float printed = 0;
            for (TextPosition position : positions) {
                float from = Math.max(left(position), gutter.from());
                printed += Math.max(0, Math.min(right(position), gutter.to()) - from);
            }
            return printed > ALL_OVER * (gutter.to() - gutter.from());
        }
    }

    /** A band from top to bottom that nothing, or nearly nothing, is printed in. */
    private record Gutter(float from, float to) {
        float middle() {
            return (from + to) / 2;
        }
    }

    private PdfPage() {}

    /** The stretches of a page in the order they are read. */
    static List<Stretch> stretches(List<TextPosition> all) {
        List<TextPosition> upright = ofTheUsualAngle(all);
        if (upright.size() < FEW) {
            return List.of(new Stretch(upright, Kind.TEXT, 0));
        }
        List<TextPosition> margin = margins(upright);
        List<TextPosition> body = without(upright, margin);
        List<Stretch> stretches = new ArrayList<>(columns(body));
        if (!margin.isEmpty()) {
            stretches.add(new Stretch(margin, Kind.MARGIN, 0));
        }
        return stretches;
    }

    private static List<TextPosition> ofTheUsualAngle(List<TextPosition> all) {
        Map<Integer, Integer> counts = new HashMap<>();
        all.forEach(position -> counts.merge(angle(position), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(usual -> new ArrayList<>(all.stream()
                        .filter(position -> angle(position) == usual.getKey())
                        .toList()))
                .orElseGet(ArrayList::new);
    }

    /** Of writing, in steps of ten degrees. */
    private static int angle(TextPosition position) {
        double across = position.getTextMatrix().getShearY();
        double along = position.getTextMatrix().getScaleX();
        return (int) Math.round(Math.toDegrees(Math.atan2(across, along)) / 10);
    }

    /** What stands down one margin or both, beside a body that nothing parts any more. */
    private static List<TextPosition> margins(List<TextPosition> body) {
        List<TextPosition> left = marks(body, true);
        List<TextPosition> right = marks(body, false);
        List<TextPosition> both = new ArrayList<>(left);
        both.addAll(right);
        for (List<TextPosition> marks : List.of(both, left, right)) {
            List<TextPosition> rest = without(body, marks);
            if (!marks.isEmpty()
                    && gutters(rows(rest), em(rest) * MARGIN_GAP, 0).isEmpty()) {
                return marks;
            }
        }
        return List.of();
    }

    private static List<TextPosition> without(List<TextPosition> all, List<TextPosition> some) {
        Set<TextPosition> out = Collections.newSetFromMap(new IdentityHashMap<>());
        out.addAll(some);
        return all.stream().filter(position -> !out.contains(position)).toList();
    }

    /** Numbers of lines or single characters down one margin, a gap away from all else. */
    private static List<TextPosition> marks(List<TextPosition> body, boolean left) {
        List<Gutter> gutters = gutters(rows(body), em(body) * MARGIN_GAP, 0);
        if (gutters.isEmpty()) {
            return List.of();
        }
        Gutter gutter = left ? gutters.get(0) : gutters.get(gutters.size() - 1);
        List<TextPosition> marks = body.stream()
                .filter(position -> left == left(position) < gutter.middle())
                .toList();
        List<String> words = rows(marks).stream().map(PdfPage::words).toList();
        boolean numbers = words.stream().allMatch(word -> word.matches("\\d{1,3}")) && counting(words);
        boolean characters = words.stream()
                .allMatch(word -> word.codePointCount(0, word.length()) == 1 && !Character.isDigit(word.charAt(0)));
        boolean marksOnly = marks.size() * 6 < body.size() && words.size() >= FEWEST_LINES;
        return marksOnly && (numbers || characters) ? marks : List.of();
    }

    private static boolean counting(List<String> words) {
        int up = 0;
        for (int i = 1; i < words.size(); i++) {
            int step = Integer.parseInt(words.get(i)) - Integer.parseInt(words.get(i - 1));
            up += step == 1 || step == 5 ? 1 : 0;
        }
        return up * 10 >= (words.size() - 1) * 9;
    }

    private static String words(Row row) {
        StringBuilder words = new StringBuilder();
        row.positions().forEach(position -> words.append(position.getUnicode().strip()));
        return words.toString();
    }

    /** Two columns side by side one after the other, between the lines that go over both. */
    private static List<Stretch> columns(List<TextPosition> body) {
        List<Row> rows = rows(body);
        Optional<Gutter> gutter = gutters(rows, em(body) * COLUMN_GAP, rows.size() / 6).stream()
                .filter(it -> partsColumns(rows, it))
                .findFirst();
        if (gutter.isEmpty()) {
            return List.of(new Stretch(body, Kind.TEXT, 0));
        }
        Gutter between = gutter.get();
        float left = begin(rows, between, position -> left(position) < between.middle());
        float shift = begin(rows, between, position -> left(position) > between.middle()) - left;
        List<Stretch> stretches = new ArrayList<>();
        List<TextPosition> across = new ArrayList<>();
        List<TextPosition> first = new ArrayList<>();
        List<TextPosition> second = new ArrayList<>();
        for (Row row : rows) {
            if (row.crosses(between)) {
                add(stretches, first, 0);
                add(stretches, second, shift);
                across.addAll(row.positions());
            } else {
                add(stretches, across, 0);
                for (TextPosition position : row.positions()) {
                    (left(position) < between.middle() ? first : second).add(position);
                }
            }
        }
        add(stretches, across, 0);
        add(stretches, first, 0);
        add(stretches, second, shift);
        return stretches;
    }

    private static void add(List<Stretch> stretches, List<TextPosition> positions, float shift) {
        if (!positions.isEmpty()) {
            stretches.add(new Stretch(List.copyOf(positions), Kind.TEXT, shift));
            positions.clear();
        }
    }

    /** Where most lines of a column that are not set in begin. */
    private static float begin(List<Row> rows, Gutter gutter, Predicate<TextPosition> side) {
        List<Float> begins = new ArrayList<>();
        for (Row row : rows) {
            if (!row.crosses(gutter)) {
                row.positions().stream()
                        .filter(side)
                        .map(PdfPage::left)
                        .findFirst()
                        .ifPresent(begins::add);
            }
        }
        begins.sort(null);
        return begins.isEmpty() ? 0 : begins.get(begins.size() / 5);
    }

    /** Whether long lines stand on either side; cells of a table are short. */
    private static boolean partsColumns(List<Row> rows, Gutter gutter) {
        int[] characters = new int[2];
        int[] lines = new int[2];
        for (Row row : rows) {
            if (!row.crosses(gutter)) {
                int left = (int) row.positions().stream()
                        .filter(position -> left(position) < gutter.middle())
                        .count();
                int right = row.positions().size() - left;
                characters[0] += left;
                characters[1] += right;
                lines[0] += left > 0 ? 1 : 0;
                lines[1] += right > 0 ? 1 : 0;
            }
        }
        return lines[0] >= FEWEST_LINES
                && lines[1] >= FEWEST_LINES
                && characters[0] >= lines[0] * SHORTEST_COLUMN_LINE
                && characters[1] >= lines[1] * SHORTEST_COLUMN_LINE;
    }

    /**
     * Bands within the page that hardly any line prints in, from left to right.
     *
     * @param most how many lines may
     */
    private static List<Gutter> gutters(List<Row> rows, float width, int most) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Row row : rows) {
            for (TextPosition position : row.positions()) {
                left = Math.min(left, left(position));
                right = Math.max(right, right(position));
            }
        }
        int buckets = Math.max(0, Math.min(5000, (int) ((right - left) / BUCKET) + 1));
        int[] printed = new int[buckets];
        for (Row row : rows) {
            boolean[] here = new boolean[buckets];
            for (TextPosition position : row.positions()) {
                int to = Math.min(buckets - 1, (int) ((right(position) - left) / BUCKET));
                for (int i = Math.max(0, (int) ((left(position) - left) / BUCKET)); i <= to; i++) {
                    here[i] = true;
                }
            }
            for (int i = 0; i < buckets; i++) {
                printed[i] += here[i] ? 1 : 0;
            }
        }
        List<Gutter> gutters = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= buckets; i++) {
            if (i == buckets || printed[i] > most) {
                if (from > 0 && i < buckets && (i - from) * BUCKET >= width) {
                    gutters.add(new Gutter(left + from * BUCKET, left + i * BUCKET));
                }
                from = i + 1;
            }
        }
        return gutters;
    }

    /** Lines from top to bottom, blanks left out. */
    private static List<Row> rows(List<TextPosition> positions) {
        List<TextPosition> sorted = new ArrayList<>(positions.stream()
                .filter(position -> !position.getUnicode().isBlank())
                .toList());
        sorted.sort(Comparator.comparing(TextPosition::getYDirAdj));
        List<Row> rows = new ArrayList<>();
        float base = 0;
        for (TextPosition position : sorted) {
            if (rows.isEmpty() || position.getYDirAdj() - base > size(position) / 2) {
                rows.add(new Row(new ArrayList<>()));
                base = position.getYDirAdj();
            }
            rows.get(rows.size() - 1).positions().add(position);
        }
        rows.forEach(row -> row.positions().sort(Comparator.comparing(PdfPage::left)));
        return rows;
    }

    /** The size of most characters. */
    private static float em(List<TextPosition> positions) {
        List<Float> sizes =
                new ArrayList<>(positions.stream().map(PdfPage::size).toList());
        sizes.sort(null);
        return sizes.isEmpty() ? 1 : sizes.get(sizes.size() / 2);
    }

    private static float size(TextPosition position) {
        return Math.max(position.getFontSizeInPt(), 1f);
    }

    private static float left(TextPosition position) {
        return position.getXDirAdj();
    }

    private static float right(TextPosition position) {
        return position.getXDirAdj() + position.getWidthDirAdj();
    }
}
