package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duibiao.reading.ReadingException.Reason;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** DOCX: paragraphs with their soft breaks and automatic numbers, tables, footnotes after the text. */
final class WordDocument {
    private static final int MOST_HEADER_ROWS = 3;
    private static final int MOST_COLUMNS = 60;

    private final Limits limits;

    WordDocument(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(byte[] bytes) throws ReadingException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            TextBuilder text = new TextBuilder(limits);
            Numbers numbers = new Numbers();
            for (IBodyElement element : document.getBodyElements()) {
                element(element, text, numbers);
            }
            notes(document.getFootnotes(), text);
            notes(document.getEndnotes(), text);
            Source source = text.source(Hints.NONE);
            if (source.text().isBlank()) {
                throw new ReadingException(Reason.NO_TEXT, "");
            }
            return List.of(source);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private static void element(IBodyElement element, TextBuilder text, Numbers numbers) throws ReadingException {
        if (element instanceof XWPFParagraph paragraph) {
            text.line().add(numbers.of(paragraph)).add(words(paragraph));
            text.add("\n");
        } else if (element instanceof XWPFTable table) {
            table(table, text);
        } else if (element instanceof XWPFSDT control) {
            text.line().add(control.getContent().getText()).line();
        }
    }

    private static void table(XWPFTable table, TextBuilder text) throws ReadingException {
        List<List<TextBuilder.Cell>> rows = new ArrayList<>();
        int header = 1;
        for (XWPFTableRow row : table.getRows()) {
            List<TextBuilder.Cell> cells = new ArrayList<>();
            boolean goesOn = false;
            for (XWPFTableCell cell : row.getTableCells()) {
                cells.add(new TextBuilder.Cell(cell.getText(), columns(cell)));
                goesOn |= goesOnFromAbove(cell);
            }
            // a header of two rows: 指标 goes down both, 上半年 is parted into 完成 and 增长
            header += goesOn && rows.size() == header && header < MOST_HEADER_ROWS ? 1 : 0;
            rows.add(cells);
        }
        // a caption over all columns is a line above the table
        while (rows.size() > 2 && rows.get(0).size() == 1) {
            text.line().add(rows.remove(0).get(0).words()).line();
        }
        boolean whole = rows.size() > 1 && rows.stream().allMatch(row -> row.size() > 1);
        if (whole) {
            text.table(rows, header);
        } else {
            // tables of one cell or one column only lay a page out
            for (List<TextBuilder.Cell> row : rows) {
                for (TextBuilder.Cell cell : row) {
                    text.line().add(cell.words()).line();
                }
            }
        }
    }

    private static int columns(XWPFTableCell cell) {
        CTTcPr shape = cell.getCTTc().getTcPr();
        boolean several =
                shape != null && shape.isSetGridSpan() && shape.getGridSpan().getVal() != null;
        return several
                ? Math.max(
                        1, Math.min(MOST_COLUMNS, shape.getGridSpan().getVal().intValue()))
                : 1;
    }

    /** Whether the cell is the lower part of a merged one. */
    private static boolean goesOnFromAbove(XWPFTableCell cell) {
        CTTcPr shape = cell.getCTTc().getTcPr();
        return shape != null
                && shape.isSetVMerge()
                && (shape.getVMerge().getVal() == null || shape.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static String words(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (IRunElement element : paragraph.getIRuns()) {
            words.append(element instanceof XWPFRun run ? words(run) : element.toString());
        }
        return words.toString();
    }

    private static String words(XWPFRun run) {
        StringBuilder words = new StringBuilder(run.text());
        // POI writes marks as [footnoteRef:1]; the printed mark is [1]
        int at;
        while ((at = words.indexOf("[footnoteRef:")) >= 0) {
            words.delete(at + 1, at + "[footnoteRef:".length());
        }
        for (CTFtnEdnRef ref : run.getCTR().getFootnoteReferenceList()) {
            if (words.indexOf("[" + ref.getId() + "]") < 0) {
                words.append('[').append(ref.getId()).append(']');
            }
        }
        return words.toString();
    }

    private static void notes(List<? extends XWPFAbstractFootnoteEndnote> notes, TextBuilder text)
            throws ReadingException {
        for (XWPFAbstractFootnoteEndnote note : notes) {
            StringBuilder words = new StringBuilder();
            for (XWPFParagraph paragraph : note.getParagraphs()) {
                words.append(words(paragraph).strip());
            }
            if (!words.toString().isBlank() && note.getId().signum() > 0) {
                text.line().add("[" + note.getId() + "]").add(words).line();
            }
        }
    }

    /** The numbers that Word paints before paragraphs and does not store: 一、 （一） 1. */
    private static final class Numbers {
        private final Map<String, Integer> counters = new HashMap<>();

        String of(XWPFParagraph paragraph) {
            try {
                if (paragraph.getNumID() == null
                        || paragraph.getNumIlvl() == null
                        || paragraph.getText().isBlank()) {
                    return "";
                }
                String form = paragraph.getNumFmt();
                String pattern = paragraph.getNumLevelText();
                int level = paragraph.getNumIlvl().intValue();
                int number = counters.merge(paragraph.getNumID() + ":" + level, 1, Integer::sum);
                for (int below = level + 1; below < 9; below++) {
                    counters.remove(paragraph.getNumID() + ":" + below);
                }
                if (form == null || pattern == null || form.equals("bullet") || form.equals("none")) {
                    return "";
                }
                String shown = form.startsWith("chinese") || form.startsWith("ideograph") || form.startsWith("japanese")
                        ? chinese(number)
                        : String.valueOf(number);
                return pattern.replace("%" + (level + 1), shown).replaceAll("%\\d\\.?", "");
            } catch (RuntimeException e) {
                // a list that is not defined prints no number
                return "";
            }
        }

        private static String chinese(int number) {
            String digits = "〇一二三四五六七八九";
            if (number < 10) {
                return digits.substring(number, number + 1);
            }
            String tens = number < 20 ? "十" : digits.charAt(number / 10 % 10) + "十";
            return number % 10 == 0 ? tens : tens + digits.charAt(number % 10);
        }
    }
}
