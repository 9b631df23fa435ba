package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.text.Span;

/** Paragraphs of a text: its lines, and where a whole report stands on one line, the stretches between its headings. */
final class BlockFinder {
    private static final int LONG_LINE = 500;

    private final InlineHeadings inlineHeadings = new InlineHeadings();

    /**
     * Blocks in reading order.
     *
     * @param folded stretches to leave out, in reading order
     * @param marks receives Markdown marks that are left out
     */
    List<Block> find(String text, List<Span> folded, List<Span> marks) {
        boolean plain = text.indexOf("**") < 0 || masked(text);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Span fold : folded) {
            lines(text, at, fold.start(), plain, blocks, marks);
            at = Math.max(at, fold.end());
        }
        lines(text, at, text.length(), plain, blocks, marks);
        return blocks;
    }

    /** Names masked as {@code **} instead of bold words: more stars than pairs can explain. */
    private static boolean masked(String text) {
        if (text.indexOf("****") >= 0) {
            return true;
        }
        int odd = 0;
        int pairs = 0;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int stars = 0;
            for (int at = bold(text, from, end); at < end; at = bold(text, at + 2, end)) {
                stars++;
            }
            if (stars % 2 == 1) {
                odd++;
            } else {
                pairs += stars / 2;
            }
            from = end + 1;
        }
        return odd > 2 && odd * 4 > pairs;
    }

    private void lines(String text, int from, int to, boolean plain, List<Block> blocks, List<Span> marks) {
        int at = from;
        boolean separators = text.indexOf('\u2028') >= 0;
        while (at < to) {
            int end = endOfLine(text, at, to, separators);
            line(text, at, end, plain, blocks, marks);
            at = end + 1;
        }
    }

    private static int endOfLine(String text, int from, int to, boolean separators) {
        int feed = text.indexOf('\n', from);
        int end = feed < 0 || feed > to ? to : feed;
        // no farther than the line goes: a text may have one such sign and thousands of lines after it
        for (int i = from; separators && i < end; i++) {
            if (text.charAt(i) == '\u2028') {
                return i;
            }
        }
        return end;
    }

    private void line(String text, int from, int to, boolean plain, List<Block> blocks, List<Span> marks) {
        Span span = Glyphs.trimmed(text, from, to);
        if (span.isEmpty()) {
            return;
        }
        int level = 0;
        while (level < span.length() && text.charAt(span.start() + level) == '#') {
            level++;
        }
        if (level > 0 && (level > 6 || level == span.length() || text.charAt(span.start() + level) != ' ')) {
            level = 0;
        }
        if (level > 0) {
            marks.add(new Span(span.start(), span.start() + level));
            span = Glyphs.trimmed(text, span.start() + level, span.end());
        }
        boolean bold = false;
        if (!plain && span.length() > 4 && text.startsWith("**", span.start())) {
            int close = bold(text, span.start() + 2, span.end());
            if (close + 2 == span.end()) {
                bold = true;
                marks.add(new Span(span.start(), span.start() + 2));
                marks.add(new Span(close, close + 2));
                span = Glyphs.trimmed(text, span.start() + 2, close);
            }
        }
        if (!plain) {
            innerBold(text, span, marks);
            if (span.length() > 4 && text.startsWith("**", span.start())) {
                span = Glyphs.trimmed(text, span.start() + 2, span.end());
            }
        }
        if (span.isEmpty()) {
            return;
        }
        Block block = new Block(span, level, bold);
        if (span.length() > LONG_LINE || inlineHeadings.opensReport(text, span)) {
            for (Span piece : inlineHeadings.split(text, span)) {
                blocks.add(block.within(piece));
            }
        } else {
            blocks.add(block);
        }
    }

    /** Folds the marks of bold words; a pair may close lines below its opening mark, so each mark stands for itself. */
    private static void innerBold(String text, Span span, List<Span> marks) {
        for (int at = bold(text, span.start(), span.end()); at < span.end(); at = bold(text, at + 2, span.end())) {
            marks.add(new Span(at, at + 2));
        }
    }

    /** Where the next {@code **} stands before {@code end}; {@code end} if there is none. */
    private static int bold(String text, int from, int end) {
        for (int at = from; at + 1 < end; at++) {
            if (text.charAt(at) == '*' && text.charAt(at + 1) == '*') {
                return at;
            }
        }
        return end;
    }
}
