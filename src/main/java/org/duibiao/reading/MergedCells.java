package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;

/** Where cells that go over several rows and columns of a table stand in the rows below the one that opens them. */
final class MergedCells {
    private static final int MOST_HEADER_ROWS = 3;

    /** For each column, how many more rows its cell goes down. */
    private final List<Integer> down = new ArrayList<>();

    /** For each row, how many rows its highest cell goes down. */
    private final List<Integer> heights = new ArrayList<>();

    private int column;
    private int cells;
    private int columnsOfLast = 1;

    /** Begins a row. */
    void row() {
        // what the row before did not reach is passed by as well
        while (column < down.size()) {
            pass();
        }
        heights.add(1);
        column = 0;
        cells = 0;
    }

    /** Passes over the columns that cells of rows above stand in. */
    int beforeTheNextCell() {
        int passed = 0;
        while (column < down.size() && down.get(column) > 0) {
            pass();
            passed++;
        }
        return passed;
    }

    /** Sets a cell of so many columns and rows. */
    void cell(int columns, int downRows) {
        for (int i = 0; i < columns; i++) {
            if (column < down.size()) {
                down.set(column, downRows - 1);
            } else {
                down.add(downRows - 1);
            }
            column++;
        }
        cells++;
        columnsOfLast = columns;
        int row = heights.size() - 1;
        heights.set(row, Math.max(heights.get(row), downRows));
    }

    /** How many cells the row has so far. */
    int cellsInRow() {
        return cells;
    }

    int columnsOfTheLastCell() {
        return columnsOfLast;
    }

    /** How many rows are header when the header begins at a row: as many as its highest cell goes down. */
    int headerRows(int first) {
        return first < heights.size() ? Math.min(MOST_HEADER_ROWS, heights.get(first)) : 1;
    }

    private void pass() {
        down.set(column, Math.max(0, down.get(column) - 1));
        column++;
    }
}
