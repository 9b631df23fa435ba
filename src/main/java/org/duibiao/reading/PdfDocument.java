package org.duibiao.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.duibiao.reading.PdfLines.Printed;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;

/**
 * PDF with text: lines are joined to paragraphs, so that no number or name stays cut, and rows of cells to tables; footnotes
 * go behind the text; page numbers, running heads, marks in margins and the table of contents are kept, folded, at the end.
 */
final class PdfDocument {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－·\\s]*\\d{1,4}[-—–－·\\s]*|第\\s*\\d{1,4}\\s*页.{0,12}|\\d{1,4}\\s*/\\s*\\d{1,4}");
    private static final Pattern OF_CONTENTS = Pattern.compile(".*(?:[.．·•]{4,}|…{2,}|(?:[.．·]\\s){4,})\\s*\\d{1,3}");
    private static final Pattern NOTE = Pattern.compile("^(?:[①-⑳㉑-㊿]|[\\[（(]\\d{1,2}[\\])）]|\\*|注\\s*\\d*\\s*[:：]).*");
    private static final Pattern HEADING =
            Pattern.compile("[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[部章节]");
    private static final String TERMINALS = "。！？；：!?;:”）)》…";
    private static final float SMALL = 0.85f;
    private static final int CELLS = 3;
    private static final int ROWS = 2;

    private final Limits limits;

    PdfDocument(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(byte[] bytes, Progress progress) throws ReadingException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PdfLines lines = new PdfLines(limits, progress);
            lines.getText(document);
            return List.of(joined(lines));
        } catch (InvalidPasswordException e) {
            throw new ReadingException(Reason.ENCRYPTED, "", e);
        } catch (PdfLines.TooMuch e) {
            throw new ReadingException(progress.stopped() ? Reason.STOPPED : Reason.TOO_LARGE, "", e);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private Source joined(PdfLines lines) throws ReadingException {
        List<Printed> body = new ArrayList<>();
        List<Printed> furniture = new ArrayList<>();
        Map<String, Integer> edges = lines.edges();
        for (Printed line : lines.all()) {
            String words = line.words();
            boolean number = line.edge() && PAGE_NUMBER.matcher(words).matches();
            boolean running = line.edge()
                    && lines.pages() >= 3
                    && edges.getOrDefault(PdfLines.running(words), 0) * 2 > lines.pages()
                    && words.length() <= 40;
            boolean contents = OF_CONTENTS.matcher(words).matches();
            (number || running || contents || line.margin() ? furniture : body).add(line);
        }
        if (body.isEmpty()) {
            throw new ReadingException(Reason.NO_TEXT, "");
        }
        List<Printed> notes = footnotes(body);
        body.removeAll(notes);
        TextBuilder text = new TextBuilder(limits);
        write(body, text);
        write(notes, text);
        int end = text.length();
        for (Printed line : furniture) {
            text.add(line.words()).line();
        }
        Source source = text.source(Hints.NONE);
        return source.folding(List.of(new Span(end, source.text().length())));
    }

    /** Small lines at the foot of a page, from the first that begins with a mark. */
    private static List<Printed> footnotes(List<Printed> body) {
        List<Float> sizes = new ArrayList<>(body.stream().map(Printed::size).toList());
        sizes.sort(null);
        float small = sizes.get(sizes.size() / 2) * SMALL;
        List<Printed> notes = new ArrayList<>();
        for (int end = body.size(); end > 0; ) {
            int page = body.get(end - 1).page();
            int begin = end;
            int note = end;
            while (begin > 0
                    && body.get(begin - 1).page() == page
                    && body.get(begin - 1).size() <= small) {
                begin--;
                note = NOTE.matcher(body.get(begin).words()).matches() ? begin : note;
            }
            notes.addAll(0, body.subList(note, end));
            while (begin > 0 && body.get(begin - 1).page() == page) {
                begin--;
            }
            end = begin;
        }
        return notes;
    }

    private static void write(List<Printed> lines, TextBuilder text) throws ReadingException {
        Page page = Page.of(lines);
        for (int i = 0; i < lines.size(); ) {
            int end = endOfTable(lines, i);
            if (end - i >= ROWS) {
                text.table(rows(lines.subList(i, end)), 1);
                i = end;
                continue;
            }
            Printed line = lines.get(i);
            text.add(line.words());
            i++;
            if (i < lines.size()) {
                Printed next = lines.get(i);
                if (page.breaksBetween(line, next) || endOfTable(lines, i) - i >= ROWS) {
                    text.add("\n");
                } else if (latin(line.last()) && latin(next.first())) {
                    text.add(" ");
                }
            }
        }
        text.line();
    }

    /** One past the last of the lines from here on that have as many cells as this one. */
    private static int endOfTable(List<Printed> lines, int from) {
        int cells = lines.get(from).cells().size();
        int end = from;
        while (cells >= CELLS && end < lines.size() && lines.get(end).cells().size() == cells) {
            end++;
        }
        return end;
    }

    private static List<List<TextBuilder.Cell>> rows(List<Printed> lines) {
        return lines.stream()
                .map(line -> line.cells().stream()
                        .map(cell -> new TextBuilder.Cell(cell, 1))
                        .toList())
                .toList();
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Where lines usually begin and end. */
    private record Page(float left, float right, boolean indented) {
        static Page of(List<Printed> lines) {
            if (lines.isEmpty()) {
                return new Page(0, 0, false);
            }
            List<Float> lefts = new ArrayList<>();
            List<Float> rights = new ArrayList<>();
            for (Printed line : lines) {
                lefts.add(line.left());
                rights.add(line.right());
            }
            lefts.sort(null);
            rights.sort(null);
            float left = lefts.get(lefts.size() / 10);
            float right = rights.get(rights.size() * 9 / 10);
            long indents = lines.stream()
                    .filter(l -> l.left() > left + 1.2f * l.size() && l.left() < left + 4f * l.size())
                    .count();
            return new Page(left, right, indents * 12 > lines.size());
        }

        boolean breaksBetween(Printed line, Printed next) {
            boolean shortLine = line.right() < right - 1.8f * line.size();
            boolean ended = TERMINALS.indexOf(line.last()) >= 0;
            boolean heading = ended && HEADING.matcher(next.words()).lookingAt();
            boolean otherSize = Math.abs(line.size() - next.size()) > 0.15f * line.size();
            if (otherSize || heading) {
                return true;
            }
            if (indented) {
                boolean nextIndented = next.left() > left + 1.2f * next.size();
                return nextIndented || (shortLine && (ended || line.right() < right - 6f * line.size()));
            }
            return shortLine;
        }
    }
}
