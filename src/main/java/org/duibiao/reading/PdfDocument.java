package org.duibiao.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;

/**
 * PDF with text in one column: lines are joined to paragraphs, so that no number or name stays cut; page numbers and
 * running heads are taken out from between them and kept, folded, after the text.
 */
final class PdfDocument {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－·\\s]*\\d{1,4}[-—–－·\\s]*|第\\s*\\d{1,4}\\s*页.{0,12}|\\d{1,4}\\s*/\\s*\\d{1,4}");
    private static final String TERMINALS = "。！？；：!?;:”）)》…";

    private final Limits limits;

    PdfDocument(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(byte[] bytes, Progress progress) throws ReadingException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Lines lines = new Lines(limits, progress);
            lines.getText(document);
            if (lines.all.isEmpty()) {
                throw new ReadingException(Reason.NO_TEXT, "");
            }
            return List.of(joined(lines));
        } catch (InvalidPasswordException e) {
            throw new ReadingException(Reason.ENCRYPTED, "", e);
        } catch (Lines.TooMuch e) {
            throw new ReadingException(progress.stopped() ? Reason.STOPPED : Reason.TOO_LARGE, "", e);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private Source joined(Lines lines) throws ReadingException {
        List<PrintedLine> body = new ArrayList<>();
        List<PrintedLine> furniture = new ArrayList<>();
        Map<String, Integer> edges = lines.edges();
        for (PrintedLine line : lines.all) {
            boolean number = line.edge && PAGE_NUMBER.matcher(line.words).matches();
            boolean running = line.edge
                    && lines.pages >= 3
                    && edges.getOrDefault(running(line.words), 0) * 2 > lines.pages
                    && line.words.length() <= 40;
            (number || running ? furniture : body).add(line);
        }
        TextBuilder text = new TextBuilder(limits);
        Page page = Page.of(body);
        for (int i = 0; i < body.size(); i++) {
            PrintedLine line = body.get(i);
            text.add(line.words);
            if (i + 1 < body.size()) {
                PrintedLine next = body.get(i + 1);
                if (page.breaksBetween(line, next)) {
                    text.add("\n");
                } else if (latin(line.words.charAt(line.words.length() - 1))
                        && latin(next.words.charAt(0))
                        && Character.isLetter(next.words.charAt(0))) {
                    text.add(" ");
                }
            }
        }
        text.line();
        int end = text.length();
        for (PrintedLine line : furniture) {
            text.add(line.words).line();
        }
        Source source = text.source(Hints.NONE);
        return source.folding(List.of(new Span(end, source.text().length())));
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String running(String words) {
        return words.replaceAll("[\\d\\s]+", "#");
    }

    private static final class PrintedLine {
        private final String words;
        private final int page;
        private final float left;
        private final float right;
        private final float size;
        private boolean edge;

        PrintedLine(String words, int page, float left, float right, float size) {
            this.words = words;
            this.page = page;
            this.left = left;
            this.right = right;
            this.size = size;
        }
    }

    /** Where lines usually begin and end. */
    private record Page(float left, float right, boolean indented) {
        static Page of(List<PrintedLine> lines) {
            if (lines.isEmpty()) {
                return new Page(0, 0, false);
            }
            List<Float> lefts = new ArrayList<>();
            List<Float> rights = new ArrayList<>();
            for (PrintedLine line : lines) {
                lefts.add(line.left);
                rights.add(line.right);
            }
            lefts.sort(null);
            rights.sort(null);
            float left = lefts.get(lefts.size() / 10);
            float right = rights.get(rights.size() * 9 / 10);
            long indents = lines.stream()
                    .filter(l -> l.left > left + 1.2f * l.size && l.left < left + 4f * l.size)
                    .count();
            return new Page(left, right, indents * 12 > lines.size());
        }

        boolean breaksBetween(PrintedLine line, PrintedLine next) {
            boolean shortLine = line.right < right - 1.8f * line.size;
            boolean ended = TERMINALS.indexOf(line.words.charAt(line.words.length() - 1)) >= 0;
            boolean otherSize = Math.abs(line.size - next.size) > 0.15f * line.size;
            if (otherSize) {
                return true;
            }
            if (indented) {
                boolean nextIndented = next.left > left + 1.2f * next.size;
                return nextIndented || (shortLine && (ended || line.right < right - 6f * line.size));
            }
            return shortLine;
        }
    }

    /** Collects printed lines with their places. */
    private static final class Lines extends PDFTextStripper {
        /** The text grew past the limit, or somebody asked for an end. */
        static final class TooMuch extends IOException {
            private static final long serialVersionUID = 1L;
        }

        private final Limits limits;
        private final Progress progress;
        private final List<PrintedLine> all = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private final List<TextPosition> places = new ArrayList<>();
        private int pages;
        private int units;
        private int pageBegin;

        Lines(Limits limits, Progress progress) {
            this.limits = limits;
            this.progress = progress;
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            words.append(text);
            places.addAll(positions);
            units += text.length();
            if (units > limits.textUnits() || progress.stopped()) {
                throw new TooMuch();
            }
        }

        @Override
        protected void writeWordSeparator() {
            words.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
            super.endPage(page);
            endLine();
            for (int i = pageBegin; i < all.size(); i++) {
                boolean edge = i < pageBegin + 2 || i >= all.size() - 2;
                all.get(i).edge = edge;
            }
            pageBegin = all.size();
            pages++;
        }

        private void endLine() {
            String line = words.toString().strip();
            if (!line.isEmpty() && !places.isEmpty()) {
                TextPosition first = places.get(0);
                TextPosition last = places.get(places.size() - 1);
                float size = Math.max(first.getFontSizeInPt(), 1f);
                all.add(new PrintedLine(
                        line, pages, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), size));
            }
            words.setLength(0);
            places.clear();
        }

        /** On how many pages each first or last line stands, figures aside. */
        Map<String, Integer> edges() {
            Map<String, Integer> lastPage = new HashMap<>();
            Map<String, Integer> counts = new HashMap<>();
            for (PrintedLine line : all) {
                String key = running(line.words);
                if (line.edge && lastPage.getOrDefault(key, -1) != line.page) {
                    counts.merge(key, 1, Integer::sum);
                    lastPage.put(key, line.page);
                }
            }
            return counts;
        }
    }
}
