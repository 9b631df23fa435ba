package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.duibiao.reading.ReadingException.Reason;

/** DOC, the format before DOCX, and WPS: text boxes, paragraphs and tables, then footnotes, with all changes accepted. */
final class OldWordDocument {
    private static final int MOST_HEADER_ROWS = 3;
    private static final int NEARLY = 40;
    private static final char FOOTNOTE = '\u0002';

    private final Limits limits;

    OldWordDocument(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(byte[] bytes) throws ReadingException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            Words words = new Words(new TextBuilder(limits));
            words.blocks(document.getMainTextboxRange());
            words.blocks(document.getRange());
            words.footnotes(document.getFootnoteRange());
            Source source = words.text.source(Hints.NONE);
            if (source.text().isBlank()) {
                throw new ReadingException(Reason.NO_TEXT, "");
            }
            return List.of(source);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private static final class Words {
        private final TextBuilder text;
        private int marks;

        Words(TextBuilder text) {
            this.text = text;
        }

        void blocks(Range range) throws ReadingException {
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                if (paragraph.isInTable()) {
                    Table table = range.getTable(paragraph);
                    table(table);
                    i += Math.max(1, table.numParagraphs()) - 1;
                } else {
                    text.line().add(words(paragraph)).line();
                }
            }
        }

        private void table(Table table) throws ReadingException {
            List<List<TextBuilder.Cell>> rows = new ArrayList<>();
            boolean laysOut = true;
            int header = 1;
            NavigableSet<Integer> edges = edges(table);
            for (int i = 0; i < table.numRows(); i++) {
                TableRow row = table.getRow(i);
                List<TextBuilder.Cell> cells = new ArrayList<>();
                boolean below = false;
                for (int k = 0; k < row.numCells(); k++) {
                    TableCell cell = row.getCell(k);
                    boolean goesOn = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                    below |= goesOn;
                    cells.add(new TextBuilder.Cell(goesOn ? "" : words(cell), columns(cell, edges)));
                }
                header += below && header == i && header < MOST_HEADER_ROWS ? 1 : 0;
                laysOut &= cells.size() <= 1;
                rows.add(cells);
            }
            if (!laysOut) {
                text.rows(rows, header);
                return;
            }
            for (List<TextBuilder.Cell> row : rows) {
                for (TextBuilder.Cell cell : row) {
                    text.line().add(cell.words()).line();
                }
            }
        }

        /** Where cells of any row begin, in twips; those nearly at one place count once. */
        private static NavigableSet<Integer> edges(Table table) {
            NavigableSet<Integer> edges = new TreeSet<>();
            for (int i = 0; i < table.numRows(); i++) {
                TableRow row = table.getRow(i);
                for (int k = 0; k < row.numCells(); k++) {
                    int edge = row.getCell(k).getLeftEdge();
                    if (edges.subSet(edge - NEARLY, edge + NEARLY).isEmpty()) {
                        edges.add(edge);
                    }
                }
            }
            return edges;
        }

        private static int columns(TableCell cell, NavigableSet<Integer> edges) {
            int from = cell.getLeftEdge() - NEARLY;
            int to = from + Math.max(0, cell.getWidth());
            return Math.max(1, to > from ? edges.subSet(from, to).size() : 1);
        }

        /** The words of a stretch: 7 ends a cell, 11 is a soft line break, 12 a page break, 19 to 21 are about fields. */
        private String words(Range stretch) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < stretch.numCharacterRuns(); i++) {
                CharacterRun run = stretch.getCharacterRun(i);
                if (!run.isMarkedDeleted() && !run.isVanished()) {
                    all.append(run.text());
                }
            }
            StringBuilder words = new StringBuilder();
            for (char c : Range.stripFields(all.toString()).toCharArray()) {
                if (c == FOOTNOTE) {
                    words.append('[').append(++marks).append(']');
                } else if (c == '\u000B' || c == '\f' || c == '\r') {
                    words.append('\n');
                } else if (c >= ' ' || c == '\t') {
                    words.append(c);
                }
            }
            return words.toString().strip().isEmpty() ? "" : words.toString();
        }

        void footnotes(Range notes) throws ReadingException {
            marks = 0;
            for (int i = 0; i < notes.numParagraphs(); i++) {
                text.line().add(words(notes.getParagraph(i))).line();
            }
        }
    }
}
