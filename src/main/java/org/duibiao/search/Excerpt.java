package org.duibiao.search;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.text.Span;

/**
 * A sentence in which something was found.
 *
 * @param report which report says it
 * @param sentence the sentence, or what is around the hits where it is long
 * @param hits what was found in it, in reading order, as positions in the report's text
 */
public record Excerpt(Listed report, Passage sentence, List<Span> hits) {
    private static final int MOST_AROUND = 90;

    public Excerpt {
        hits = List.copyOf(hits);
    }

    /** The sentences of a report that hold these hits, each once, in reading order. */
    static List<Excerpt> of(Listed report, String text, List<Span> hits) {
        return of(report, text, hits, MOST_AROUND);
    }

    /** @param around so much of a sentence on either side of its first hit, in UTF-16 units */
    static List<Excerpt> of(Listed report, String text, List<Span> hits, int around) {
        List<Excerpt> excerpts = new ArrayList<>();
        List<Span> together = new ArrayList<>();
        Span sentence = new Span(0, 0);
        for (Span hit : hits) {
            if (hit.end() > text.length()) {
                break;
            }
            if (together.isEmpty() || hit.end() > sentence.end()) {
                if (!together.isEmpty()) {
                    excerpts.add(new Excerpt(report, Passage.of(sentence, text), together));
                    together = new ArrayList<>();
                }
                sentence = SentenceEnds.around(text, hit, around);
            }
            together.add(hit);
        }
        if (!together.isEmpty()) {
            excerpts.add(new Excerpt(report, Passage.of(sentence, text), together));
        }
        return excerpts;
    }

    /** Whether the sentence begins before {@link #sentence()} does. */
    public boolean cutBefore() {
        return hits.get(0).start() - sentence.span().start() >= MOST_AROUND;
    }

    /** Whether the sentence goes on after {@link #sentence()}. */
    public boolean cutAfter() {
        return sentence.span().end() - hits.get(0).end() >= MOST_AROUND;
    }

    /** What a click on the sentence opens: its first hit. */
    public Anchor anchor() {
        return anchor(hits.get(0));
    }

    /** One of its hits as something to open. */
    public Anchor anchor(Span hit) {
        return new Anchor(
                report.id(), report.textVersion(), new Passage(hit, here(hit).in(sentence.quote())));
    }

    /** A hit as it stands in the words of {@link #sentence()}. */
    public Span here(Span hit) {
        return hit.shift(-sentence.span().start());
    }
}
