package org.duibiao.search;

import org.duibiao.text.Span;

/** Where a sentence or one of its halves ends: after 。！？； in any width, and at a line break. */
final class SentenceEnds {
    /** As they stand in folded text. */
    static final String FOLDED = "。!?;\n";

    private static final String ALL = FOLDED + "！？；";

    private SentenceEnds() {}

    /** The sentence around a stretch, with its stop, without line breaks; at most {@code most} units on either side. */
    static Span around(String text, Span stretch, int most) {
        int start = stretch.start();
        while (start > 0 && stretch.start() - start < most && ALL.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = stretch.end();
        boolean ended = !stretch.isEmpty() && ALL.indexOf(text.charAt(end - 1)) >= 0;
        while (!ended && end < text.length() && end - stretch.end() < most && text.charAt(end) != '\n') {
            ended = ALL.indexOf(text.charAt(end++)) >= 0;
        }
        return new Span(wholeFrom(text, start), wholeTo(text, end));
    }

    private static int wholeFrom(String text, int start) {
        return start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int wholeTo(String text, int end) {
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
