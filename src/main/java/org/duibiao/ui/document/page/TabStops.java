package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Sets the cells of a table under one another with tabs, as a typewriter would: a column begins at a multiple of the
 * tab width, and a cell is followed by as many tabs as lead there.
 *
 * @param width how wide words are set, in pixels
 * @param tab distance of two tab stops, in the same pixels
 * @param measure the width of the page; if the table is wider, its widest columns give way
 */
public record TabStops(ToDoubleFunction<String> width, double tab, double measure) {
    /** Measures in whole characters: wide ones 1, others a half. For tests and before a font is known. */
    public static final TabStops PLAIN = new TabStops(
            words -> words.chars().mapToDouble(c -> c < 0x2E80 ? 0.5 : 1).sum(), 2, 40);

    /** At least so much of a tab stays free behind a cell. */
    private static final double AIR = 0.8;

    /** So many tabs the last column has at least. */
    private static final int LAST = 4;

    /** The first tab stop of each column, counted in tabs; the first column begins at 0. */
    public List<Integer> columns(List<List<String>> rows) {
        int count = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> needed = new ArrayList<>(Collections.nCopies(count, 1));
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                needed.set(c, Math.max(needed.get(c), tabsFor(row.get(c))));
            }
        }
        if (count > 1) {
            // the last one can go on in a second line without moving any other
            int before = needed.subList(0, count - 1).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            int left = (int) Math.floor(measure / tab) - before;
            needed.set(count - 1, Math.min(needed.get(count - 1), Math.max(LAST, left)));
        }
        int most = widest(needed);
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (int column : needed) {
            starts.add(at);
            at += Math.min(column, most);
        }
        return starts;
    }

    /** How many tabs the widest columns may take so that all have room: narrow ones keep what they need. */
    private int widest(List<Integer> needed) {
        int left = (int) Math.floor(measure / tab);
        int columns = needed.size();
        for (int column : needed.stream().sorted().toList()) {
            if (column * columns > left) {
                return Math.max(2, left / columns);
            }
            left -= column;
            columns--;
        }
        return Integer.MAX_VALUE;
    }

    /** How many tabs follow a cell that begins at tab {@code at} so that the next one begins at {@code next} or later. */
    public int tabsAfter(String cell, int at, int next) {
        int passed = (int) Math.floor((width.applyAsDouble(cell) + tab / 16) / tab);
        return Math.max(1, next - at - passed);
    }

    /** Where the next cell really begins after {@link #tabsAfter}. */
    public int landing(String cell, int at, int next) {
        int passed = (int) Math.floor((width.applyAsDouble(cell) + tab / 16) / tab);
        return at + passed + tabsAfter(cell, at, next);
    }

    /** Tabs a cell takes, with a little air behind it. */
    private int tabsFor(String cell) {
        return (int) Math.floor((width.applyAsDouble(cell) + AIR * tab) / tab) + 1;
    }
}
