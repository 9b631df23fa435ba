package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duibiao.text.Span;

/**
 * The map of the whole page beside its scroll bar: true positions, as fractions of the page's height.
 *
 * <p>Heights are estimated from how many characters fit a line, so the map stands before the page is laid out.
 */
public final class PageMap {
    private final DisplayText page;
    private final int[] starts;
    private final double[] tops;
    private final int perLine;
    private final double height;

    private PageMap(DisplayText page, int[] starts, double[] tops, int perLine, double height) {
        this.page = page;
        this.starts = starts;
        this.tops = tops;
        this.perLine = perLine;
        this.height = height;
    }

    /**
     * Draws up the map of a page.
     *
     * @param perLine wide characters a line holds
     */
    public static PageMap of(DisplayText page, int perLine) {
        List<Block> blocks = page.blocks();
        int[] starts = new int[blocks.size()];
        double[] tops = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            starts[i] = blocks.get(i).shown().start();
            tops[i + 1] = tops[i] + lines(blocks.get(i), perLine) + gap(blocks.get(i));
        }
        return new PageMap(page, starts, tops, perLine, Math.max(1, tops[blocks.size()]));
    }

    /** A stretch of the map, in fractions of its height. */
    public record Strip(double top, double bottom) {}

    /** A line of text on the map. */
    public record Line(double top, double bottom, double width, Block.Kind kind) {}

    /** Where a shown stretch lies. */
    public Strip of(Span shown) {
        int first = blockAt(shown.start());
        int end = Math.max(shown.start(), shown.end() - 1);
        int last = first + 1 == starts.length || end < starts[first + 1] ? first : blockAt(end);
        double bottom = position(last, end) + 1;
        return new Strip(position(first, shown.start()) / height, Math.min(1, bottom / height));
    }

    /** The shown position at a fraction of the map's height. */
    public int shownAt(double fraction) {
        double y = Math.max(0, Math.min(1, fraction)) * height;
        int block = 0;
        while (block + 1 < page.blocks().size() && tops[block + 1] <= y) {
            block++;
        }
        Span shown = page.blocks().get(block).shown();
        int line = (int) Math.max(0, y - tops[block]);
        return Math.min(shown.end(), shown.start() + line * perLine);
    }

    /** The lines of the page, each with how much of the measure it fills. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            int count = lines(block, perLine);
            for (int n = 0; n < count; n++) {
                double width = n + 1 < count ? 1 : (block.shown().length() - n * perLine) / (double) perLine;
                lines.add(new Line(
                        (tops[i] + n) / height,
                        (tops[i] + n + 1) / height,
                        Math.max(0.02, Math.min(1, width)),
                        block.kind()));
            }
        }
        return lines;
    }

    private int blockAt(int shown) {
        int found = Arrays.binarySearch(starts, shown);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private double position(int block, int shown) {
        int within = shown - starts[block];
        return tops[block] + Math.min(within / perLine, lines(page.blocks().get(block), perLine) - 1);
    }

    private static int lines(Block block, int perLine) {
        return Math.max(1, (block.shown().length() + perLine - 1) / perLine);
    }

    private static double gap(Block block) {
        return switch (block.kind()) {
            case TITLE, HEADING -> 0.6;
            case TABLE_HEAD, TABLE_ROW, CHROME -> 0;
            default -> 0.3;
        };
    }
}
