package org.duibiao.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.duibiao.task.Progress;

/** Collects the printed lines of a PDF with their places, column by column. */
final class PdfLines extends PDFTextStripper {
    private static final float CELL_GAP = 1f;
    private static final float WORD_GAP = 0.5f;

    /** The text grew past the limit, or somebody asked for an end. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A line as it is printed.
     *
     * @param cells its pieces, which wide gaps part
     * @param left where it begins, in points from the left of the first column
     * @param edge whether it is one of the first or last lines of its page
     * @param margin whether it stands in a margin
     */
    record Printed(List<String> cells, int page, float left, float right, float size, boolean edge, boolean margin) {
        String words() {
            return String.join(" ", cells);
        }

        char first() {
            return cells.get(0).charAt(0);
        }

        char last() {
            String last = cells.get(cells.size() - 1);
            return last.charAt(last.length() - 1);
        }

        Printed atTheEdge() {
            return new Printed(cells, page, left, right, size, true, margin);
        }
    }

    private final Limits limits;
    private final Progress progress;
    private final List<Printed> all = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();
    private List<PdfPage.Stretch> stretches = List.of();
    private int stretch;
    private boolean apart;
    private int pages;
    private int units;
    private int pageBegin;

    PdfLines(Limits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
    }

    List<Printed> all() {
        return all;
    }

    int pages() {
        return pages;
    }

    @Override
    protected void writePage() throws IOException {
        List<TextPosition> positions = new ArrayList<>();
        charactersByArticle.forEach(positions::addAll);
        stretches = PdfPage.stretches(positions);
        stretch = -1;
        charactersByArticle.clear();
        stretches.forEach(part -> charactersByArticle.add(new ArrayList<>(part.positions())));
        super.writePage();
    }

    @Override
    protected void startArticle(boolean leftToRight) {
        stretch++;
    }

    @Override
    protected void endArticle() {
        endLine();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (apart && !places.isEmpty() && !positions.isEmpty() && !text.isEmpty() && words.length() > 0) {
            parted(text.charAt(0), positions.get(0));
        }
        apart = false;
        words.append(text);
        places.addAll(positions);
        units += text.length();
        if (units > limits.textUnits() || progress.stopped()) {
            throw new TooMuch();
        }
    }

    /** What a gap between two pieces of a line is: the border of a cell, a blank, or only room beside a number. */
    private void parted(char next, TextPosition place) {
        TextPosition before = places.get(places.size() - 1);
        float gap = place.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        float size = Math.max(place.getFontSizeInPt(), 1f);
        char last = words.charAt(words.length() - 1);
        if (gap > CELL_GAP * size) {
            endCell();
        } else if (gap >= WORD_GAP * size || (last < '\u2E80' && next < '\u2E80')) {
            words.append(' ');
        }
    }

    @Override
    protected void writeWordSeparator() {
        apart = true;
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        super.endPage(page);
        endLine();
        List<Integer> body = IntStream.range(pageBegin, all.size())
                .filter(i -> !all.get(i).margin())
                .boxed()
                .toList();
        for (int i = 0; i < body.size(); i++) {
            if (i < 2 || i >= body.size() - 2) {
                all.set(body.get(i), all.get(body.get(i)).atTheEdge());
            }
        }
        pageBegin = all.size();
        pages++;
    }

    private void endCell() {
        String cell = words.toString().strip();
        if (!cell.isEmpty()) {
            cells.add(cell);
        }
        words.setLength(0);
    }

    private void endLine() {
        endCell();
        if (!cells.isEmpty() && !places.isEmpty()) {
            TextPosition first = places.get(0);
            TextPosition last = places.get(places.size() - 1);
            boolean known = stretch >= 0 && stretch < stretches.size();
            float shift = known ? stretches.get(stretch).shift() : 0;
            all.add(new Printed(
                    List.copyOf(cells),
                    pages,
                    first.getXDirAdj() - shift,
                    last.getXDirAdj() + last.getWidthDirAdj() - shift,
                    Math.max(first.getFontSizeInPt(), 1f),
                    false,
                    known && stretches.get(stretch).kind() == PdfPage.Kind.MARGIN));
        }
        cells.clear();
        places.clear();
        apart = false;
    }

    /** On how many pages each first or last line stands, figures aside. */
    Map<String, Integer> edges() {
        Map<String, Integer> lastPage = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Printed line : all) {
            String key = running(line.words());
            if (line.edge() && lastPage.getOrDefault(key, -1) != line.page()) {
                counts.merge(key, 1, Integer::sum);
                lastPage.put(key, line.page());
            }
        }
        return counts;
    }

    /** The same on all pages, whatever number is in it. */
    static String running(String words) {
        return words.replaceAll("[\\d\\s]+", "#");
    }
}
