package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duibiao.text.Span;

/**
 * A report's text as it is shown, and the exact way between shown and stored positions.
 *
 * <p>The shown text is made of pieces copied from the stored text, in stored order, and of characters put in between
 * (line breaks between paragraphs that stand on one line, tabs between table cells, fold lines). Stored characters that
 * are in no piece are hidden. Both ways cost a binary search.
 */
public final class DisplayText {
    /** A page with nothing on it. */
    public static final DisplayText EMPTY = new Builder("").build();

    private final String text;
    private final List<Block> blocks;
    private final int[] shownStarts;
    private final int[] storedStarts;
    private final int[] lengths;

    private DisplayText(String text, List<Block> blocks, int[] shownStarts, int[] storedStarts, int[] lengths) {
        this.text = text;
        this.blocks = blocks;
        this.shownStarts = shownStarts;
        this.storedStarts = storedStarts;
        this.lengths = lengths;
    }

    /** What is shown, paragraphs separated by line breaks. */
    public String text() {
        return text;
    }

    /** The paragraphs, one for each line of {@link #text()}, in order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The number of the paragraph that holds a shown position. */
    public int blockAt(int shown) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).shown().start() <= shown) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The stored unit shown at a position; empty for one that was put in. */
    public Optional<Integer> storedAt(int shown) {
        int piece = lastAtOrBefore(shownStarts, shown);
        return piece >= 0 && shown < shownStarts[piece] + lengths[piece]
                ? Optional.of(storedStarts[piece] + shown - shownStarts[piece])
                : Optional.empty();
    }

    /** Where a stored unit is shown; empty for a hidden one. */
    public Optional<Integer> shownAt(int stored) {
        int piece = lastAtOrBefore(storedStarts, stored);
        return piece >= 0 && stored < storedStarts[piece] + lengths[piece]
                ? Optional.of(shownStarts[piece] + stored - storedStarts[piece])
                : Optional.empty();
    }

    /** The stored stretch from the first to the last copied unit of a shown one; empty if it shows none. */
    public Optional<Span> storedOf(Span shown) {
        return across(shown, shownStarts, storedStarts);
    }

    /** The shown stretch from the first to the last visible unit of a stored one; empty if all of it is hidden. */
    public Optional<Span> shownOf(Span stored) {
        return across(stored, storedStarts, shownStarts);
    }

    /**
     * The stored position a caret between shown characters stands at: of the next copied unit in its paragraph, else
     * after the last one before it.
     */
    public int storedCaret(int shown) {
        int piece = lastAtOrBefore(shownStarts, shown);
        if (piece < 0) {
            return lengths.length == 0 ? 0 : storedStarts[0];
        }
        return storedStarts[piece] + Math.min(shown - shownStarts[piece], lengths[piece]);
    }

    /** Where a stored position is shown, or the nearest shown position before it if it is hidden. */
    public int shownCaret(int stored) {
        int piece = lastAtOrBefore(storedStarts, stored);
        if (piece < 0) {
            return lengths.length == 0 ? 0 : shownStarts[0];
        }
        return shownStarts[piece] + Math.min(stored - storedStarts[piece], lengths[piece]);
    }

    private Optional<Span> across(Span from, int[] here, int[] there) {
        int first = lastAtOrBefore(here, from.start());
        if (first < 0 || from.start() >= here[first] + lengths[first]) {
            first++;
        }
        int last = lastAtOrBefore(here, from.end() - 1);
        if (from.isEmpty() || first > last) {
            return Optional.empty();
        }
        int start = there[first] + Math.max(0, from.start() - here[first]);
        int end = there[last] + Math.min(lengths[last], from.end() - here[last]);
        return Optional.of(new Span(start, end));
    }

    /** The last piece that starts at or before a position; before the first piece there is none, which is -1. */
    private static int lastAtOrBefore(int[] starts, int position) {
        int at = Arrays.binarySearch(starts, position);
        return at >= 0 ? at : -at - 2;
    }

    /** Puts a shown text together from its beginning to its end. */
    static final class Builder {
        private final String stored;
        private final StringBuilder shown = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final List<int[]> pieces = new ArrayList<>();
        private int storedEnd;
        private int blockStart;

        Builder(String stored) {
            this.stored = stored;
        }

        /** Shows a stretch of the stored text. What was shown already, or lies before it, is left out. */
        Builder copy(Span span) {
            int start = Math.max(span.start(), storedEnd);
            if (start < span.end()) {
                int[] last = pieces.isEmpty() ? new int[3] : pieces.get(pieces.size() - 1);
                if (last[2] > 0 && last[0] + last[2] == shown.length() && last[1] + last[2] == start) {
                    last[2] += span.end() - start;
                } else {
                    pieces.add(new int[] {shown.length(), start, span.end() - start});
                }
                shown.append(stored, start, span.end());
                storedEnd = span.end();
            }
            return this;
        }

        /** Shows characters that do not stand in the stored text. */
        Builder put(String words) {
            shown.append(words);
            return this;
        }

        /** Ends a paragraph. */
        Builder end(Block.Kind kind, int depth, Span storedStretch, Optional<Fold> fold) {
            blocks.add(new Block(new Span(blockStart, shown.length()), kind, depth, storedStretch, fold));
            shown.append('\n');
            blockStart = shown.length();
            return this;
        }

        DisplayText build() {
            if (blocks.isEmpty()) {
                end(Block.Kind.BODY, 0, new Span(0, 0), Optional.empty());
            }
            shown.setLength(shown.length() - 1);
            int[][] columns = new int[3][pieces.size()];
            for (int i = 0; i < pieces.size(); i++) {
                for (int c = 0; c < 3; c++) {
                    columns[c][i] = pieces.get(i)[c];
                }
            }
            return new DisplayText(shown.toString(), List.copyOf(blocks), columns[0], columns[1], columns[2]);
        }
    }
}
