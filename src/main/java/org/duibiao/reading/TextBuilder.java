package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.Table;
import org.duibiao.text.Span;

/** Puts paragraphs and tables of a format together into one text; refuses to grow past the limit. */
final class TextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Table> tables = new ArrayList<>();
    private final int limit;

    TextBuilder(Limits limits) {
        this.limit = limits.textUnits();
    }

    int length() {
        return text.length();
    }

    /** Adds words as they are. */
    TextBuilder add(CharSequence words) throws ReadingException {
        if (text.length() + words.length() > limit) {
            throw new ReadingException(Reason.TOO_LARGE, "");
        }
        text.append(words);
        return this;
    }

    /** Begins a new line unless at the start of one. */
    TextBuilder line() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        return this;
    }

    /**
     * A cell of a table.
     *
     * @param columns how many columns it stands over
     */
    record Cell(String words, int columns) {}

    /**
     * Adds rows as lines {@code a | b | c}. A cell over several columns is followed by empty ones in the table, which print
     * nothing.
     *
     * @param headerRows how many of them the format says are header
     */
    TextBuilder table(List<List<Cell>> rows, int headerRows) throws ReadingException {
        line();
        int start = text.length();
        List<List<Span>> cells = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    add(" | ");
                }
                int from = text.length();
                add(row.get(i).words().replaceAll("\\s*\\n\\s*", " ").strip());
                spans.add(new Span(from, text.length()));
                for (int covered = 1; covered < row.get(i).columns(); covered++) {
                    spans.add(new Span(text.length(), text.length()));
                }
            }
            cells.add(spans);
            line();
        }
        int end = Math.max(start, text.length() - 1);
        if (end > start) {
            tables.add(new Table(new Span(start, end), cells, headerRows));
        }
        return this;
    }

    /** Adds rows as a table, a caption over all columns above it; those of one cell each only lay a page out and are lines. */
    TextBuilder rows(List<List<Cell>> all, int headerRows) throws ReadingException {
        List<List<Cell>> rows = new ArrayList<>(all);
        while (rows.size() > 2 && rows.get(0).size() == 1) {
            line().add(rows.remove(0).get(0).words()).line();
        }
        boolean whole =
                rows.size() > 1 && rows.stream().filter(row -> row.size() > 1).count() * 2 > rows.size();
        if (whole) {
            return table(rows, headerRows);
        }
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                line().add(cell.words()).line();
            }
        }
        return this;
    }

    Source source(Hints hints) {
        return new Source(LineBreaks.unified(text.toString()), tables, hints);
    }
}
