package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.duibiao.report.Table;
import org.duibiao.text.Span;

/** Rebuilds tables whose rows are lines with bars: {@code | a | b |} of Markdown and {@code a | b | c |} of flattened pages. */
final class TableFinder {
    /**
     * @param tables those found, and those the format marked
     * @param blocks which blocks are rows of a table
     * @param rulers lines that only part the header from the rest
     */
    record Found(List<Table> tables, BitSet blocks, List<Span> rulers) {}

    Found find(String text, List<Block> blocks, List<Table> marked) {
        List<Table> tables = new ArrayList<>(marked);
        BitSet rows = new BitSet();
        List<Span> rulers = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (inside(blocks.get(i).span(), marked)) {
                rows.set(i);
            } else if (bars(text, blocks.get(i).span()) > 0) {
                int end = i + 1;
                while (end < blocks.size() && bars(text, blocks.get(end).span()) > 0) {
                    end++;
                }
                if (end - i >= 2) {
                    tables.add(table(text, blocks.subList(i, end), rulers));
                    rows.set(i, end);
                }
                i = end - 1;
            }
        }
        tables.sort(java.util.Comparator.comparing(Table::span));
        return new Found(tables, rows, rulers);
    }

    private static boolean inside(Span span, List<Table> marked) {
        for (Table table : marked) {
            if (table.span().contains(span)) {
                return true;
            }
        }
        return false;
    }

    private static int bars(String text, Span span) {
        int bars = 0;
        int end = Math.min(span.end(), span.start() + 2000);
        for (int i = span.start(); i < end; i++) {
            char c = text.charAt(i);
            if (c == '|' || c == '｜') {
                bars++;
            }
        }
        return bars;
    }

    private static Table table(String text, List<Block> lines, List<Span> rulers) {
        List<List<Span>> rows = new ArrayList<>();
        int header = 0;
        for (Block line : lines) {
            List<Span> cells = cells(text, line.span());
            if (ruler(text, line.span())) {
                header = rows.size();
                rulers.add(line.span());
            } else {
                rows.add(cells);
            }
        }
        if (header == 0) {
            header = headerRows(text, rows);
        }
        Span span = lines.get(0).span().cover(lines.get(lines.size() - 1).span());
        return new Table(span, rows, header);
    }

    /** Rows from the top whose cells hold no figures but those of years. */
    private static int headerRows(String text, List<List<Span>> rows) {
        int header = 0;
        while (header < rows.size() - 1 && header < 3 && words(text, rows.get(header))) {
            header++;
        }
        return header;
    }

    private static boolean words(String text, List<Span> row) {
        for (Span cell : row) {
            String words = cell.in(text).replaceAll("(?:19|20)\\d\\d年|\\d{1,2}[-—至]\\d{1,2}月|\\d{1,2}月", "");
            for (int i = 0; i < words.length(); i++) {
                if (Glyphs.digit(words.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean ruler(String text, Span span) {
        boolean dash = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            dash |= c == '-';
            if (c != '-' && c != '|' && c != ':' && !Glyphs.blank(c)) {
                return false;
            }
        }
        return dash;
    }

    /** Cells between bars; a bar at either end opens or closes the row and parts nothing. */
    private static List<Span> cells(String text, Span span) {
        List<Span> cells = new ArrayList<>();
        int from = span.start();
        if (text.charAt(from) == '|') {
            from++;
        }
        int cell = from;
        for (int i = from; i <= span.end(); i++) {
            boolean end = i == span.end();
            if (end || text.charAt(i) == '|' || text.charAt(i) == '｜') {
                if (!end || i > cell) {
                    cells.add(Glyphs.trimmed(text, cell, i));
                }
                cell = i + 1;
            }
        }
        return cells;
    }
}
